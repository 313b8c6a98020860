import { Capture, Manifests, Match, type Matcher } from 'cdk8s-primer/testing';
import '../../lib/testing/jest';
import { pod, thing } from './examples';
import { messageOf } from './messages';

const three = Manifests.of([pod('a'), pod('b', { priority: 1 }), pod('c', { priority: 2 })]);

test('captures the value of each manifest that matches', () => {
  const priority = new Capture<number>();
  three.has('Pod', { spec: { priority } });
  expect(priority.values).toStrictEqual([1, 2]);
  expect(messageOf(() => priority.value)).toBe('Capture.value: 2 values were captured, not one: [1, 2]');
});

test.each<[string, (capture: Capture<string>) => unknown]>([
  ['has', (name) => three.has('Pod', { metadata: { name }, spec: { priority: 2 } })],
  ['resource', (name) => three.resource('Pod', { metadata: { name }, spec: { priority: 2 } })],
  ['count', (name) => three.count('Pod', 1, { metadata: { name }, spec: { priority: 2 } })],
  ['all', (name) => Manifests.of(pod('c')).all('Pod', { metadata: { name } })],
  ['toHaveResource', (name) => expect(three).toHaveResource('Pod', { metadata: { name }, spec: { priority: 2 } })],
  ['equal', (name) => Manifests.of(pod('c')).equal({ ...pod('c'), metadata: { name, labels: { app: 'c' } } })],
])('%s captures the value', (_, assertion) => {
  const name = new Capture<string>();
  assertion(name);
  expect(name.value).toBe('c');
});

test.each<[string, (capture: Capture<string>) => unknown]>([
  ['has', (name) => three.has('Pod', { metadata: { name }, spec: { priority: 3 } })],
  ['resource', (name) => three.resource('Pod', { metadata: { name } })],
  ['count', (name) => three.count('Pod', 1, { metadata: { name } })],
  ['all', (name) => three.all('Pod', { metadata: { name }, spec: { priority: 1 } })],
  ['equal', (name) => three.equal([pod('a'), { ...pod('b'), metadata: Match.exact({ name }) }])],
  ['hasNo', (name) => three.hasNo('Pod', { metadata: { name } })],
  ['.not.toHaveResource', (name) => expect(three).not.toHaveResource('Pod', { metadata: { name } })],
])('%s captures nothing when it fails', (_, assertion) => {
  const name = new Capture<string>();
  expect(messageOf(() => assertion(name))).not.toBe('');
  expect(name.values).toStrictEqual([]);
  expect(messageOf(() => name.value)).toBe('Capture.value: 0 values were captured, not one: []');
});

describe('within matchers', () => {
  const keeps = (matcher: (capture: Capture) => Matcher, value: unknown): unknown[] => {
    const capture = new Capture();
    Manifests.of(thing({ value })).has('Thing', Match.exact({ ...thing({}), value: matcher(capture) }));
    return capture.values;
  };

  test('captures from the item that arrayWith finds', () => {
    expect(
      keeps(
        (v) => Match.arrayWith([{ name: 'b', v }]),
        [
          { name: 'a', v: 1 },
          { name: 'b', v: 2 },
        ],
      ),
    ).toStrictEqual([2]);
    expect(keeps((v) => Match.arrayWith([v, 'a'], { inAnyOrder: true }), ['a', 'b'])).toStrictEqual(['b']);
  });

  test('captures from the pattern that anyOf chooses, and from all of allOf', () => {
    expect(keeps((v) => Match.anyOf({ a: v, b: 1 }, { a: v, b: 2 }), { a: 'x', b: 2 })).toStrictEqual(['x']);
    expect(keeps((v) => Match.allOf(v, { a: v }), { a: 'x' })).toStrictEqual([{ a: 'x' }, 'x']);
  });

  test('captures from a serialized string', () => {
    expect(keeps((v) => Match.serializedYaml({ a: v }), 'a: [1]')).toStrictEqual([[1]]);
    expect(keeps((v) => Match.serializedJson(v), '{"a":1}')).toStrictEqual([{ a: 1 }]);
    expect(
      keeps((v) => Match.base64(Match.serializedYaml({ a: v })), Buffer.from('a: 1').toString('base64')),
    ).toStrictEqual([1]);
  });

  test('captures nothing from a pattern in not', () => {
    expect(keeps((v) => Match.not({ a: v, b: 1 }), { a: 'x', b: 2 })).toStrictEqual([]);
  });
});

test('captures undefined from an absent field', () => {
  const priority = new Capture(Match.anyOf(Match.absent(), 1));
  three.has('Pod', { metadata: { name: 'a' }, spec: { priority } });
  expect(priority.values).toStrictEqual([undefined]);
  expect(priority.value).toBeUndefined();
});

test('captures only a value that matches its pattern', () => {
  const image = new Capture<string>(Match.stringMatching(/^nginx/));
  Manifests.of(pod('a')).has('Pod', { spec: { containers: [{ image }] } });
  expect(image.value).toBe('nginx');
  const other = new Capture<string>('httpd');
  expect(messageOf(() => Manifests.of(pod('a')).has('Pod', { spec: { containers: [{ image: other }] } }))).toMatch(
    /^spec.containers\[0\].image: Invalid value: "nginx": expected "httpd"$/m,
  );
});
