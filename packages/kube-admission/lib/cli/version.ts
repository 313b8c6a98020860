import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the version of the package. */
export const version = (): string =>
  /"version": "(.*)"/.exec(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'))?.[1] ?? '';
