import type { Part } from './documents';
import { byDocument, type Outcome } from './outcome';
import { Positions } from './positions';
import type { FieldError, TextReview } from './review';

const decoder = new TextDecoder();
/** Above this a document's errors are placed at its first line: the parser that keeps positions is slow and large. */
const placedLimit = 4 << 20;

/** Adds the name of the text and the places of the outcomes' errors. */
export function* placed(outcomes: Outcome[], source: { source?: string } = {}): Generator<TextReview> {
  for (const document of placedDocuments(outcomes)) yield* document.reviews(source);
}

export const placedDocuments = (outcomes: Outcome[]): PlacedDocument[] =>
  byDocument(outcomes).map(([part, found]) => new PlacedDocument(part, found));

/** A document with its outcomes. It is read once for all its objects, and only if one has errors. */
export class PlacedDocument {
  /** Whether it is too large to look into. */
  public readonly isLarge: boolean;
  private decoded: string | undefined;
  private read: Positions | undefined;

  public constructor(
    public readonly part: Part,
    public readonly outcomes: Outcome[],
  ) {
    this.isLarge = part.text.length > placedLimit;
  }

  public get text(): string {
    return (this.decoded ??= decoder.decode(this.part.text.subarray(0, placedLimit)));
  }

  public get positions(): Positions {
    const { line, column = 1 } = this.part;
    return (this.read ??= new Positions(this.isLarge ? '' : this.text, { line, column }));
  }

  /** The reviews, each with the name of the text. */
  public *reviews(source: { source?: string }): Generator<TextReview> {
    const template = /^# Source: (.+?)\s*$/m.exec(this.text.slice(0, 2000))?.[1];
    const named = template === undefined ? {} : { template };
    for (const { review, path, alone } of this.outcomes) {
      const within = alone ? '' : path;
      const errors = review.errors.map((error) => place(error, within, this.positions, review.kind));
      const lineOf = (): number => this.lineOf(within, errors.length === 0);
      yield {
        ...source,
        ...review,
        ...named,
        errors,
        // Of a list that is admitted nobody may ask, and to find it takes as long as the review.
        get line() {
          return lineOf();
        },
      };
    }
  }

  private lineOf(path: string, isSound: boolean): number {
    return isSound && path === '' ? this.part.line + firstContent(this.text) : this.positions.start(path).line;
  }
}

function place(error: FieldError, path: string, positions: Positions, kind: string): FieldError {
  const { reason, line = 1, column } = error;
  if (reason === 'YAMLInvalid' || reason === 'JSONInvalid') {
    const at =
      reason === 'YAMLInvalid' && column !== undefined ? undefined : positions.failure(error.line, error.detail);
    return { ...error, ...(at ?? positions.inText({ line, column: column ?? 1 })) };
  }
  // Only YAML's reader names the line of a key.
  if (reason === 'FieldDuplicate' && error.line !== undefined) {
    return { ...error, ...positions.inText({ line, column: column ?? 1 }) };
  }
  const part = reason.startsWith('FieldValue') ? 'value' : 'key';
  const inObject = (field: string): string => (field === '' ? path : path === '' ? field : `${path}.${field}`);
  const field = inObject(error.field);
  // What is written as `stringData` the server validates as `data`.
  const written = kind === 'Secret' ? inObject(error.field.replace(/^data\b/, 'stringData')) : field;
  return { ...error, ...positions.of(positions.has(field) || !positions.has(written) ? field : written, part) };
}

/** How many lines of comments, separators and nothing a document begins with. */
function firstContent(document: string): number {
  const lines = /^(?:\s*(?:---[ \t]*)?(?:#[^\n]*)?\r?\n)*/.exec(document)?.[0] ?? '';
  return lines.split('\n').length - 1;
}
