import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's own folder: compiled or not, the command line's program is two folders below it. */
const folder = join(__dirname, '..', '..');

/** The package's version. */
export const version = (): string =>
  /"version": "(.*)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? '';

/** The folder of the project that `init` copies. */
export const starter = join(folder, 'examples', 'starter');

/** The versions of a release of cdk8s-plus that the package works with. */
export const rangeOf = (release: string): string =>
  new RegExp(`"cdk8s-plus-${release}": "(.*)"`).exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? '';
