import { type Asymmetric, isAsymmetric } from './comparison';
import { isFields, isList } from './values';

/** A value or a pattern in one line: `{app: "web", replicas: <any value>}`. */
export function wordsOf(pattern: unknown): string {
  if (isAsymmetric(pattern)) return `<${asymmetric(pattern)}>`;
  if (isList(pattern)) return `[${pattern.map(wordsOf).join(', ')}]`;
  if (isFields(pattern)) {
    const fields = Object.entries(pattern).map(
      ([key, value]) => `${/^[\w$-]+$/.test(key) ? key : wordsOf(key)}: ${wordsOf(value)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  if (pattern instanceof RegExp) return printable(String(pattern));
  switch (typeof pattern) {
    case 'string':
      return printable(JSON.stringify(pattern));
    case 'undefined':
      return 'nothing';
    case 'function':
      return 'a function';
    case 'object':
      return pattern === null ? 'null' : `an object of the class ${printable(pattern.constructor.name)}`;
    default:
      return String(pattern);
  }
}

/** What a terminal would act upon, or what nobody would tell from a space, is written as it is in JavaScript: `\u001b`. */
export const printable = (text: string): string =>
  text.replaceAll(/(?![\t ])[\p{Cc}\p{Cf}\p{Z}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });

/** More of a value does not stand in a sentence; the YAML beside it shows the rest. */
const most = 120;
/** How much of two texts stands before the place where they differ. */
const before = 20;

/** Words that do not fill more than a line or two. */
export const brief = (pattern: unknown): string =>
  typeof pattern === 'string' ? wordsOf(cut(pattern, most)) : cut(wordsOf(pattern), most);

/** What was given where something else is needed. */
export const given = (value: unknown): string => (value === undefined ? 'undefined' : brief(value));

/** The first characters of a text. */
export const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Two values in words; of long texts, what stands where they begin to differ. */
export function contrast(one: unknown, other: unknown): [string, string] {
  if (typeof one !== 'string' || typeof other !== 'string' || Math.max(one.length, other.length) <= most)
    return [brief(one), brief(other)];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const from = Math.max(0, start - before);
  const part = (text: string): string => {
    const shown = text.slice(from, from + most - before);
    return wordsOf(`${from > 0 ? '…' : ''}${shown}${from + shown.length < text.length ? '…' : ''}`);
  };
  return [part(one), part(other)];
}

interface Named {
  toAsymmetricMatcher(): string;
}

const isNamed = (pattern: object): pattern is Named =>
  'toAsymmetricMatcher' in pattern && typeof pattern.toAsymmetricMatcher === 'function';

/** Jest and Vitest name their matchers in `toAsymmetricMatcher`, or in `toString`, and keep what they look for in `sample`. */
function asymmetric(pattern: Asymmetric): string {
  const name = isNamed(pattern) ? pattern.toAsymmetricMatcher() : pattern.toString();
  // Some name that as well: `Any<String>`, `NumberCloseTo 3 (2 digits)`.
  return 'sample' in pattern && /^\w+$/.test(name) ? `${name} ${wordsOf(pattern.sample)}` : printable(name);
}
