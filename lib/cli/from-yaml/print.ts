import type { Tree } from '../../constructs/from-manifest/tree';

/** A tree as TypeScript; prettier does the rest. */
export function print(tree: Tree): string {
  switch (tree.type) {
    case 'code':
      return tree.text;
    case 'literal':
      return typeof tree.value === 'string' ? quoted(tree.value) : String(tree.value);
    case 'list':
      return `[${tree.items.map(({ comment, value }) => `${commented(comment)}${print(value)},`).join('')}${commented(tree.after)}]`;
    case 'mapping':
      return `{${tree.entries.map(({ comment, key, value }) => `${commented(comment)}${name(key)}: ${print(value)},`).join('')}${commented(tree.after)}}`;
  }
}

/** Returns a string in quotes; one of several lines as it is, between backticks. */
export function quoted(text: string): string {
  // A template has no carriage return of its own, and an editor may take blanks off the end of a line.
  const isPlain =
    text.includes('\n') && !/\r|[ \t]\n|[^\n\t\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\uffef]/.test(text);
  if (!isPlain || text.trimEnd().split('\n').length < 2) return JSON.stringify(text);
  return `\`${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\``;
}

/** Comments of YAML as those of TypeScript, on lines of their own: more ends a line there, and what follows would be code. */
export const commented = (comment = ''): string =>
  comment === ''
    ? ''
    : `\n${comment
        .split(/[\n\r\u2028\u2029]/)
        .map((line) => `//${line}`.trimEnd())
        .join('\n')}\n`;

const name = (key: string): string => {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
};
