import { didYouMean } from '../../../../lib/manifests/did-you-mean';
import { FieldError } from '../../../../lib/manifests/field-error';
import type { FieldPath } from '../../../../lib/manifests/field-path';

/** Returns an error for each field that an object of the configuration should not have. */
export const unknownFields = (fields: object, known: readonly string[], at: FieldPath): FieldError[] =>
  Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => FieldError.forbidden(at.child(name), `there is no such option${didYouMean(name, known)}`));
