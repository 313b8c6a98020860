import { dataErrors } from '../../manifests/data-errors';
import type { FieldError } from '../../manifests/field-error';
import { isAsymmetric } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { isAbsent } from '../../manifests/values';

/** Returns an error for each part of an object that cannot be in a manifest. */
export const objectErrors = (object: unknown): FieldError[] => dataErrors(object, { hint });

/** Returns an error for each part that can be in no object that is expected: in one there may be matchers. */
export const expectedErrors = (object: unknown): FieldError[] =>
  dataErrors(object, { hint, isTaken: (part) => isAbsent(part) || isAsymmetric(part) });

/**
 * Returns a pattern that can match a manifest.
 *
 * @param name what it is the pattern of, for the message
 * @throws ManifestsError that names every part that cannot
 */
export function checkPattern<T>(name: string, pattern: T): T {
  const errors = dataErrors(pattern, { hint, isTaken: isAsymmetric });
  if (errors.length > 0) throw new ManifestsError(errors.map((error) => `${name}: ${String(error)}`).join('\n'));
  return pattern;
}

/** Names the matcher to use instead of a value. */
function hint(value: unknown): string | undefined {
  if (value === undefined) return 'use Match.absent() for what must not be there, or leave the field out';
  if (value instanceof RegExp) return 'use Match.stringMatching()';
  return typeof value === 'function' ? 'use Match.that() for a condition' : undefined;
}
