import { ManifestsError } from './manifests-error';
import { isFields } from './values';
import { given } from './words';

/**
 * Options as JavaScript may give them: of one that is mistyped nobody would see that it does nothing.
 *
 * @param known the options that there are; without them, any
 * @throws ManifestsError if they are no object, or one of them is not known
 */
export function checkOptions(options: unknown, known?: readonly string[]): void {
  if (!isFields(options)) throw new ManifestsError(`options: Invalid value: ${given(options)}: must be an object`);
  const unknown = Object.keys(options).filter((name) => known && !known.includes(name));
  if (unknown.length > 0)
    throw new ManifestsError(unknown.map((name) => `${name}: Forbidden: there is no such option`).join('\n'));
}
