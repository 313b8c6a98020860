import { Lazy, type Duration } from 'cdk8s';
import type { FieldErrors } from './field-error';

/** An object literal, as opposed to an instance of a class (a construct, a `Lazy`, a value of cdk8s-plus). */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A value that is known only when the app is synthesized: nothing can be said of it before. */
export function isLazy(value: unknown): boolean {
  return value instanceof Lazy;
}

/**
 * A copy of what the author wrote, so that a change to their object afterwards does not change a manifest. Fields that
 * are `undefined` are left out: they were not written. Instances of classes are shared.
 */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item));
  if (!isPlain(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) result[key] = copy(field);
  }
  return result;
}

/** The object without the fields that are undefined: they were not written. */
export function written<T extends object>(fields: T): T;
export function written(fields: Readonly<Record<string, unknown>>): object {
  const result: Record<string, unknown> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** Reports what no manifest can hold: NaN, infinities, functions, and items of a list that are undefined. */
export function checkValues(value: unknown, field: string, errors: FieldErrors): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) errors.invalid(field, value, 'must be a finite number');
  } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    errors.invalid(field, typeof value, 'must be a value that YAML can hold');
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      if (item === undefined || item === null) errors.required(`${field}[${index}]`, 'an item of a list needs a value');
      else checkValues(item, `${field}[${index}]`, errors);
    });
  } else if (isPlain(value)) {
    for (const [key, item] of Object.entries(value)) checkValues(item, field ? `${field}.${key}` : key, errors);
  }
}

/** A duration as the API counts it; parts of a second, which it does not count, are left for the check to report. */
export function toSeconds(duration: Duration | undefined): number | undefined {
  return duration?.toSeconds({ integral: false });
}

/** Reports a number of seconds that is not whole, or negative. */
export function checkSeconds(value: unknown, field: string, errors: FieldErrors): void {
  if (value !== undefined) checkInteger(value, 0, 2 ** 31 - 1, field, errors);
}

/** Reports a number that is no integer between two bounds. */
export function checkInteger(value: unknown, least: number, most: number, field: string, errors: FieldErrors): void {
  if (isLazy(value)) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    errors.invalid(field, value, `must be an integer from ${least} to ${most}`);
  }
}
