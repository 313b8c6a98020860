import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { authoredPath } from '../../manifests/construct-path';
import { codeOf, messageOf, placeText } from '../../manifests/error-message';
import { titleOf } from '../../manifests/resource';
import { briefMessage, updateLines } from '../../manifests/update-lines';
import type { ConstructMetadata } from '../../synthesis/construct-metadata';
import type { Change } from '../../synthesis/journal';
import { isKubeAdmission, type KubeAdmission } from '../../synthesis/kube-admission';
import { FileError } from '../command';
import { changedDocuments, type NamedText } from './changed-documents';
import type { UpdateOptions } from './update-options';

/** What a synth changes. */
export interface Changed {
  readonly changes: readonly Change[];
  /** Returns the content that a file of the output has now. */
  readonly oldOf: (name: string) => Uint8Array | undefined;
  readonly metadata: ConstructMetadata;
}

/** The changes that the API server would refuse. */
export interface Refused {
  /** Some lines for each error. */
  readonly errors: readonly string[];
  /** The errors that are allowed, and old documents that cannot be read. */
  readonly warnings: readonly string[];
  /** How to allow the errors: `--allow-recreate StatefulSet/web`. */
  readonly allowances: readonly string[];
}

type AdmissionClass = typeof KubeAdmission.Admission;

/** Reviews what a synth changes as updates of the objects that the output has. */
export class Updates {
  private constructor(private readonly file: string) {}

  /** Finds kube-admission among the packages of the app. Returns undefined if it is not installed. */
  static find(): Updates | undefined {
    try {
      return new Updates(createRequire(resolve('cdk8s.yaml')).resolve('kube-admission'));
    } catch (error) {
      if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
      return undefined;
    }
  }

  /** Reviews the documents that differ from those of the output. The review is loaded only if there are some. */
  review({ changes, oldOf, metadata }: Changed, options: UpdateOptions): Refused {
    const files = changes.filter(({ name }) => name.endsWith('.yaml'));
    const [before, after] = changedDocuments(
      files.flatMap(({ name }) => textOf(name, oldOf(name))),
      files.flatMap(({ name, content }) => textOf(name, content)),
    );
    const refused = new RefusedUpdates(metadata, options.allowRecreate);
    const Admission = before.length === 0 || after.length === 0 ? undefined : this.load();
    if (!Admission) return refused;
    const admission = loaded(Admission, options.settings);
    for (const { name, text } of after) admission.define(text, name);
    const old = admission.oldObjects(before, { redact: true });
    refused.warn(old.problems);
    for (const { name, text } of after) {
      const settings = { source: name, old, apply: options.apply, redact: true, stored: false };
      for (const review of admission.reviewing(text, settings)) refused.add(review);
    }
    return refused;
  }

  /** Loads kube-admission. Returns undefined if it is not built, or has no such review. */
  private load(): AdmissionClass | undefined {
    const found: unknown = createRequire(resolve('cdk8s.yaml'))(this.file);
    if (!isKubeAdmission(found) || found.Admission.unavailable() !== undefined) return undefined;
    return 'reviewUpdate' in found.Admission.prototype ? found.Admission : undefined;
  }
}

function loaded(Admission: AdmissionClass, settings: object): KubeAdmission.Admission {
  try {
    return Admission.loadSync({ client: 'kubectl', ...settings });
  } catch (error) {
    throw new FileError(`kube-admission: ${messageOf(error)}`, { cause: error });
  }
}

const textOf = (name: string, content: Uint8Array | undefined): NamedText[] =>
  content ? [{ name, text: Buffer.from(content).toString() }] : [];

class RefusedUpdates implements Refused {
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly allowances: string[] = [];

  constructor(
    private readonly metadata: ConstructMetadata,
    private readonly allowRecreate: readonly string[],
  ) {}

  warn(problems: readonly KubeAdmission.TextReview[]): void {
    for (const { source, line, errors } of problems)
      for (const error of errors)
        this.warnings.push(
          `${placeText(source ?? '', error.line ?? line)}: ${error.message}; nothing is compared with it`,
        );
  }

  /** Adds the errors of an object for which the change is refused, and not the object. */
  add(review: KubeAdmission.TextReview): void {
    const errors = review.errors.filter((error) => error.ofUpdate === true);
    if (errors.length === 0) return;
    const object = `${review.kind}/${review.name}`;
    const isAllowed = this.allowRecreate.some((one) => one.toLowerCase() === object.toLowerCase());
    if (!isAllowed) this.allowances.push(`--allow-recreate ${object}`);
    (isAllowed ? this.warnings : this.errors).push(...errors.map((error) => this.linesOf(review, error)));
  }

  private linesOf(review: KubeAdmission.TextReview, error: KubeAdmission.FieldError): string {
    const { source = '', apiVersion, kind, namespace, name } = review;
    const metadata = { name, ...(namespace !== '' && { namespace }) };
    const title = titleOf({ manifest: { apiVersion, kind, metadata } });
    const path = (this.metadata[title] ?? this.metadata[name])?.path;
    const place = placeText(source, error.line ?? review.line, error.column);
    const message = `${place}: ${path === undefined ? '' : `[${authoredPath(path)}] `}${title}: ${briefMessage(error)}`;
    return [message, ...updateLines(error).map((line) => `  ${line}`)].join('\n');
  }
}
