import { FieldError, ValueText } from './field-error';
import { FieldPath } from './field-path';
import { given } from './formatting';
import { type Fields, isAbsent, isList, isPlain } from './values';

/** The greatest depth of a value. No manifest is as deep, and deeper data would overflow the stack. */
const DEEPEST = 1000;

const TOKEN = '${Token[';
const HALF_PAIR = /[\ud800-\udfff]/u;
/** Says that an object contains itself. */
export const CYCLE = 'must not contain itself';
const NO_UNICODE = 'must be Unicode: it has half of a surrogate pair';

/** Rules for values besides those of data. */
interface DataRules {
  /**
   * Returns whether a value is accepted as it is. `inList` is true for an item of a list.
   * @default - null and undefined are accepted
   */
  readonly isTaken?: (value: unknown, inList: boolean) => boolean;
  /** Returns what to write instead of a value. @default - names the types that a manifest can hold */
  readonly hint?: (value: unknown) => string | undefined;
}

/**
 * Returns an error for each part of a value that a manifest cannot hold: a number that is not finite, a string that is not
 * Unicode or is a token of another CDK, a function or an instance of a class, and an object that contains itself.
 */
export function dataErrors(value: unknown, { isTaken = isAbsent, hint }: DataRules = {}): FieldError[] {
  const errors: FieldError[] = [];
  // Most manifests have no error: no path is built for them.
  const steps: (string | number)[] = [];
  const above: unknown[] = [];
  const visit = (part: unknown, inList: boolean): void => {
    if (isTaken(part, inList)) return;
    if (!hasParts(part)) {
      const problem = hint?.(part) ?? problemOf(part);
      if (problem !== undefined) errors.push(FieldError.invalid(FieldPath.of(...steps), given(part), problem));
      return;
    }
    const isCycle = above.includes(part);
    if (isCycle || above.length >= DEEPEST) {
      const problem = isCycle ? CYCLE : `must not be more than ${DEEPEST} levels deep`;
      const shown = new ValueText(isList(part) ? 'a list' : 'an object');
      errors.push(FieldError.invalid(FieldPath.of(...steps.slice(0, 5)), shown, problem));
      return;
    }
    above.push(part);
    for (const key of Object.keys(part)) {
      if (HALF_PAIR.test(key)) errors.push(FieldError.invalid(FieldPath.of(...steps), given(key), NO_UNICODE));
      const inner: unknown = part[key];
      if (isScalar(inner)) continue;
      steps.push(isList(part) ? Number(key) : key);
      visit(inner, isList(part));
      steps.pop();
    }
    above.pop();
  };
  visit(value, false);
  return errors;
}

/** A list is an object of its items. */
const hasParts = (value: unknown): value is Fields => isList(value) || isPlain(value);

/** Returns whether a value is a string, number or boolean that a manifest can hold. Most values are. */
const isScalar = (value: unknown): boolean =>
  typeof value === 'string'
    ? !value.includes(TOKEN) && !HALF_PAIR.test(value)
    : typeof value === 'boolean' || Number.isFinite(value);

function problemOf(value: unknown): string | undefined {
  if (value === null || isScalar(value)) return undefined;
  if (typeof value === 'number') return 'must be a finite number';
  if (typeof value !== 'string') return 'must be a string, number, boolean, list or plain object';
  if (HALF_PAIR.test(value)) return NO_UNICODE;
  return 'must not be an unresolved token: give the App a resolver for the AWS CDK or CDK for Terraform';
}
