import { type Asymmetric, isAsymmetric } from './comparison';
import { Matcher } from './matcher';
import { isFields, isList } from './values';

/** A pattern in one line: `{app: "web", replicas: <any value>}`. */
export function wordsOf(pattern: unknown): string {
  if (pattern instanceof Matcher) return `<${pattern.words}>`;
  if (isAsymmetric(pattern)) return `<${asymmetric(pattern)}>`;
  if (isList(pattern)) return `[${pattern.map(wordsOf).join(', ')}]`;
  if (isFields(pattern)) {
    const fields = Object.entries(pattern).map(
      ([key, value]) => `${/^[\w$-]+$/.test(key) ? key : JSON.stringify(key)}: ${wordsOf(value)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  return pattern === undefined ? 'nothing' : JSON.stringify(pattern);
}

interface Named {
  toAsymmetricMatcher(): string;
}

const isNamed = (pattern: object): pattern is Named =>
  'toAsymmetricMatcher' in pattern && typeof pattern.toAsymmetricMatcher === 'function';

/** Jest and Vitest name their matchers in `toAsymmetricMatcher`, or in `toString`, and keep what they look for in `sample`. */
function asymmetric(pattern: Asymmetric): string {
  const name = isNamed(pattern) ? pattern.toAsymmetricMatcher() : pattern.toString();
  return 'sample' in pattern && !name.includes('<') ? `${name} ${wordsOf(pattern.sample)}` : name;
}
