import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageOf, RELEASES } from '../constructs/releases';
import { messageOf } from '../manifests/error-message';
import { FieldError } from '../manifests/field-error';
import { isPlain } from '../manifests/values';
import { FileError, UsageError } from './command';

const NEWEST = RELEASES.at(-1) ?? '';

/** The option that sets the release, for `parseArgs`. */
export const RELEASE_OPTION = { plus: { type: 'string' } } as const;

/** The lines of that option in a command's help. */
export const RELEASE_HELP = `  --plus RELEASE         the release of cdk8s-plus, from ${RELEASES[0]} to ${NEWEST}; the default is the one in package.json, or else
                         the newest`;

/**
 * Returns the release of cdk8s-plus of a project: that of the option, or else that of the nearest package.json with one, or
 * else the newest.
 *
 * @param folder a folder of the project
 * @throws UsageError for an unknown release, and for a package.json with several
 */
export function releaseOf(option: string | undefined, folder = process.cwd()): string {
  if (option !== undefined) {
    const release = RELEASES.find((one) => one === option);
    if (release === undefined) throw new UsageError(FieldError.unsupported('--plus', option, RELEASES));
    return release;
  }
  const file = join(folder, 'package.json');
  const [found, ...others] = existsSync(file) ? releasesIn(file) : [];
  if (found === undefined) {
    const above = dirname(folder);
    return above === folder ? NEWEST : releaseOf(undefined, above);
  }
  if (others.length > 0) {
    const names = [found, ...others].map(packageOf).join(', ');
    const name = relative(process.cwd(), file);
    throw new UsageError(FieldError.required('--plus', `${name} has ${names}: write the one to use`));
  }
  return found;
}

/** Returns the releases that a package.json depends on, the oldest first. */
function releasesIn(file: string): string[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new FileError(`${file}: ${messageOf(error)}`, { cause: error });
  }
  const { dependencies, devDependencies } = isPlain(content) ? content : {};
  const names = [dependencies, devDependencies].flatMap((packages) => (isPlain(packages) ? Object.keys(packages) : []));
  return RELEASES.filter((release) => names.includes(packageOf(release)));
}
