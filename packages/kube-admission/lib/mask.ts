import type { FieldError, TextReview } from './review';

export const mask = '***';
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** What cannot be read may be a Secret, however its kind is written, if there is data in it. */
const isSecret = (review: TextReview, document: string): boolean =>
  review.kind === 'Secret' || (review.kind === '' && /secret|\bdata\b|stringData/i.test(document));

/** Whether an error is about a place where a Secret's data may stand: all but these, since a mistyped `data` is data too. */
function hides(error: FieldError): boolean {
  return !/^(apiVersion|kind|type|immutable|metadata\.(name|namespace|generateName|labels|finalizers))\b/.test(
    error.field,
  );
}

/**
 * A review as it may be printed: without the data of a Secret, wherever it stands. `document` is the text that the object is
 * in, since one that cannot be read may be a Secret too.
 */
export function masked(review: TextReview, document: string): TextReview {
  if (!isSecret(review, document)) return review;
  return {
    ...review,
    errors: review.errors.map((error) => (hides(error) ? maskedError(error) : error)),
    ...(review.object !== undefined && { object: maskedObject(review.object) }),
  };
}

/** A line of the document, as it may be printed under an error. */
export function maskedLine(line: string, review: TextReview, error: FieldError, document: string): string {
  if (!isSecret(review, document) || (!hides(error) && !line.includes('{'))) return line;
  const key = /^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[\w./-]+)\s*:(?=\s|$)/.exec(line)?.[0];
  if (key === undefined) return line.trim() === '' ? line : `${/^\s*/.exec(line)?.[0] ?? ''}${mask}`;
  return line.length > key.trimEnd().length && line.slice(key.length).trim() !== '' ? `${key} ${mask}` : line;
}

function maskedError(error: FieldError): FieldError {
  const { value, ...rest } = error;
  if (value === undefined) return error;
  const hidden = (text: string): string => {
    const shown = [JSON.stringify(value), typeof value === 'string' ? value : ''].filter((form) => form.length > 2);
    return shown.reduce((masked, form) => masked.replaceAll(form, mask), text);
  };
  const detail = hidden(error.detail);
  return { ...rest, value: mask, detail, message: `${error.field}: Invalid value: "${mask}": ${detail}` };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function maskedObject(object: unknown): unknown {
  if (!isRecord(object)) return object;
  const copy = { ...object };
  for (const part of ['data', 'stringData']) {
    const data = copy[part];
    if (isRecord(data)) copy[part] = Object.fromEntries(Object.keys(data).map((key) => [key, mask]));
  }
  const { metadata } = copy;
  if (isRecord(metadata) && isRecord(metadata.annotations) && lastApplied in metadata.annotations) {
    copy.metadata = { ...metadata, annotations: { ...metadata.annotations, [lastApplied]: mask } };
  }
  return copy;
}
