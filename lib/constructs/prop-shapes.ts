import type { Field } from '../manifests/field-error';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { isLazy } from './lazy';
import { checkRelease } from './release';
import { isPlain } from '../manifests/values';

/** The shape that a prop must have before its fields can be read. Other checks read the fields. */
export type Shape = 'object' | 'objects' | 'map of objects' | 'flag' | 'anything';

/** The rules for a prop before it is rendered. */
export interface PropShape {
  readonly shape: Shape;
  /** The fields of the prop, or of its items, if no others are rendered. */
  readonly parts?: readonly string[] | undefined;
}

/** Returns the props that have the right shape, and reports the others. TypeScript refuses them; JavaScript does not. */
export function pickValidProps<T extends object>(
  props: T,
  shapes: Readonly<Record<string, PropShape>>,
  fieldOf: (prop: string) => Field,
  errors: FieldErrors,
): T {
  const result = { ...props };
  if (!isObject(props)) {
    errors.invalid('props', props, 'must be an object');
    for (const key of Object.keys(result)) Reflect.deleteProperty(result, key);
    return result;
  }
  for (const [prop, value] of Object.entries(props)) {
    const known = shapes[prop];
    if (value === undefined || !known) continue;
    // Methods add to lists, too: the pod checks the objects in them.
    const isList = known.shape === 'objects' || known.shape === 'map of objects';
    if (!isList && checkRelease(value, () => fieldOf(prop), errors)) Reflect.deleteProperty(result, prop);
    else if (!hasShape(value, known.shape)) {
      errors.invalid(fieldOf(prop), value, detailOf(value, known.shape));
      Reflect.deleteProperty(result, prop);
    } else checkParts(value, known, () => fieldOf(prop), errors);
  }
  return result;
}

/** Reports the fields of an object, or of objects in a list or map, that would not be rendered. */
function checkParts(value: unknown, { parts, shape }: PropShape, fieldOf: () => Field, errors: FieldErrors): void {
  if (!parts || typeof value !== 'object' || value === null) return;
  const items: readonly unknown[] = shape === 'object' ? [value] : Object.values(value);
  items.forEach((item, index) => {
    if (!isPlain(item)) return;
    for (const name in item) {
      if (parts.includes(name)) continue;
      const field = fieldOf();
      const at = !(field instanceof FieldPath) ? FieldPath.of(field) : shape === 'object' ? field : field.index(index);
      errors.forbidden(at.child(name), `there is no such field; write one of ${parts.join(', ')}`);
    }
  });
}

function detailOf(value: unknown, shape: Shape): string {
  switch (shape) {
    case 'object':
      return 'must be an object; its fields may be lazy, but not the object itself';
    case 'objects':
      return 'must be a list of objects; their fields may be lazy, but not the list itself';
    case 'map of objects':
      return `must be an object with an object for each name; ${exampleOf(value) ?? 'their fields may be lazy, but not the object itself'}`;
    case 'flag':
      return 'must be true or false';
    case 'anything':
      return '';
  }
}

/** Returns how to write a variable, if the value is a string as in a shell. */
function exampleOf(value: unknown): string | undefined {
  const [name, text] = Object.entries(isPlain(value) ? value : {}).find(([, one]) => !isObject(one)) ?? [];
  return typeof text === 'string' ? `write ${name}: { value: ${JSON.stringify(text)} }` : undefined;
}

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

/** Returns whether a value is an object, and not a list or lazy. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLazy(value);
}
