import { Positions } from '../lib/positions';

/** The steps of `spec.containers[0].resources.limits[cpu]`. */
const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|\[([^\]]*)\]|([^.[\]]+)/g)].map(([, index, key, name]) =>
    index === undefined ? (key ?? name ?? '') : Number(index),
  );

const text = `# a pod
apiVersion: v1
metadata:
  name: web
  labels: { app.kubernetes.io/name: web, 'a.b': c }
spec:
  containers:
    - &main
      name: main
      ports:
        - containerPort: 80
    - *main
    - <<: *main
      name: second
  emptyDir: {}
  nothing:
`;

const at = (path: string, part: 'key' | 'value' = 'key', document = text): string => {
  const { line, column } = new Positions(document, { line: 1, column: 1 }).of(stepsOf(path), part);
  return `${line}:${column}`;
};

describe('the position of a field', () => {
  test.each<[string, string, 'key' | 'value', string]>([
    ['its key', 'metadata.name', 'key', '4:3'],
    ['its value', 'metadata.name', 'value', '4:9'],
    ['its key, where the value is an object', 'metadata.labels', 'value', '5:3'],
    ['that of an item', 'spec.containers[0]', 'key', '9:7'],
    ['in an item', 'spec.containers[0].ports[0].containerPort', 'value', '11:26'],
    ['of a key in brackets', 'metadata.labels[app.kubernetes.io/name]', 'value', '5:37'],
    ['of a key with dots', 'metadata.labels[a.b]', 'key', '5:42'],
    ['in what an alias is of', 'spec.containers[1].name', 'value', '9:13'],
    ['in a merged object, where it says so itself', 'spec.containers[2].name', 'value', '14:13'],
    ['of nothing', 'spec.nothing', 'value', '16:11'],
    ["that of its parent's key, where it is missing", 'spec.emptyDir.sizeLimit', 'value', '15:3'],
    ['that of its item, where it is missing', 'spec.containers[2].image', 'value', '13:7'],
    ['that of its list, where the item is missing', 'spec.containers[7].name', 'value', '7:3'],
    ["the object's, where nothing fits", 'status.phase', 'value', '2:1'],
    ["the object's, of no field", '', 'key', '2:1'],
  ])('is %s: %s', (_, path, part, expected) => {
    expect(at(path, part)).toBe(expected);
  });

  test('is that of the last of equal keys, whose value wins', () => {
    expect(at('a', 'value', 'a: 1\na: 2\n')).toBe('2:4');
  });

  test('is found in JSON', () => {
    expect(at('spec.replicas', 'value', '{"spec": {"replicas": -3}}')).toBe('1:23');
  });

  test('is relative to the document, and its column only on the first line', () => {
    const positions = new Positions('{"a": 1,\n "b": 2}', { line: 7, column: 11 });
    expect(positions.of(['a'], 'value')).toEqual({ line: 7, column: 17 });
    expect(positions.of(['b'], 'value')).toEqual({ line: 8, column: 7 });
    expect(positions.start([])).toEqual({ line: 7, column: 11 });
  });

  test('is the start of a document without content', () => {
    const positions = new Positions('', { line: 7, column: 1 });
    expect(positions.of(['a'], 'value')).toEqual({ line: 7, column: 1 });
    expect(positions.start([])).toEqual({ line: 7, column: 1 });
    expect(positions.failure()).toBeUndefined();
  });
});

describe('the start of an object', () => {
  test.each([
    ['', '2:1'],
    ['items[0]', '3:3'],
    ['items[1]', '5:3'],
  ])('at %j is %s', (path, expected) => {
    const list = '# a list\nitems:\n- kind: A\n# an item\n- kind: B\n';
    const { line, column } = new Positions(list, { line: 1, column: 1 }).start(stepsOf(path));
    expect(`${line}:${column}`).toBe(expected);
  });
});

describe('the position of a syntax error', () => {
  // The value of `a` continues on the next line, until a colon shows that this line is a key.
  const failure = (text: string, line?: number): unknown => new Positions(text, { line: 1, column: 1 }).failure(line);
  test.each([
    ['its first error', undefined, 1, 4],
    ['its first error, where it has none on the line that is named', 3, 1, 4],
    ['the content of the line that is named, where that is in an error', 2, 2, 3],
  ])('is %s', (_, named, line, column) => {
    expect(failure('a: b\n  c: d\n', named)).toEqual({ line, column });
  });

  test('is that of the error on the line that Go reports, unless an earlier one ends there', () => {
    expect(failure('a: b\nc: d\n  e: f\n', 2)).toEqual({ line: 2, column: 4 });
    expect(failure('a: b\n  c: d\n  e: f\n', 2)).toEqual({ line: 2, column: 3 });
  });

  test.each([
    ['an alias of nothing', "unknown anchor 'b' referenced", 'a: 1\nc: *bb\nd: *b\n', '3:4'],
    ['an alias of itself', "anchor 'a' value contains itself", 'x: 1\na: &a { b: *a }\n', '2:12'],
    ['a control character', 'control characters are not allowed', 'a: 1\nb: x\u0001\n', '2:5'],
    ['bad UTF-8', 'invalid trailing UTF-8 octet', 'a: 1\nb: \ufffd\n', '2:4'],
    ['bad base64', '!!binary value contains invalid base64 data', 'a: 1\nb: !!binary "!"\n', '2:4'],
    ['a merge of a text', 'map merge requires map or sequence of maps as the value', 'a: 1\nb:\n  <<: c\n', '3:3'],
    ['a text for a number', 'cannot decode !!str `x` as a !!int', 'a: 1\nb: !!int x\n', '2:4'],
    ['an object for a key', 'invalid map key: map[interface {}]interface {}{"a":1}', 'b: 1\n? {a: 1}\n: 2\n', '2:3'],
    ['a quote without an end', 'found unexpected end of stream', 'a: 1\nb: "c\n  d\n\n', '2:4'],
    ['a list without an end', "did not find expected ',' or ']'", 'a: 1\nb: [c\n', '2:5'],
  ])('is that of the text that the message is about: %s', (_, message, document, expected) => {
    const at = new Positions(document, { line: 1, column: 1 }).failure(undefined, message);
    expect(at && `${at.line}:${at.column}`).toBe(expected);
  });

  test('does not exist in a valid document', () => {
    expect(new Positions(text, { line: 1, column: 1 }).failure()).toBeUndefined();
  });
});

// A stack overflow in the parser would end the process.
test.each([
  ['[', 'a: [1]\nb: '.concat('['.repeat(100_000))],
  ['{', '{"a":'.repeat(100_000)],
  ['-', `a:\n  ${'- '.repeat(100_000)}b`],
  ['- above a line', `a:\n  ${'- '.repeat(20_000)}\nb: c`],
  ['?', '? '.repeat(50_000)],
  ['keys', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('a document nested too deep in %s has its start as the only position', (_, document) => {
  const positions = new Positions(document, { line: 7, column: 1 });
  expect(positions.of(['a'], 'key')).toEqual({ line: 7, column: 1 });
  expect(positions.failure()).toBeUndefined();
});

test('a document nested deeper than any manifest has positions', () => {
  const path = Array.from({ length: 60 }, () => 'a');
  const document = `${path.map((key, depth) => `${' '.repeat(depth)}${key}:\n`).join('')}${' '.repeat(60)}- b: [c]\n`;
  expect(at(`${path.join('.')}[0].b[0]`, 'value', document)).toBe('61:67');
});
