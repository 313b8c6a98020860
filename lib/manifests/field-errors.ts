import { type Field, FieldError } from './field-error';
import type { FieldPath } from './field-path';

/** Collects the errors of an object, so that all are reported together. */
export class FieldErrors {
  readonly list: FieldError[] = [];

  required(field: Field, detail: string): void {
    this.list.push(FieldError.required(field, detail));
  }

  invalid(field: Field, value: unknown, detail: string): void {
    this.list.push(FieldError.invalid(field, value, detail));
  }

  unsupported(field: Field, value: unknown, supported: readonly string[]): void {
    this.list.push(FieldError.unsupported(field, value, supported));
  }

  duplicate(field: Field, value: unknown, detail: string): void {
    this.list.push(FieldError.duplicate(field, value, detail));
  }

  notFound(field: Field, value: unknown, detail: string): void {
    this.list.push(FieldError.notFound(field, value, detail));
  }

  forbidden(field: Field, detail: string): void {
    this.list.push(FieldError.forbidden(field, detail));
  }

  /** Adds the errors of a part of the object. Their paths are relative to the part. */
  addAll(part: FieldPath, errors: readonly FieldError[]): void {
    for (const error of errors) this.list.push(error.under(part));
  }

  /** Returns a line for each error. */
  toText(): string[] {
    return this.list.length === 0 ? NONE : this.list.map(String);
  }
}

const NONE: never[] = [];
