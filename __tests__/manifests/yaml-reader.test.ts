import { Manifests } from 'cdk8s-primer/testing';
import { readDocuments, readYaml } from '../../lib/manifests/yaml-reader';
import { unchecked } from '../render';
import { messageOf } from '../testing/messages';

// The JSON is what kubectl sends (sigs.k8s.io/yaml).
test.each([
  ['a: yes\nb: NO\nc: on\nd: y\n', '{"a":true,"b":false,"c":true,"d":true}'],
  ['a: 0644\nb: 0x1f\nc: 0b11\nd: 1_000\n', '{"a":420,"b":31,"c":3,"d":1000}'],
  ['a: 1e3\nb: 1.5\nc: .5\nd: -1\n', '{"a":1000,"b":1.5,"c":0.5,"d":-1}'],
  ['a: ~\nb: null\nc:\nd: ""\n', '{"a":null,"b":null,"c":null,"d":""}'],
  [
    'a: 2024-01-01\nb: 1:20\nc: 2001-12-14t21:59:43.10-05:00\n',
    '{"a":"2024-01-01","b":"1:20","c":"2001-12-14t21:59:43.10-05:00"}',
  ],
  ['a: !!binary aGVsbG8=\n', '{"a":"hello"}'],
  ['a: !!float 1\n', '{"a":1}'],
  [
    'a: .\nb: e2\nc: 7e12345\nd: -.\ne: ._\nf: 1e400\n',
    '{"a":".","b":"e2","c":"7e12345","d":"-.","e":"._","f":"1e400"}',
  ],
  ['a: 1\n<<: {a: 2, b: 3}\n', '{"a":2,"b":3}'],
  ['a: "one\ntwo"\nb: [\nc\n]\n', '{"a":"one two","b":["c"]}'],
  ['1e6: a\n.inf: b\n', '{"1e+06":"a",".inf":"b"}'],
  ['b: !!set {x}\nc: !unknown x\n', '{"b":{"x":null},"c":"x"}'],
  ['a: !!str 1\nb: !!int "1"\n', '{"a":"1","b":1}'],
  ['1: a\ntrue: b\n0644: c\n1.5: d\n', '{"1":"a","1.5":"d","420":"c","true":"b"}'],
  ['a: |\n  one\n  two\nb: >-\n  one\n  two\n', '{"a":"one\\ntwo\\n","b":"one two"}'],
  ['{"a": [1, 2.0, "x"], "b": {"c": null}}', '{"a":[1,2.0,"x"],"b":{"c":null}}'],
  ['"a\\u00e9": "\\x41"\n', '{"aé":"A"}'],
  ['a: "한글"\n? b\n: c\n', '{"a":"한글","b":"c"}'],
  ['__proto__: {a: 1}\nconstructor: 2\n', '{"__proto__":{"a":1},"constructor":2}'],
  // The parser reads these otherwise, or not at all.
  ['a: |2\n    b\n     \n', '{"a":"  b\\n   \\n"}'],
  ['a: >1-\n  \nb: c\n', '{"a":" ","b":"c"}'],
  ['a: |2\n   \nb: >2+\nc: d\n', '{"a":" \\n","b":"","c":"d"}'],
  ['a: >2+\n  b\n   \n  c\n\n', '{"a":"b\\n \\nc\\n\\n"}'],
  ['a: [b:]\nc: {d:}\ne: [f\n :, g]\n', '{"a":["b:"],"c":{"d:":null},"e":["f :","g"]}'],
  ['a: [-]\nb: {c: -, d: [-, e]}\n', '{"a":["-"],"b":{"c":"-","d":["-","e"]}}'],
  [`a: "it\\'s \\\\'"\n`, `{"a":"it's \\\\'"}`],
  ['a: "b\\\n\n  c \\\n  \n\n d"\n', '{"a":"b\\nc \\n\\nd"}'],
  ['a: "b \u2028 c\n  \u2029d"\n', '{"a":"b\\u2028c\\u2029d"}'],
  [`a: 'b\n \u2028c '' \\ "'\n`, `{"a":"b\\u2028c ' \\\\ \\""}`],
  ['a: 1\n...\n# b\n...\n', '{"a":1}'],
])('%j is read as kubectl would send it', (text, json) => {
  expect(JSON.parse(JSON.stringify(readYaml(text)))).toStrictEqual(JSON.parse(json));
});

// What kube-admission, which has Go's reader, says of such a value in a ConfigMap.
test.each([
  ['0o400', 256],
  ['0O17', 15],
  ['-0o7', -7],
  ['+0o_7', 7],
  ['0X1_F', 31],
  ['0B11', 3],
  ['0o8', '0o8'],
  ['0o', '0o'],
  ['0X', '0X'],
  ['0B2', '0B2'],
])('%s is read as Go reads it', (text, value) => {
  expect(readYaml(`[${text}]`)).toStrictEqual([value]);
});

test('merge keys are filled in', () => {
  expect(readYaml('base: &b {a: 1, b: 2}\nother: {<<: *b, b: 3}\n')).toStrictEqual({
    base: { a: 1, b: 2 },
    other: { a: 1, b: 3 },
  });
});

const manifest = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\n`;

describe('documents', () => {
  test('are left out if they are empty', () => {
    const text = `# nothing\n---\n${manifest('a')}---\n---\nnull\n---\n~\n--- # more\n${manifest('b')}...\n`;
    expect(Manifests.fromYaml(text).names).toStrictEqual(['Pod a', 'Pod b']);
    expect(Manifests.fromYaml('').names).toStrictEqual([]);
    expect(Manifests.fromYaml('# nothing\n').names).toStrictEqual([]);
  });

  test('may have the line ends of Windows, a byte order mark, and a JSON text’s shape', () => {
    expect(
      Manifests.fromYaml(`\ufeff${manifest('a')}---\n\ufeff${manifest('b')}`.replaceAll('\n', '\r\n')).names,
    ).toStrictEqual(['Pod a', 'Pod b']);
    expect(Manifests.fromYaml('\t{"apiVersion": "v1",\n\t"kind": "Pod"}').names).toStrictEqual(['Pod without a name']);
  });

  test('that are lists are taken item by item', () => {
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { apiVersion: 'v1', kind: 'Pod' },
        { apiVersion: 'v1', kind: 'Secret' },
      ],
    };
    const pods = {
      apiVersion: 'v1',
      kind: 'PodList',
      items: [{ metadata: { name: 'a' } }, { metadata: { name: 'b' } }],
    };
    const names = ['Pod without a name', 'Secret without a name', 'Pod a', 'Pod b'];
    expect(Manifests.of([list, pods]).names).toStrictEqual(names);
    expect(Manifests.fromYaml([list, pods].map((one) => JSON.stringify(one)).join('\n---\n')).names).toStrictEqual(
      names,
    );
    expect(Manifests.of(pods).resource('v1/Pod', 'a')).toStrictEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a' },
    });
    expect(
      Manifests.of([
        { ...list, items: [] },
        { ...list, items: null },
        { ...pods, items: [] },
      ]).names,
    ).toStrictEqual([]);
    expect(Manifests.of({ apiVersion: 'e.com/v1', kind: 'AllowList', spec: {} }).names).toStrictEqual([
      'AllowList without a name',
    ]);
  });

  test('are named by their line', () => {
    const text = `${manifest('a')}---\n# b\n${manifest('b')}`;
    expect(messageOf(() => Manifests.fromYaml(text).resource('Pod'))).toBe(
      'there is not one Pod but 2: Pod a (yaml:1), Pod b (yaml:6)',
    );
    const list = `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod}\n- {apiVersion: v1, kind: Pod}\n`;
    expect(messageOf(() => Manifests.fromYaml(list).resource('Pod'))).toContain(
      '(yaml:1, items[0]), Pod without a name (yaml:1, items[1])',
    );
  });
});

test('JSON after an object of JSON is read to its end', () => {
  expect(
    readDocuments('{"a": 1}\n[-1.5e3]\ntrue "b"').map((document) => 'value' in document && document.value),
  ).toEqual([{ a: 1 }, [-1500], true, 'b']);
});

describe('an error', () => {
  test.each<[string, string, string]>([
    [
      'of YAML after a value of JSON',
      '{"apiVersion": "v1", "kind": "Pod"}\n\n"a": {b: c}\n',
      'yaml:3: Invalid value: "a": must be a plain object\nyaml:3:4: only JSON may follow JSON here: separate documents with a line of ---',
    ],
    [
      'of a value after a ? whose : is missing',
      '? a\n- b\n',
      'yaml:2:1: a : must be between the key after a ? and its value',
    ],
    ['of a tab below a plain scalar in a list', 'a: [b,\n\tc\n\t]\n', 'yaml:3:1: a tab cannot be indentation'],
    [
      'of a group with a slash',
      'apiVersion: a/b/v1\nkind: Pod\n',
      'yaml:1: apiVersion: Invalid value: "a/b/v1": must be a version, or a group and a version: v1, apps/v1',
    ],
    [
      'below quotes that are read a second time',
      `a: "it\\'s"\nb: "c\\\n\n d"\ne: [f:, -]\ng: h: i\n`,
      'yaml:6:4: Nested mappings are not allowed in compact mappings',
    ],
    [
      'of a value below a block scalar that is read a second time',
      'a: |2\n    b\n     \nc: .inf\n',
      'yaml:4:4: Invalid value: .inf: must be a finite number',
    ],
    ['of syntax', 'a: b: c\n', 'yaml:1:4: Nested mappings are not allowed in compact mappings'],
    [
      'in a later document',
      `${manifest('a')}---\na: [\n`,
      'yaml:6:1: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'of a key that is there twice',
      '# a\n---\na: 1\nb: 2\n? a\n: 3\na: 4\n',
      'yaml:5:3: Duplicate value: "a": the key is already on line 3\nyaml:7:1: Duplicate value: "a": the key is already on line 3',
    ],
    [
      'of zeros that are one key in Go',
      '.0: a\n-0.0: b\n',
      'yaml:2:1: Duplicate value: "-0": the key is already on line 1',
    ],
    [
      'of a second <<',
      'a: 1\n<<: {b: 2}\n<<: {c: 3}\n',
      'yaml:3:1: Duplicate value: "<<": the key is already on line 2',
    ],
    [
      'of an alias without an anchor',
      'a: *b\n',
      'yaml:1:4: Not found: *b: no anchor of this document above it has this name',
    ],
    [
      'of a template',
      `${manifest('a')}---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n`,
      'yaml:8:9: this is a template: render it first (helm template …) and give what comes out',
    ],
    ['of a list as a key', 'a:\n  ? [b]\n  : c\n', 'yaml:2:5: Invalid value: a key must be a string'],
    ['of a tab', 'a:\n\tb: 1\n', 'yaml:2:1: Tabs are not allowed as indentation'],
    ['of a text', 'hello\n', 'yaml:1: Invalid value: "hello": must be a plain object'],
    ['of a list', '- a\n', 'yaml:1: Invalid value: ["a"]: must be a plain object'],
    [
      'of what has no kind',
      'a: 1\n---\nkind: Pod\n',
      'yaml:1: apiVersion: Required value: every manifest has it; kind: Required value: every manifest has it\nyaml:3: apiVersion: Required value: every manifest has it',
    ],
    [
      'of a kind that is no text',
      'apiVersion: 1\nkind:\n',
      'yaml:1: apiVersion: Invalid value: 1: must be a string; kind: Required value: every manifest has it',
    ],
    [
      'of an item',
      'apiVersion: v1\nkind: List\nitems: [1, {kind: Pod}]\n',
      'yaml:1, items[0]: Invalid value: 1: must be a plain object\nyaml:1, items[1]: apiVersion: Required value: every manifest has it',
    ],
    [
      'of a template that begins with one',
      '{{- if .Values.a }}\napiVersion: v1\n{{- end }}\n',
      'yaml:1:1: this is a template: render it first (helm template …) and give what comes out',
    ],
    [
      'of a separator of lines in a comment, which ends it',
      '# a\u2028b\na: 1\n',
      'yaml:1:1: a line or paragraph separator (U+2028, U+2029) ends a line here: write it as \\u2028 in double quotes',
    ],
    [
      'of a byte order mark in a key',
      '# Source: a\n\ufeffapiVersion: v1\nkind: Pod\n',
      'yaml:2:1: a byte order mark (U+FEFF), which is invisible, is in the text here: remove it, or kubectl takes it for a part of a key',
    ],
    [
      'of a second key on a line, after a ?',
      `? "a" ? ${manifest('a')}`,
      'yaml:1:7: a - or ? cannot follow a value on its line',
    ],
    [
      'of an integer that JavaScript would round',
      `${manifest('a')}spec: 9007199254740993\n`,
      'yaml:4:7: Invalid value: 9007199254740993: JavaScript’s numbers cannot hold this integer',
    ],
    [
      'of a list without items',
      'apiVersion: v1\nkind: List\n',
      'yaml:1: items: Required value: without items kubectl takes this for an object, and no server has a kind List',
    ],
    [
      'of a list in a list',
      'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: List, items: []}]\n',
      'yaml:1, items[0]: items: Forbidden: kubectl takes no list in a list',
    ],
    [
      'of a number that JSON has not',
      `${manifest('a')}spec: .inf\n`,
      'yaml:4:7: Invalid value: .inf: must be a finite number',
    ],
    [
      'of a token',
      `${manifest('a')}spec: "\${Token[x.1]}"\n`,
      'yaml:1: spec: Invalid value: "${Token[x.1]}": must not be an unresolved token: give the App a resolver for the AWS CDK or CDK for Terraform',
    ],
  ])('%s has its place', (_, text, message) => {
    expect(messageOf(() => Manifests.fromYaml(text))).toBe(message);
  });

  test('does not repeat the whole text', () => {
    const message = messageOf(() => Manifests.fromYaml(`a: 1\n}${'c'.repeat(5000)}\n`));
    expect(message).toMatch(/^yaml:2:2: Unexpected scalar token in YAML stream: "c{100,190}…$/m);
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'undefined'],
    ['what a command gives', Buffer.from('a: 1'), 'an object of the class Buffer'],
  ])('is %s instead of a text', (_, text, words) => {
    expect(messageOf(() => Manifests.fromYaml(unchecked(text)))).toBe(
      `yaml: Invalid value: ${words}: must be a string`,
    );
  });

  test('of each document is said', () => {
    expect(
      messageOf(() => Manifests.fromYaml('a: b: c\n---\nx: [\n---\n1\n'))
        .split('\n')
        .map((line) => line.split(':')[1]),
    ).toStrictEqual(['1', '4', '5']);
  });

  test('that would take all memory or the whole stack is one, too', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, level) =>
        `l${level}: &l${level} [${Array(9)
          .fill(level > 0 ? `*l${level - 1}` : 'x')
          .join(', ')}]`,
    );
    expect(messageOf(() => Manifests.fromYaml(bomb.join('\n')))).toMatch(
      /^yaml:\d+:\d+: the aliases of this document stand for too much/,
    );
    expect(messageOf(() => Manifests.fromYaml(`a: ${'['.repeat(20_000)}`))).toMatch(/^yaml:1/);
    expect(messageOf(() => Manifests.fromYaml(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`))).toMatch(/^yaml:1/);
  });
});
