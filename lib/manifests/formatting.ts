import { ValueText } from './field-error';
import { cut, printable } from './printable';
import { isList, isPlain } from './values';

/** A matcher of Jest, Vitest or a similar framework. */
export interface Asymmetric {
  /** Returns whether a value is as expected. */
  asymmetricMatch(actual: unknown): boolean;
  /** Describes the expected value in a few words. */
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

/** The greatest length of a value in a sentence. */
export const LONGEST_IN_SENTENCE = 120;

/** Formats a value in at most a line or two. */
export const formatBriefly = (value: unknown): string =>
  typeof value === 'string'
    ? formatValue(cut(value, LONGEST_IN_SENTENCE))
    : cut(formatValue(value), LONGEST_IN_SENTENCE);

/** Formats a wrong value for its error. */
export const given = (value: unknown): ValueText =>
  new ValueText(value === undefined ? 'undefined' : formatBriefly(value));

interface Named {
  toAsymmetricMatcher(): string;
}

const isNamed = (pattern: object): pattern is Named =>
  'toAsymmetricMatcher' in pattern && typeof pattern.toAsymmetricMatcher === 'function';

/** Jest and Vitest name a matcher in `toAsymmetricMatcher` or `toString`; its field `sample` has the expected value. */
function descriptionOf(pattern: Asymmetric): string {
  const name = isNamed(pattern) ? pattern.toAsymmetricMatcher() : pattern.toString();
  // Some matchers name the expected value, too: `Any<String>`, `NumberCloseTo 3 (2 digits)`.
  return 'sample' in pattern && /^\w+$/.test(name) ? `${name} ${formatValue(pattern.sample)}` : printable(name);
}
