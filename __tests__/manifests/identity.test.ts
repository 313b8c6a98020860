import { identityOf } from '../../lib/manifests/identity';

const deployment = (apiVersion: string, metadata: object) => ({ apiVersion, kind: 'Deployment', metadata });
const web = identityOf(deployment('apps/v1', { name: 'web' }));

test.each<[string, object, boolean]>([
  ['the version is another', deployment('apps/v1beta1', { name: 'web' }), true],
  ['the labels are others', deployment('apps/v1', { name: 'web', labels: { a: 'b' } }), true],
  ['the namespace is null', deployment('apps/v1', { name: 'web', namespace: null }), true],
  ['the group is that from which the kind moved', deployment('extensions/v1beta1', { name: 'web' }), true],
  ['the group is another', deployment('example.com/v1', { name: 'web' }), false],
  ['the group is the core one', deployment('v1', { name: 'web' }), false],
  ['the kind is another', { ...deployment('apps/v1', { name: 'web' }), kind: 'ReplicaSet' }, false],
  ['the name is another', deployment('apps/v1', { name: 'db' }), false],
  ['the namespace is another', deployment('apps/v1', { name: 'web', namespace: 'prod' }), false],
])('an object has the same identity if %s: %#', (_, other, isSame) => {
  expect(identityOf(other) === web).toBe(isSame);
});

test('an object without a namespace is in the default one, if that is given', () => {
  const [without, within] = [{ name: 'web' }, { name: 'web', namespace: 'prod' }];
  expect(identityOf(deployment('apps/v1', without), 'prod')).toBe(identityOf(deployment('apps/v1', within)));
});

test.each([
  deployment('apps/v1', { generateName: 'web-' }),
  deployment('apps/v1', { name: '', generateName: 'web-' }),
  deployment('apps/v1', {}),
  {},
  null,
  'text',
])('%j has no identity', (manifest) => {
  expect(identityOf(manifest)).toBeUndefined();
});
