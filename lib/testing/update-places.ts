import { nameOf, metadataOf } from '../manifests/manifest';
import { printable } from '../manifests/printable';
import type { Resource } from '../manifests/resource';
import { placedUpdateLines, updateLines } from '../manifests/update-lines';
import type { KubeAdmission } from '../synthesis/kube-admission';

/** An object, and the old one that it changes. */
export interface Update {
  readonly resource: Resource;
  readonly before?: Resource;
}

/** Says what errors of updates are about, with the places in the texts of the objects. A review of objects knows no places. */
export class UpdatePlaces {
  private readonly old = new Map<string, KubeAdmission.OldObjects>();
  private readonly reviews = new Map<string, readonly KubeAdmission.TextReview[]>();

  /** @param definitions the definitions of custom resources among the old objects */
  constructor(
    private readonly admission: KubeAdmission.Admission,
    private readonly options: KubeAdmission.ReviewOptions,
    private readonly definitions: readonly object[],
  ) {}

  /** Returns the lines of an error: the old and the new value, and what helps. */
  linesOf(update: Update, error: KubeAdmission.FieldError): string[] {
    const { manifest } = update.resource;
    const { namespace = '' } = metadataOf(manifest);
    for (const review of this.reviewsOf(update)) {
      const isSame =
        review.kind === manifest.kind && review.namespace === namespace && review.name === nameOf(manifest);
      const placed = isSame ? review.errors.find(({ message }) => message === error.message) : undefined;
      if (placed) return placedUpdateLines(review, placed);
    }
    return updateLines(error);
  }

  /** Reviews the text of an object as an update of the old text. Nothing is known of an old object without one. */
  private reviewsOf({ resource, before }: Update): readonly KubeAdmission.TextReview[] {
    if (before?.text === undefined || before.content === undefined) return [];
    const { text, content } = resource;
    const key = JSON.stringify([before.text, text ?? resource.manifest]);
    const known = this.reviews.get(key);
    if (known) return known;
    const options = { ...this.options, old: this.oldOf(before.text, before.content) };
    const found =
      text === undefined || content === undefined
        ? this.admission.reviewYaml(JSON.stringify(resource.manifest), options)
        : this.admission.reviewYaml(content, { ...options, source: printable(text) });
    this.reviews.set(key, found);
    return found;
  }

  private oldOf(text: string, content: string): KubeAdmission.OldObjects {
    const known = this.old.get(text);
    if (known) return known;
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: this.definitions });
    const texts = [
      { name: 'the definitions', text: list },
      { name: printable(text), text: content },
    ];
    const found = this.admission.oldObjects(texts, this.options);
    this.old.set(text, found);
    return found;
  }
}
