// The nodes of a document: flow collections, and what stands below a key.
import fc from '../../seeded';
import { key, plain, scalar } from './scalars';

export const flow: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => {
  const glue = fc.constantFrom(', ', ', ', ', ', ', ', ',', ' , ', ',\n  ', ', # c\n ', ',\t');
  const colon = fc.constantFrom(': ', ': ', ': ', ': ', ': ', ': ', ': ', ' : ', ':\n  ', '\n : ', ':\t');
  return {
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      scalar,
      fc.tuple(fc.array(tie('node'), { maxLength: 3 }), glue).map(([items, by]) => `[${items.join(by)}]`),
      fc
        .tuple(fc.array(fc.tuple(key, colon, tie('node')), { maxLength: 3 }), glue, fc.constantFrom('', ' ', ',', '\n'))
        .map(([fields, by, end]) => `{${fields.map((field) => field.join('')).join(by)}${end}}`),
    ),
  };
}).node;

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);
const side = fc.oneof(
  { weight: 25, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' # c', ' #', '\t# c', ' ', '#c', '\t') },
);
export const line = fc.oneof(
  { weight: 40, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('\n', '# c\n', '  # c\n', '\t\n', '   \n', '\t# c\n') },
);

const header = fc.constantFrom(
  '|',
  '>',
  '|',
  '>',
  '|-',
  '|-',
  '>-',
  '|+',
  '>+',
  '>1-',
  '| # c',
  '|',
  '>',
  '|',
  '>',
  '|-',
  '>+',
  '|',
  '>',
  '|#c',
  '|0',
  '|2',
  '>2+',
  '>1',
  '|+1',
);
const block = fc.tuple(
  header,
  fc.array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'b c',
        '# d',
        '',
        ' e',
        '  f',
        '- h',
        'i: j',
        'k',
        'l: m',
        ' n',
        '',
        '\to',
        '---',
        '...',
        '\t',
        ' ',
      ),
      plain,
    ),
    { maxLength: 5 },
  ),
);
const folded = fc.tuple(
  fc.constantFrom('', '"', "'"),
  fc.array(fc.constantFrom('a', 'b c', '', '# d', 'e #f', '- g', 'h: i', ' j', '%l', '...'), {
    minLength: 1,
    maxLength: 4,
  }),
);

const merges = fc.constantFrom(
  '\n  <<: *x\n  a: 1',
  '\n  a: 1\n  <<: *x',
  '\n  <<: [*x, *y]',
  ' *x',
  '\n  <<: {a: 2}\n  a: 3',
  '\n  a: 1\n  <<: {a: 2, b: 3}',
);
/** Keys after a `?`, and what may follow them. */
const explicitKeys = fc
  .tuple(
    fc.constantFrom('a', "'a'", '[a]', '|\n    a'),
    fc.constantFrom(' b: c', '\n    b: c', '\n  - b', '\n  b: c', '\n  :\n  - b'),
  )
  .map(([name, next]) => `\n  ? ${name}${next}`);

export const lines = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.tuple(scalar, side).map((parts) => ` ${parts.join('')}`),
    fc.tuple(flow, side).map((parts) => ` ${parts.join('')}`),
    fc
      .tuple(block, fc.constantFrom('  ', '  ', '  ', ' ', ''))
      .map(([[head, all], by]) => ` ${head}\n${all.map((one) => by + one).join('\n')}`),
    fc
      .tuple(folded, fc.constantFrom('  ', '  ', '  ', ' ', ''))
      .map(([[mark, all], by]) => ` ${mark}${all.join(`\n${by}`)}${mark}`),
    fc
      .tuple(
        fc.array(fc.tuple(line, fc.constantFrom(...Array<string>(20).fill('-'), '- ', '-\t'), tie('node')), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.constantFrom('', '  '),
      )
      .map(([items, by]) =>
        items
          .map(([before, dash, value]) => `\n${indented(before, by)}${by}${dash}${indented(value, `${by}  `)}`)
          .join(''),
      ),
    fc
      .tuple(
        fc.array(
          fc.tuple(
            line,
            fc.constantFrom(...Array<string>(20).fill(''), '? '),
            key,
            fc.constantFrom(...Array<string>(20).fill(':'), ' :', ':\t'),
            tie('node'),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        fc.constantFrom('  ', '  ', ' ', '    '),
        fc.constantFrom(...Array<string>(20).fill(''), ' &x', ' &y', ' !!map', ' !x'),
      )
      .map(
        ([fields, by, props]) =>
          props +
          fields
            .map(
              ([before, mark, name, colon, value]) =>
                `\n${indented(before, by)}${by}${mark}${name}${mark === '' ? '' : `\n${by}`}${colon}${indented(value, by)}`,
            )
            .join(''),
      ),
    fc.oneof({ weight: 20, arbitrary: merges }, { weight: 1, arbitrary: explicitKeys }),
  ),
})).node;
