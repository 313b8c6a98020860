/** The releases of cdk8s-plus that the package has an entry point for, the oldest first. */
export const RELEASES = ['27', '28', '29', '30', '31', '32', '33', '34'] as const;

/** The release of the entry point `cdk8s-primer`. Each other release has its own entry point. */
const ROOT = '27';

type Load = (name: string) => unknown;

const LOADED = Symbol.for('cdk8s-primer.releases');

/**
 * Loads a release of cdk8s-plus for its entry point. Warns if another entry point is loaded: the constructs of two releases
 * do not work together.
 *
 * @throws Error that says what to install, or what to import instead
 */
export function loadRelease(release: string, load: Load): unknown {
  const loaded = loadedReleases();
  let library: unknown;
  try {
    library = load(`cdk8s-plus-${release}`);
  } catch (error) {
    if (!isMissing(error, release)) throw error;
    const others = RELEASES.filter((other) => other !== release && isInstalled(other, load));
    const instead = others
      .map((other) => `, or import from ${entryOf(other)}: cdk8s-plus-${other} is installed`)
      .at(-1);
    const message = `${entryOf(release)} needs cdk8s-plus-${release}, which is not installed: run npm install cdk8s-plus-${release}`;
    throw new Error(`${message}${instead ?? ''}`, { cause: error });
  }
  const [other] = [...loaded].filter((one) => one !== release);
  if (typeof other === 'string') {
    process.emitWarning(
      `${entryOf(release)} and ${entryOf(other)} are both loaded; their constructs do not work together`,
      'cdk8s-primer',
    );
  }
  loaded.add(release);
  return library;
}

const entryOf = (release: string): string => (release === ROOT ? 'cdk8s-primer' : `cdk8s-primer/plus-${release}`);

/** Returns the loaded releases, of all copies of the package. */
function loadedReleases(): Set<unknown> {
  const known: unknown = Reflect.get(globalThis, LOADED);
  if (known instanceof Set) return known;
  const releases = new Set<unknown>();
  Object.defineProperty(globalThis, LOADED, { value: releases });
  return releases;
}

function isInstalled(release: string, load: Load): boolean {
  try {
    load(`cdk8s-plus-${release}/package.json`);
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
  error.message.includes(`'cdk8s-plus-${release}'`);
