import { Manifests, Match } from 'cdk8s-primer/testing';
import { pod, three } from './examples';
import { messageOf, plain } from './messages';

expect.addSnapshotSerializer(plain);

describe('count', () => {
  test('passes if there is this number of objects', () => {
    three.count('Pod', 3);
    three.count('Pod', 2, { spec: { hostNetwork: true } });
    three.count('Deployment', 0);
  });

  test('lists the objects if there are too many', () => {
    expect(messageOf(() => three.count('Pod', 1, { spec: { hostNetwork: true } }))).toMatchInlineSnapshot(
      `expected 1 Pod matching {spec: {hostNetwork: true}}, but there are 2: Pod b ([1]), Pod c ([2])`,
    );
    const many = Manifests.of(Array.from({ length: 12 }, (_, index) => pod(`p${index}`)));
    expect(messageOf(() => many.count('Pod', 2))).toMatchInlineSnapshot(
      `expected 2 Pod, but there are 12: Pod p0 ([0]), Pod p1 ([1]), Pod p2 ([2]), Pod p3 ([3]), Pod p4 ([4]), Pod p5 ([5]), Pod p6 ([6]), Pod p7 ([7]), Pod p8 ([8]), Pod p9 ([9]) and 2 more`,
    );
  });

  test.each(['name', 'namespace'])('shows the object of the expected %s, even if another differs less', (field) => {
    const [meant, other] = [pod('meant'), pod('other', { priority: 1, hostPID: true, hostIPC: true })];
    const placed = [meant, other].map(({ metadata, ...rest }) => ({
      ...rest,
      metadata: { ...metadata, namespace: metadata.name },
    }));
    const pattern = { metadata: { [field]: 'meant' }, spec: { priority: 1, hostPID: true, hostIPC: true } };
    expect(messageOf(() => Manifests.of(placed).has('Pod', pattern))).toMatch(/^Pod meant\/meant /m);
  });

  test('shows the other object that differs least if there are too few', () => {
    expect(messageOf(() => three.count('Pod', 3, { spec: { hostNetwork: true } }))).toMatchInlineSnapshot(`
     expected 3 Pod matching {spec: {hostNetwork: true}}, but there are 2: Pod b ([1]), Pod c ([2])

     of those that do not match, the only one differs in one place:

     Pod a ([0])

         apiVersion: v1
         kind: Pod
         metadata:
           name: a
           labels:
             app: a
         spec:
           containers:
             - name: main
               image: nginx
               ports:
                 - containerPort: 80
       +   hostNetwork: true  # missing

     spec.hostNetwork: Required value: expected true
    `);
    expect(messageOf(() => three.count('Pod', 4))).toMatchInlineSnapshot(
      `expected 4 Pod, but there are 3: Pod a ([0]), Pod b ([1]), Pod c ([2])`,
    );
    expect(messageOf(() => three.count('Job', 1))).toMatchInlineSnapshot(`there is no Job: there are 3 Pod`);
  });
});

describe('all', () => {
  test('passes if each object matches', () => {
    three.all('Pod', { spec: { containers: Match.arrayWith([{ image: 'nginx' }]) } });
  });

  test('shows the objects that do not match, and lists the rest', () => {
    expect(messageOf(() => three.all('Pod', { spec: { hostNetwork: true } }))).toMatchInlineSnapshot(`
     1 of 3 Pod objects does not match:

     Pod a ([0])

         apiVersion: v1
         kind: Pod
         metadata:
           name: a
           labels:
             app: a
         spec:
           containers:
             - name: main
               image: nginx
               ports:
                 - containerPort: 80
       +   hostNetwork: true  # missing

     spec.hostNetwork: Required value: expected true
    `);
    const many = Manifests.of(Array.from({ length: 5 }, (_, index) => pod(`p${index}`)));
    const text = messageOf(() => many.all('Pod', { spec: { hostIPC: true } }));
    expect(text.match(/^Pod p\d/gm)).toStrictEqual(['Pod p0', 'Pod p1', 'Pod p2']);
    expect(text).toMatch(/\n\nand: Pod p3, Pod p4$/);
  });

  test('fails if there is no object', () => {
    expect(messageOf(() => three.all('Job', {}))).toMatchInlineSnapshot(`there is no Job: there are 3 Pod`);
  });
});
