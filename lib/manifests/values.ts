import { Duration, Lazy } from 'cdk8s';

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
  // Array.from makes holes undefined, where map would pass over them.
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => copy(item));
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

/** A duration as the API counts it; parts of a second, which it does not count, are left for the check to report. */
export function toSeconds(duration: Duration | undefined): number | undefined {
  return duration instanceof Duration ? duration.toSeconds({ integral: false }) : duration;
}
