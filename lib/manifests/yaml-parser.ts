import type * as yaml from 'yaml';

/** Loaded when the first YAML is read: most apps read none, and wait for the import of the library. */
export function parser(): typeof yaml {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- an import would not wait
  return require('yaml');
}
