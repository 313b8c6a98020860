import type { FieldError, Review } from '../../packages/kube-admission/lib/review';
import type { Answer, Cause } from '../oracle';
import { at, drop, isDoubled, once, parse, put, write } from './document';
import type { Fields } from './fields';
import { causesOf, differentErrors, errorsOf, listed, said } from './mistakes';

const named = new Set(['FieldUnknown', 'FieldDuplicate', 'FieldValueTypeInvalid']);
/** The strict decoder names as many fields at most (sigs.k8s.io/json). */
const strictLimit = 100;

/**
 * How both differ where the server stops reading and the review goes on: it must name what the server names, and whatever it
 * says beyond that the server must say, too, once the fields that are named are gone.
 *
 * @param ask what the server says of the manifest without those fields
 */
export async function differentDecoding(
  answer: Answer,
  body: string,
  manifest: Fields,
  review: Review,
  ask: (repaired: string) => Promise<Answer>,
): Promise<string | undefined> {
  for (const [, kind = '', quoted = ''] of answer.message.matchAll(/(unknown|duplicate) field ("(?:[^"\\]|\\.)*")/g)) {
    const field = unquoted(quoted);
    const reason = kind === 'unknown' ? 'FieldUnknown' : 'FieldDuplicate';
    if (field !== undefined && !review.errors.some((error) => error.reason === reason && error.field === field)) {
      return `the server names the ${kind} field ${quoted}, the review does not:${listed(errorsOf(review.errors))}`;
    }
  }
  // The review could not go on either.
  if (review.errors.some(({ reason }) => reason === 'BadRequest')) return undefined;
  const unread = review.errors.filter(isOfDecoding);
  if (unread.length === 0) return `the review does not say that it cannot be decoded: ${said(answer)}`;
  const repaired = unread.length < strictLimit ? repair(body, unread) : undefined;
  if (repaired === undefined) return undefined;
  const others = errorsOf(review.errors.filter((error) => !isOfDecoding(error)));
  const again = await ask(repaired);
  if (again.verdict === 'undecoded') {
    return `without the fields that the review names, ${said(again)}\nthe review:${listed(errorsOf(unread))}`;
  }
  if (again.verdict === 'admitted') {
    return others.length === 0
      ? undefined
      : `without the fields that the review names the server admits it, the review:${listed(others)}`;
  }
  if (again.reason !== 'Invalid' || again.causes.length === 0) return undefined;
  const left = causesOf(again).filter((cause) => !unread.some((error) => isWithin(cause, error)));
  return differentErrors(left, others, manifest);
}

/** The validation of a CustomResourceDefinition's defaults tells of types too. */
const isOfDecoding = ({ reason, detail }: FieldError): boolean =>
  named.has(reason) && !detail.includes(' in body must be of type ');

/** Of a field that could not be read the review says nothing more. */
function isWithin({ field }: Cause, { reason, field: unread }: FieldError): boolean {
  const rest = field.slice(unread.length);
  return reason === 'FieldValueTypeInvalid' && field.startsWith(unread) && /^(?:$|[.[])/.test(rest);
}

/** Go quotes some characters in ways that JSON does not have. */
function unquoted(text: string): string | undefined {
  const json = text
    .replaceAll(/\\x([0-9a-f]{2})/g, String.raw`\u00$1`)
    .replaceAll('\\a', String.raw`\u0007`)
    .replaceAll('\\v', String.raw`\u000b`);
  try {
    return String(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Takes the fields out; a list keeps the places of its items. Nothing where that cannot be done for sure. */
function repair(body: string, unread: FieldError[]): string | undefined {
  const document = parse(body);
  if (isDoubled(document)) return undefined;
  once(document);
  for (const { reason, field } of unread) {
    if (reason === 'FieldDuplicate') continue;
    const [place, ...others] = at(document, field);
    if (!place || others.length > 0) return undefined;
    if ('items' in place.in) put(place, { json: 'null' });
    else drop(place);
  }
  return write(document);
}
