import { FieldError } from './field-error';
import type { FieldPath } from './field-path';

/** What an object is that somebody deletes and creates again: `StatefulSet/web`. */
export const RECREATION = '^[A-Za-z]\\w*/[^/\\s]+$';

/** Returns the error of a text that names no object to delete and create again. */
export const recreationError = (at: FieldPath | string, value: unknown): FieldError =>
  FieldError.invalid(at, value, 'must be KIND/NAME, such as StatefulSet/web');

/** Returns the first text that names no such object. */
export const wrongRecreation = (allowed: readonly string[]): string | undefined =>
  allowed.find((one) => !new RegExp(RECREATION).test(one));

/** Returns an object as the option names it that allows to delete and create it again. */
export const recreationOf = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  `${kind}/${name}`;

/** Returns whether an object is one of those that somebody deletes and creates again. */
export const isRecreated = (
  allowed: readonly string[],
  object: { readonly kind: string; readonly name: string },
): boolean => allowed.some((one) => one.toLowerCase() === recreationOf(object).toLowerCase());
