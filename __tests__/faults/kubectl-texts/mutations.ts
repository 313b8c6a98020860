// Texts that are changed at random.
import fc from '../../seeded';
import { plain } from './scalars';

const insertion = fc.oneof(
  plain,
  fc.constantFrom(
    ...[
      '\t',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\r',
      '\r\n',
      '\u0085',
      '\ufeff',
      '\u0000',
      '\u007f',
      '\u00a0',
      '#',
      ' #',
      ': ',
      ':',
      '- ',
      '? ',
      ', ',
      '{',
      '}',
      '[',
      ']',
    ],
    ...[
      '"',
      "'",
      '|\n',
      '>-\n',
      '&x ',
      '*x',
      '!!str ',
      '!x ',
      '%',
      '@',
      '`',
      '\\',
      '\n---\n',
      '\n...\n',
      '{{ .Values.a }}',
      '<<: ',
      '{a: b}',
      '[a, b]',
      '"a" ',
      "'b' ",
    ],
  ),
);

/** A text with some of its parts changed. */
export const mutated = (originals: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(
        fc.tuple(
          fc.constantFrom('insert', 'delete', 'repeat', 'indent', 'move'),
          fc.double({ min: 0, max: 1, noNaN: true }),
          insertion,
          fc.nat(6),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([original, changes]) => changes.reduce((text, change) => changed(text, ...change), original));

function changed(text: string, how: string, where: number, inserted: string, count: number): string {
  const at = Math.floor(where * text.length);
  const from = text.lastIndexOf('\n', at) + 1;
  const to = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
  switch (how) {
    case 'insert':
      return text.slice(0, at) + inserted + text.slice(at);
    case 'delete':
      return text.slice(0, at) + text.slice(at + count);
    case 'repeat':
      return `${text.slice(0, to)}\n${text.slice(from)}`;
    case 'indent':
      return text.slice(0, from) + ' '.repeat(count) + text.slice(from);
    default:
      return text.slice(0, from) + text.slice(from).replace(/^ +/, '');
  }
}
