import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this package. The program is two folders below it, compiled or not. */
const folder = join(__dirname, '..', '..');

/** Returns the version of this package. */
export const version = (): string =>
  /"version": "(.*)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? '';

/** The folder with the project that `init` copies. */
export const starter = join(folder, 'examples', 'starter');

/** Returns the versions of a release of cdk8s-plus that the package supports. */
export const rangeOf = (release: string): string =>
  new RegExp(`"cdk8s-plus-${release}": "(.*)"`).exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? '';
