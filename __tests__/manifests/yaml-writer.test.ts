import { Admission } from '../kube-admission';
import { parseAllDocuments } from 'yaml';
import { SerializationError, yamlText } from '../../lib/manifests/yaml-writer';
import { texts, values } from './values';
import fc from '../seeded';

/** As JSON has it, which knows no -0; read twice, since objects put keys like 1 first. */
const json = (value: unknown): string => JSON.stringify(JSON.parse(JSON.stringify(value)));

describe('what is quoted', () => {
  test.each([
    [
      'words of an app',
      ['nginx:latest', 'app.kubernetes.io/name', '/var/log', './run', '-f', '--port', 'a, [b] {c}', '$(HOME)'],
    ],
    ['quantities and durations', ['100m', '128Mi', '1.5Gi', '25%', '30s', '10k']],
    ['words of other scripts', ['한국어 문장', 'été', '日本', '🙂']],
  ])('not %s', (_, strings) => {
    expect(strings.map((text) => yamlText(text))).toStrictEqual(strings.map((text) => `${text}\n`));
  });

  test.each([
    ['booleans of YAML 1.1', ['y', 'N', 'yes', 'No', 'on', 'OFF', 'true', 'False']],
    ['null', ['null', 'Null', '~', '']],
    ['numbers', ['0', '1', '-1', '+1', '1.0', '.5', '1e3', '0x1F', '0b1', '1_000', '.inf', '-.INF', '.nan', '12e03']],
    ['octals of both versions', ['0644', '0o644', '08']],
    ['sexagesimals', ['1:30', '190:20:30', '12:30:45.5']],
    ['dates', ['2001-01-01', '2001-12-14t21:59:43.10-05:00']],
    ['the keys of YAML 1.1', ['=', '<<']],
    ['what might be a number to someone', ['1.2.3', '10.0.0.1', '1E', '5E', 'e1', 'E-0', '-e1', '8080-tcp']],
    [
      'indicators',
      [
        '-',
        '- a',
        '---',
        '...',
        '? a',
        ': a',
        'a: b',
        'a:',
        'a #b',
        '#',
        '*a',
        '&a',
        '!a',
        '|',
        '>',
        '%a',
        '@a',
        '`a',
        '{',
        '[',
      ],
    ],
    ['spaces at an end', [' a', 'a ', ' ', '\t']],
  ])('%s', (_, strings) => {
    expect(strings.map((text) => yamlText(text))).toStrictEqual(
      strings.map((text) => `"${text.replaceAll('\t', '\\t')}"\n`),
    );
  });

  test('what cannot be seen, with an escape for it', () => {
    expect(yamlText('\u0000\u001b\u007f\u0085\u00a0\u200b\u202e\u2028\ufeff\uffff\u{e0041}')).toBe(
      '"\\u0000\\u001b\\U0000007f\\U00000085\\U000000a0\\U0000200b\\U0000202e\\U00002028\\U0000feff\\U0000ffff\\U000e0041"\n',
    );
  });

  test('JSON and what else has quotes, in single ones', () => {
    expect(yamlText('{"a": 1}')).toBe(`'{"a": 1}'\n`);
    expect(yamlText(`"it's"`)).toBe(`"\\"it's\\""\n`);
  });

  test('keys as well', () => {
    expect(yamlText({ y: 1, 'a b': 2, '': 3, 'a\nb': 4 })).toBe('"y": 1\na b: 2\n"": 3\n"a\\nb": 4\n');
  });
});

test('a key that is too long for libyaml is marked as one', () => {
  const [most, more] = ['a'.repeat(999), 'a'.repeat(1025)];
  expect(yamlText({ [most]: 1, [more]: 2 })).toBe(`${most}: 1\n? ${more}\n: 2\n`);
});

describe('several lines', () => {
  test.each([
    ['with an end', 'a:\n  - b\n\n\tc\n', '|\n  a:\n    - b\n\n  \tc\n'],
    ['without one', 'a\nb', '|-\n  a\n  b\n'],
    ['with several', 'a\nb\n\n', '|+\n  a\n  b\n\n'],
    ['that look like a new document', 'a\n---\nb\n', '|\n  a\n  ---\n  b\n'],
  ])('%s stand as they are', (_, text, yaml) => {
    expect(yamlText(text)).toBe(yaml);
  });

  test.each([
    ['that begin with a space', ' a\nb'],
    ['that begin with a line break', '\na'],
    ['that end in a space', 'a\nb \n'],
    ['of Windows', 'a\r\nb\r\n'],
    ['of nothing else', '\n'],
    ['with hidden characters', 'a\nb\u0085c\n'],
  ])('%s are quoted', (_, text) => {
    expect(yamlText(text)).toMatch(/^"[^\n]*"\n$/);
  });

  test('stand deeper than what they are in', () => {
    expect(yamlText({ data: { conf: 'a\nb\n' }, list: ['c\nd', { e: 'f\ng' }] })).toBe(
      'data:\n  conf: |\n    a\n    b\nlist:\n  - |-\n    c\n    d\n  - e: |-\n      f\n      g\n',
    );
  });
});

test('lists, objects and empty ones read as cdk8s writes them, with keys in their order', () => {
  expect(yamlText({ b: [[1, [2]], [], {}, { d: {}, c: [] }, null], a: true }, undefined)).toBe(
    'b:\n  - - 1\n    - - 2\n  - []\n  - {}\n  - d: {}\n    c: []\n  - null\na: true\n---\nnull\n',
  );
});

test('numbers have a point before an exponent, and as many digits as they need', () => {
  expect([0, -0, 80, 0.1, 1e21, -2.5e-7, 2n ** 64n].map((number) => yamlText(number))).toStrictEqual(
    ['0', '0', '80', '0.1', '1.0e+21', '-2.5e-7', '18446744073709551616'].map((text) => `${text}\n`),
  );
});

test.each([
  [() => 1],
  [NaN],
  [Infinity],
  [Symbol('a')],
  [new Date(0)],
  [new Map()],
  ['half a pair: \ud800'],
  [{ '\udc00': 1 }],
])('%p is refused', (value) => {
  expect(() => yamlText({ a: [value] })).toThrow(SerializationError);
});

test('random values are read as they are in YAML 1.1 and 1.2', () => {
  const read = (yaml: string, version: '1.1' | '1.2'): unknown =>
    parseAllDocuments(yaml, { version, uniqueKeys: false }).map((document): unknown => document.toJS());
  fc.assert(
    fc.property(
      fc.array(values, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('1.1', '1.2'),
      (documents, version) => {
        expect(json(read(yamlText(...documents), version))).toBe(json(documents));
      },
    ),
    { numRuns: 3000 },
  );
});

const missing = Admission.unavailable();
(missing === undefined ? test : test.skip)(
  `random texts are read as they are by the API server${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    const admission = Admission.loadSync();
    fc.assert(
      fc.property(fc.array(texts, { minLength: 20, maxLength: 20 }), (list) => {
        const data = Object.fromEntries(list.map((text, index) => [`key-${index}`, text]));
        const [review] = admission.reviewYaml(
          yamlText({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data }),
        );
        expect(review).toMatchObject({ verdict: 'admitted', object: { data } });
      }),
      { numRuns: 100 },
    );
  },
);
