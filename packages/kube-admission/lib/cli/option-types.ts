import { type Field, FieldError } from '../../../../lib/manifests/field-error';
import type { FieldPath } from '../../../../lib/manifests/field-path';
import { given } from '../../../../lib/manifests/formatting';
import { isList, isPlain } from '../../../../lib/manifests/values';

/** The type of an option's values. */
export interface Type<T> {
  /** Its JSON Schema. */
  readonly schema: object;
  /** Returns a value that is of the type. Adds errors of any other, and returns nothing. */
  read(value: unknown, at: FieldPath, errors: FieldError[]): T | undefined;
}

/** Makes a type of a check for its values. */
function type<T>(schema: object, isOf: (value: unknown) => value is T, problem: Problem): Type<T> {
  return {
    schema,
    read: (value, at, errors) => {
      if (isOf(value)) return value;
      errors.push(problem(at, value));
      return undefined;
    },
  };
}

type Problem = (at: Field, value: unknown) => FieldError;

const invalid =
  (detail: string): Problem =>
  (at, value) =>
    FieldError.invalid(at, given(value), detail);

export const boolean = type(
  { type: 'boolean' },
  (value): value is boolean => typeof value === 'boolean',
  invalid('must be true or false'),
);

/** An integer of a range. */
export const integer = (least: number, most: number): Type<number> =>
  type(
    { type: 'integer', minimum: least, maximum: most },
    (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
    invalid(`must be an integer of ${least} to ${most}`),
  );

/** A string that is not empty. */
export const text = type({ type: 'string', minLength: 1 }, isText, invalid('must be a string that is not empty'));

/** A string that matches a pattern. */
export const pattern = (source: string, problem: Problem): Type<string> => {
  const whole = new RegExp(source);
  return type(
    { type: 'string', pattern: source },
    (value): value is string => isText(value) && whole.test(value),
    (at, value) => (typeof value === 'string' ? problem(at, value) : QUOTED(at, value)),
  );
};

const QUOTED = invalid('must be a string: write it in quotes');

export const oneOf = <T extends string>(...values: readonly T[]): Type<T> =>
  type(
    { enum: values },
    (value): value is T => values.some((one) => one === value),
    (at, value) => FieldError.unsupported(at, value, values),
  );

export const listOf = <T>(item: Type<T>): Type<T[]> => ({
  schema: { type: 'array', items: item.schema },
  read: (value, at, errors) => {
    if (!isList(value)) {
      errors.push(invalid('must be a list')(at, value));
      return undefined;
    }
    return value.flatMap((one, index) => item.read(one, at.index(index), errors) ?? []);
  },
});

export const mapOf = <T>(item: Type<T>): Type<Record<string, T>> => ({
  schema: { type: 'object', additionalProperties: item.schema },
  read: (value, at, errors) => {
    if (!isPlain(value)) {
      errors.push(invalid('must be an object')(at, value));
      return undefined;
    }
    const entries = Object.entries(value).map(([key, one]): [string, T | undefined] => [
      key,
      item.read(one, at.below(key), errors),
    ]);
    return Object.fromEntries(entries.flatMap(([key, one]) => (one === undefined ? [] : [[key, one]])));
  },
});

/** A value of the first type if it is an object, or else of the second one. */
export const objectOr = <A, B>(object: Type<A>, other: Type<B>): Type<A | B> => ({
  schema: { anyOf: [object.schema, other.schema] },
  read: (value, at, errors) => (isPlain(value) ? object : other).read(value, at, errors),
});

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
