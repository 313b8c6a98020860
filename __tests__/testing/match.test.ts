import { Manifests, Match, type Matcher } from 'cdk8s-primer/testing';
import { thing } from './examples';
import { messageOf, plain } from './messages';

expect.addSnapshotSerializer(plain);

/** The lines of a failure from the one that differs on. */
const failure = (value: unknown, matcher: Matcher): string =>
  messageOf(() => Manifests.of(thing({ value })).has('Thing', { value: matcher }))
    .split('\n')
    .slice(8)
    .join('\n');

const yaml = 'server:\n  port: 80\n  mode: 0644\n';

test.each<[string, Matcher, unknown, unknown]>([
  ['absent', Match.absent(), null, 'here'],
  ['any', Match.any(), 0, null],
  ['exact', Match.exact({ a: 1 }), { a: 1, b: null }, { a: 1, b: 2 }],
  ['arrayEquals', Match.arrayEquals([{ a: 1 }]), [{ a: 1 }], [{ a: 1, b: 2 }]],
  ['arrayWith', Match.arrayWith(['a', 'c']), ['a', 'b', 'c'], ['a', 'b']],
  ['arrayWith out of order', Match.arrayWith(['b', 'a']), ['b', 'a'], ['a', 'b']],
  ['arrayWith in any order', Match.arrayWith(['b', 'a'], { inAnyOrder: true }), ['a', 'b'], ['b', 'c']],
  ['arrayWith of no list', Match.arrayWith([1]), [1], 1],
  ['not', Match.not({ a: 1 }), { a: 2 }, { a: 1, b: 2 }],
  ['stringMatching', Match.stringMatching(/:\d+$/), 'nginx:1', 'nginx:latest'],
  ['stringMatching of a number', Match.stringMatching('^1$'), '1', 1],
  ['allOf', Match.allOf(Match.stringMatching('a'), Match.stringMatching('b')), 'ab', 'a'],
  ['anyOf', Match.anyOf('a', Match.stringMatching('^b')), 'bc', 'c'],
  ['serializedYaml', Match.serializedYaml({ server: { port: 80 } }), yaml, 'server:\n  port: 8080\n'],
  ['serializedYaml of what is none', Match.serializedYaml({}), '{}', 'a: b: c'],
  ['serializedYaml of several documents', Match.serializedYaml({}), '{}', 'a: 1\n---\nb: 1\n'],
  ['serializedJson', Match.serializedJson({ a: [1] }), '{"a":[1],"b":2}', '{"a":[2]}'],
  ['quantity', Match.quantity('0.5'), '500m', '501m'],
  ['quantity of no quantity', Match.quantity(1), '1000m', 'much'],
  ['base64', Match.base64('secret'), 'c2VjcmV0', 'c2VjcmV1'],
  ['base64 of what is none', Match.base64('secret'), 'c2Vj\ncmV0', 'c2VjcmV0=='],
  ['base64 of no text', Match.base64(Match.any()), '', '/w=='],
  ['base64 of YAML', Match.base64(Match.serializedYaml({ a: 1 })), 'YTogMQ==', 'YTogMg=='],
  ['that', Match.that('a pinned image', (image: string) => !image.endsWith(':latest')), 'nginx:1', 'nginx:latest'],
  ['that, of nothing', Match.that('anything', () => true), 1, undefined],
  ["Jest's", expect.stringContaining('b'), 'abc', 'ac'],
  ["Jest's, nested", expect.objectContaining({ a: expect.any(Number) }), { a: 1 }, { a: '1' }],
])('%s', (_, matcher, yes, no) => {
  Manifests.of(thing({ value: yes })).has('Thing', { value: matcher });
  expect(failure(no, matcher)).toMatchSnapshot();
});

test('a list must have the expected number of items, even if one is null', () => {
  expect(failure([1, null], Match.arrayEquals([1]))).toContain('value[1]');
});

test('an error that a matcher of Jest throws is thrown', () => {
  const broken = {
    asymmetricMatch: () => {
      throw new TypeError('of its own');
    },
  };
  for (const check of [
    () => expect(thing({ value: 1 })).toHaveResource('Thing', { value: broken }),
    () => expect(thing({ value: 1 })).not.toHaveResource('Thing', { value: broken }),
  ]) {
    expect(check).toThrow(new TypeError('of its own'));
  }
});

test('the error of a string that is not JSON has the reason', () => {
  expect(failure('{', Match.serializedJson({}))).toContain('not JSON: ');
});

test('stringMatching works with a regular expression with the flag g', () => {
  const matcher = Match.stringMatching(/a/g);
  for (const value of ['a', 'a', 'ba']) Manifests.of(thing({ value })).has('Thing', { value: matcher });
});

test('a field that every object inherits is absent unless it is written', () => {
  const manifests = Manifests.of(thing({ value: {} }));
  manifests.has('Thing', { value: { constructor: Match.absent(), toString: Match.absent() } });
  manifests.hasNo('Thing', { value: { constructor: Match.any() } });
});

describe('not', () => {
  test('matches an absent field', () => {
    Manifests.of(thing({})).has('Thing', { value: Match.not('latest'), deep: { value: Match.not(1) } });
  });

  test('in a part does not match a part without the field', () => {
    expect(failure({ a: 1, b: 2 }, Match.not(Match.exact({ a: 1, b: 2 })))).toContain('expected not');
    Manifests.of(thing({ value: { a: 1, b: 2 } })).has('Thing', { value: Match.not(Match.exact({ a: 1 })) });
  });
});

test('exact applies to patterns in matchers, and matchers work in it', () => {
  const value = { list: [{ a: 1, b: 2 }], image: 'nginx:1' };
  const pattern = (item: object) => ({ value: Match.exact({ list: Match.arrayWith([item]), image: Match.any() }) });
  Manifests.of(thing({ value })).has('Thing', pattern({ a: 1, b: 2 }));
  expect(messageOf(() => Manifests.of(thing({ value })).has('Thing', pattern({ a: 1 })))).toMatch(
    /^value\.list\[0\]\.b: Forbidden: 2: expected nothing$/m,
  );
});

describe('arrayWith', () => {
  const fails = (value: unknown[], matcher: Matcher) => failure(value, matcher).split('\n').at(-1);

  test('keeps the order, and allows other items between', () => {
    Manifests.of(thing({ value: ['x', 'a', 'x', 'a', 'b'] })).has('Thing', { value: Match.arrayWith(['a', 'a', 'b']) });
    expect(fails(['b', 'a'], Match.arrayWith(['a', 'b']))).toBe(
      'value[2]: Required value: expected "b" (in this order; it is earlier in the list)',
    );
  });

  test('finds an item for each pattern if there is an assignment', () => {
    // The pattern that takes anything must leave the item that only the other one takes.
    const patterns = [Match.any(), Match.anyOf('a', 'b'), 'a'];
    const value = ['a', 'b', 'c'];
    Manifests.of(thing({ value })).has('Thing', { value: Match.arrayWith(patterns, { inAnyOrder: true }) });
    expect(fails(['a', 'a'], Match.arrayWith(patterns, { inAnyOrder: true }))).toContain('Required value');
  });

  test('needs a different item for each pattern', () => {
    expect(fails(['a'], Match.arrayWith(['a', 'a'], { inAnyOrder: true }))).toBe(
      'value[1]: Required value: expected "a"',
    );
  });

  test('shows the differences of the nearest item, and no item that has nothing in common as missing', () => {
    const value = [{ name: 'a', image: 'x', port: 1 }, { name: 'b' }];
    expect(fails(value, Match.arrayWith([{ name: 'a', image: 'y', port: 1 }]))).toBe(
      'value[0].image: Invalid value: "x": expected "y"',
    );
    expect(fails(value, Match.arrayWith([{ kind: 'z', size: 1 }]))).toBe(
      'value[2]: Required value: expected {kind: "z", size: 1}',
    );
  });

  test('compares a pattern of one value with an item that it has nothing in common with only if there is no other', () => {
    for (const { item, pattern } of [
      { item: 'a', pattern: 'c' },
      { item: { name: 'a' }, pattern: { name: 'c' } },
    ]) {
      expect(fails([item, 'b'], Match.arrayWith([pattern]))).toMatch(/^value\[2\]: Required value: expected /);
      expect(fails([item], Match.arrayWith([pattern]))).toMatch(
        /^value\[0\](?:\.name)?: Invalid value: "a": expected "c"/,
      );
    }
  });
});
