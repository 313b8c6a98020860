import { DuplicateFinder, type UniqueIn } from '../../lib/manifests/duplicates';

const map = (namespace?: string | null) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'web', namespace },
});

/** Returns what is found for objects, each with its scope. */
function found(objects: readonly (readonly [object, string])[], uniqueIn?: UniqueIn): unknown[] {
  const finder = new DuplicateFinder(uniqueIn);
  return objects.map(([object, scope], index) => {
    const duplicate = finder.add(object, { scope, placeFor: (isHere) => `${index}${isHere ? '' : ` of ${scope}`}` });
    return duplicate && `${duplicate.isError ? 'error' : 'warning'}: ${duplicate.problem.detail}`;
  });
}

const same = (place: string): string => `${place} has the same kind, namespace and name: this object would replace it`;
const inDefault = (place: string): string =>
  `${place} has the same kind and name: in the namespace default this object would replace it`;

test.each<[string, Parameters<typeof found>, unknown[]]>([
  [
    'in one scope are an error',
    [
      [
        [map(), 'a'],
        [map(null), 'a'],
        [map(''), 'a'],
      ],
    ],
    [undefined, `error: ${same('0')}`, `error: ${same('0')}`],
  ],
  [
    'in two scopes are a warning',
    [
      [
        [map(), 'a'],
        [map(), 'b'],
      ],
    ],
    [undefined, `warning: ${same('0 of a')}`],
  ],
  [
    'in two scopes are ignored',
    [
      [
        [map(), 'a'],
        [map(), 'b'],
      ],
      'scope',
    ],
    [undefined, undefined],
  ],
  [
    'in two scopes are an error',
    [
      [
        [map(), 'a'],
        [map(), 'b'],
      ],
      'all',
    ],
    [undefined, `error: ${same('0 of a')}`],
  ],
  [
    'in one scope come before those in others',
    [
      [
        [map(), 'a'],
        [map(), 'b'],
        [map(), 'b'],
        [map(), 'a'],
      ],
    ],
    [undefined, `warning: ${same('0 of a')}`, `error: ${same('1')}`, `error: ${same('0')}`],
  ],
  [
    'without a namespace and in default are a warning',
    [
      [
        [map(), 'a'],
        [map('default'), 'a'],
        [map('default'), 'a'],
        [map('shop'), 'a'],
      ],
      'all',
    ],
    [undefined, `warning: ${inDefault('0')}`, `error: ${same('1')}`, undefined],
  ],
])('two objects of one kind, namespace and name %s', (_, [objects, uniqueIn], expected) => {
  expect(found(objects, uniqueIn)).toEqual(expected);
});

test('objects without a name are different ones', () => {
  const generated = { ...map(), metadata: { generateName: 'web-' } };
  expect(
    found([
      [generated, 'a'],
      [generated, 'a'],
      [{}, 'a'],
      [{}, 'a'],
    ]),
  ).toEqual([undefined, undefined, undefined, undefined]);
});
