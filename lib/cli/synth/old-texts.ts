import { readRevision, RevisionError, revisionOf } from '../../manifests/git/revision';
import { sourcesOf } from '../../manifests/folders/sources';
import type { NamedText } from './changed-documents';
import type { Old } from './update-options';

/** The old manifests, and what is said of them. */
export interface OldTexts {
  readonly texts: readonly NamedText[];
  readonly warnings: readonly string[];
}

/** Reads the manifests that a folder has in a revision. @throws Error about the option, if there is no such revision */
export function textsOfRevision({ name, value, error }: Old, folder: string): OldTexts {
  try {
    const { tree } = readRevision(value, [folder], name);
    if (!tree.has(folder)) return { texts: [], warnings: [`${value} has no ${folder}; nothing is compared with it`] };
    const texts = sourcesOf([folder], { tree }).files.map((file) => ({
      name: `${revisionOf(value) ?? ''}:${file.name}`,
      text: Buffer.from(tree.bytesOf(file.name)).toString(),
    }));
    return { texts, warnings: [] };
  } catch (cause) {
    throw cause instanceof RevisionError ? error(cause.error) : cause;
  }
}
