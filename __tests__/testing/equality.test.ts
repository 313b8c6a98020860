import { Manifests, Match } from 'cdk8s-primer/testing';
import { pod } from './examples';
import { messageOf, plain } from './messages';

expect.addSnapshotSerializer(plain);

const three = Manifests.of([pod('a'), pod('b', { hostNetwork: true }), pod('c', { hostNetwork: true, hostPID: true })]);

describe('equal', () => {
  test('passes for documents in any order', () => {
    three.equal([...three.resources('Pod')].reverse());
    three.equal(three.toYaml());
    three.equal(three);
  });

  test('lists missing and unexpected objects, and shows the differences of the others', () => {
    const expected = [pod('a'), pod('b', { hostNetwork: false, hostPID: Match.any() }), pod('d')];
    expect(messageOf(() => three.equal(expected))).toMatchInlineSnapshot(`
     the manifests are not as expected

     missing: Pod d

     not expected: Pod c ([2])

     Pod b ([1])

     - Expected
     + Received

     @@ -10,5 +10,4 @@
             image: nginx
             ports:
               - containerPort: 80
     -   hostNetwork: false
     -   hostPID: <any value>
     +   hostNetwork: true

     spec.hostNetwork: Invalid value: true: expected false
     spec.hostPID: Required value: expected <any value>
    `);
  });

  test('a matcher in a list that matches is no difference', () => {
    const expected = pod('a', { containers: [{ name: Match.any(), image: 'nginx:2' }] });
    const found = pod('a', { containers: [{ name: 'main', image: 'nginx:1' }] });
    const message = messageOf(() => Manifests.of(found).equal(expected));
    expect(message).toContain('-       image: nginx:2');
    expect(message).not.toContain('any value');
  });

  test('pairs objects of one name by their fields', () => {
    const [one, two] = [pod('same', { priority: 1 }), pod('same', { priority: 2 })];
    Manifests.of([one, two]).equal([two, one]);
    Manifests.of([one, two]).equal([pod('same', { priority: Match.any() }), one]);
    expect(messageOf(() => Manifests.of([one, two]).equal([two, two]))).toMatch(
      /^spec.priority: Invalid value: 1: expected 2$/m,
    );
    expect(messageOf(() => Manifests.of([one, two, two]).equal([two, one]))).toMatch(
      /^not expected: Pod same \(\[2\]\)$/m,
    );
  });

  test('accepts a matcher as a name', () => {
    const [a, b] = [pod('a-c8123456'), pod('b')];
    const wanted = { ...a, metadata: { ...a.metadata, name: Match.stringMatching(/^a-/) } };
    Manifests.of([a, b]).equal([wanted, b]);
    expect(messageOf(() => Manifests.of([b]).equal([wanted, b]))).toMatchInlineSnapshot(`
     the manifests are not as expected

     missing: Pod <a string that matches /^a-/>
    `);
  });

  test('accepts a matcher as the metadata', () => {
    const [a, b] = [pod('a'), pod('b')];
    for (const metadata of [Match.any(), expect.objectContaining({ name: 'a' }), Match.exact(a.metadata)])
      Manifests.of([a, b]).equal([{ ...a, metadata }, b]);
    expect(messageOf(() => Manifests.of(a).equal({ ...a, metadata: Match.exact({ name: 'a' }) }))).toMatch(
      /^metadata.labels: Forbidden: {app: "a"}: expected nothing$/m,
    );
  });

  test('shows another apiVersion as the difference', () => {
    const [old, now] = ['extensions/v1beta1', 'apps/v1'].map((apiVersion) => ({ ...pod('a'), apiVersion }));
    expect(
      messageOf(() => Manifests.of(now ?? {}).equal(old ?? {}))
        .split('\n')
        .at(-1),
    ).toBe('apiVersion: Invalid value: "apps/v1": expected "extensions/v1beta1"');
    Manifests.of([old ?? {}, now ?? {}]).equal([now ?? {}, old ?? {}]);
  });

  test('treats a field that is null as absent', () => {
    Manifests.of(pod('a', { hostPID: null })).equal(pod('a'));
    Manifests.of(pod('a')).equal(pod('a', { hostPID: null, hostIPC: undefined }));
  });

  test('lists objects that occur twice', () => {
    const shared = { limits: { cpu: '1' } };
    const actual = Manifests.of(pod('a', { resources: shared, more: shared, priority: 1 }));
    expect(messageOf(() => actual.equal(pod('a', { resources: shared, more: shared, priority: 2 })))).not.toMatch(
      /[&*]a1/,
    );
  });
});
