import type { FieldPath } from './field-path';
import { cut, printable } from './printable';
import { isPlain } from './values';

/**
 * The types of errors, in the API server's words.
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation/field#ErrorType
 */
export type FieldErrorType =
  | 'Required value'
  | 'Invalid value'
  | 'Unsupported value'
  | 'Duplicate value'
  | 'Not found'
  | 'Forbidden'
  | 'Too long'
  | 'Too many'
  | 'Too few'
  | 'Internal error';

/** A path, or the name of an option or prop that is none of a manifest: `--output`. */
export type Field = FieldPath | string;

/** Types whose text has no value: there is none, it is no matter, or it is too long. */
const WITHOUT_VALUE: ReadonlySet<FieldErrorType> = new Set([
  'Required value',
  'Forbidden',
  'Too long',
  'Internal error',
]);

/**
 * An error of a field as data, as apimachinery's `field.Error`. `toString()` is the only place that makes a text of it:
 * `spec.replicas: Invalid value: -1: must be greater than or equal to 0`.
 */
export class FieldError {
  constructor(
    readonly type: FieldErrorType,
    readonly field: Field,
    readonly detail: string,
    /** The value that was given; of a type without a value, nothing. */
    readonly value?: unknown,
  ) {}

  /** A field that is missing. */
  static required(field: Field, detail: string): FieldError {
    return new FieldError('Required value', field, detail);
  }

  /** A value that a rule excludes. */
  static invalid(field: Field, value: unknown, detail: string): FieldError {
    return new FieldError('Invalid value', field, detail, value);
  }

  /** A value that is none of a few. */
  static unsupported(field: Field, value: unknown, supported: readonly string[]): FieldError {
    const values = supported.map((one) => JSON.stringify(one)).join(', ');
    return new FieldError('Unsupported value', field, `supported values: ${values}`, value);
  }

  /** A value that only one may have. */
  static duplicate(field: Field, value: unknown, detail: string): FieldError {
    return new FieldError('Duplicate value', field, detail, value);
  }

  /** A value that refers to something that is not there. */
  static notFound(field: Field, value: unknown, detail: string): FieldError {
    return new FieldError('Not found', field, detail, value);
  }

  /** A field that must not be there. */
  static forbidden(field: Field, detail: string): FieldError {
    return new FieldError('Forbidden', field, detail);
  }

  /** Returns the same error of a manifest in which this one's is a part. */
  under(path: FieldPath): FieldError {
    const field = typeof this.field === 'string' ? path.below(this.field) : path.concat(this.field);
    return new FieldError(this.type, field, this.detail, this.value);
  }

  toString(): string {
    const value = WITHOUT_VALUE.has(this.type) ? '' : printable(valueText(this.value));
    return [printable(this.field.toString()), this.type, value, this.detail].filter((part) => part !== '').join(': ');
  }
}

/** A value that has a text of its own, such as a matcher. */
export class ValueText {
  constructor(readonly text: string) {}
}

/** A value that no error shows: there is none, or it is no text. */
export const UNSHOWN = new ValueText('');

/** Strings in quotes, so that an empty one is seen; NaN, undefined and classes by name, where JSON would mislead. */
function valueText(value: unknown): string {
  if (value instanceof ValueText) return value.text;
  const isData = isPlain(value) || Array.isArray(value) || typeof value === 'string';
  const text = isData ? jsonText(value) : nameOf(value);
  return cut(text, LONGEST);
}

const LONGEST = 301;

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'an object that JSON cannot hold';
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? withArticle(value.constructor.name) : String(value);
}

const withArticle = (name: string): string => `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
