import type { FieldError, Review } from './review';

export const mask = '***';
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Their messages name fields and keys, not what is in them. */
const nameless = new Set([
  'FieldUnknown',
  'FieldDuplicate',
  'FieldValueRequired',
  'FieldValueForbidden',
  'FieldValueTooLong',
  'FieldValueTooMany',
  'KindUnknown',
  'KindNotServed',
  'KindNotReviewed',
  'RequestEntityTooLarge',
]);

/** Whether an error is about a place where a Secret's data may stand: all but these, since a mistyped `data` is data too. */
function hides({ field, value }: FieldError): boolean {
  if (typeof value === 'object' && value !== null) return true;
  return !/^(apiVersion|kind|type|immutable|metadata\.(name|namespace|generateName|labels|finalizers))\b/.test(field);
}

/**
 * The review of what may be a Secret, as it may be printed: without its data, wherever it stands. `areShared` says that
 * the data may be anywhere, by an alias.
 */
export function masked<T extends Review>(review: T, areShared: boolean): T {
  return {
    ...review,
    errors: review.errors.map((error) => (areShared || hides(error) ? maskedError(error) : error)),
    ...(review.kind === 'Secret' && review.object !== undefined && { object: maskedObject(review.object) }),
  };
}

/** A line of which nothing may be shown. */
export const maskedLine = (line: string): string =>
  line.trim() === '' ? line : `${/^\s*/.exec(line)?.[0] ?? ''}${mask}`;

function maskedError(error: FieldError): FieldError {
  const { value, ...rest } = error;
  if (value === undefined) {
    if (nameless.has(error.reason)) return error;
    const { detail, message } = error;
    const said = error.reason.startsWith('FieldValue') ? detail : unquoted(detail);
    const head = message.endsWith(`: ${detail}`) ? message.slice(0, message.length - detail.length - 2) : undefined;
    return { ...error, detail: said, message: head === undefined ? unquoted(message) : `${unquoted(head)}: ${said}` };
  }
  const hidden = (text: string): string => {
    const shown = [written(value), typeof value === 'string' ? value : ''].filter((form) => form.length > 2);
    return shown.reduce((masked, form) => masked.replaceAll(form, mask), text);
  };
  const detail = error.reason === 'FieldValueTypeInvalid' ? unquoted(hidden(error.detail)) : hidden(error.detail);
  return { ...rest, value: mask, detail, message: `${error.field}: Invalid value: "${mask}": ${detail}` };
}

const written = (value: unknown): string => (typeof value === 'bigint' ? String(value) : JSON.stringify(value));

/** A message without what it quotes of what it could not read: texts, structures, numbers. */
function unquoted(message: string): string {
  const [said = '', hint = ''] = message.split(/(?= \(this looks like a template)/);
  const shown = said
    .replace(/\b(unmarshal number|(?:map )?key:|value:|separator:) (?!\*\*\*$).*?(?= into |$)/gs, `$1 ${mask}`)
    .replace(/'[^\w\s]'/g, (sign) => sign.replaceAll("'", '\0'))
    .replace(/["'`{](?:.*["'`}])?/s, mask);
  return shown.replaceAll('\0', "'") + hint;
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
