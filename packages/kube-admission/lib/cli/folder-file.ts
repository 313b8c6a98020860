import { isBlank, mayBeEncrypted, mayHaveManifests, otherType } from '../../../../lib/manifests/folders/documents';
import type { LeftOut } from '../../../../lib/manifests/folders/left-out';
import { contentsOf } from '../../../../lib/manifests/manifest-files';
import { readDocuments } from '../../../../lib/manifests/yaml-reader';
import { utf8 } from '../documents';
import type { TextReview } from '../review';

type Type = LeftOut['type'];

/** A file that was found in a folder. Not every document of it has to be a manifest. */
export class FolderFile {
  private readonly text: string;
  /** Whether the identity of an object is enough to know what it is. */
  private isPlain: boolean | undefined;
  private types: Map<number, Type | undefined> | undefined;

  constructor(bytes: Uint8Array) {
    this.text = new TextDecoder().decode(utf8(bytes));
  }

  /** Why the whole file is left out; undefined if it may have manifests. */
  get type(): Type | undefined {
    if (!mayHaveManifests(this.text)) return isBlank(this.text) ? undefined : 'document';
    // Reading takes long, and a text without an action is no template.
    const hasAction = /\{[{%]/.test(this.text);
    return hasAction && contentsOf({ name: '', text: this.text }, otherType).isTemplate ? 'template' : undefined;
  }

  /** Returns why a document is left out; undefined if its review counts. */
  typeOf({ apiVersion, kind, line }: TextReview): Type | undefined {
    this.isPlain ??= !mayBeEncrypted(this.text);
    if (this.isPlain && (apiVersion !== '' || kind !== '')) return otherType({ apiVersion, kind });
    this.types ??= this.typesByLine();
    return this.types.get(line);
  }

  /** Only the whole document tells: the review of a list's item has no `apiVersion` and no `kind` either. */
  private typesByLine(): Map<number, Type | undefined> {
    const types = new Map<number, Type | undefined>();
    for (const document of readDocuments(this.text)) {
      const type = 'value' in document ? otherType(document.value) : undefined;
      // One line of JSON can hold several documents.
      const isMixed = types.has(document.line) && types.get(document.line) === undefined;
      types.set(document.line, isMixed ? undefined : type);
    }
    return types;
  }
}
