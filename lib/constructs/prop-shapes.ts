import type { FieldErrors } from '../manifests/field-errors';
import { isLazy } from './lazy';

/** What a prop must be to be read at all; what its parts must be is checked where they are known. */
export type Shape = 'object' | 'objects' | 'map of objects' | 'flag' | 'anything';

/**
 * The props that can be read; those of another shape, which TypeScript would not have let through, are reported, and so
 * is a prop that does not exist, unless the API may know it.
 */
export function readable<T extends object>(
  props: T,
  shapes: Readonly<Record<string, Shape>>,
  options: { readonly field: (prop: string) => string; readonly unknown?: string },
  errors: FieldErrors,
): T {
  const result = { ...props };
  for (const [prop, value] of Object.entries(props)) {
    if (value === undefined) continue;
    const shape = shapes[prop];
    if (!shape && options.unknown === undefined) continue;
    const field = options.field(prop);
    if (!shape) errors.forbidden(field, `there is no prop ${prop}; ${options.unknown}`);
    else if (hasShape(value, shape)) continue;
    else errors.invalid(field, value, `must be ${DETAILS[shape]}`);
    Reflect.deleteProperty(result, prop);
  }
  return result;
}

const DETAILS = {
  object: 'an object; make its fields lazy, not the whole',
  objects: 'a list of objects; make their fields lazy, not the whole',
  'map of objects': 'an object with an object for each name; make their fields lazy, not the whole',
  flag: 'true or false',
  anything: 'anything',
};

function hasShape(value: unknown, shape: Shape): boolean {
  switch (shape) {
    case 'object':
      return isObject(value);
    case 'objects':
      return Array.isArray(value) && Array.from(value).every(isObject);
    case 'map of objects':
      return isObject(value) && Object.values(value).every(isObject);
    case 'flag':
      return typeof value === 'boolean' || isLazy(value);
    case 'anything':
      return true;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLazy(value);
}

/** Reports fields that belong in a prop: `owners` has the prop of each. */
export function checkOwned(
  overlay: object | undefined,
  owners: Readonly<Record<string, string>>,
  field: string,
  errors: FieldErrors,
): void {
  for (const key of Object.keys(overlay ?? {})) {
    if (Object.hasOwn(owners, key)) errors.forbidden(`${field}${key}`, `write it as the prop ${owners[key]}`);
  }
}

/** Of the fields, those whose prop has another name. */
export function renamed(owners: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(owners).filter(([field, prop]) => field !== prop));
}
