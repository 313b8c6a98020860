// Texts that are hard to read, for readers to differ about.
import fc from '../seeded';
import { texts, values } from '../manifests/values';

/** Plain scalars that are something else to some reader. */
const odd = fc.oneof(
  fc.constantFrom(
    ...['', '~', 'null', 'Null', 'NULL', 'nUll', 'y', 'N', 'yes', 'No', 'on', 'OFF', 'oN', 'true', 'False', 'TRUE'],
    ...[
      '.',
      '..',
      '-.',
      '._',
      '+.',
      '-',
      'e2',
      'E5',
      '7e12345',
      '7e-12345',
      '1e3',
      '1E+3',
      '1.5e-3',
      '.5',
      '.5_0',
      '5.',
      '-0',
      '-0.0',
    ],
    ...[
      '0644',
      '0o17',
      '0O17',
      '-0o7',
      '+0o_7',
      '08',
      '0_',
      '_0',
      '0x1F',
      '0X1_f',
      '0b11',
      '0B2',
      '0b-1',
      '-0b+1',
      '1_000',
      '1__0_',
    ],
    ...[
      '9007199254740993',
      '9223372036854775807',
      '9223372036854775808',
      '18446744073709551615',
      '18446744073709551616',
    ],
    ...[
      '-9223372036854775808',
      '0xFFFFFFFFFFFFFFFF',
      '0x1FFFFFFFFFFFFFFFFF',
      '0777777777777777777777',
      '1e400',
      '.1e400',
    ],
    ...[
      '.inf',
      '-.INF',
      '+.Inf',
      '.nan',
      '.NaN',
      '.iNf',
      'NaN',
      'Infinity',
      '1:30',
      '190:20:30',
      '2001-01-01',
      '2001-1-1 1:2:3',
    ],
    ...[
      '2001-12-14t21:59:43.10-05:00',
      '1.2.3',
      '10.0.0.1',
      '100m',
      '1.5Gi',
      'http://a/b?c=d#e',
      'a:b',
      'a#b',
      'a,b',
      'a?b',
      '?a',
      ':a',
    ],
    ...[
      '-a',
      '--port',
      '%a',
      '=',
      '<<',
      '<',
      'nginx:latest',
      'a b',
      "it's",
      'a"b',
      '한국어',
      '🙂',
      'é',
      '$(A)',
      'a\\nb',
      '0.1',
      '1e21',
      '1000000.0',
    ],
  ),
  fc.stringMatching(/^[-+]?[0-9_.:eExXoObB]{0,6}[0-9_.eExXoObB]$/),
  fc.constantFrom('a:b', 'a::b', '::a', '1:2:3'),
  fc.stringMatching(/^[a-z][a-z0-9./-]{0,6}$/),
);

const plain = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'a',
      'b c',
      'nginx',
      'web-1',
      '1',
      '80',
      '0.5',
      'true',
      'v1',
      'Pod',
      '/tmp/x',
      '100m',
      'e2',
      '.',
    ),
  },
  { weight: 1, arbitrary: odd },
);

const quotedTexts = fc.oneof(texts, plain);
const double = quotedTexts.map((text) => JSON.stringify(text));
const single = quotedTexts.filter((text) => !text.includes('\n')).map((text) => `'${text.replaceAll("'", "''")}'`);
const escapes = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\\n',
      '\\x41',
      '\\u00e9',
      '\\U0001F642',
      '\\ud83d\\ude42',
      '\\ud800',
      '\\/',
      '\\e',
      '\\_',
      '\\N',
      '\\L',
      '\\\n ',
      '\\\t',
      '\n',
      '\n  ',
      '\\q',
      '\t',
    ),
    { maxLength: 4 },
  )
  .map((parts) => `"${parts.join('')}"`);
// Libyaml alone takes `\'`, and what ends in a colon or has a digit below: they are rare.
const rare = fc.constantFrom(`"\\'"`, '[a:]', '{a:}', '[-]', '"k\\\n\n  l"', '|2\n    a\n     ', '"\u2028"');
const key = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.constantFrom(
      'a',
      'name',
      'data',
      'items',
      'spec',
      'kind',
      'x-y',
      'a/b',
      'k8s.io/x',
      ...Array.from('bcdefghijklmopqrstuvwz'),
    ),
  },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: double },
  { weight: 1, arbitrary: single },
);
const tag = fc.constantFrom(
  '!!str ',
  '!!int ',
  '!!float ',
  '!!bool ',
  '!!null ',
  '!!binary ',
  '!!set ',
  '!!map ',
  '!x ',
  '! ',
  '!!timestamp ',
  '!<tag:yaml.org,2002:str> ',
  '!!x ',
  '!e!x ',
);
const tagged = fc.tuple(tag, fc.oneof(plain, double, fc.constantFrom('aGVsbG8=', 'aGVsbG8', '/w==', '"MTI="')));

const scalar = fc.oneof(
  { weight: 30, arbitrary: plain },
  { weight: 5, arbitrary: double },
  { weight: 5, arbitrary: single },
  { weight: 1, arbitrary: escapes },
  { weight: 1, arbitrary: tagged.map(([before, text]) => before + text) },
  { weight: 1, arbitrary: fc.oneof({ weight: 60, arbitrary: plain }, { weight: 1, arbitrary: rare }) },
  { weight: 1, arbitrary: fc.constantFrom('&x 1', '&x a', '*x', '*y', '&y "b"', '&z', '*a.b', '&a.b c') },
);

const flow: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => {
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
const line = fc.oneof(
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

const lines = fc.letrec<{ node: string }>((tie) => ({
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
    fc.constantFrom(
      '\n  <<: *x\n  a: 1',
      '\n  a: 1\n  <<: *x',
      '\n  <<: [*x, *y]',
      ' *x',
      '\n  <<: {a: 2}\n  a: 3',
      '\n  a: 1\n  <<: {a: 2, b: 3}',
    ),
  ),
})).node;

/** A document that is a mapping, as those of manifests are. */
const mapping = fc
  .array(fc.tuple(line, key, lines), { minLength: 1, maxLength: 4 })
  .map((fields) => fields.map(([before, name, value]) => `${before}${name}:${value}\n`).join(''))
  // Most aliases have something to stand for.
  .map((text) => (/\*[xy]/.test(text) ? `x1: &x {a: 5, q: 1}\nx2: &y {a: 6, r: &z [s]}\n${text}` : text));
const manifest = fc
  .tuple(fc.constantFrom('ConfigMap', 'List', 'PodList', 'Foo'), mapping)
  .map(([kind, fields]) => `apiVersion: v1\nkind: ${kind}\n${fields}`);
const list = fc
  .tuple(
    fc.constantFrom('List', 'PodList', 'e.com/v1 FooList', 'Foo', ''),
    fc.array(
      fc.constantFrom(
        ...[
          '{apiVersion: v1, kind: Pod}',
          '{metadata: {name: a}}',
          '{kind: Pod}',
          '{apiVersion: v1}',
          '{}',
          'null',
          '1',
          '[]',
          '',
        ],
        ...[
          '{apiVersion: v1, kind: List, items: []}',
          '{kind: "", apiVersion: ""}',
          '{kind: 1}',
          '{apiVersion: v1, kind: List, items: 1}',
        ],
      ),
      { maxLength: 2 },
    ),
    fc.constantFrom(
      '',
      'items: null\n',
      'items: 1\n',
      'items: {}\n',
      'items: []\n',
      'metadata: {name: x}\n',
      'metadata: {resourceVersion: ""}\n',
    ),
  )
  .map(
    ([kind, items, more]) =>
      `apiVersion: v1\nkind: ${kind}\n${more}${items.length > 0 ? `items:\n${items.map((item) => `- ${item}\n`).join('')}` : ''}`,
  );
const json = fc
  .tuple(values, fc.constantFrom(undefined, 1, '\t'))
  .map(([value, space]) => JSON.stringify({ apiVersion: 'v1', kind: 'Foo', value }, null, space));
const document = fc.oneof(
  { weight: 6, arbitrary: mapping },
  { weight: 3, arbitrary: manifest },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: json },
  { weight: 1, arbitrary: flow },
);

const separator = fc.oneof(
  { weight: 20, arbitrary: fc.constant('\n---\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\n--- \n',
      '\n--- # c\n',
      '\n---\t\n',
      '\n--- a\n',
      '\n---a\n',
      '\n---\n---\n',
      '\n...\n',
      '\n...\n---\n',
      '\n---\n\ufeff',
      '\n---\n# c\n\ufeff',
      '\n---\n%YAML 1.1\n---\n',
      '\n',
      ' ',
      '\n \n',
      '',
      '\n----\n',
      '\n---\n{{ .Values.a }}\n',
    ),
  },
);
const beginning = fc.oneof(
  { weight: 20, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\ufeff',
      '---\n',
      '\n',
      ' ',
      '\t',
      '%YAML 1.1\n---\n',
      '# c\n',
      '\ufeff---\n',
      '...\n',
      '\ufeff\ufeff',
      '# c\n\ufeff',
      '%TAG ! x\n---\n',
      '--- ',
      '{{- if a }}\n',
    ),
  },
);
const lineEnds = fc.oneof(
  { weight: 12, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r\n', '\r\n', '\r', '\u0085') },
);

/** A text of a few documents. */
export const streams: fc.Arbitrary<string> = fc
  .tuple(
    beginning,
    document,
    fc.array(fc.tuple(separator, document), { maxLength: 2 }),
    fc.constantFrom('', '', '\n', '\n...\n', '\n---\n', '\n---'),
    lineEnds,
  )
  .map(([before, first, others, after, end]) =>
    `${before}${first}${others.flat().join('')}${after}`.replaceAll('\n', end),
  );

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
