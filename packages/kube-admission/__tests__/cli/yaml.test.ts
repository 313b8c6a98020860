import { Admission } from 'kube-admission';
import { writeYaml } from '../../lib/cli/yaml';
import { describeWithModule } from '../module';

const texts = [
  ...[
    'yes',
    'No',
    'on',
    'off',
    'y',
    'N',
    'true',
    'null',
    '~',
    '',
    ' ',
    'a ',
    ' a',
    '-',
    '- a',
    'a: b',
    'a:',
    ':a',
    '#a',
  ],
  ...['a #b', '1_000', '0b11', '-0b1', '0x1F', '0o17', '017', '+1', '1.', '.5', '1e3', '.inf', '-.INF', '.nan', '1:20'],
  ...['2001-01-01', '2001-12-14t21:59:43.10-05:00', '<<', '=', '!a', '&a', '*a', '|', '>', '%a', '@a', '`a', '"', "'"],
  ...[
    '{',
    '[a]',
    'a,b',
    '? a',
    '---',
    '...',
    '--- a',
    '...\n',
    'a\n---\nb',
    'a\nb',
    'a\nb\n',
    'a\n\nb\n\n',
    ' a\nb',
    '\ta\nb',
  ],
  ...[
    'a \nb',
    'a\n ',
    '\n',
    '\na',
    'a\r\nb',
    'a\rb',
    '\u0085',
    'a\u2028b\nc',
    '\u2029',
    '\ufeffa',
    'a\ufeff\nb',
    '\u00a0',
  ],
  ...[
    '\u0000\u0007\u001b',
    '\u007f',
    '\uffff',
    '\ufffe',
    '웹 🚀',
    '웹\n🚀\n',
    'http://a/b?c=d&e',
    '/bin/sh',
    'a'.repeat(200),
  ],
  ...[
    `${'a b '.repeat(50)}\n\n${'c '.repeat(90)}`,
    '\\n',
    'a\\',
    '12e03',
    '0_',
    '9007199254740993',
    'Infinity',
    'é',
    '-1',
    'a\tb',
  ],
];

describeWithModule('the YAML of an object', () => {
  let admission: Admission;
  beforeAll(() => {
    admission = Admission.loadSync();
  });
  const readBack = (object: object): unknown => admission.reviewYaml(writeYaml(object))[0]?.object;

  test('is read as the same object, whatever its strings are', () => {
    const data = Object.fromEntries(texts.map((text, index) => [`a${index}`, text]));
    const metadata = {
      name: 'web',
      namespace: 'default',
      annotations: Object.fromEntries(texts.map((text, index) => [`a/b${index}`, text])),
    };
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data };
    expect(readBack(object)).toEqual(object);
  });

  test('has the same keys', () => {
    const keys = ['yes', 'N', '1_000', '0b11', '017', '1e3', '2001-01-01', '.5', '-', '1.', '_', 'null'];
    const object = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'web', namespace: 'default' },
      data: Object.fromEntries(keys.map((key) => [key, 'a'])),
    };
    expect(readBack(object)).toEqual(object);
  });

  test('has integers that a number of JavaScript cannot hold', () => {
    const text =
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"activeDeadlineSeconds":9007199254740993,"containers":[{"name":"a","image":"b"}]}}';
    const [refused] = admission.excerpting(text, {});
    expect(refused?.review.errors).toMatchObject([{ field: 'spec.activeDeadlineSeconds', value: 9007199254740993n }]);
    const [admitted] = admission.excerpting(
      text.replace('"activeDeadlineSeconds"', '"terminationGracePeriodSeconds"'),
      {},
    );
    expect(writeYaml(admitted?.review.object ?? {})).toContain('  terminationGracePeriodSeconds: 9007199254740993\n');
  });

  test('has no unnecessary quotes', () => {
    expect(writeYaml({ a: 'nginx:1.27', b: '/bin/sh', c: 'a\nb\n', d: 'yes', e: '8' })).toBe(
      'a: nginx:1.27\nb: /bin/sh\nc: |\n  a\n  b\nd: "yes"\ne: "8"\n',
    );
  });
});
