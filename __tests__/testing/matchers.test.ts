import { App, Chart } from 'cdk8s';
import { NginxPod, NginxReplicaSet } from 'cdk8s-primer';
import { Capture, Manifests, Match } from 'cdk8s-primer/testing';
import '../../lib/testing/jest';
import { pod } from './examples';
import { messageOf, plain } from './messages';

expect.addSnapshotSerializer(plain);

const app = new App({ outdir: 'dist' });
const web = new Chart(app, 'web');
new NginxPod(web, 'my-nginx-pod');
const set = new NginxReplicaSet(new Chart(app, 'many'), 'my-nginx-replicaset');
const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: 'a' } } };

describe('take', () => {
  test.each<[string, unknown]>([
    ['an app', app],
    ['a chart', web],
    ['a construct', web.node.findChild('my-nginx-pod')],
    ['an object of the API', web.node.findAll().at(-1)],
    ['YAML', Manifests.of(web).toYaml()],
    ['an object', Manifests.of(web).resource('Pod')],
    ['a list of objects', web.toJson()],
    ['a list of charts', [web]],
    ['manifests', Manifests.of(web)],
    ['a list of manifests', [Manifests.of(web)]],
  ])('%s', (_, source) => {
    expect(source).toHaveResource('Pod', { metadata: { name: 'my-nginx-pod' } });
    expect(source).toHaveResourceCount('Pod', 1);
    expect(source).not.toHaveResource('Service');
  });
});

describe('toHaveResource', () => {
  test('fails with the message of has', () => {
    expect(messageOf(() => expect(set).toHaveResource('ReplicaSet', { spec: { replicas: 4 } }))).toMatchInlineSnapshot(`
     expect(manifests).toHaveResource("ReplicaSet")

     no ReplicaSet matches; the only one differs in one place:

     ReplicaSet my-nginx-replicaset (dist/many.k8s.yaml, many/my-nginx-replicaset)

         apiVersion: apps/v1
         kind: ReplicaSet
         metadata:
           name: my-nginx-replicaset
         spec:
       !   replicas: 3  # expected 4
           selector:
             matchLabels:
               app: my-nginx
           template:
             metadata:
               labels:
                 app: my-nginx
             spec:
               containers:
                 - name: my-nginx-container
                   image: nginx:latest
                   ports:
                     - containerPort: 80
                       protocol: TCP

     spec.replicas: Invalid value: 3: expected 4
    `);
    expect(messageOf(() => expect(set).toHaveResource('Pod'))).toMatchInlineSnapshot(`
     expect(manifests).toHaveResource("Pod")

     there is no Pod: there is 1 ReplicaSet
    `);
  });

  test('.not fails with the message of hasNo', () => {
    const pattern = { spec: { replicas: expect.any(Number) } };
    expect(messageOf(() => expect(set).not.toHaveResource('ReplicaSet', pattern))).toMatchInlineSnapshot(`
     expect(manifests).not.toHaveResource("ReplicaSet")

     expected no ReplicaSet matching {spec: {replicas: <Any<Number>>}}, but there is 1: ReplicaSet my-nginx-replicaset (dist/many.k8s.yaml, many/my-nginx-replicaset)
    `);
    expect(set).not.toHaveResource('ReplicaSet', { spec: { replicas: expect.any(String) } });
  });
});

describe('toHaveResourceCount', () => {
  const pods = [pod('a'), pod('b'), pod('c', { hostPID: true })];

  test('fails with the message of count', () => {
    expect(messageOf(() => expect(pods).toHaveResourceCount('Pod', 2))).toMatchInlineSnapshot(`
     expect(manifests).toHaveResourceCount("Pod", 2)

     expected 2 Pod, but there are 3: Pod a ([0]), Pod b ([1]), Pod c ([2])
    `);
    expect(messageOf(() => expect(pods).toHaveResourceCount('Pod', 2, { spec: { hostPID: true } })))
      .toMatchInlineSnapshot(`
     expect(manifests).toHaveResourceCount("Pod", 2)

     expected 2 Pod matching {spec: {hostPID: true}}, but there is 1: Pod c ([2])

     of those that do not match, the closest of 2 differs in one place:

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
       +   hostPID: true  # missing

     spec.hostPID: Required value: expected true

     also compared: Pod b
    `);
  });

  test('.not lists the objects if there is this number', () => {
    expect(pods).not.toHaveResourceCount('Pod', 2);
    expect(pods).not.toHaveResourceCount('Pod', 3, { spec: { hostPID: true } });
    expect(messageOf(() => expect(pods).not.toHaveResourceCount('Pod', 3))).toMatchInlineSnapshot(`
     expect(manifests).not.toHaveResourceCount("Pod", 3)

     there are 3 Pod: Pod a ([0]), Pod b ([1]), Pod c ([2])
    `);
    expect(messageOf(() => expect(pods).not.toHaveResourceCount('Pod', 1, { spec: { hostPID: true } })))
      .toMatchInlineSnapshot(`
     expect(manifests).not.toHaveResourceCount("Pod", 1)

     there is 1 Pod matching {spec: {hostPID: true}}: Pod c ([2])
    `);
    expect(messageOf(() => expect(pods).not.toHaveResourceCount('Job', 0))).toMatchInlineSnapshot(`
     expect(manifests).not.toHaveResourceCount("Job", 0)

     there are 0 Job
    `);
  });
});

describe('toMatchManifests', () => {
  const pods = [pod('a'), pod('b')];

  test('accepts YAML, objects with matchers, and the name of a file or folder', () => {
    expect(pods).toMatchManifests(Manifests.of(pods).toYaml());
    expect(pods).toMatchManifests([pods[1], { ...pods[0], spec: Match.any() }]);
    expect(pods).toMatchManifests([pods[1], { ...pods[0], spec: expect.objectContaining({}) }]);
    const file = '__tests__/fixtures/chapter/6.2.1-nginx-pod.yaml';
    expect(Manifests.fromFiles(file)).toMatchManifests(file);
    expect(Manifests.fromFiles('__tests__/fixtures/chapter')).toMatchManifests('__tests__/fixtures/chapter');
  });

  test('fails with the message of equal', () => {
    expect(messageOf(() => expect(pods).toMatchManifests([pod('a', { hostPID: true })]))).toMatchInlineSnapshot(`
     expect(manifests).toMatchManifests(expected)

     the manifests are not as expected

     not expected: Pod b ([1])

     Pod a ([0])

     - Expected
     + Received

     @@ -10,4 +10,3 @@
             image: nginx
             ports:
               - containerPort: 80
     -   hostPID: true

     spec.hostPID: Required value: expected true
    `);
  });

  test('.not fails if the objects are equal', () => {
    expect(pods).not.toMatchManifests([pods[0]]);
    expect(messageOf(() => expect(pods).not.toMatchManifests(pods))).toMatchInlineSnapshot(`
     expect(manifests).not.toMatchManifests(expected)

     they are as expected: Pod a, Pod b
    `);
  });
});

describe('toSelect', () => {
  test('passes if all pods are selected; with .not, if none is', () => {
    expect(service).toSelect(pod('a'));
    expect(service).not.toSelect(pod('b'));
    expect(set).toSelect(set);
  });

  test('lists the pods that are not selected, with their labels', () => {
    const there = { ...pod('c'), metadata: { name: 'c', namespace: 'there', labels: { app: 'a' } } };
    expect(messageOf(() => expect(service).toSelect([pod('a'), pod('b'), there]))).toMatchInlineSnapshot(`
     expect(manifests).toSelect(pods)

     Service web selects {app: "a"} in the namespace default, but not
       Pod b ([1]): {app: "b"} in the namespace default
       Pod there/c ([2]): {app: "a"} in the namespace there
    `);
  });

  test('.not lists the pods that are selected', () => {
    expect(messageOf(() => expect(service).not.toSelect([pod('a'), pod('b')]))).toMatchInlineSnapshot(`
     expect(manifests).not.toSelect(pods)

     Service web selects {app: "a"} in the namespace default, so also
       Pod a ([0]): {app: "a"} in the namespace default
    `);
  });

  test.each([false, true])('fails without a selector or without pods; .not: %s', (isNot) => {
    const select = (what: object, pods: object) =>
      isNot ? expect(what).not.toSelect(pods) : expect(what).toSelect(pods);
    expect(messageOf(() => select(pod('a'), pod('a')))).toBe(
      'selecting: Invalid value: Pod a: must select pods by labels',
    );
    expect(messageOf(() => select(service, service))).toBe(
      'pods: Required value: give a pod, or an object that makes pods',
    );
  });
});

describe('asymmetric matchers', () => {
  test('of Jest work in patterns', () => {
    expect(web).toHaveResource('Pod', {
      metadata: expect.objectContaining({ name: expect.stringMatching(/nginx/) }),
      spec: { containers: expect.arrayContaining([expect.objectContaining({ image: 'nginx:latest' })]) },
    });
  });

  test('of Match work in those of Jest', () => {
    const image = new Capture<string>(Match.stringMatching(/^nginx/));
    expect(Manifests.of(web).resource('Pod')).toEqual({
      apiVersion: 'v1',
      kind: Match.anyOf('Pod', 'Job'),
      metadata: Match.exact({ name: 'my-nginx-pod' }),
      spec: { containers: [expect.objectContaining({ image })] },
    });
    expect(image.value).toBe('nginx:latest');
    expect({ a: 1 }).not.toEqual({ a: Match.any(), b: Match.any() });
  });

  test('of Match are named in messages of Jest', () => {
    expect(messageOf(() => expect({ a: 1 }).toEqual({ a: Match.stringMatching(/x/) }))).toContain(
      'a string that matches /x/',
    );
  });
});

test('with .not an error fails, too', () => {
  for (const run of [
    () => expect(web).not.toHaveResource('Podd'),
    () => expect(web).not.toHaveResource('Pod', { metadata: undefined, kind: JSON.parse('1') }),
    () => expect(web).not.toHaveResourceCount('pods', 3),
    () => expect(web).not.toHaveResourceCount('Pod', NaN),
    () => expect(web).not.toMatchManifests('a: ['),
    () => expect(web).not.toMatchManifests({ apiVersion: 'v1', kind: 'Pod', spec: /x/ }),
    () => expect(web).not.toMatchManifests('missing.yaml'),
    () => expect('a: [').not.toHaveResource('Pod'),
    () => expect(undefined).not.toHaveResource('Pod'),
    () => expect(service).not.toSelect('missing.yaml'),
  ]) {
    expect(messageOf(run)).toMatch(/Invalid value|must be sufficiently indented|ENOENT/);
  }
});

test('the stack of an error begins with the test', () => {
  try {
    Manifests.of(web).has('Pod', { metadata: { name: 'x' } });
  } catch (error) {
    const [first] = String(error instanceof Error ? error.stack : '')
      .split('\n    at ')
      .slice(1);
    expect(first).toContain(__filename);
  }
  expect.assertions(1);
});
