import type { Part } from './documents';
import type { Outcome } from './outcome';
import { Positions } from './positions';
import type { FieldError, Review, TextReview } from './review';

const decoder = new TextDecoder();
/** What begins with one is JSON, of which each object has its own document: there it is at the root. */
const brace = 123;
/** Above this a document's errors are placed at its first line: the parser that keeps positions is slow and large. */
const placedLimit = 4 << 20;

/** Adds the places of the outcomes' errors. A document is read once for all its objects, and only if one has errors. */
export function* placed(outcomes: Outcome[]): Generator<Omit<TextReview, 'source'>> {
  let current: PlacedDocument | undefined;
  for (const { review, document, path } of outcomes) {
    if (current?.part !== document) current = new PlacedDocument(document);
    yield current.place(review, document.text[0] === brace ? '' : path);
  }
}

class PlacedDocument {
  private readonly text: string;
  private readonly template: string | undefined;
  private read: Positions | undefined;

  public constructor(public readonly part: Part) {
    this.text = decoder.decode(part.text.subarray(0, placedLimit));
    this.template = /^# Source: (.+?)\s*$/m.exec(this.text.slice(0, 2000))?.[1];
  }

  public place(review: Review, path: string): Omit<TextReview, 'source'> {
    const { text, line, column = 1 } = this.part;
    const named = this.template === undefined ? {} : { template: this.template };
    if (review.errors.length === 0 && path === '') {
      return { ...review, ...named, line: line + firstContent(this.text) };
    }
    const positions = (this.read ??= new Positions(text.length > placedLimit ? '' : this.text, { line, column }));
    const errors = review.errors.map((error) => place(error, path, positions));
    return { ...review, errors, ...named, line: positions.start(path).line };
  }
}

function place(error: FieldError, path: string, positions: Positions): FieldError {
  if (error.reason === 'YAMLInvalid' || error.reason === 'JSONInvalid') {
    const isTemplate = error.reason === 'YAMLInvalid' && error.column !== undefined;
    const at = isTemplate ? undefined : positions.failure(error.line);
    return { ...error, ...(at ?? positions.inText({ line: error.line ?? 1, column: error.column ?? 1 })) };
  }
  if (error.reason === 'FieldDuplicate' && error.line !== undefined) {
    const found = positions.duplicateOn(error.line);
    const field = found?.path ?? '';
    const own = path !== '' && field.startsWith(`${path}.`) ? field.slice(path.length + 1) : field;
    return { ...error, field: own, ...(found?.position ?? positions.inText({ line: error.line, column: 1 })) };
  }
  const part = error.reason.startsWith('FieldValue') ? 'value' : 'key';
  return {
    ...error,
    ...positions.of(error.field === '' ? path : path === '' ? error.field : `${path}.${error.field}`, part),
  };
}

/** How many lines of comments, separators and nothing a document begins with. */
function firstContent(document: string): number {
  const lines = /^(?:\s*(?:---[ \t]*)?(?:#[^\n]*)?\r?\n)*/.exec(document)?.[0] ?? '';
  return lines.split('\n').length - 1;
}
