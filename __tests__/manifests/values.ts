import fc from 'fast-check';

/** Numbers that the reader reads back. It refuses integers that JavaScript does not print as they are. */
export const readableNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number) || Math.abs(number) >= 1e21);

/** What YAML 1.1 or 1.2 reads as something else than a string, or as the beginning of something. */
const words = [
  ...[
    '',
    ' ',
    '~',
    'null',
    'Null',
    'NULL',
    'y',
    'Y',
    'yes',
    'No',
    'n',
    'on',
    'OFF',
    'true',
    'False',
    'TRUE',
    '=',
    '<<',
  ],
  ...[
    '0',
    '-0',
    '+1',
    '007',
    '0o17',
    '0x1F',
    '0b101',
    '1_000',
    '0644',
    '08',
    '1e3',
    '1E3',
    '1e+3',
    '.5',
    '1.',
    '-.inf',
  ],
  ...[
    '.nan',
    '.NaN',
    '+.INF',
    '190:20:30',
    '1:30',
    '12:30:45.5',
    '2001-01-01',
    '2001-12-14t21:59:43.10-05:00',
    '1.2.3',
  ],
  ...[
    '10.0.0.1',
    '100m',
    '1.5Gi',
    '5E',
    '12e',
    '1e',
    '0m',
    '-',
    '--',
    '---',
    '...',
    '--- a',
    '-f',
    '--port',
    '- a',
    '-1m',
  ],
  ...[
    '?',
    '? a',
    ':',
    ': a',
    'a:',
    'a: b',
    'a:b',
    'a #b',
    'a#b',
    '#',
    '# a',
    '!',
    '!!str a',
    '&a',
    '*a',
    '|',
    '>',
    '|-',
  ],
  ...['%YAML 1.1', '@a', '`a', '{', '{}', '{{ .Values.a }}', '[', '[]', ']', '}', ',', 'a, b', '"', "'", '"a"', "it's"],
  ...[
    '\\',
    '\\n',
    'a\\',
    '/',
    './a',
    '../a',
    '.',
    '..',
    '$(A)',
    '(a)',
    '\t',
    'a\tb',
    '\r',
    'a\r\nb',
    '\u0000',
    '\u001b[0m',
  ],
  ...['\u007f', '\u0085', 'a\u0085b', '\u00a0', '\u2028', 'a\u2029b', '\ufeff', '\ufffe', '\uffff', '\u200b', '\u202e'],
  ...[
    '한국어',
    '日本',
    'é',
    '🙂',
    '👩‍👧',
    '\u{10ffff}',
    '\u{e0041}',
    '__proto__',
    'constructor',
    'toString',
    'a'.repeat(1100),
  ],
  ...['+', '_', '_1', 'null ', ' null', 'a ', 'é:', '💥 #', 'a: ', 'http://a/b?c=d#e', 'nginx:latest', 'x'.repeat(200)],
];

const line = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom(' ', '\t', '#', ':', '-', "'", '"', 'a', '1', '\\', '|', '>', 'é', '\u0085'),
    maxLength: 12,
  }),
);

const lines = fc
  .array(line, { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom('\n', '\n\n', '\n  ', ' \n', '').map((by) => parts.join(by)))
  .chain((text) => fc.constantFrom('', '\n', '\n\n', ' ').map((end) => text + end));

/** A text that is hard to write. */
export const texts = fc.oneof(line, lines, fc.stringMatching(/^[-+]?[0-9_.:eExo-]{1,8}[mKi]?$/), fc.string());

const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 63, -(2 ** 63), 2 ** 64),
);

/** Any value that JSON can hold. */
export const values: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    texts,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(texts, tie('value'), { maxKeys: 4 }),
  ),
})).value;
