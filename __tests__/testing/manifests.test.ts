import { App, Chart } from 'cdk8s';
import { NginxPod, NginxReplicaSet } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { pod, three } from './examples';
import { messageOf, plain, thrownBy, withColours } from './messages';

expect.addSnapshotSerializer(plain);

const app = new App({ outdir: 'dist' });
new NginxPod(new Chart(app, 'web'), 'my-nginx-pod');
new NginxReplicaSet(new Chart(app, 'many'), 'my-nginx-replicaset');
const manifests = Manifests.of(app);

describe('has', () => {
  test('passes if one object matches', () => {
    three.has('Pod', { spec: { hostPID: true } });
  });

  test('shows the closest object, its origin, and the others that were compared', () => {
    expect(messageOf(() => three.has('Pod', { spec: { hostPID: true, hostNetwork: false } }))).toMatchInlineSnapshot(`
     no Pod matches; the closest of 3 differs in one place:

     Pod c ([2])

         apiVersion: v1
         kind: Pod
         metadata:
           name: c
           labels:
             app: c
         spec:
           containers:
             - name: main
               image: nginx
               ports:
                 - containerPort: 80
       !   hostNetwork: true  # expected false
           hostPID: true

     spec.hostNetwork: Invalid value: true: expected false

     also compared: Pod a, Pod b
    `);
  });

  test('names the output file and the construct of an object in an app', () => {
    expect(messageOf(() => manifests.has('ReplicaSet', { spec: { replicas: 5 } }))).toMatchInlineSnapshot(`
     no ReplicaSet matches; the only one differs in one place:

     ReplicaSet my-nginx-replicaset (dist/many.k8s.yaml, many/my-nginx-replicaset)

         apiVersion: apps/v1
         kind: ReplicaSet
         metadata:
           name: my-nginx-replicaset
         spec:
       !   replicas: 3  # expected 5
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

     spec.replicas: Invalid value: 3: expected 5
    `);
  });

  test('uses colours', () => {
    const { message } = withColours(1, () =>
      thrownBy(() => manifests.has('Pod', { spec: { restartPolicy: 'Never', containers: [{ image: 'httpd' }] } })),
    );
    expect(message.replaceAll('\u001b', '␛')).toMatchInlineSnapshot(`
     no Pod matches; the only one differs in 2 places:

     Pod my-nginx-pod (dist/web.k8s.yaml, web/my-nginx-pod)

         apiVersion: v1
         kind: Pod
         metadata:
           name: my-nginx-pod
         spec:
           containers:
             - name: my-nginx-container
       ␛[31m!       image: nginx:latest␛[39m␛[32m  # expected "httpd"␛[39m
               ports:
                 - containerPort: 80
                   protocol: TCP
       ␛[32m+   restartPolicy: Never␛[39m␛[32m  # missing␛[39m

     spec.restartPolicy: Required value: expected "Never"
     spec.containers[0].image: Invalid value: "nginx:latest": expected "httpd"
    `);
  });

  test('lists the kinds that there are instead', () => {
    expect(messageOf(() => manifests.has('Deployment', {}))).toMatchInlineSnapshot(
      `there is no Deployment: there are 1 Pod, 1 ReplicaSet`,
    );
    expect(messageOf(() => manifests.has('apps/v1/Deployment', {}))).toMatchInlineSnapshot(
      `there is no apps/v1/Deployment: there are 1 v1/Pod, 1 apps/v1/ReplicaSet`,
    );
    expect(messageOf(() => manifests.has('Replicaset', {}))).toMatchInlineSnapshot(
      `there is no Replicaset: there are 1 Pod, 1 ReplicaSet; is ReplicaSet meant?`,
    );
    expect(messageOf(() => Manifests.of(new Chart(new App(), 'empty')).has('Pod', {}))).toMatchInlineSnapshot(
      `there is no Pod: there are no objects at all`,
    );
  });

  test('suggests a field with a similar name', () => {
    expect(
      messageOf(() =>
        Manifests.of({ apiVersion: 'e.com/v1', kind: 'Db', spec: { storageGb: 5 } }).has('Db', {
          spec: { storageGB: 5 },
        }),
      ),
    ).toMatchInlineSnapshot(`
     no Db matches; the only one differs in one place:

     Db without a name (the object)

         apiVersion: e.com/v1
         kind: Db
         spec:
           storageGb: 5
       +   storageGB: 5  # missing: is storageGb meant?

     spec.storageGB: Required value: expected 5 (is storageGb meant?)
    `);
  });
});

describe('hasNo', () => {
  test('passes if no object matches', () => {
    three.hasNo('Deployment');
    three.hasNo('Pod', { spec: { hostIPC: true } });
    three.hasNo('example.com/v1/Pod');
  });

  test('lists the objects that match', () => {
    expect(messageOf(() => three.hasNo('Pod', { spec: { hostNetwork: true } }))).toMatchInlineSnapshot(
      `expected no Pod matching {spec: {hostNetwork: true}}, but there are 2: Pod b ([1]), Pod c ([2])`,
    );
    expect(messageOf(() => manifests.hasNo('Pod'))).toMatchInlineSnapshot(
      `expected no Pod, but there is 1: Pod my-nginx-pod (dist/web.k8s.yaml, web/my-nginx-pod)`,
    );
  });
});

describe('resource', () => {
  test('returns the only object, the one of a name, or the one that matches', () => {
    expect(manifests.resource('Pod').metadata?.name).toBe('my-nginx-pod');
    expect(three.resource('Pod', 'b')).toStrictEqual(pod('b', { hostNetwork: true }));
    expect(three.resource('v1/Pod', { spec: { hostPID: true } }).metadata?.name).toBe('c');
  });

  test('lists the objects if there is not exactly one', () => {
    expect(messageOf(() => three.resource('Pod'))).toMatchInlineSnapshot(
      `there is not one Pod but 3: Pod a ([0]), Pod b ([1]), Pod c ([2])`,
    );
    expect(messageOf(() => three.resource('Pod', 'd'))).toMatchInlineSnapshot(
      `there is no Pod of the name "d"; there are: Pod a ([0]), Pod b ([1]), Pod c ([2])`,
    );
    expect(messageOf(() => three.resource('Service', 'd'))).toMatchInlineSnapshot(
      `there is no Service: there are 3 Pod`,
    );
    expect(messageOf(() => Manifests.of([pod('a'), pod('a')]).resource('Pod', 'a'))).toMatchInlineSnapshot(
      `there is not one Pod of the name "a" but 2: Pod a ([0]), Pod a ([1])`,
    );
    expect(messageOf(() => Manifests.of(pod('a')).resource('Pod', { spec: { hostPID: true } }))).toMatchInlineSnapshot(`
     no Pod matches; the only one differs in one place:

     Pod a (the object)

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
    `);
  });
});

test('resources returns the objects of a kind, or those that match', () => {
  expect(three.resources('Pod')).toHaveLength(3);
  expect(three.resources('Pod', { spec: { hostPID: true } })).toStrictEqual([
    pod('c', { hostNetwork: true, hostPID: true }),
  ]);
  expect(three.resources('Job')).toStrictEqual([]);
});

test('names and toYaml keep the order of the objects', () => {
  expect(
    Manifests.of([pod('b'), { ...pod('a'), metadata: { namespace: 'prod', generateName: 'a-' } }]).names,
  ).toStrictEqual(['Pod b', 'Pod prod/a-…']);
  expect(Manifests.fromYaml(three.toYaml()).names).toStrictEqual(['Pod a', 'Pod b', 'Pod c']);
});
