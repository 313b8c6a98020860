import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's version; compiled or not, the command line is one folder below its package.json. */
export const version = (): string =>
  /"version": "(.*)"/.exec(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'))?.[1] ?? '';
