import fc from 'fast-check';
import { readableNumber } from '../manifests/values';

type Path = readonly (string | number)[];

/** A value of a manifest: texts, numbers, booleans, lists, objects; what is null is not there. */
const key = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z]{0,7}$/),
  fc.constantFrom('a.b/c', 'with space', '#', '- x', 'true', '1', 'constructor', 'ütf', '.', '[0]'),
);
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', 'a: b', '- a', '# a', 'one\ntwo\n', ' x', 'true', '0644', '\u001b[31m', '\u202e', '"', "'", '\\'),
  fc.integer(),
  readableNumber,
  fc.boolean(),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, tie('list'), tie('fields')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  fields: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
}));

/** Fields of a custom resource. */
export const anyFields: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 });

/** A place in an object, what is there, and what comes there instead: nothing, to remove it. */
export interface Mutation {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
  readonly mutated: Record<string, unknown>;
}

/** Fields, and the same with one value changed, added or removed. */
export const anyMutation: fc.Arbitrary<{ fields: Record<string, unknown>; mutation: Mutation }> = anyFields.chain(
  (fields) =>
    fc
      .tuple(fc.constantFrom(...placesIn(fields, [])), fc.constantFrom('change', 'add', 'remove'), scalar, fc.nat())
      .map(([place, kind, other, number]) => ({ fields, mutation: mutate(fields, place, kind, other, number) })),
);

function placesIn(part: unknown, path: Path): Path[] {
  const entries: [string | number, unknown][] = Array.isArray(part)
    ? [...part.entries()]
    : typeof part === 'object' && part !== null
      ? Object.entries(part)
      : [];
  return entries.flatMap(([step, inner]) => [[...path, step], ...placesIn(inner, [...path, step])]);
}

function mutate(fields: Record<string, unknown>, place: Path, kind: string, other: unknown, number: number): Mutation {
  const mutated = structuredClone(fields);
  const parent = place.slice(0, -1).reduce<object>((part, step) => Reflect.get(part, step), mutated);
  const last = place.at(-1) ?? '';
  const before: unknown = Reflect.get(parent, last);
  if (Array.isArray(parent) && kind !== 'change') {
    // Of a list only the end, so that nothing moves.
    if (kind === 'add') {
      parent.push(other);
      return { path: [...place.slice(0, -1), parent.length - 1], before: undefined, after: other, mutated };
    }
    const after: unknown = parent.pop();
    return { path: [...place.slice(0, -1), parent.length], before: after, after: undefined, mutated };
  }
  if (kind === 'add') {
    const added = `added${number}`;
    Object.assign(parent, { [added]: other });
    return { path: [...place.slice(0, -1), added], before: undefined, after: other, mutated };
  }
  if (kind === 'remove') {
    Reflect.deleteProperty(parent, last);
    return { path: place, before, after: undefined, mutated };
  }
  const after = before === other ? `${String(other)}!` : other;
  Reflect.set(parent, last, after);
  return { path: place, before, after, mutated };
}
