/** An object of data: a mapping of YAML. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is data, not of a class. */
export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Jest runs tests in a realm of their own, whose `Object` is another.
  return typeof prototype !== 'object' || prototype === null || Object.getPrototypeOf(prototype) === null;
}

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** To the API server a field that is null is one that is not there. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** A field of an object; nothing where the object has none of its own (`constructor`). */
export const fieldOf = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
