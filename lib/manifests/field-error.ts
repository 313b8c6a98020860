import type { FieldPath } from './field-path';
import { cut, printable } from './printable';
import { isPlain } from './values';

/**
 * The types of errors, worded as the API server words them.
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

/** A path in a manifest, or the name of an option or prop: `--output`. */
export type Field = FieldPath | string;

/** The types whose text does not show the value. */
const WITHOUT_VALUE: ReadonlySet<FieldErrorType> = new Set([
  'Required value',
  'Forbidden',
  'Too long',
  'Internal error',
]);

/**
 * An error of a field as data, like apimachinery's `field.Error`. Only `toString()` makes its text:
 * `spec.replicas: Invalid value: -1: must be greater than or equal to 0`.
 */
export class FieldError {
  constructor(
    readonly type: FieldErrorType,
    readonly field: Field,
    readonly detail: string,
    /** The wrong value; undefined for the types that do not show it. */
    readonly value?: unknown,
  ) {}

  /** Returns the error of a field that is missing. */
  static required(field: Field, detail: string): FieldError {
    return new FieldError('Required value', field, detail);
  }

  /** Returns the error of a value that breaks a rule. */
  static invalid(field: Field, value: unknown, detail: string): FieldError {
    return new FieldError('Invalid value', field, detail, value);
  }

  /** Returns the error of a value that is not one of the supported ones. */
  static unsupported(field: Field, value: unknown, supported: readonly string[]): FieldError {
    const values = supported.map((one) => JSON.stringify(one)).join(', ');
    return new FieldError('Unsupported value', field, `supported values: ${values}`, value);
  }

  /** Returns the error of a value that must be unique. */
  static duplicate(field: Field, value: unknown, detail: string): FieldError {
    return new FieldError('Duplicate value', field, detail, value);
  }

  /** Returns the error of a value that refers to something that does not exist. */
  static notFound(field: Field, value: unknown, detail: string): FieldError {
    return new FieldError('Not found', field, detail, value);
  }

  /** Returns the error of a field that must not be set. */
  static forbidden(field: Field, detail: string): FieldError {
    return new FieldError('Forbidden', field, detail);
  }

  /** Returns this error with a path that continues from another one. */
  under(path: FieldPath): FieldError {
    const field = typeof this.field === 'string' ? path.below(this.field) : path.concat(this.field);
    return new FieldError(this.type, field, this.detail, this.value);
  }

  toString(): string {
    const value = WITHOUT_VALUE.has(this.type) ? '' : printable(valueText(this.value));
    return [printable(this.field.toString()), this.type, value, this.detail].filter((part) => part !== '').join(': ');
  }
}

/** A text that an error shows instead of a value, such as that of a matcher. */
export class ValueText {
  constructor(readonly text: string) {}
}

/** Makes an error show no value. */
export const UNSHOWN = new ValueText('');

/** Returns the text of a value: JSON for data, so that an empty string shows; the name for NaN, undefined and classes. */
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
