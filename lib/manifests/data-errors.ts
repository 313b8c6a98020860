import { FieldError, ValueText } from './field-error';
import { FieldPath } from './field-path';
import { given } from './formatting';
import { type Fields, isAbsent, isList, isPlain } from './values';

/** Deeper than any manifest; deeper data would overflow the stack. */
const DEEPEST = 1000;

const TOKEN = '${Token[';
const HALF_PAIR = /[\ud800-\udfff]/u;

/** The values that are taken besides data, and hints for others. */
interface DataRules {
  /** Returns whether a value is taken as it is. @default - one that is null or undefined is */
  readonly isTaken?: (value: unknown) => boolean;
  /** Returns what to do instead of giving such a value. */
  readonly hint?: (value: unknown) => string | undefined;
}

/** Returns an error for each part of a value that cannot be in a manifest. */
export function dataErrors(value: unknown, { isTaken = isAbsent, hint }: DataRules = {}): FieldError[] {
  const errors: FieldError[] = [];
  // Most manifests have no error: no path is built for them.
  const steps: (string | number)[] = [];
  const above: unknown[] = [];
  const visit = (part: unknown): void => {
    if (isTaken(part)) return;
    if (!hasParts(part)) {
      const problem = problemOf(part, hint);
      if (problem !== undefined) errors.push(FieldError.invalid(FieldPath.of(...steps), given(part), problem));
      return;
    }
    const isCycle = above.includes(part);
    if (isCycle || above.length >= DEEPEST) {
      const problem = isCycle ? 'it holds itself' : `it is more than ${DEEPEST} levels deep`;
      const shown = new ValueText(isList(part) ? 'a list' : 'an object');
      errors.push(FieldError.invalid(FieldPath.of(...steps.slice(0, 5)), shown, problem));
      return;
    }
    above.push(part);
    for (const key of Object.keys(part)) {
      const inner: unknown = part[key];
      if (isScalar(inner)) continue;
      steps.push(isList(part) ? Number(key) : key);
      visit(inner);
      steps.pop();
    }
    above.pop();
  };
  visit(value);
  return errors;
}

/** A list is an object of its items. */
const hasParts = (value: unknown): value is Fields => isList(value) || isPlain(value);

/** Returns whether a value is a text, number or boolean that can be in a manifest: most of what is in one. */
const isScalar = (value: unknown): boolean =>
  typeof value === 'string'
    ? !value.includes(TOKEN) && !HALF_PAIR.test(value)
    : typeof value === 'boolean' || Number.isFinite(value);

function problemOf(value: unknown, hint: DataRules['hint']): string | undefined {
  if (value === null || isScalar(value)) return undefined;
  if (typeof value === 'string' && HALF_PAIR.test(value)) return 'must be Unicode: it has half of a surrogate pair';
  if (typeof value === 'string') return 'a token that is not resolved, of the AWS CDK or CDK for Terraform';
  return hint?.(value) ?? 'a manifest has only texts, finite numbers, booleans, lists and plain objects';
}
