import type { FieldErrors } from '../manifests/field-errors';
import type { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';
import { isPlain } from '../manifests/values';

/** Reports what no manifest can hold: NaN, infinities, functions, null, and items of a list that are undefined. */
export function checkValues(value: unknown, at: FieldPath, errors: FieldErrors): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) errors.invalid(at, value, 'must be a finite number');
  } else if (value === null) {
    errors.invalid(at, value, 'must be a value; leave the field out instead');
  } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    errors.invalid(at, typeof value, 'must be a value that YAML can hold');
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      if (item === undefined) errors.required(at.index(index), 'an item of a list needs a value');
      else checkValues(item, at.index(index), errors);
    });
  } else if (isPlain(value)) {
    for (const [key, item] of Object.entries(value)) checkValues(item, at.below(key), errors);
  }
}

/** Reports a number that is no integer between two bounds. */
export function checkInteger(value: unknown, least: number, most: number, at: FieldPath, errors: FieldErrors): void {
  if (isLazy(value)) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    errors.invalid(at, value, `must be an integer from ${least} to ${most}`);
  }
}

/** Reports a number, if one is written, that is not whole, or negative. */
export function checkNonNegative(value: unknown, at: FieldPath, errors: FieldErrors): void {
  if (value !== undefined) checkInteger(value, 0, 2 ** 31 - 1, at, errors);
}

/** Reports a value, if one is written, that is none of those that the API has. */
export function checkOneOf(value: unknown, values: readonly string[], at: FieldPath, errors: FieldErrors): void {
  if (value === undefined || isLazy(value) || (typeof value === 'string' && values.includes(value))) return;
  errors.unsupported(at, value, values);
}
