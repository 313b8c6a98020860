import type { Part } from './documents';
import { type LocatedDocument, locatedDocuments } from './locate';
import { duplicateWarning } from './duplicates';
import type { ModuleResult } from './module-result';
import type { FieldError, TextReview, Warning } from './review';

/** A review, and the lines of its text that can be printed: without the data of Secrets. */
export interface Excerpted {
  review: TextReview;
  /** Returns the line of an error. */
  excerpt: (error: FieldError) => string;
  /** The warning that an earlier text has the same object. */
  elsewhere?: string;
}

/** Returns all warnings about an object. */
export const warningsOf = ({ review: { warnings }, elsewhere }: Pick<Excerpted, 'review' | 'elsewhere'>): Warning[] =>
  elsewhere === undefined ? warnings : [...warnings, duplicateWarning(elsewhere)];

const MASK = '***';

/** Adds the lines of the errors to the reviews of a part of a text. */
export function* excerpted(part: Part, results: ModuleResult[], source: { source?: string }): Generator<Excerpted> {
  const documents = locatedDocuments(results);
  const lines = new Lines(part, documents);
  for (const document of documents) {
    let index = 0;
    for (const review of document.reviews(source)) {
      const { redacted: hide = false, elsewhere } = document.results[index++] ?? {};
      yield {
        review,
        ...(elsewhere !== undefined && { elsewhere }),
        excerpt: ({ line = review.line, field }) => lines.shown(line, hide ? field : undefined),
      };
    }
  }
}

/** The lines of a part. One line of JSON can hold several documents. */
class Lines {
  private lines: string[] | undefined;

  constructor(
    private readonly part: Part,
    private readonly documents: LocatedDocument[],
  ) {}

  /**
   * Returns a line. Of a line with a part of a Secret it returns no more than the key.
   *
   * @param field the field of the error, if the line belongs to a Secret
   */
  shown(number: number, field: string | undefined): string {
    this.lines ??= new TextDecoder().decode(this.part.text).split('\n');
    const line = (this.lines[number - this.part.line] ?? '').replace(/\r$/, '');
    if (field === undefined && !this.documents.some((document) => document.hides(number))) return line;
    const [indentation = ''] = /^\s*(?:- +)*/.exec(line) ?? [];
    const key = line.slice(indentation.length).replace(/^["']/, '');
    const shown = field === undefined ? undefined : keysOf(field).find((one) => startsWithKey(key, one));
    if (shown !== undefined) return `${indentation}${shown}: ${MASK}`;
    return line.trim() === '' ? '' : `${/^\s*/.exec(line)?.[0] ?? ''}${MASK}`;
  }
}

/** Returns the strings that the last key of a redacted path can be: a key can contain dots. */
function keysOf(field: string): string[] {
  const bracketed = /\[([^\]]*)\]$/.exec(field)?.[1];
  if (bracketed !== undefined) return [bracketed];
  const names = field.split('.');
  return names.map((_, index) => names.slice(index).join('.'));
}

const startsWithKey = (line: string, key: string): boolean =>
  key !== '' && line.startsWith(key) && /^["']?\s*:/.test(line.slice(key.length));
