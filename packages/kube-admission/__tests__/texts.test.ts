import { Admission, type TextReview } from 'kube-admission';
import { configMap, container, containers, pod, podOf } from './manifests';
import { describeWithModule } from './module';

const said = ({ errors }: TextReview): string[] => errors.map(({ reason, field }) => `${reason} ${field}`);

describeWithModule('a text is read as kubectl reads it', () => {
  let admission: Admission;
  beforeAll(async () => {
    admission = await Admission.load();
  });

  test.each([
    ['nothing', ''],
    ['comments and separators', '# a\n---\n\n--- # b\n---\n'],
    ['nulls', 'null\n---\n~\n---\n'],
    ['a list of nothing', 'apiVersion: v1\nkind: List\nitems: []\n'],
  ])('%s has no objects', (_, text) => {
    expect(admission.reviewYaml(text)).toEqual([]);
  });

  test.each([
    ['a string', 'hello', 'a string'],
    ['a list', '- a\n- b\n', 'a list'],
    ['a number', '42', 'a number'],
    ['a boolean', 'yes', 'a boolean'],
  ])('%s is not a manifest', (_, text, what) => {
    expect(admission.reviewYaml(text)).toMatchObject([
      {
        verdict: 'refused',
        errors: [{ reason: 'BadRequest', detail: `a manifest is an object with apiVersion and kind, this is ${what}` }],
      },
    ]);
  });

  test('objects of JSON can follow one another', () => {
    const [one, two] = ['one', 'two'].map((name) =>
      JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } }),
    );
    const names = (text: string): string[] => admission.reviewYaml(text).map(({ name }) => name);
    expect(names(`${one}${two}\n${one}\n`)).toEqual(['one', 'two', 'one']);
    expect(names(`\ufeff${one}\n${two}\n`)).toEqual(['one', 'two']);
    expect(names(`${one}\n---\n${two}`)).toEqual(['one', 'two']);
    expect(names(`${one}\nnull\n${two}`)).toEqual(['one', 'two']);
  });

  // After two objects, kubectl expects no YAML.
  test('a separator after two objects of JSON is an error', () => {
    const [one, two] = ['one', 'two'].map((name) =>
      JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } }),
    );
    const reviews = admission.reviewYaml(`${one}\n${two}\n---\n${one}\n`);
    expect(reviews.map(({ name, verdict, line }) => [name, verdict, line])).toEqual([
      ['one', 'admitted', 1],
      ['two', 'admitted', 2],
      ['', 'refused', 3],
      ['one', 'refused', 4],
    ]);
    expect(reviews[2]?.errors[0]?.detail).toContain('only JSON may follow JSON here');
  });

  // kubectl looks at four bytes to find where YAML begins.
  test.each([
    [' } ', 'JSONInvalid'],
    [' abcd', 'BadRequest'],
  ])('%j after an object of JSON is an error: %s', (rest, reason) => {
    const text = `{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "one"}}${rest}`;
    expect(admission.reviewYaml(text).map(({ errors }) => errors.map((error) => error.reason))).toEqual([[], [reason]]);
  });

  test('a syntax error in JSON is reported after the objects before it', () => {
    expect(
      admission.reviewYaml(`{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "one"}} }`),
    ).toMatchObject([
      { name: 'one', verdict: 'admitted' },
      {
        verdict: 'refused',
        errors: [
          {
            reason: 'JSONInvalid',
            message:
              "error parsing JSON: invalid character '}' looking for beginning of value (only JSON may follow JSON here: separate documents with a line of ---)",
            line: 1,
            column: 72,
          },
        ],
      },
    ]);
  });

  // kubectl reads YAML 1.1, which has more booleans, and octal numbers with a leading 0.
  test.each(['yes', 'no', 'on', 'off', 'true'])('%s is a boolean, which a label cannot have', (word) => {
    const value = ['yes', 'on', 'true'].includes(word);
    expect(admission.reviewYaml(podOf(`name: web, labels: { a: ${word} }`))[0]?.errors).toMatchObject([
      {
        reason: 'FieldValueTypeInvalid',
        field: 'metadata.labels[a]',
        value,
        message: `metadata.labels[a]: Invalid value: ${value}: json: cannot unmarshal bool into Go value of type string`,
      },
    ]);
  });

  test.each(["'yes'", '"no"', 'yess', 'x'])('%s is a string, which a label can have', (word) => {
    expect(admission.reviewYaml(podOf(`name: web, labels: { a: ${word} }`))[0]?.errors).toEqual([]);
  });

  test.each([
    ['0644', 420],
    ['0o644', 420],
    ['0x1A4', 420],
    ['420', 420],
  ])('a defaultMode of %s is stored as %d', (mode, stored) => {
    const [review] = admission.reviewYaml(
      pod(containers, `volumes: [{ name: a, configMap: { name: b, defaultMode: ${mode} } }]`),
    );
    expect(review).toMatchObject({ object: { spec: { volumes: [{ configMap: { defaultMode: stored } }] } } });
  });

  test('a duplicate key is an error, in addition to errors of the last value', () => {
    const [review] = admission.reviewYaml(`apiVersion: v1
kind: Pod
metadata:
  name: web
  name: Bad_Name
spec:
  containers:
    - name: main
      image: nginx
      image: busybox
`);
    expect(review?.name).toBe('Bad_Name');
    expect(review?.errors).toMatchObject([
      { reason: 'FieldValueInvalid', field: 'metadata.name', line: 5, column: 9 },
      {
        reason: 'FieldDuplicate',
        field: 'metadata.name',
        message: 'strict decoding error: yaml: key "name" already set in map',
        line: 5,
        column: 3,
      },
      { reason: 'FieldDuplicate', field: 'spec.containers[0].image', line: 10, column: 7 },
    ]);
  });

  test('a duplicate key in JSON is an error', () => {
    const text = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"one","name":"two"}}';
    expect(admission.reviewYaml(text).map(said)).toEqual([['FieldDuplicate metadata.name']]);
  });

  test('an alias has the value of its anchor', () => {
    const text = pod('containers: [&main { name: main, image: nginx }, *main]');
    expect(admission.reviewYaml(text).map(said)).toEqual([['FieldValueDuplicate spec.containers[1].name']]);
  });

  // kubectl stops after the first document without a message.
  const one = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"one"}}';
  const detail = 'kubectl ignores this, which follows the end of a document: a line of --- begins the next one';
  test.each([
    ['two objects of JSON after a separator', `---\n${one}\n{json Nonsense}\n`, 3, 1],
    ['two objects of JSON after a comment', `# c\n${one} ${one}\n`, 2, 66],
    ['two objects of CRLF lines', `# c\r\n${one}\r\n${one}\r\n`, 3, 1],
    ['a document after the end of another', `${configMap('one')}...\n${configMap('two')}`, 5, 1],
    [
      'what is indented less than the object',
      ` apiVersion: v1\n kind: ConfigMap\n metadata: { name: one }\na: b\n`,
      4,
      1,
    ],
    ['a directive', `${configMap('one')}%YAML 1.1\n${configMap('two')}`, 5, 1],
    ['lines of another end', `${configMap('one')}a: b\r...\r${configMap('two')}`, 4, 10],
  ])('the text after the first document of %s is an error', (_, text, line, column) => {
    const [first, rest, ...others] = admission.reviewYaml(text);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ name: 'one' });
    expect(rest).toMatchObject({
      verdict: 'refused',
      line,
      errors: [{ reason: 'YAMLInvalid', detail, line, column }],
    });
  });

  test.each([
    `${configMap('one')}...\n`,
    `${configMap('one')}...\n# a comment\n---\n${configMap('two')}`,
    `${one}\n# c\n`,
    `# c\n${one}\n# c\n`,
    `${configMap('one')}data: { a: "...\n  %" }\n`,
  ])('%j has no text after a document', (text) => {
    expect(new Set(admission.reviewYaml(text).map(({ verdict }) => verdict))).toEqual(new Set(['admitted']));
  });

  test('YAML can begin with a brace', () => {
    const text = `{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: x}},
      {apiVersion: v1, kind: ConfigMap, metadata: {name: X}}]}\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: Zed}}\n`;
    expect(admission.reviewYaml(text)).toMatchObject([
      { name: 'x', verdict: 'admitted' },
      { name: 'X', verdict: 'refused', errors: [{ line: 2, column: 58 }] },
      { name: 'Zed', verdict: 'refused', line: 4, errors: [{ line: 4, column: 52 }] },
    ]);
    // After two objects of JSON, kubectl does not try YAML.
    expect(admission.reviewYaml(`${one}\n{apiVersion: v1, kind: ConfigMap, metadata: {name: Zed}}\n`)).toMatchObject([
      { name: 'one' },
      { name: 'Zed', errors: [{ line: 2, column: 52 }] },
    ]);
    expect(admission.reviewYaml(`${one}\n${one}\n{a: b}\n`).at(-1)).toMatchObject({
      errors: [{ reason: 'JSONInvalid', line: 3, column: 2 }],
    });
  });

  test('a key can override a merged one', () => {
    const text = pod('containers: [&main { name: main, image: nginx }, { <<: *main, name: second }]');
    expect(admission.reviewYaml(text)).toMatchObject([
      {
        verdict: 'admitted',
        object: { spec: { containers: [{}, { name: 'second', image: 'nginx' }] } },
      },
    ]);
  });

  test.each(['a: cat <<EOF', "'<<': c", 'c: d # <<: e', 'c: { <<: { d: e } }'])('%s is not a merge', (line) => {
    const [review] = admission.reviewYaml(configMap('web', `data:\n  ${line}\n  a: b\n  a: b\n`));
    expect(review && said(review)).toContain('FieldDuplicate data.a');
  });

  // kubectl stops here.
  test('text after a separator on its line is an error, and all documents are reviewed', () => {
    const text = `--- # one\n${configMap('one')}---\n${configMap('Two')}--- { a: b }\n---\n${configMap('Three')}`;
    const message = 'invalid Yaml document separator: { a: b }';
    expect(admission.reviewYaml(text)).toMatchObject([
      { name: 'one', verdict: 'admitted' },
      { name: 'Two', verdict: 'refused' },
      { verdict: 'refused', errors: [{ reason: 'YAMLInvalid', message, line: 9, column: 1 }] },
      { name: 'Three', verdict: 'refused', line: 11 },
    ]);
  });

  test.each([
    ['a byte order mark', `\ufeff${configMap()}`],
    ['CRLF lines', configMap('web', 'data: { a: b }\n').replaceAll('\n', '\r\n')],
    ['no end of the last line', configMap().trimEnd()],
    ['letters of other scripts', configMap('web', 'data: { a: 웹 서버 🚀 }\n')],
  ])('%s is not an error', (_, text) => {
    expect(admission.reviewYaml(text)).toMatchObject([{ name: 'web', verdict: 'admitted', errors: [] }]);
  });

  test.each([
    [
      'a fraction for a number',
      container('ports: [{ containerPort: 80.5 }]'),
      'spec.containers[0].ports[0].containerPort',
    ],
    ['a text for a number', container("ports: [{ containerPort: '80' }]"), 'spec.containers[0].ports[0].containerPort'],
    ['an object for a text', podOf('name: { a: b }'), 'metadata.name'],
    ['a list for an object', 'apiVersion: v1\nkind: ConfigMap\nmetadata: [1]\n', 'metadata'],
    ['a number for a variable', container('env: [{ name: A, value: 1 }]'), 'spec.containers[0].env[0].value'],
  ])('%s is of the wrong type', (_, text, field) => {
    expect(admission.reviewYaml(text)[0]?.errors).toMatchObject([{ reason: 'FieldValueTypeInvalid', field }]);
  });
});
