import type * as levenshtein from 'fastest-levenshtein';

/** Returns the name that is nearest to another, if it differs in two letters at most. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  // Most programs have no error to report. They do not load it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- an import would not wait
  const { closest, distance }: typeof levenshtein = require('fastest-levenshtein');
  const found = closest(name, names);
  return distance(name, found) <= 2 ? found : undefined;
}
