import { dataErrors } from '../../manifests/data-errors';
import type { FieldError } from '../../manifests/field-error';
import { isAsymmetric } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { isAbsent } from '../../manifests/values';

/** Returns an error for each part of an object that a manifest cannot hold. */
export const objectErrors = (object: unknown): FieldError[] => dataErrors(object, { hint });

/** Returns an error for each part of an expected object that is neither a matcher nor data for a manifest. */
export const expectedErrors = (object: unknown): FieldError[] =>
  dataErrors(object, { hint, isTaken: (part) => isAbsent(part) || isAsymmetric(part) });

/**
 * Returns the pattern if it can match a manifest.
 *
 * @param name the name of the pattern for the message
 * @throws ManifestsError with an error for each part that cannot match
 */
export function checkPattern<T>(name: string, pattern: T): T {
  const errors = dataErrors(pattern, { hint, isTaken: isAsymmetric });
  if (errors.length > 0) throw new ManifestsError(errors.map((error) => `${name}: ${String(error)}`).join('\n'));
  return pattern;
}

/** Returns the matcher to use instead of a value. */
function hint(value: unknown): string | undefined {
  if (value === undefined) return 'use Match.absent() for a field that must be absent, or leave the field out';
  if (value instanceof RegExp) return 'use Match.stringMatching()';
  return typeof value === 'function' ? 'use Match.that() for a condition' : undefined;
}
