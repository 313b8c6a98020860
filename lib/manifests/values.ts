/** An object of data: a mapping of YAML. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns whether a value is an object literal, as opposed to an instance of a class (a construct, a `Lazy`). */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Jest runs tests in a realm of their own, whose `Object` is another.
  return typeof prototype !== 'object' || prototype === null || Object.getPrototypeOf(prototype) === null;
}

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Returns whether a field is absent. To the API server a field that is null is absent, too. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** Returns an object's own field; undefined for one that every object inherits (`constructor`). */
export const fieldOf = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/**
 * Copies what the author wrote, so that a change to their object afterwards does not change a manifest. Fields that
 * are `undefined` are left out: they were not written. Instances of classes are shared.
 */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  // Array.from makes holes undefined, where map would pass over them.
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => copy(item));
  if (!isPlain(value)) return value;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) set(result, key, copy(field));
  }
  return result;
}

/** Returns the object without the fields that are undefined: they were not written. */
export function withoutUndefined<T extends object>(fields: T): T;
export function withoutUndefined(fields: Readonly<Record<string, unknown>>): object {
  const result: Record<string, unknown> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) set(result, key, value);
  }
  return result;
}

/** Sets a field, whatever its name: assigned, `__proto__` would be the prototype. */
function set(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') fields[key] = value;
  else Object.defineProperty(fields, key, { value, configurable: true, enumerable: true, writable: true });
}
