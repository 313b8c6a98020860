import { ValueText } from './field-error';
import { cut, printable } from './printable';
import { isList, isPlain } from './values';

/** A value that describes itself: a matcher of Jest, Vitest or the like. */
export interface Asymmetric {
  /** Returns whether a value is as expected. */
  asymmetricMatch(actual: unknown): boolean;
  /** Describes what is expected in a few words. */
  toString(): string;
}

/** Returns whether a value is an asymmetric matcher. */
export const isAsymmetric = (value: unknown): value is Asymmetric =>
  typeof value === 'object' &&
  value !== null &&
  'asymmetricMatch' in value &&
  typeof value.asymmetricMatch === 'function';

/** Formats a value or a pattern in one line: `{app: "web", replicas: <any value>}`. */
export function formatValue(value: unknown): string {
  if (isAsymmetric(value)) return `<${descriptionOf(value)}>`;
  if (isList(value)) return `[${value.map(formatValue).join(', ')}]`;
  if (isPlain(value)) {
    const fields = Object.entries(value).map(
      ([key, field]) => `${/^[\w$-]+$/.test(key) ? key : formatValue(key)}: ${formatValue(field)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  if (value instanceof RegExp) return printable(String(value));
  switch (typeof value) {
    case 'string':
      return printable(JSON.stringify(value));
    case 'bigint':
      return `${value}n`;
    case 'undefined':
      return 'nothing';
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : `an object of the class ${printable(value.constructor.name)}`;
    default:
      return String(value);
  }
}

/** Longer values do not fit into a sentence. */
export const LONGEST_IN_SENTENCE = 120;

/** Formats a value so that it fills no more than a line or two. */
export const formatBriefly = (value: unknown): string =>
  typeof value === 'string'
    ? formatValue(cut(value, LONGEST_IN_SENTENCE))
    : cut(formatValue(value), LONGEST_IN_SENTENCE);

/** Formats a value that was given where another one is needed, for the error that says so. */
export const given = (value: unknown): ValueText =>
  new ValueText(value === undefined ? 'undefined' : formatBriefly(value));

interface Named {
  toAsymmetricMatcher(): string;
}

const isNamed = (pattern: object): pattern is Named =>
  'toAsymmetricMatcher' in pattern && typeof pattern.toAsymmetricMatcher === 'function';

/** Jest and Vitest name their matchers in `toAsymmetricMatcher`, or in `toString`, and keep what they look for in `sample`. */
function descriptionOf(pattern: Asymmetric): string {
  const name = isNamed(pattern) ? pattern.toAsymmetricMatcher() : pattern.toString();
  // Some name that as well: `Any<String>`, `NumberCloseTo 3 (2 digits)`.
  return 'sample' in pattern && /^\w+$/.test(name) ? `${name} ${formatValue(pattern.sample)}` : printable(name);
}
