import { isRecreated, recreationOf, unusedRecreations, wrongRecreation } from '../../lib/manifests/recreation';

const object = (kind: string, namespace: string, name: string) => ({ kind, namespace, name });

describe('an object that somebody deletes and creates again', () => {
  test.each([
    ['StatefulSet/web', object('StatefulSet', 'shop', 'web'), true],
    ['statefulset/web', object('StatefulSet', '', 'web'), true],
    ['StatefulSet/shop/web', object('StatefulSet', 'shop', 'web'), true],
    ['statefulset/shop/web', object('StatefulSet', 'shop', 'web'), true],
    ['StatefulSet/default/web', object('StatefulSet', '', 'web'), true],
    ['StatefulSet/web', object('StatefulSet', 'web', 'db'), false],
    ['StatefulSet/other/web', object('StatefulSet', 'shop', 'web'), false],
    ['StatefulSet/shop/web', object('StatefulSet', '', 'web'), false],
    ['Deployment/shop/web', object('StatefulSet', 'shop', 'web'), false],
  ])('%s names %j: %s', (one, named, expected) => {
    expect(isRecreated([one], named)).toBe(expected);
  });

  test('is named with its namespace, if it has one', () => {
    expect(recreationOf(object('StatefulSet', 'shop', 'web'))).toBe('StatefulSet/shop/web');
    expect(recreationOf(object('StatefulSet', '', 'web'))).toBe('StatefulSet/web');
  });

  test.each([
    'web',
    'StatefulSet/',
    '/web',
    'StatefulSet//web',
    'a/b/c/d',
    'apps/v1/StatefulSet/web',
    'StatefulSet/a b',
  ])('is not %s', (wrong) => {
    expect(wrongRecreation(['StatefulSet/web', 'StatefulSet/shop/web', wrong])).toBe(wrong);
  });

  test('is missed if no change of it was refused', () => {
    const recreated = [object('StatefulSet', 'shop', 'web')];
    const allowed = ['StatefulSet/web', 'StatefulSet/shop/web', 'StatefulSet/default/web', 'StatefulSet/wbe'];
    expect(unusedRecreations(allowed, recreated, (index) => `allowed[${index}]`).map(String)).toStrictEqual([
      'allowed[2]: Not found: "StatefulSet/default/web": no change of such an object is refused; leave it out, or correct it',
      'allowed[3]: Not found: "StatefulSet/wbe": no change of such an object is refused; leave it out, or correct it',
    ]);
  });
});
