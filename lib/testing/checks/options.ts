import { FieldError } from '../../manifests/field-error';
import { given } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { isPlain } from '../../manifests/values';

/**
 * Checks options as JavaScript may give them: nobody would see that a mistyped one does nothing.
 *
 * @param known the options that there are; without them, any
 * @throws ManifestsError if they are no object, or one of them is not known
 */
export function checkOptions(options: unknown, known?: readonly string[]): void {
  if (!isPlain(options)) throw new ManifestsError(FieldError.invalid('options', given(options), 'must be an object'));
  const unknown = Object.keys(options).filter((name) => known && !known.includes(name));
  if (unknown.length > 0)
    throw new ManifestsError(unknown.map((name) => FieldError.forbidden(name, 'there is no such option')).join('\n'));
}
