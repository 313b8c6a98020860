import { later, type Part } from './documents';
import { byDocument, type ModuleError, type ModuleResult, publicError, type Steps, stepsToItem } from './module-result';
import { Positions } from './positions';
import type { FieldError, TextReview } from './review';

const decoder = new TextDecoder();
/** Above this a document's errors are located at its first line: the parser that keeps positions is slow and large. */
const sizeLimit = 4 << 20;

/** Adds the name of the text and the places of the errors. */
export function* locate(results: ModuleResult[], source: { source?: string } = {}): Generator<TextReview> {
  for (const document of locatedDocuments(results)) yield* document.reviews(source);
}

export const locatedDocuments = (results: ModuleResult[]): LocatedDocument[] =>
  byDocument(results).map(([part, found]) => new LocatedDocument(part, found));

/** A document with its results. It is read once for all its objects, and only if one has errors. */
export class LocatedDocument {
  private readonly isLarge: boolean;
  private decoded: string | undefined;
  private read: Positions | undefined;
  private hidden: [number, number][] | undefined;

  constructor(
    readonly part: Part,
    readonly results: ModuleResult[],
  ) {
    this.isLarge = part.text.length > sizeLimit;
  }

  /** The reviews, each with the name of the text. */
  *reviews(source: { source?: string }): Generator<TextReview> {
    const template = /^# Source: (.+?)\s*$/m.exec(this.text.slice(0, 2000))?.[1];
    const named = template === undefined ? {} : { template };
    for (const result of this.results) {
      const { review } = result;
      const item = stepsOf(result);
      const errors = review.errors.map((error) => locateError(error, item, this.positions));
      const lineOf = (): number => this.lineOf(item, errors.length === 0);
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

  /** Whether something of an object that must not be shown is on a line of the text. */
  hides(line: number): boolean {
    this.hidden ??= this.hiddenLines();
    return this.hidden.some(([first, last]) => first <= line && line <= last);
  }

  private get text(): string {
    return (this.decoded ??= decoder.decode(this.part.text.subarray(0, sizeLimit)));
  }

  private get positions(): Positions {
    const { line, column = 1 } = this.part;
    return (this.read ??= new Positions(this.isLarge ? '' : this.text, { line, column }));
  }

  private hiddenLines(): [number, number][] {
    const secrets = this.results.filter(({ redacted }) => redacted);
    if (secrets.length === 0) return [];
    const { line, text } = this.part;
    const all: [number, number] = [line, later({ line, text }, text.subarray(0, -1)).line];
    // Of what has no kind nobody knows where it ends.
    if (this.isLarge || !this.positions.understood || secrets.some(({ review }) => review.kind === '')) return [all];
    return secrets.map((secret) => {
      const item = stepsOf(secret);
      return item.length === 0 ? all : (this.positions.lines(item) ?? all);
    });
  }

  private lineOf(item: Steps, isSound: boolean): number {
    return isSound && item.length === 0 ? this.part.line + firstContent(this.text) : this.positions.start(item).line;
  }
}

const stepsOf = ({ alone, path }: ModuleResult): Steps => (alone ? [] : stepsToItem(path));

function locateError(found: ModuleError, item: Steps, positions: Positions): FieldError {
  const error = publicError(found);
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
  return { ...error, ...positions.of([...item, ...(found.steps ?? [])], part) };
}

/** How many lines of comments, separators and nothing a document begins with. */
function firstContent(document: string): number {
  const lines = /^(?:\s*(?:---[ \t]*)?(?:#[^\n]*)?\r?\n)*/.exec(document)?.[0] ?? '';
  return lines.split('\n').length - 1;
}
