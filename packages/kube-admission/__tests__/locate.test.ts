import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Admission, type TextReview } from 'kube-admission';
import { Parser } from 'yaml';
import type { Part } from '../lib/documents';
import { locate } from '../lib/locate';
import type { ModuleResult, WithSteps } from '../lib/module-result';
import type { FieldError, Warning } from '../lib/review';
import { configMap } from './manifests';
import { describeWithModule } from './module';

type ModuleError = WithSteps<FieldError>;

const place = ({ line, column }: { line?: number; column?: number }): string => `${line}:${column}`;

describe('a result', () => {
  const error = (field: string, reason = 'FieldValueInvalid', more: Partial<ModuleError> = {}): ModuleError => ({
    ...{ reason, field, steps: field === '' ? [] : field.split('.'), detail: '', message: '' },
    ...more,
  });
  const part = (text: string, line = 1): Part => ({ text: new TextEncoder().encode(text), line });
  const result = (document: Part, errors: ModuleError[], path = ''): ModuleResult => ({
    review: { apiVersion: '', kind: '', namespace: '', name: '', verdict: 'refused', errors, warnings: [] },
    document,
    path,
  });
  const only = (...of: Parameters<typeof result>): Omit<TextReview, 'source'> | undefined =>
    [...locate([result(...of)])][0];

  test.each<[string, ModuleError, string]>([
    ['a wrong value at the value', error('a.b', 'FieldValueInvalid'), '4:6'],
    ['an unknown field at its key', error('a.b', 'FieldUnknown'), '4:3'],
    ['what is of no field at the object', error('', 'PodSecurity'), '2:1'],
    ['the second of two equal keys where Go found it', error('a.b', 'FieldDuplicate', { line: 4, column: 3 }), '4:3'],
    ['a duplicate of which Go says the line only', error('', 'FieldDuplicate', { line: 3 }), '3:1'],
    ['a duplicate of JSON by its path', error('a.b', 'FieldDuplicate'), '4:3'],
  ])('has the position of %s', (_, given, expected) => {
    const text = '# an object\na:\n  b: 1\n  b: 2\n';
    expect(only(part(text), [given])?.errors.map(place)).toEqual([expected]);
  });

  describe('of a long document', () => {
    const more = `spec:\n${'  a: b\n'.repeat(20_000)}`;
    const warned = (text: string, ...steps: string[]): { places: (string | undefined)[]; lexemes: number } => {
      const next = jest.spyOn(Parser.prototype, 'next');
      const found = result(part(text), []);
      found.review.warnings = [{ reason: '', field: steps.join('.'), steps, message: '' }];
      const places = [...locate([found])].flatMap(({ warnings }) => warnings.map(place));
      const lexemes = next.mock.calls.length;
      next.mockRestore();
      return { places, lexemes };
    };

    test.each([
      ['a field of metadata', 'kind: A\nmetadata:\n  name: a\n  b: c\n', ['metadata', 'b'], '4:3'],
      ['the parent of a missing field', 'metadata:\n  name: a\n', ['metadata', 'b'], '1:1'],
    ])('needs no more than the beginning: %s', (_, head, steps, expected) => {
      const { places, lexemes } = warned(head + more, ...steps);
      expect(places).toEqual([expected]);
      expect(lexemes).toBeLessThan(100);
    });

    test.each([
      [
        'a text over several lines looks like the next field',
        'metadata:\n  a: "x\nb: y"\n  c: 1\n',
        ['metadata', 'c'],
        '1:1',
      ],
      ['the field is there twice', 'metadata:\n  a: 1\nmetadata:\n  b: 2\n', ['metadata', 'a'], '3:1'],
      ['the field is the last one', '', ['spec', 'a'], '20001:3'],
      ['there is no such field', '', ['metadata', 'b'], '1:1'],
    ])('needs all of it if %s', (_, head, steps, expected) => {
      const { places, lexemes } = warned(head + more, ...steps);
      expect(places).toEqual([expected]);
      expect(lexemes).toBeGreaterThan(1000);
    });
  });

  test('has the position of a field from its steps, which are not public', () => {
    const found = only(part('stringData: {c: d}\n'), [
      error('data[c]', 'FieldValueInvalid', { steps: ['stringData', 'c'] }),
    ]);
    expect(found?.errors).toEqual([
      { reason: 'FieldValueInvalid', field: 'data[c]', detail: '', message: '', line: 1, column: 17 },
    ]);
  });

  test('has the position of a syntax error from the parser of TypeScript, otherwise from that of Go', () => {
    const invalid = error('', 'YAMLInvalid', { line: 2 });
    expect(only(part('a: b\n  c: d\n', 11), [invalid])?.errors.map(place)).toEqual(['12:3']);
    expect(only(part('a: b\nc: d\n', 11), [invalid])?.errors.map(place)).toEqual(['12:1']);
    expect(only(part('{"a": 1}', 11), [error('', 'JSONInvalid', { line: 1, column: 7 })])?.errors.map(place)).toEqual([
      '11:7',
    ]);
  });

  test('has the positions of its warnings', () => {
    const text = part('a: {b: 1}\nc: 2\n', 11);
    const warning = { reason: 'ServerWarning', message: 'a.b: is old' };
    const warnings: WithSteps<Warning>[] = [
      { ...warning, field: 'a.b', steps: ['a', 'b'] },
      { ...warning, field: '' },
    ];
    const admitted = result(text, []);
    const [review] = locate([{ ...admitted, review: { ...admitted.review, warnings } }]);
    expect(review?.warnings).toEqual([
      { ...warning, field: 'a.b', line: 11, column: 5 },
      { ...warning, field: '', line: 11, column: 1 },
    ]);
  });

  test('has the position of a key with a byte order mark, which the parser of TypeScript does not see', () => {
    const text = part('# a comment\n\ufeffapiVersion: v1\n');
    const missing = error('apiVersion', 'FieldValueRequired', { steps: ['\ufeffapiVersion'] });
    expect(only(text, [missing])?.errors.map(place)).toEqual(['2:2']);
  });

  test('has the position of an item in a list', () => {
    const list = part('items:\n- a: 1\n- a: 2\n', 11);
    expect(only(list, [error('a')], 'items[1]')).toMatchObject({ line: 13, errors: [{ line: 13, column: 6 }] });
    expect(only(list, [error('')], 'items[1]')).toMatchObject({ line: 13, errors: [{ line: 13, column: 3 }] });
    expect(only(list, [], 'items[1]')).toMatchObject({ line: 13, errors: [] });
  });

  test.each([
    ['a: 1\n', 1],
    ['---\na: 1\n', 2],
    ['--- # first\n# Source: a.yaml\n\n  # more\r\na: 1\n', 5],
  ])('of %j begins on its first line with content', (text, line) => {
    expect(only(part(text), [])?.line).toBe(line);
    expect(only(part(text), [error('a')])?.line).toBe(line);
  });

  test('has the template from the comment of helm', () => {
    expect(only(part('# Source: chart/templates/a.yaml  \r\na: 1\n'), [])?.template).toBe('chart/templates/a.yaml');
    expect(only(part('# Source of it\na: 1\n'), [])).not.toHaveProperty('template');
  });

  test('has the first line as the position of errors in a document above 4 MiB', () => {
    const large = part(`# large\na: ${'x'.repeat(4 << 20)}\nb: 1\n`, 11);
    expect(only(large, [error('b')])?.errors.map(place)).toEqual(['11:1']);
  });

  test('has its document parsed once for all objects, and only if there is an error', () => {
    const read = jest.spyOn(Parser.prototype, 'end');
    const [list, other] = [part('items:\n- a: 1\n- a: 2\n'), part('a: 1\n')];
    const found = [
      ...locate([result(other, []), result(list, [error('a')], 'items[0]'), result(list, [], 'items[1]')]),
    ];
    expect(found.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });
});

describeWithModule('the positions of errors', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  const bad = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: main
      image: nginx
      ports:
        - containerPort: 99999
`;

  test.each([
    ['of a document', bad, 1, '10:26'],
    ['of CRLF lines', bad.replaceAll('\n', '\r\n'), 1, '10:26'],
    ['after others', `${configMap()}---\n${configMap()}---\n${bad}`, 9, '18:26'],
    ['after others of CRLF lines', `${configMap()}---\n${bad}`.replaceAll('\n', '\r\n'), 5, '14:26'],
    ['after separators with comments', `${configMap()}--- # the pod\n# is bad\n${bad}`, 6, '15:26'],
    [
      'after a large document',
      `${configMap()}${'# x\n'.repeat(1 << 18)}---\n${bad}`,
      5 + (1 << 18),
      `${14 + (1 << 18)}:26`,
    ],
    ['without an end of the last line', bad.trimEnd(), 1, '10:26'],
    [
      'of JSON',
      JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'Bad_Name' } }, null, 1),
      1,
      '5:11',
    ],
  ])('%s', (_, text, line, at) => {
    const review = admission.reviewYaml(text).at(-1);
    expect(review?.line).toBe(line);
    expect(review?.errors.map(place)).toEqual([at]);
  });

  test('are found in templates that helm rendered', () => {
    const text = `---\n# Source: shop/templates/one.yaml\n${configMap('one')}---\n# Source: shop/templates/two.yaml\n${configMap('Two')}`;
    expect(admission.reviewYaml(text)).toMatchObject([
      { template: 'shop/templates/one.yaml', line: 3, errors: [] },
      { template: 'shop/templates/two.yaml', line: 8, errors: [{ line: 10, column: 19 }] },
    ]);
  });

  test('are found in lists', () => {
    const text = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: one }
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: Two }
`;
    expect(admission.reviewYaml(text)).toMatchObject([
      { name: 'one', line: 4, errors: [] },
      { name: 'Two', line: 7, errors: [{ field: 'metadata.name', line: 9, column: 23 }] },
    ]);
  });

  test('are found in objects of JSON on one line', () => {
    const [one, two, six] = ['One', 'Two', 'Six'].map(
      (name) => `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"${name}"}}`,
    );
    const lines = admission
      .reviewYaml(`${one} ${two}\n${six}\n{"kind": no}`)
      .map(({ line, errors }) => [line, errors.map(place)]);
    expect(lines).toEqual([
      [1, ['1:58']],
      [1, ['1:123']],
      [2, ['2:58']],
      [3, ['3:11']],
    ]);
  });

  // The image is indented as if it belonged to the name of the container.
  test('are found in the manifest of the chapter with the wrong indentation', () => {
    const text = readFileSync(join(__dirname, '6.3.1-two-nginx-pods.as-printed.yaml'));
    const [good, broken, ...others] = admission.reviewYaml(text);
    expect(others).toEqual([]);
    expect(good).toMatchObject({ name: 'my-nginx-pod-a', verdict: 'admitted', line: 1 });
    expect(broken).toMatchObject({
      verdict: 'refused',
      line: 13,
      errors: [
        {
          reason: 'YAMLInvalid',
          field: '',
          detail: 'mapping values are not allowed in this context',
          message: 'error converting YAML to JSON: yaml: mapping values are not allowed in this context',
          line: 20,
          column: 9,
          remedy: 'indent this line like those beside it',
        },
      ],
    });
  });
});
