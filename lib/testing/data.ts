import { isAsymmetric } from './comparison';
import { type FieldPath, textOf } from './field-path';
import { ManifestsError } from './manifests-error';
import { Matcher } from './matcher';
import { type Fields, isAbsent, isFields, isList } from './values';
import { given } from './words';

/** Deeper than any manifest; what is deeper would end in an overflow of the stack. */
const deepest = 1000;

const token = '${Token[';

/** What cannot be in a manifest, each with its place: `spec.replicas: Invalid value: NaN: must be …`. */
export const flawsOfData = (value: unknown): string[] => flaws(value, isAbsent);

/** What can be neither in a manifest nor in a pattern. */
const flawsOfPattern = (value: unknown): string[] => flaws(value, isMatching);

/** What can be in no object that is expected: there, too, a field may be undefined. */
export const flawsOfExpected = (value: unknown): string[] => flaws(value, (part) => isAbsent(part) || isMatching(part));

const isMatching = (value: unknown): boolean => value instanceof Matcher || isAsymmetric(value);

/**
 * A pattern that can match a manifest.
 *
 * @param name what it is the pattern of, for the message
 * @throws ManifestsError that names every part that cannot
 */
export function checkPattern<T>(name: string, pattern: T): T {
  const mistakes = flawsOfPattern(pattern);
  if (mistakes.length > 0) throw new ManifestsError(mistakes.map((mistake) => `${name}: ${mistake}`).join('\n'));
  return pattern;
}

function flaws(value: unknown, isTaken: (part: unknown) => boolean): string[] {
  const found: string[] = [];
  const path: (string | number)[] = [];
  const above: unknown[] = [];
  const visit = (part: unknown): void => {
    if (isTaken(part)) return;
    if (!hasParts(part)) {
      const problem = problemOf(part);
      if (problem !== undefined) found.push(flaw(path, given(part), problem));
      return;
    }
    const isCycle = above.includes(part);
    if (isCycle || above.length >= deepest) {
      const problem = isCycle ? 'it holds itself' : `it is more than ${deepest} levels deep`;
      found.push(flaw(path.slice(0, 5), isList(part) ? 'a list' : 'an object', problem));
      return;
    }
    above.push(part);
    for (const key of Object.keys(part)) {
      const inner: unknown = part[key];
      if (isScalar(inner)) continue;
      path.push(isList(part) ? Number(key) : key);
      visit(inner);
      path.pop();
    }
    above.pop();
  };
  visit(value);
  return found;
}

const flaw = (path: FieldPath, value: string, problem: string): string =>
  `${path.length > 0 ? `${textOf(path)}: ` : ''}Invalid value: ${value}: ${problem}`;

/** A list is an object of its items. */
const hasParts = (value: unknown): value is Fields => isList(value) || isFields(value);

/** A text, number or boolean that can be in a manifest: most of what is in one. */
const isScalar = (value: unknown): boolean =>
  typeof value === 'string' ? !value.includes(token) : typeof value === 'boolean' || Number.isFinite(value);

function problemOf(value: unknown): string | undefined {
  if (value === null || isScalar(value)) return undefined;
  if (typeof value === 'string') return 'a token that is not resolved, of the AWS CDK or CDK for Terraform';
  if (value === undefined) return 'use Match.absent() for what must not be there, or leave the field out';
  if (value instanceof RegExp) return 'use Match.stringMatching()';
  if (typeof value === 'function') return 'use Match.that() for a condition';
  return 'a manifest has only texts, finite numbers, booleans, lists and plain objects';
}
