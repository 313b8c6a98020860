import { Admission, type TextReview } from 'kube-admission';
import { configMap } from './manifests';
import { describeWithModule } from './module';

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);
const after = (text: string | Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(text), Buffer.from(`\n---\n${configMap('after')}`)]);

/** Returns anchors that each alias the previous one nine times: expanded, they have 9 to the power of the levels values. */
const laughs = (levels: number): string =>
  configMap(
    'lol',
    `data:\n  a0: &a0 [lol]\n${Array.from({ length: levels }, (_, i) => `  a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join()}]\n`).join('')}`,
  );

const pod = 'apiVersion: v1\nkind: Pod\nspec: ';
const json = '{"apiVersion":"v1","kind":"Pod","spec":';
const list = '{"apiVersion":"v1","kind":"List","items":[';

describeWithModule('unreadable input is refused, and the next document is reviewed:', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  function refused(text: string | Uint8Array): TextReview {
    const [review, next, ...others] = admission.reviewYaml(after(text));
    expect(others).toEqual([]);
    expect(next).toMatchObject({ name: 'after', verdict: 'admitted', errors: [] });
    expect(review?.verdict).toBe('refused');
    if (!review) throw new Error('no review');
    return review;
  }

  test.each<[string, string | Uint8Array, string, string]>([
    ['zeros', new Uint8Array(1000), 'YAMLInvalid', 'control characters are not allowed'],
    [
      'binary',
      Uint8Array.from({ length: 1000 }, (_, i) => (i * i) % 251),
      'YAMLInvalid',
      'control characters are not allowed',
    ],
    ['UTF-16 without a mark', bytes(configMap(), 'utf16le'), 'YAMLInvalid', 'control characters are not allowed'],
    ['Latin-1', bytes('a: é\n', 'latin1'), 'YAMLInvalid', 'invalid trailing UTF-8 octet'],
    ['tabs', 'a:\n\tb: c\n', 'YAMLInvalid', 'found character that cannot start any token'],
    ['an unclosed quote', 'a: "b\n', 'YAMLInvalid', 'found unexpected end of stream'],
    ['an unclosed list', '[a', 'YAMLInvalid', "did not find expected ',' or ']'"],
    ['an unclosed object', '{"a": ', 'JSONInvalid', 'unexpected EOF'],
    [
      'a template',
      '{{ .Values.pod }}',
      'YAMLInvalid',
      'this is a template: render it first (helm template …) and give what comes out',
    ],
    [
      'a template of no chart',
      '{{ if .a }}\na: b\n{{ end }}\n',
      'YAMLInvalid',
      'this is a template: render it first and give what comes out',
    ],
    [
      'a template of JSON',
      '{"a": {{ .Values.a }}}',
      'YAMLInvalid',
      'this is a template: render it first (helm template …) and give what comes out',
    ],
    [
      'braces in a text of broken YAML',
      'a: "{{ $labels.b }}"\nb: c: d\n',
      'YAMLInvalid',
      'mapping values are not allowed in this context',
    ],
    ['an unknown alias', 'a: *b\n', 'YAMLInvalid', "unknown anchor 'b' referenced"],
    ['an alias of itself', 'a: &a { b: *a }\n', 'YAMLInvalid', "anchor 'a' value contains itself"],
    ['a billion laughs', laughs(10), 'YAMLInvalid', 'document contains excessive aliasing'],
    ['10,000 brackets', `${pod}${'['.repeat(10_001)}`, 'YAMLInvalid', 'exceeded max depth of 10000'],
    [
      '100,000 brackets of JSON',
      `${json}${'['.repeat(100_000)}`,
      'JSONInvalid',
      "invalid character '[' exceeded max depth",
    ],
    [
      '10,000 lists in lists',
      `${list.repeat(10_000)}${']}'.repeat(10_000)}`,
      'JSONInvalid',
      "invalid character '{' exceeded max depth",
    ],
    [
      '1,000 lists in lists',
      `${list.repeat(1000)}${']}'.repeat(1000)}`,
      'FieldValueForbidden',
      'kubectl takes no list in a list: *unstructured.Unstructured is not a list: no Items field in this object',
    ],
  ])('%s', (_, text, reason, detail) => {
    expect(refused(text).errors).toMatchObject([{ reason, detail }]);
  });

  // The depth at which V8's stack overflows depends on its optimizations. An overflow is an InternalError; the native engine has a
  // larger stack.
  test.each([
    ['brackets', `${pod}${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['braces', `${pod}${'{ a: '.repeat(100_000)}`],
    ['dashes', `${pod}\n  ${'- '.repeat(100_000)}`],
    ['brackets of JSON', `${json}${'['.repeat(9000)}${']'.repeat(9000)}}`],
  ])('deep nesting of %s', (_, text) => {
    expect(refused(text).errors).not.toHaveLength(0);
  });

  test('nesting too deep for the stack of V8', () => {
    const text = `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"web"},"data":${'{"a":'.repeat(9000)}1${'}'.repeat(9001)}`;
    const [review] = Admission.loadSync({ engine: 'wasm' }).reviewYaml(text);
    expect(review?.errors).toMatchObject([{ message: 'the review failed: it is nested too deep' }]);
  });

  test('a few nested aliases', () => {
    expect(refused(laughs(3)).errors.map(({ field }) => field)).toEqual([
      'data[a0]',
      'data[a1]',
      'data[a2]',
      'data[a3]',
    ]);
  });

  test('an object above the limit of a request', () => {
    const review = refused(configMap('web', `data: { a: ${'x'.repeat(3 << 20)} }\n`));
    expect(review).toMatchObject({
      name: 'web',
      errors: [
        {
          reason: 'RequestEntityTooLarge',
          detail: expect.stringMatching(/^limit is 3145728 bytes, this object has 31458\d\d$/),
          message: 'Request entity too large: limit is 3145728',
        },
      ],
    });
  });

  test('names of the wrong type', () => {
    const review = refused(
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: [1], namespace: 5, generateName: {} }\n',
    );
    expect(review).toMatchObject({ kind: 'ConfigMap', name: '', namespace: '' });
    expect(review.errors.map(({ reason, field }) => `${reason} ${field}`)).toEqual([
      'FieldValueTypeInvalid metadata.generateName',
      'FieldValueTypeInvalid metadata.name',
      'FieldValueTypeInvalid metadata.namespace',
    ]);
  });
});
