import { isBlank } from '../../manifests/folders/documents';
import { partsOf } from '../../manifests/yaml-documents';

/** A text and its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Returns the old and the new texts without the documents that are in both, in the same file, or moved from one to another: most
 * synths change few. Two charts may have objects of one name, so a document that stays in its file says nothing of another file. Lines
 * keep their numbers. A text without other documents is left out.
 */
export function changedDocuments(
  before: readonly NamedText[],
  after: readonly NamedText[],
): readonly [NamedText[], NamedText[]] {
  const [old, now] = [documentsOf(before), documentsOf(after)];
  const [gone, come] = [moved(old, now), moved(now, old)];
  return [
    before.flatMap((file) => without(file, [now.get(file.name) ?? NONE, come])),
    after.flatMap((file) => without(file, [old.get(file.name) ?? NONE, gone])),
  ];
}

type Documents = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

const documentsOf = (files: readonly NamedText[]): Documents =>
  new Map(files.map(({ name, text }) => [name, new Set(partsOf(text).map((part) => documentOf(text, part)))]));

/** Returns the documents that files have, and that those of their names among others have not. */
const moved = (files: Documents, others: Documents): Set<string> =>
  new Set(
    [...files].flatMap(([name, documents]) => [...documents].filter((one) => others.get(name)?.has(one) !== true)),
  );

type Part = ReturnType<typeof partsOf>[number];

const documentOf = (text: string, part: Part): string => ('end' in part ? text.slice(part.start, part.end).trim() : '');

function without({ name, text }: NamedText, others: readonly ReadonlySet<string>[]): NamedText[] {
  let kept = '';
  let end = 0;
  for (const part of partsOf(text)) {
    if (!('end' in part) || !others.some((documents) => documents.has(documentOf(text, part)))) continue;
    kept += text.slice(end, part.start) + text.slice(part.start, part.end).replaceAll(/[^\n]+/g, '');
    end = part.end;
  }
  kept += text.slice(end);
  return isBlank(kept) ? [] : [{ name, text: kept }];
}
