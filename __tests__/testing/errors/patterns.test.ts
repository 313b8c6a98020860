import { Capture, Manifests, Match } from 'cdk8s-primer/testing';
import '../../../lib/testing/jest';
import { unchecked } from '../../render';
import { pod, thing } from '../examples';
import { messageOf } from '../messages';

const manifests = Manifests.of([pod('a'), thing({ value: 1 })]);
const cyclic: Record<string, unknown> = { a: { b: {} } };
cyclic.a = { b: [cyclic] };
const deep = '['.repeat(5000) + ']'.repeat(5000);

class Label {
  readonly name = 'a';
}

describe('a pattern with', () => {
  test.each<[string, unknown, string]>([
    [
      'undefined',
      undefined,
      'Invalid value: undefined: use Match.absent() for a field that must be absent, or leave the field out',
    ],
    ['an expression', /x/, 'Invalid value: /x/: use Match.stringMatching()'],
    ['a function', () => true, 'Invalid value: a function: use Match.that() for a condition'],
    ['NaN', NaN, 'Invalid value: NaN: must be a finite number'],
    ['infinity', -Infinity, 'Invalid value: -Infinity: must be a finite number'],
    ['a large integer', 1n, 'Invalid value: 1n: must be a string, number, boolean, list or plain object'],
    [
      'a date',
      new Date(0),
      'Invalid value: an object of the class Date: must be a string, number, boolean, list or plain object',
    ],
    [
      'a map',
      new Map(),
      'Invalid value: an object of the class Map: must be a string, number, boolean, list or plain object',
    ],
    [
      'an object of a class',
      new Label(),
      'Invalid value: an object of the class Label: must be a string, number, boolean, list or plain object',
    ],
    ['a symbol', Symbol('a'), 'Invalid value: Symbol(a): must be a string, number, boolean, list or plain object'],
  ])('%s', (_, value, problem) => {
    const pattern = unchecked<object>({ spec: { list: ['a', { value }] } });
    const expected = `pattern: spec.list[1].value: ${problem}`;
    for (const run of [
      () => manifests.has('Thing', pattern),
      () => manifests.hasNo('Thing', pattern),
      () => manifests.count('Thing', 0, pattern),
      () => manifests.all('Thing', pattern),
      () => manifests.resources('Thing', pattern),
      () => manifests.resource('Thing', pattern),
      () => expect(manifests).not.toHaveResource('Thing', pattern),
      () => expect(manifests).not.toHaveResourceCount('Thing', 0, pattern),
    ]) {
      expect(messageOf(run).replace(/^expect\(.*\n\n/, '')).toBe(expected);
    }
    const inMatch = (name: string) => `${name}: [0].value: ${problem}`;
    expect(messageOf(() => Match.arrayWith([{ value }]))).toBe(inMatch('Match.arrayWith'));
    expect(messageOf(() => Match.arrayEquals([{ value }]))).toBe(inMatch('Match.arrayEquals'));
    expect(messageOf(() => Match.exact([{ value }]))).toBe(inMatch('Match.exact'));
    expect(messageOf(() => Match.not([{ value }]))).toBe(inMatch('Match.not'));
    expect(messageOf(() => Match.allOf({ value }))).toBe(inMatch('Match.allOf'));
    expect(messageOf(() => Match.anyOf({ value }))).toBe(inMatch('Match.anyOf'));
    expect(messageOf(() => Match.serializedYaml([{ value }]))).toBe(inMatch('Match.serializedYaml'));
    expect(messageOf(() => Match.serializedJson([{ value }]))).toBe(inMatch('Match.serializedJson'));
    expect(messageOf(() => new Capture(unchecked<string>([{ value }])))).toBe(inMatch('Capture'));
  });

  test('several errors lists all of them, even without an object to compare', () => {
    expect(messageOf(() => Manifests.of([]).has('Thing', { a: /x/, b: [undefined] }))).toBe(
      [
        'pattern: a: Invalid value: /x/: use Match.stringMatching()',
        'pattern: b[0]: Invalid value: undefined: use Match.absent() for a field that must be absent, or leave the field out',
      ].join('\n'),
    );
  });

  test('itself in it', () => {
    expect(messageOf(() => manifests.has('Thing', unchecked(cyclic)))).toBe(
      'pattern: a.b[0]: Invalid value: an object: must not contain itself',
    );
    expect(messageOf(() => Match.not(cyclic))).toBe(
      'Match.not: a.b[0]: Invalid value: an object: must not contain itself',
    );
  });

  test('more levels than a manifest has', () => {
    expect(messageOf(() => manifests.has('Thing', { a: JSON.parse(deep) }))).toBe(
      'pattern: a[0][0][0][0]: Invalid value: a list: must not be more than 1000 levels deep',
    );
  });
});

test.each<[unknown, string]>([
  ['x', '"x"'],
  [1, '1'],
  [null, 'null'],
  [[], '[]'],
  [[{ a: 1 }], '[{a: 1}]'],
])('%j is not a pattern', (pattern, words) => {
  const expected = `pattern: Invalid value: ${words}: must be an object, some of the fields of a Thing`;
  expect(messageOf(() => manifests.has('Thing', unchecked(pattern)))).toBe(expected);
  expect(messageOf(() => manifests.hasNo('Thing', unchecked(pattern)))).toBe(expected);
  expect(messageOf(() => expect(manifests).toHaveResource('Thing', unchecked(pattern)))).toContain(expected);
});

test('a required pattern must not be undefined', () => {
  const expected = 'pattern: Required value: give some of the fields, or {} for any object of the kind';
  expect(messageOf(() => manifests.has('Thing', unchecked(undefined)))).toBe(expected);
  expect(messageOf(() => manifests.all('Thing', unchecked(undefined)))).toBe(expected);
  expect(manifests).toHaveResource('Thing');
});

describe('a matcher', () => {
  test.each<[string, () => unknown, string]>([
    ['of no pattern', () => Match.allOf(), 'Match.allOf: Required value: at least one pattern'],
    ['of none of some', () => Match.anyOf(), 'Match.anyOf: Required value: at least one pattern'],
    [
      'of no expression',
      () => Match.stringMatching('('),
      'Match.stringMatching: Invalid regular expression: /(/: Unterminated group',
    ],
    [
      'of what is none',
      () => Match.stringMatching(unchecked(undefined)),
      'Match.stringMatching: Invalid value: undefined: must be a regular expression or a string',
    ],
    [
      'of no quantity',
      () => Match.quantity(unchecked(undefined)),
      'Match.quantity: Invalid value: undefined: must be a quantity, such as 500m or 1Gi',
    ],
    [
      'of no list',
      () => Match.arrayWith(unchecked({ name: 'a' })),
      'Match.arrayWith: Invalid value: {name: "a"}: must be a list of patterns',
    ],
    [
      'of no list, but a text',
      () => Match.arrayEquals(unchecked('a')),
      'Match.arrayEquals: Invalid value: "a": must be a list of patterns',
    ],
    [
      'of no list at all',
      () => Match.arrayWith(unchecked(undefined)),
      'Match.arrayWith: Invalid value: undefined: must be a list of patterns',
    ],
    [
      'with an option that there is not',
      () => Match.arrayWith(['a'], unchecked({ anyOrder: true })),
      'anyOrder: Forbidden: there is no such option',
    ],
    [
      'of no condition',
      () => Match.that('long', unchecked<() => boolean>(undefined)),
      'Match.that: Required value: give a description of the value and a function that returns true for it',
    ],
  ])('%s', (_, make, message) => {
    expect(messageOf(make)).toBe(message);
  });

  test('whose condition returns a promise fails in every assertion', () => {
    const that = Match.that(
      'long',
      unchecked<() => boolean>(() => Promise.resolve(false)),
    );
    for (const run of [
      () => manifests.has('Thing', { value: that }),
      () => manifests.hasNo('Thing', { value: that }),
    ]) {
      expect(messageOf(run)).toBe('Match.that("long"): value: Invalid value: 1: the condition returned a promise');
    }
  });

  test('whose condition throws an error fails in every assertion', () => {
    const that = Match.that('long', (text: string) => text.trim().length > 3);
    for (const run of [
      () => manifests.has('Thing', { value: that }),
      () => manifests.hasNo('Thing', { value: that }),
      () => expect(manifests).not.toHaveResource('Thing', { value: that }),
    ]) {
      expect(messageOf(run)).toContain(
        'Match.that("long"): value: Invalid value: 1: the condition threw TypeError: text.trim is not a function',
      );
    }
  });
});
