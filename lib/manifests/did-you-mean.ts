import type * as levenshtein from 'fastest-levenshtein';

/**
 * Returns a hint with the candidates that are like a name: the nearest one, or else those that have all of its words; an empty
 * string if there are none.
 */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const names = [...candidates].filter((one) => one !== name);
  const nearest = nearestName(name, names);
  const meant = nearest === undefined ? names.filter((one) => haveSameWords(one, name)) : [nearest];
  return meant.length > 0 && meant.length <= MOST ? `; did you mean ${either(meant)}?` : '';
}

/** Returns the name that is nearest to another, if it differs in two letters at most, and not in most of them. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  // Most programs have no error to report. They do not load it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- an import would not wait
  const { closest, distance }: typeof levenshtein = require('fastest-levenshtein');
  const found = closest(name, names);
  const difference = distance(name, found);
  return difference <= 2 && 2 * difference <= name.length ? found : undefined;
}

/** More names would not help. */
const MOST = 3;

/** Returns whether one of two names has all words of the other: `updateStrategy` those of `strategy`. */
function haveSameWords(one: string, other: string): boolean {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return few.every((word) => many.includes(word));
}

const wordsOf = (name: string): string[] => name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());

/** Formats words as alternatives. The formatter takes longer to make than the rest of the library to load. */
const either = (words: readonly string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
