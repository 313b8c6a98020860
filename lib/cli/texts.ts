import { messageOf } from '../manifests/error-message';
import { ManifestsError } from '../manifests/manifests-error';
import { fileText, textsOf } from '../manifests/manifest-files';
import { FileError } from './command';

/**
 * Reads files, the YAML and JSON files in folders, and standard input (`-`).
 * @throws FileError with an error for each file that cannot be read
 */
export function read(paths: readonly string[]): { name: string; text: string }[] {
  const errors: string[] = [];
  const texts = paths.flatMap((path) => {
    try {
      return path === '-' ? [{ name: 'stdin.yaml', text: fileText(0) }] : textsOf(path);
    } catch (error) {
      errors.push(error instanceof ManifestsError ? error.message : `${path}: ${messageOf(error)}`);
      return [];
    }
  });
  if (errors.length > 0) throw new FileError(errors.join('\n'));
  return texts;
}
