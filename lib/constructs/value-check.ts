import { dataErrors } from '../manifests/data-errors';
import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isPlain } from '../manifests/values';
import { isLazy } from './lazy';

/** Reports the parts of a value that no manifest can hold, null, and items of a list that are undefined. */
export function checkValues(value: unknown, at: FieldPath, errors: FieldErrors): void {
  errors.addAll(at, dataErrors(value, { isTaken, hint }));
}

/** Accepts the values that cdk8s resolves when it renders: `Lazy` and other classes, and the tokens in strings. */
const isTaken = (value: unknown, inList: boolean): boolean =>
  typeof value === 'string' ||
  (value === undefined && !inList) ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && !isPlain(value));

function hint(value: unknown): string | undefined {
  if (value === null) return 'must be a value; leave the field out instead';
  return value === undefined ? 'must be a value; leave the item out instead' : undefined;
}

/** Reports a value that is not an integer between two bounds, inclusive. */
export function checkInteger(value: unknown, least: number, most: number, at: FieldPath, errors: FieldErrors): void {
  if (isLazy(value)) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    errors.invalid(at, value, `must be an integer from ${least} to ${most}`);
  }
}

/** Reports a value other than undefined that is not an integer from 0 to 2147483647. */
export function checkNonNegative(value: unknown, at: FieldPath, errors: FieldErrors): void {
  if (value !== undefined) checkInteger(value, 0, 2 ** 31 - 1, at, errors);
}

/** Reports a value other than undefined that the API does not have. */
export function checkOneOf(value: unknown, values: readonly string[], at: FieldPath, errors: FieldErrors): void {
  if (value === undefined || isLazy(value) || (typeof value === 'string' && values.includes(value))) return;
  errors.unsupported(at, value, values);
}
