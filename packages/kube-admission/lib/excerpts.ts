import type { Part } from './documents';
import { type LocatedDocument, locatedDocuments } from './locate';
import type { ModuleResult } from './module-result';
import type { FieldError, TextReview } from './review';

/** A review, and the lines of its text to print with it: without the data of Secrets. */
export interface Excerpted {
  review: TextReview;
  /** The line that an error is on. */
  excerpt: (error: FieldError) => string;
}

const mask = '***';

/** Adds to the reviews of a part of a text the lines of their errors. */
export function* excerpted(part: Part, results: ModuleResult[], source: { source?: string }): Generator<Excerpted> {
  const documents = locatedDocuments(results);
  const lines = new Lines(part, documents);
  for (const document of documents) {
    let index = 0;
    for (const review of document.reviews(source)) {
      const hide = document.results[index++]?.redacted === true;
      yield {
        review,
        excerpt: ({ line = review.line, field }) => lines.shown(line, hide ? field : undefined),
      };
    }
  }
}

/** The lines of a part. One of JSON may have several documents on it. */
class Lines {
  private lines: string[] | undefined;

  constructor(
    private readonly part: Part,
    private readonly documents: LocatedDocument[],
  ) {}

  /** A line of which nothing but the key is shown if it is of a Secret, whose field is then given, or has one on it. */
  shown(number: number, field: string | undefined): string {
    this.lines ??= new TextDecoder().decode(this.part.text).split('\n');
    const line = (this.lines[number - this.part.line] ?? '').replace(/\r$/, '');
    if (field === undefined && !this.documents.some((document) => document.hides(number))) return line;
    const [indentation = ''] = /^\s*(?:- +)*/.exec(line) ?? [];
    const key = line.slice(indentation.length).replace(/^["']/, '');
    const shown = field === undefined ? undefined : keysOf(field).find((one) => startsWithKey(key, one));
    if (shown !== undefined) return `${indentation}${shown}: ${mask}`;
    return line.trim() === '' ? '' : `${/^\s*/.exec(line)?.[0] ?? ''}${mask}`;
  }
}

/** What the last key of a path may be: it may have dots in it, and the path is redacted already. */
function keysOf(field: string): string[] {
  const bracketed = /\[([^\]]*)\]$/.exec(field)?.[1];
  if (bracketed !== undefined) return [bracketed];
  const names = field.split('.');
  return names.map((_, index) => names.slice(index).join('.'));
}

const startsWithKey = (line: string, key: string): boolean =>
  key !== '' && line.startsWith(key) && /^["']?\s*:/.test(line.slice(key.length));
