import { countLines } from './documents';
import type { Outcome } from './outcome';
import { Positions } from './positions';
import type { FieldError, TextReview } from './review';

const decoder = new TextDecoder();
/** Above this a document's errors are placed at its first line: the parser that keeps positions is slow and large. */
const placedLimit = 4 << 20;

/** Adds the places of an outcome's errors. Only documents with errors are read again. */
export function placed(outcome: Outcome): Omit<TextReview, 'source'> {
  const { review, text, start, end, path } = outcome;
  const document = decoder.decode(text.subarray(start, Math.min(end, start + placedLimit)));
  const line = outcome.line + countLines(text.subarray(0, start));
  const template = /^# Source: (.+?)\s*$/m.exec(document.slice(0, 2000))?.[1];
  const named = template === undefined ? {} : { template };
  if ((review.errors.length === 0 && path === '') || end - start > placedLimit) {
    return { ...review, ...named, line: line + firstContent(document) };
  }
  const positions = new Positions(document, line);
  const errors = review.errors.map((error) => place(error, path, positions, line));
  return { ...review, errors, ...named, line: positions.start(path).line };
}

function place(error: FieldError, path: string, positions: Positions, line: number): FieldError {
  if (error.reason === 'YAMLInvalid' || error.reason === 'JSONInvalid') {
    const at = positions.failure();
    return { ...error, ...(at ?? { line: line + (error.line ?? 1) - 1, column: error.column ?? 1 }) };
  }
  if (error.reason === 'FieldDuplicate' && error.line !== undefined) {
    const found = positions.duplicateOn(error.line);
    const field = found?.path ?? '';
    const own = path !== '' && field.startsWith(`${path}.`) ? field.slice(path.length + 1) : field;
    return { ...error, field: own, ...(found?.position ?? { line: line + error.line - 1, column: 1 }) };
  }
  const part = error.reason.startsWith('FieldValue') ? 'value' : 'key';
  return {
    ...error,
    ...positions.of(error.field === '' ? path : path === '' ? error.field : `${path}.${error.field}`, part),
  };
}

/** How many lines of comments, separators and nothing a document begins with. */
function firstContent(document: string): number {
  const lines = /^(?:\s*(?:#[^\n]*|---[ \t]*)?\r?\n)*/.exec(document)?.[0] ?? '';
  return lines.split('\n').length - 1;
}
