import { bodyOf, documentsOf } from '../differential/body';
import { at, drop, isDoubled, once, parse, places, write } from '../differential/document';
import { differentErrors } from '../differential/mistakes';
import { state } from '../differential/state';
import { differentObject } from '../differential/stored';
import { warningsOf } from '../oracle';

describe('a body', () => {
  test('of JSON is as it was written, keys that are there twice and long numbers too', () => {
    const text = '{"a":12345678901234567890,"a":1.0}';
    expect(bodyOf(text)).toBe(text);
  });

  test.each([
    ['sorts the keys', 'b: 1\na: 2\n', '{"a":2,"b":1}'],
    ['begins with a brace, too', '{"b":1E400.5,a: {"c":01}}', '{"a":{"c":1},"b":"1E400.5"}'],
    ['keeps the digits of a number', 'a: 12345678901234567890\n', '{"a":12345678901234567890}'],
    ['takes yes for a boolean', 'a: yes\n', '{"a":true}'],
    ['takes 0644 for an octal number', 'a: 0644\n', '{"a":420}'],
    ['leaves a date and a time the texts that they are', 'a: 2024-01-01\nb: 1:20\n', '{"a":"2024-01-01","b":"1:20"}'],
    ['folds lines that end as in YAML 1.1', "a: '\u2028  b \u2029'\n", '{"a":"\u2028b\u2029"}'],
  ])('of YAML %s', (_, yaml, json) => {
    expect(bodyOf(yaml)).toBe(json);
  });

  test('is none of what kubectl cannot read, or reads without a word', () => {
    expect(bodyOf('{"a":')).toBeUndefined();
    expect(bodyOf('a: [')).toBeUndefined();
    expect(bodyOf('a: 1\na: 2\n')).toBeUndefined();
    expect(bodyOf(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)).toBeUndefined();
  });

  test('is of one document', () => {
    expect(documentsOf('# nothing\n---\na: 1\n--- # more\nb: 1\n')).toHaveLength(2);
  });
});

describe('a document', () => {
  const text = '{"a":[{"b":1},2],"c":{"d.e":null},"a":1.0}';

  test('is written as it was read', () => {
    expect(write(parse(text))).toBe(text);
    expect(places(parse(text))).toHaveLength(7);
  });

  test('has the places that a path means', () => {
    const document = parse(text);
    for (const path of ['a[0].b', 'c.d.e']) for (const place of at(document, path)) drop(place);
    expect(write(document)).toBe('{"a":[{},2],"c":{},"a":1.0}');
  });

  test('is doubled where a structure stands under a key that is there twice', () => {
    expect(isDoubled(parse(text))).toBe(true);
    const document = parse('{"a":1,"b":{"c":"x","c":"y"},"a":2}');
    expect(isDoubled(document)).toBe(false);
    once(document);
    expect(write(document)).toBe('{"b":{"c":"y"},"a":2}');
  });
});

test('mistakes may come in any order, and generated names and node ports may differ', () => {
  const mistake = (field: string, message: string) => ({ reason: 'FieldValueInvalid', field, message });
  const [a, b] = [mistake('a', 'a: one'), mistake('b', 'b: two')];
  expect(differentErrors([a, b], [b, a], {})).toBeUndefined();
  expect(differentErrors([a], [a, b], {})).toMatch('b: two');
  const many = { reason: 'TooManyErrors', field: '', message: 'there are too many errors' };
  expect(differentErrors([a, b], [a, many], {})).toBeUndefined();
  expect(differentErrors([a, a], [b, many], {})).toMatch('b: two');
  expect(differentErrors([a, b], [a, b, many], {})).toMatch('too many');
  const named = { metadata: { generateName: 'web-' } };
  expect(differentErrors([mistake('a', 'web-abcde')], [mistake('a', 'web-')], named)).toBeUndefined();
  const service = { kind: 'Service', spec: { ports: [{ nodePort: 30000 }] } };
  const port = 'spec.ports[0].nodePort';
  expect(differentErrors([mistake(port, '31000')], [mistake(port, '32000')], service)).toBeUndefined();
  expect(differentErrors([mistake(port, '30000')], [mistake(port, '32000')], service)).toMatch('30000');
  const zone = (value: string, detail: string) =>
    mistake('spec.timeZone', `spec.timeZone: Invalid value: "${value}": ${detail}`);
  expect(differentErrors([zone('Etc', 'is a directory')], [zone('Etc', 'unknown time zone Etc')], {})).toBeUndefined();
  expect(differentErrors([zone('Etc', 'is a directory')], [zone('Etc', 'is a file')], {})).toMatch('is a file');
  expect(differentErrors([zone('Etc', 'is a directory')], [zone('Asia', 'is a directory')], {})).toMatch('Asia');
});

describe('objects', () => {
  test('differ in every field that is not the cluster’s alone', () => {
    const stored = (replicas: number) => ({
      kind: 'ReplicaSet',
      metadata: { uid: `uid of ${replicas}`, creationTimestamp: `time of ${replicas}` },
      spec: { replicas },
    });
    expect(differentObject(stored(1), stored(1), {})).toBeUndefined();
    expect(differentObject(stored(1), stored(2), {})).toBe(
      'objects differ:\n  .spec.replicas: 1 of the server, 2 of the review',
    );
  });

  test('have the addresses that a Service asked for', () => {
    const service = (clusterIP?: string) => ({ kind: 'Service', spec: { clusterIP, clusterIPs: [clusterIP] } });
    expect(differentObject(service('10.96.0.7'), { kind: 'Service', spec: {} }, { spec: {} })).toBeUndefined();
    expect(differentObject(service('10.96.0.7'), service('10.96.0.8'), service('10.96.0.7'))).toMatch('clusterIP');
  });
});

test('warnings are the quoted texts of their headers', () => {
  const utf8 = Buffer.from('299 - "a \\"b\\" é"', 'utf8').toString('latin1');
  expect(warningsOf(['Date', 'now', 'Warning', utf8, 'Warning', '299 - "c"'])).toEqual(['a "b" é', 'c']);
});

test.each(state)('the entry $name has a reason, and a manifest that shows it', ({ reason, shows }) => {
  expect(reason).not.toBe('');
  expect(bodyOf(shows)).toBeDefined();
});
