/** The releases of cdk8s-plus that the package has an entry point for, the oldest first. */
export const RELEASES = ['27', '28', '29', '30', '31', '32', '33', '34'] as const;

/** The release of the entry point `cdk8s-primer`. Each other release has its own entry point. */
const ROOT = '27';

/** Returns the package of a release. */
export const packageOf = (release: string): string => `cdk8s-plus-${release}`;

/** Returns the entry point for a release. */
export const entryOf = (release: string): string =>
  release === ROOT ? 'cdk8s-primer' : `cdk8s-primer/plus-${release}`;

type Load = (name: string) => unknown;

/** A release of cdk8s-plus is not installed. */
export class MissingRelease extends Error {
  constructor(
    release: string,
    /** Another release that is installed. */
    readonly installed: string | undefined,
    options: ErrorOptions,
  ) {
    const name = packageOf(release);
    const instead =
      installed === undefined ? '' : `, or import from ${entryOf(installed)}: ${packageOf(installed)} is installed`;
    super(`${entryOf(release)} needs ${name}, which is not installed: run npm install ${name}${instead}`, options);
    this.name = 'Error';
  }
}

/** Returns the error to throw when a release of cdk8s-plus cannot be loaded: what to install, or what to import instead. */
export function explained(release: string, error: unknown, load: Load): unknown {
  if (!isMissing(error, release)) return error;
  const installed = RELEASES.filter((other) => other !== release && isInstalled(other, load)).at(-1);
  return new MissingRelease(release, installed, { cause: error });
}

function isInstalled(release: string, load: Load): boolean {
  try {
    load(`${packageOf(release)}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/** Returns whether the release itself is not found, and not one of its dependencies. */
const isMissing = (error: unknown, release: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'MODULE_NOT_FOUND' &&
  error.message.includes(`'${packageOf(release)}'`);
