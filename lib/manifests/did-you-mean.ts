import type * as levenshtein from 'fastest-levenshtein';

/** Returns a hint with the candidate that is nearest to a name; an empty string if none is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- loaded when there is an error to report
  const { closest, distance }: typeof levenshtein = require('fastest-levenshtein');
  const names = [...candidates].filter((one) => one !== name);
  const nearest = names.length > 0 ? closest(name, names) : '';
  return nearest !== '' && distance(name, nearest) <= 2 ? `; did you mean ${nearest}?` : '';
}
