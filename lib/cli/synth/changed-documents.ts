import { isBlank } from '../../manifests/folders/documents';
import { partsOf } from '../../manifests/yaml-documents';

/** A text and its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Returns the old and the new texts without the documents that are in both, in whichever files: most synths change few. Lines
 * keep their numbers. A text without other documents is left out.
 */
export function changedDocuments(
  before: readonly NamedText[],
  after: readonly NamedText[],
): readonly [NamedText[], NamedText[]] {
  const [old, now] = [documentsOf(before), documentsOf(after)];
  return [before.flatMap((file) => without(file, now)), after.flatMap((file) => without(file, old))];
}

const documentsOf = (files: readonly NamedText[]): Set<string> =>
  new Set(files.flatMap(({ text }) => partsOf(text).map((part) => documentOf(text, part))));

type Part = ReturnType<typeof partsOf>[number];

const documentOf = (text: string, part: Part): string => ('end' in part ? text.slice(part.start, part.end).trim() : '');

function without({ name, text }: NamedText, others: ReadonlySet<string>): NamedText[] {
  let kept = '';
  let end = 0;
  for (const part of partsOf(text)) {
    if (!('end' in part) || !others.has(documentOf(text, part))) continue;
    kept += text.slice(end, part.start) + text.slice(part.start, part.end).replaceAll(/[^\n]+/g, '');
    end = part.end;
  }
  kept += text.slice(end);
  return isBlank(kept) ? [] : [{ name, text: kept }];
}
