/** A plain object, such as a mapping of YAML. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns whether a value is a plain object, and not an instance of a class such as a construct or a `Lazy`. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Jest runs tests in another realm, whose `Object` is not this one.
  return typeof prototype !== 'object' || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Returns whether a value is an array. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** An empty list that all objects share, since an app may have many of them. */
export const NONE: readonly never[] = [];

/** Returns whether a field is absent. The API server treats a field that is null as absent. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** Returns an own field of an object; undefined for one that every object inherits, such as `constructor`. */
export const fieldOf = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/**
 * Copies data deeply, so that later changes to the author's object do not change a manifest. Leaves out fields that are
 * undefined. Does not copy instances of classes.
 */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  // Array.from makes holes undefined. map would skip them.
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => copy(item));
  if (!isPlain(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) set(result, key, copy(field));
  }
  return result;
}

/** Returns a copy of an object without the fields that are undefined. */
export function withoutUndefined<T extends object>(fields: T): T;
export function withoutUndefined(fields: Readonly<Record<string, unknown>>): object {
  const result: Record<string, unknown> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) set(result, key, value);
  }
  return result;
}

/** Sets a field of any name. A plain assignment to `__proto__` would set the prototype. */
export function set(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') fields[key] = value;
  else Object.defineProperty(fields, key, { value, configurable: true, enumerable: true, writable: true });
}
