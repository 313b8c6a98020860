import { FieldPath } from '../../lib/manifests/field-path';

// As apimachinery's TestPath has them.
test.each([
  [FieldPath.root, ''],
  [FieldPath.of('root'), 'root'],
  [FieldPath.of('root').child('child'), 'root.child'],
  [FieldPath.of('root', 'first', 'second'), 'root.first.second'],
  [FieldPath.of('foo').index(0), 'foo[0]'],
  [FieldPath.of('foo').index(0).index(1), 'foo[0][1]'],
  [FieldPath.of('spec', 'containers').index(0).child('image'), 'spec.containers[0].image'],
  [FieldPath.of('metadata', 'labels').key('app.kubernetes.io/name'), 'metadata.labels[app.kubernetes.io/name]'],
  [FieldPath.of('foo').key('bar').child('zoo'), 'foo[bar].zoo'],
  [FieldPath.root.index(3), '[3]'],
  [FieldPath.root.key('a b'), '[a b]'],
  [FieldPath.of('data', 'a.yaml'), 'data[a.yaml]'],
  [FieldPath.of('data', ''), 'data[]'],
  [FieldPath.of('list', 1, '1'), 'list[1].1'],
])('%s is written as Kubernetes writes it', (path, text) => {
  expect(path.toString()).toBe(text);
});

test('the steps lead from the manifest to the field', () => {
  expect(FieldPath.root.steps).toStrictEqual([]);
  expect(FieldPath.of('spec', 'containers').index(0).key('a.b').steps).toStrictEqual(['spec', 'containers', 0, 'a.b']);
});

test('a path is extended without being changed', () => {
  const spec = FieldPath.of('spec');
  expect([spec.child('a'), spec.index(1), spec.key('b'), spec].map(String)).toStrictEqual([
    'spec.a',
    'spec[1]',
    'spec[b]',
    'spec',
  ]);
});

test('a path is continued by one that is relative to it', () => {
  const part = FieldPath.of('securityContext', 'sysctls').index(0).child('name');
  expect(FieldPath.of('spec').concat(part).toString()).toBe('spec.securityContext.sysctls[0].name');
  expect(FieldPath.root.concat(part).toString()).toBe(part.toString());
  expect(part.concat(FieldPath.root)).toBe(part);
});
