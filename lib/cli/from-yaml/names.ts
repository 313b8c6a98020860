import { basename, dirname, posix, relative, resolve, sep } from 'node:path';

/** The name of the module that makes all charts. */
export const MAIN = 'main.ts';

/** A name for the class of a chart, made of a file's: `my-nginx.yaml` gives `MyNginxChart`. */
export function chartName(file: string): string {
  const words = stem(file)
    .split(/[^\p{ID_Continue}]+|_+/u)
    .filter(Boolean);
  // Without a name it would be `Chart`, the class that it extends. The name of a class cannot begin with a digit.
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Manifests';
  return `${/^\p{ID_Start}/u.test(name) ? name : `Ch${name}`}Chart`;
}

/**
 * Returns the path of a module for each file, relative to a folder: `api/web.yaml` becomes `api/web.ts`. Of files in one
 * folder whose names differ by their ending only, the later ones keep it: `web-json.ts`.
 */
export function modulePaths(files: readonly string[], folder: string): string[] {
  const taken = new Set([MAIN]);
  return files.map((file) => {
    const place = dirname(relative(folder, resolve(file)))
      .split(sep)
      .join('/');
    const name = moduleName(basename(file));
    const ending = file.slice(file.lastIndexOf('.') + 1);
    return unused(taken, (number) => {
      const suffix = number === 1 ? '' : number === 2 ? `-${ending}` : `-${ending}-${number - 1}`;
      return posix.join(place, `${name}${suffix}.ts`);
    });
  });
}

/** Returns the deepest folder that some folders are in. */
export function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => resolve(folder).split(sep));
  const length = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return first.slice(0, length < 0 ? first.length : length).join(sep) || sep;
}

/** Returns the first of some names that is not taken yet, whatever its case, and takes it. */
export function unused(taken: Set<string>, nameOf: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const name = nameOf(number);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** A name for a module, made of a file's; `.d.ts` and `.test.ts` would be no modules. */
const moduleName = (file: string): string => stem(file).replace(/\.(?=(?:d|test|spec)$)/i, '-');

const stem = (file: string): string => file.replace(/\.(?:k8s\.)?(?:ya?ml|json)$/, '');
