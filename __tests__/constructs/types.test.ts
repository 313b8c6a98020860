import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  Container,
  CronJob,
  DaemonSet,
  DebugPod,
  Deployment,
  Job,
  NginxPod,
  Pod,
  ReplicaSet,
  SidecarPod,
  type ContainerProps,
  type k8s,
} from 'cdk8s-primer';

// What TypeScript excludes. `tsc` fails on a directive here that expects an error where there is none.

const main: ContainerProps = { name: 'main', image: 'busybox' };

test('TypeScript refuses wrong props', () => {
  const chart = new Chart(new App(), 'chart');
  const errors: (() => unknown)[] = [
    // @ts-expect-error -- a container needs an image
    () => new Container({ name: 'main' }),
    // @ts-expect-error -- a container needs a name
    () => new Container({ image: 'busybox' }),
    // @ts-expect-error -- a command is a list
    () => new Container({ ...main, command: 'tail -f /dev/null' }),
    // @ts-expect-error -- ports are written in `ports` alone
    () => new Container({ ...main, portNumber: 80 }),
    // @ts-expect-error -- a field of the API that a prop writes is written there alone
    () => new Container({ ...main, livenessProbe: { grpc: { port: 1 } } }),
    // @ts-expect-error -- a protocol is TCP, UDP or SCTP
    () => new Container({ ...main, ports: [{ number: 80, protocol: 'HTTP' }] }),
    // @ts-expect-error -- a pull policy is one of three
    () => new Container({ ...main, imagePullPolicy: 'Sometimes' }),
    // @ts-expect-error -- a resource's amount is a text or a number
    () => new Container({ ...main, resources: { limits: { 'nvidia.com/gpu': true } } }),
    // @ts-expect-error -- a user is a number
    () => new Container({ ...main, securityContext: { user: 'root' } }),
    // @ts-expect-error -- a field that cdk8s-plus names has that name alone
    () => new Container({ ...main, securityContext: { runAsUser: 0 } }),
    // @ts-expect-error -- a restart policy is one of three
    () => new Pod(chart, 'p1', { containers: [main], restartPolicy: 'Sometimes' }),
    // @ts-expect-error -- containers are not written twice
    () => new Pod(chart, 'p2', { containers: [main], spec: { containers: [main] } }),
    // @ts-expect-error -- nor is what another prop writes
    () => new Pod(chart, 'p3', { containers: [main], spec: { restartPolicy: 'Never' } }),
    // @ts-expect-error -- there is no such field
    () => new Pod(chart, 'p4', { containers: [main], spec: { hostUser: false } }),
    // @ts-expect-error -- the chapter's pod has its container
    () => new NginxPod(chart, 'p5', { containers: [main] }),
    // @ts-expect-error -- sidecars are containers
    () => new SidecarPod(chart, 'p6', { sidecars: ['busybox'] }),
    // @ts-expect-error -- an id is a text
    () => new DebugPod(chart, {}),
    // @ts-expect-error -- a number of pods is a number
    () => new ReplicaSet(chart, 'r1', { replicas: '3' }),
    // @ts-expect-error -- the API's word is matchLabels
    () => new ReplicaSet(chart, 'r2', { selector: { labels: { app: 'x' } } }),
    // @ts-expect-error -- a Job needs a restart policy
    () => new Job(chart, 'j1', { containers: [main] }),
    // @ts-expect-error -- a Job's pods are not restarted for ever
    () => new Job(chart, 'j2', { containers: [main], restartPolicy: 'Always' }),
    // @ts-expect-error -- a Deployment's pods are
    () => new Deployment(chart, 'd1', { containers: [main], restartPolicy: 'Never' }),
    // @ts-expect-error -- a CronJob needs a schedule
    () => new CronJob(chart, 'c1', { containers: [main], restartPolicy: 'Never' }),
    // @ts-expect-error -- nothing scales a DaemonSet
    () => new kplus.HorizontalPodAutoscaler(chart, 'h', { target: new DaemonSet(chart, 'd2'), maxReplicas: 2 }),
  ];
  expect(errors).toHaveLength(24);
});

test('the types of the API can be used for other manifests', () => {
  const pod: k8s.Pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [{ name: 'main', ports: [{ containerPort: 80 }] }] },
  };
  // @ts-expect-error -- a Pod is of v1
  const wrong: k8s.Pod = { apiVersion: 'v2', kind: 'Pod' };
  expect([pod.kind, wrong.kind]).toStrictEqual(['Pod', 'Pod']);
});
