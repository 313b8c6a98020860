import { Manifests, Match, type Matcher } from 'cdk8s-primer/testing';
import '../../lib/testing/jest';
import { FieldPath } from '../../lib/manifests/field-path';
import { formatBriefly } from '../../lib/manifests/formatting';
import { printable } from '../../lib/manifests/printable';
import { pod, thing } from './examples';
import { messageOf } from './messages';
import { anyFields, anyMutation } from './mutations';
import fc from '../seeded';

// A failing property prints its seed and the smallest manifest.

describe('any manifest', () => {
  test('equals and matches itself, also as YAML', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const manifests = Manifests.of(thing({ fields }));
        manifests.equal(thing({ fields }));
        manifests.has('Thing', thing({ fields }));
        manifests.has('Thing', Match.exact(thing({ fields })));
        manifests.has('Thing', {
          fields: Match.allOf(Match.exact(fields), Match.not(Match.exact({ ...fields, more: 1 }))),
        });
        Manifests.fromYaml(manifests.toYaml()).equal(manifests);
        expect(Manifests.fromYaml(manifests.toYaml()).toYaml()).toBe(manifests.toYaml());
      }),
    );
  });

  test('that differs in one field is not equal, and the message names the field and the difference', () => {
    fc.assert(
      fc.property(anyMutation, ({ fields, mutation: { path, before, after, mutated } }) => {
        const place = printable(FieldPath.of('fields', ...path).toString());
        const words = [before, after].filter((value) => value !== undefined).map(formatBriefly);
        const actual = Manifests.of(thing({ fields: mutated }));
        for (const run of [
          () => actual.equal(thing({ fields })),
          () => actual.has('Thing', Match.exact(thing({ fields }))),
          () => expect(actual).toMatchManifests([thing({ fields })]),
        ]) {
          const message = messageOf(run);
          const line = message.split('\n').find((text) => text.startsWith(`${place}: `)) ?? message;
          for (const word of words) expect(line).toContain(word);
          expect(line.startsWith(`${place}: `)).toBe(true);
        }
      }),
    );
  });
});

const spec = {
  hostNetwork: false,
  containers: [
    { name: 'a', image: 'nginx', args: ['x', 'y'] },
    { name: 'b', image: 'c' },
  ],
};

/** What differs, in one place, from `spec`; where, what is there and what is expected. */
const cases: [object, string, string, string][] = [
  [{ ...spec, hostNetwork: true }, 'spec.hostNetwork', 'true', 'false'],
  [{ containers: spec.containers }, 'spec.hostNetwork', '', 'false'],
  [
    { ...spec, containers: [{ ...spec.containers[0], image: 'httpd' }, spec.containers[1]] },
    'spec.containers[0].image',
    '"httpd"',
    '"nginx"',
  ],
  [
    { ...spec, containers: [{ ...spec.containers[0], args: ['x', 'z'] }, spec.containers[1]] },
    'spec.containers[0].args[1]',
    '"z"',
    '"y"',
  ],
  [
    { ...spec, containers: [{ ...spec.containers[0], args: ['x'] }, spec.containers[1]] },
    'spec.containers[0].args[1]',
    '',
    '"y"',
  ],
  [
    { ...spec, containers: [{ ...spec.containers[0], args: ['x', 'y', 'z'] }, spec.containers[1]] },
    'spec.containers[0].args[2]',
    '"z"',
    'nothing',
  ],
  [{ ...spec, containers: [spec.containers[0]] }, 'spec.containers[1]', '', '{name: "b", image: "c"}'],
  [{ ...spec, containers: null }, 'spec.containers', 'null', '{name: "b", image: "c"}'],
];

describe.each(cases)('a pod with %j', (changed, path, is, should) => {
  const expected = pod('a', spec);
  const right = Manifests.of([pod('a', spec), pod('other')]);
  const wrong = Manifests.of([pod('a', changed), pod('other')]);
  const message = new RegExp(
    `^${escaped(path)}: (?:Invalid|Required) value: .*${escaped(is)}.*${escaped(should)}|^${escaped(path)}: Forbidden: ${escaped(is)}: expected ${escaped(should)}`,
    'm',
  );
  const named = { metadata: expected.metadata, spec };

  test.each<[string, (manifests: Manifests) => unknown]>([
    ['has', (manifests) => manifests.has('Pod', named)],
    ['resource', (manifests) => manifests.resource('Pod', named)],
    ['count', (manifests) => manifests.count('Pod', 1, named)],
    ['all', (manifests) => Manifests.of(manifests.resource('Pod', 'a')).all('Pod', named)],
    ['equal', (manifests) => manifests.equal([pod('other'), expected])],
    ['toHaveResource', (manifests) => expect(manifests).toHaveResource('Pod', named)],
    ['toHaveResourceCount', (manifests) => expect(manifests).toHaveResourceCount('Pod', 1, named)],
    ['toMatchManifests', (manifests) => expect(manifests).toMatchManifests([pod('other'), expected])],
  ])('fails %s', (_, assertion) => {
    assertion(right);
    expect(messageOf(() => assertion(wrong))).toMatch(message);
  });

  test('is what hasNo and .not take it for', () => {
    wrong.hasNo('Pod', named);
    expect(wrong).not.toHaveResource('Pod', named);
    expect(wrong).not.toHaveResourceCount('Pod', 1, named);
    expect(wrong).not.toMatchManifests([pod('other'), expected]);
    for (const run of [
      () => right.hasNo('Pod', named),
      () => expect(right).not.toHaveResource('Pod', named),
      () => expect(right).not.toHaveResourceCount('Pod', 1, named),
    ]) {
      expect(messageOf(run)).toMatch(/there is 1.*: Pod a \(\[0\]\)/);
    }
    expect(messageOf(() => expect(right).not.toMatchManifests([pod('other'), expected]))).toContain(
      'as expected: Pod a',
    );
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[[\]{}.]/g, '\\$&');
}

/** For each matcher a value that matches, and others that differ from it in one place: where, and what is said of it. */
test.each<[string, Matcher, unknown, [unknown, string][]]>([
  [
    'exact',
    Match.exact({ a: [1], b: { c: 'x' } }),
    { a: [1], b: { c: 'x' } },
    [
      [{ a: [1, 2], b: { c: 'x' } }, 'value.a[1]: Forbidden: 2: expected nothing'],
      [{ a: [2], b: { c: 'x' } }, 'value.a[0]: Invalid value: 2: expected 1'],
      [{ a: [1], b: { c: 'x', d: 0 } }, 'value.b.d: Forbidden: 0: expected nothing'],
      [{ a: [1], b: {} }, 'value.b.c: Required value: expected "x"'],
      [{ a: [1] }, 'value.b: Required value: expected {c: "x"}'],
    ],
  ],
  [
    'arrayEquals',
    Match.arrayEquals(['a', 'b']),
    ['a', 'b'],
    [
      [['a', 'c'], 'value[1]: Invalid value: "c": expected "b"'],
      [['a'], 'value[1]: Required value: expected "b"'],
      [['a', 'b', 'c'], 'value[2]: Forbidden: "c": expected nothing'],
    ],
  ],
  [
    'arrayWith',
    Match.arrayWith([{ n: 1, v: 'x' }]),
    [{ n: 0 }, { n: 1, v: 'x' }],
    [
      [[{ n: 0 }, { n: 1, v: 'y' }], 'value[1].v: Invalid value: "y": expected "x"'],
      [[{ n: 0 }, { n: 1 }], 'value[1].v: Required value: expected "x"'],
      [[], 'value[0]: Required value: expected {n: 1, v: "x"}'],
    ],
  ],
  ['any', Match.any(), 0, [[undefined, 'value: Required value: expected <any value>']]],
  ['absent', Match.absent(), undefined, [[0, 'value: Forbidden: 0: expected nothing']]],
  ['not', Match.not('x'), 'y', [['x', 'value: Invalid value: "x": expected <not "x">']]],
  [
    'stringMatching',
    Match.stringMatching(/^a/),
    'ab',
    [
      ['b', 'value: Invalid value: "b": expected <a string that matches /^a/>'],
      [undefined, 'value: Required value: expected <a string that matches /^a/>'],
    ],
  ],
  [
    'allOf',
    Match.allOf({ a: 1 }, { b: 2 }),
    { a: 1, b: 2 },
    [
      [{ a: 1, b: 3 }, 'value.b: Invalid value: 3: expected 2'],
      [{ a: 2, b: 2 }, 'value.a: Invalid value: 2: expected 1'],
    ],
  ],
  ['anyOf', Match.anyOf(1, 2), 2, [[3, 'value: Invalid value: 3: expected <one of 1, 2>']]],
  [
    'serializedYaml',
    Match.serializedYaml({ a: { b: [1] } }),
    'a: {b: [1]}',
    [
      [
        'a: {b: [2]}',
        'value: Invalid value: "a: {b: [2]}": expected <YAML of {a: {b: [1]}}> (a.b[0] in it is 2, not 1)',
      ],
      ['a: {}', 'value: Invalid value: "a: {}": expected <YAML of {a: {b: [1]}}> (a.b in it is nothing, not [1])'],
    ],
  ],
  [
    'serializedJson',
    Match.serializedJson({ a: 1 }),
    '{"a":1}',
    [['{"a":"1"}', 'value: Invalid value: "{\\"a\\":\\"1\\"}": expected <JSON of {a: 1}> (a in it is "1", not 1)']],
  ],
  [
    'quantity',
    Match.quantity('1Gi'),
    '1024Mi',
    [['1024M', 'value: Invalid value: "1024M": expected <the quantity 1Gi>']],
  ],
  [
    'base64',
    Match.base64('a'),
    'YQ==',
    [['Yg==', 'value: Invalid value: "Yg==": expected <base64 of "a"> (it is "b", not "a")']],
  ],
  [
    'that',
    Match.that('an even number', (n: number) => n % 2 === 0),
    2,
    [
      [3, 'value: Invalid value: 3: expected <an even number>'],
      [undefined, 'value: Required value: expected <an even number>'],
    ],
  ],
])('Match.%s', (_, matcher, matching, others) => {
  Manifests.of(thing({ value: matching })).has('Thing', { value: matcher });
  for (const [value, line] of others) {
    const lines = messageOf(() => Manifests.of(thing({ value })).has('Thing', { value: matcher })).split('\n');
    expect(lines.at(-1)).toBe(line);
    Manifests.of(thing({ value })).hasNo('Thing', { value: matcher });
  }
});
