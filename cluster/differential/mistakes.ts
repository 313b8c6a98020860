import { isDeepStrictEqual } from 'node:util';
import type { FieldError } from '../../packages/kube-admission/lib/review';
import { likeOthers } from '../../packages/kube-admission/wasm/like-others';
import type { Answer, Cause } from '../oracle';
import { fieldsOf, listOf, textOf, type Fields } from './fields';
import { anonymous } from './generated';

/** The mistakes that the server found, with the message as kube-admission has it. */
export const causesOf = ({ causes }: Answer): Cause[] =>
  causes.map(({ reason, field, message }) => ({
    reason,
    field: field.replace(/^<nil>/, ''),
    message: `${field}: ${message}`,
  }));

export const errorsOf = (errors: FieldError[]): Cause[] =>
  errors.map(({ reason, field, message }) => ({ reason, field, message }));

/** Mistakes as text, one a line. */
export const listed = (mistakes: Cause[]): string =>
  mistakes.map(({ reason, field, message }) => `\n  ${reason} | ${field} | ${message}`).join('');

/** How two lists of mistakes differ, whatever their order; nothing if they do not. Of too many the review names the first ones. */
export function differentErrors(server: Cause[], review: Cause[], manifest: Fields): string | undefined {
  const plain = (mistakes: Cause[]): string[] =>
    mistakes.map((mistake) => listed([withoutChance(mistake, manifest)])).sort();
  const named = review.filter(({ reason }) => reason !== 'TooManyErrors');
  const [theirs, ours] = [plain(server), plain(named)];
  const isSame =
    named.length === review.length
      ? isDeepStrictEqual(ours, theirs)
      : ours.length < theirs.length && isWithin(ours, theirs);
  return isSame ? undefined : `errors of the server:${theirs.join('')}\nof the review:${plain(review).join('')}`;
}

/** Whether the lines of one ordered list are among another's. */
function isWithin(some: string[], all: string[]): boolean {
  let index = 0;
  return some.every((line) => {
    index = all.indexOf(line, index) + 1;
    return index > 0;
  });
}

/** A mistake without what one server says in one way and another in another. */
function withoutChance({ reason, field, message }: Cause, manifest: Fields): Cause {
  // The server names the type of a CEL rule's self by the time.
  let said = anonymous(message, manifest).replaceAll(/\bselfType\d+\b/g, 'selfType');
  if (manifest.kind === 'Service' && field.endsWith('.nodePort')) {
    const port = /\b\d{5}\b/.exec(said)?.[0] ?? '';
    if (!nodePorts(manifest).includes(port)) said = said.replaceAll(/\b\d{5}\b/g, '…port');
  }
  return { reason, field: likeOthers(manifest.kind, field), message: likeOthers(manifest.kind, said) };
}

const nodePorts = (manifest: Fields): string[] =>
  listOf(fieldsOf(manifest.spec).ports).map((port) => JSON.stringify(fieldsOf(port).nodePort));

/** How a refusal that is no list of mistakes differs: too large, or the server's own trouble. */
export function differentRefusal(answer: Answer, errors: FieldError[]): string | undefined {
  const isSame = errors.some(
    ({ reason, detail, message }) =>
      (answer.reason === '' || reason === answer.reason) &&
      (answer.message.includes(detail) || message.includes(answer.message)),
  );
  return isSame ? undefined : `${said(answer)}\nthe review: ${listed(errorsOf(errors))}`;
}

/** How warnings differ. The server shortens those that are longer than 4096 characters altogether. */
export function differentWarnings(server: string[], review: string[]): string | undefined {
  const length = review.reduce((total, warning) => total + Array.from(warning).length, 0);
  const isSame =
    length <= 4096
      ? JSON.stringify(server) === JSON.stringify(review)
      : server.every((warning, index) => review[index]?.startsWith(warning));
  return isSame
    ? undefined
    : `warnings of the server: ${JSON.stringify(server)}\nof the review: ${JSON.stringify(review)}`;
}

/** An answer as text. */
export const said = ({ verdict, code, reason, message }: Answer): string =>
  `the server: ${verdict} ${code} ${reason} ${textOf(message)}`;
