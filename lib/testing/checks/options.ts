import { FieldError } from '../../manifests/field-error';
import { given } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { isPlain } from '../../manifests/values';

/**
 * Checks the names of options, because JavaScript ignores a mistyped one.
 *
 * @param known the names of the options. @default - any
 * @throws ManifestsError if the options are not an object, or one of them is unknown
 */
export function checkOptions(options: unknown, known?: readonly string[]): void {
  if (!isPlain(options)) throw new ManifestsError(FieldError.invalid('options', given(options), 'must be an object'));
  const unknown = Object.keys(options).filter((name) => known && !known.includes(name));
  if (unknown.length > 0)
    throw new ManifestsError(unknown.map((name) => FieldError.forbidden(name, 'there is no such option')).join('\n'));
}
