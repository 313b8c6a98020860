import {
  Container,
  CronJob,
  DaemonSet,
  DebugPod,
  Deployment,
  Job,
  NginxDeployment,
  NginxPod,
  NginxReplicaSet,
  Pod,
  ReplicaSet,
  SidecarPod,
  StatefulSet,
} from 'cdk8s-primer';
import type { Chart } from 'cdk8s';
import { validationErrors, unchecked } from '../../render';

const main = { name: 'main', image: 'busybox' };

/** What TypeScript refuses, and a JavaScript program passes. */
const errorsOf = (make: (chart: Chart) => unknown): string[] =>
  validationErrors(make).map((line) => line.replace(/^\[[^\]]*\] /, ''));

describe('a prop that a construct does not have is reported, with the place where its field belongs', () => {
  test.each<[string, (chart: Chart) => unknown, string[]]>([
    [
      'a field of the container on a NginxPod',
      (chart) => new NginxPod(chart, 'x', unchecked({ image: 'nginx:1.29' })),
      ['image: Forbidden: there is no prop image; write container: { image }'],
    ],
    [
      'a field of the container, by the name of the API, on a DebugPod',
      (chart) => new DebugPod(chart, 'x', unchecked({ env: [] })),
      ['env: Forbidden: there is no prop env; write container: { envVariables }'],
    ],
    [
      'a field of the container on a SidecarPod',
      (chart) => new SidecarPod(chart, 'x', unchecked({ image: 'nginx:1.29' })),
      ['image: Forbidden: there is no prop image; write main: { image }'],
    ],
    [
      'a field of the container on a Pod',
      (chart) => new Pod(chart, 'x', { containers: [main], ...unchecked<object>({ ports: [{ number: 80 }] }) }),
      ['ports: Forbidden: there is no prop ports; write containers: [{ ports }]'],
    ],
    [
      'labels on a NginxReplicaSet',
      (chart) => new NginxReplicaSet(chart, 'x', unchecked({ labels: { app: 'x' } })),
      ['labels: Forbidden: there is no prop labels; write metadata: { labels }, or podMetadata: { labels }'],
    ],
    [
      'a name on a Deployment',
      (chart) => new Deployment(chart, 'x', { containers: [main], ...unchecked<object>({ name: 'x' }) }),
      ['name: Forbidden: there is no prop name; write metadata: { name }, or containers: [{ name }]'],
    ],
    [
      'a namespace, which pods have from their Deployment',
      (chart) => new Deployment(chart, 'x', { containers: [main], ...unchecked<object>({ namespace: 'x' }) }),
      ['namespace: Forbidden: there is no prop namespace; write metadata: { namespace }'],
    ],
    [
      'the template of the API',
      (chart) => new Deployment(chart, 'x', { containers: [main], ...unchecked<object>({ template: {} }) }),
      ['template: Forbidden: there is no prop template; write containers, podMetadata and podSpec'],
    ],
    [
      'the strategy of a Deployment on a DaemonSet',
      (chart) => new DaemonSet(chart, 'x', { containers: [main], ...unchecked<object>({ strategy: {} }) }),
      ['strategy: Forbidden: there is no prop strategy; did you mean updateStrategy?'],
    ],
    [
      'the port of a container of cdk8s-plus',
      (chart) => new NginxPod(chart, 'x', unchecked({ portNumber: 8080 })),
      ['portNumber: Forbidden: there is no prop portNumber; write container: { ports: [{ number }] }'],
    ],
    [
      'a field of the pod by the name of the API',
      (chart) => new NginxPod(chart, 'x', unchecked({ serviceAccountName: 'x' })),
      ['serviceAccountName: Forbidden: there is no prop serviceAccountName; write serviceAccount: …'],
    ],
    [
      'a field of pod and container alike',
      (chart) => new NginxPod(chart, 'x', unchecked({ resources: {} })),
      ['resources: Forbidden: there is no prop resources; write spec: { resources }, or container: { resources }'],
    ],
    ...[NginxPod, NginxReplicaSet, NginxDeployment, DebugPod].map(
      (Made): [string, (chart: Chart) => unknown, string[]] => [
        `containers on a ${Made.name}`,
        (chart) => new Made(chart, 'x', unchecked({ containers: [main] })),
        ['containers: Forbidden: there is no prop containers; write container: { … }'],
      ],
    ),
    [
      'containers on a SidecarPod',
      (chart) => new SidecarPod(chart, 'x', unchecked({ containers: [main] })),
      ['containers: Forbidden: there is no prop containers; write main: { … } and sidecars: [ … ]'],
    ],
    [
      'a slip in the name of the container',
      (chart) => new NginxPod(chart, 'x', unchecked({ containr: {} })),
      ['containr: Forbidden: there is no prop containr; did you mean container?'],
    ],
    [
      'a slip',
      (chart) => new ReplicaSet(chart, 'x', { containers: [main], ...unchecked<object>({ replica: 3 }) }),
      ['replica: Forbidden: there is no prop replica; did you mean replicas?'],
    ],
  ])('%s', (_, make, expected) => {
    expect(errorsOf(make)).toStrictEqual(expected);
  });
});

describe('a field that the API does not have is reported, wherever it is written', () => {
  test.each<[string, object, string[]]>([
    [
      'a field of the container in spec',
      { spec: { image: 'nginx:1.29' } },
      ['spec.image: Forbidden: PodSpec has no such field; write container: { image }'],
    ],
    [
      'deep in spec',
      { spec: { tolerations: [{ kee: 'a' }], affinity: { nodeAffinities: {} } } },
      [
        'spec.tolerations[0].kee: Forbidden: Toleration has no such field; did you mean key?',
        'spec.affinity.nodeAffinities: Forbidden: Affinity has no such field',
      ],
    ],
    [
      'in the security context of the pod, and in a volume',
      { securityContext: { fsGroups: 1 }, volumes: [{ name: 'v', emptyDirs: {} }] },
      [
        'spec.securityContext.fsGroups: Forbidden: PodSecurityContext has no such field; did you mean fsGroup?',
        'spec.volumes[0].emptyDirs: Forbidden: Volume has no such field; did you mean emptyDir?',
      ],
    ],
    [
      'in the container',
      { container: { livenes: {}, securityContext: { privileges: true } } },
      [
        'spec.containers[0].securityContext.privileges: Forbidden: SecurityContext has no such field; did you mean privileged?',
        'spec.containers[0].livenes: Forbidden: Container has no such field; did you mean liveness?',
      ],
    ],
    [
      'in the container, as cdk8s-plus or a chart of Helm has it',
      { container: { tag: '1.29', mounts: [], volumeMounts: [{ name: 'v', mountPath: '/', path: '/' }] } },
      [
        "spec.containers[0].tag: Forbidden: Container has no such field; write image: 'NAME:TAG'",
        'spec.containers[0].mounts: Forbidden: Container has no such field; write volumeMounts: [{ name, mountPath }]',
        'spec.containers[0].volumeMounts[0].path: Forbidden: VolumeMount has no such field; did you mean mountPath, subPath, or subPathExpr?',
        'spec.containers[0].volumeMounts[0].name: Not found: "v": the pod has no volume of this name',
      ],
    ],
    [
      'in the metadata',
      { metadata: { label: { app: 'x' } } },
      ['metadata.label: Forbidden: ObjectMeta has no such field; did you mean labels?'],
    ],
    [
      'in a probe of the API',
      { container: { liveness: { httpGet: { port: 80, paht: '/' } } } },
      ['spec.containers[0].livenessProbe.httpGet.paht: Forbidden: HTTPGetAction has no such field; did you mean path?'],
    ],
  ])('%s', (_, props, expected) => {
    expect(errorsOf((chart) => new NginxPod(chart, 'x', props)).sort()).toStrictEqual([...expected].sort());
  });

  test('keys of maps are not checked', () => {
    const props = { spec: { nodeSelector: { any: 'x' } }, container: { resources: { limits: { 'a.b/c': 1 } } } };
    expect(errorsOf((chart) => new NginxPod(chart, 'x', props))).toStrictEqual([]);
  });

  test('in a manifest', () => {
    const spec = { containers: [{ ...main, prots: [] }], hostUser: false };
    expect(errorsOf((chart) => Pod.fromManifest(chart, 'x', unchecked({ spec })))).toStrictEqual([
      'spec.hostUser: Forbidden: PodSpec has no such field; did you mean hostUsers?',
      'spec.containers[0].prots: Forbidden: Container has no such field; did you mean ports?',
    ]);
  });
});

test('an unknown field of a manifest is reported when it is null, too', () => {
  const manifest = {
    spec: { containers: [{ ...main, bogus: null, command: null }], nope: null },
    metadata: { lables: null },
    extra: null,
    status: null,
  };
  expect(errorsOf((chart) => Pod.fromManifest(chart, 'x', unchecked(manifest)))).toStrictEqual([
    'metadata.lables: Forbidden: ObjectMeta has no such field; did you mean labels?',
    'spec.containers[0].bogus: Forbidden: Container has no such field',
    'spec.nope: Forbidden: PodSpec has no such field',
    'extra: Forbidden: there is no prop for it',
  ]);
});

test.each([
  ...[null, 'x', 5, [1]].flatMap((props) =>
    [Pod, Deployment, StatefulSet, DaemonSet, Job, CronJob, NginxPod, NginxDeployment, DebugPod].map(
      (Made) => [Made.name, props, Made] as const,
    ),
  ),
])('a %s of %j says that props are an object', (_, props, Made) => {
  expect(errorsOf((chart) => new Made(chart, 'x', unchecked(props)))[0]).toBe(
    `props: Invalid value: ${JSON.stringify(props)}: must be an object`,
  );
});

test('a field of a prop that would not be rendered is reported', () => {
  const container = unchecked<object>({
    resources: { request: {}, cpu: { requests: 1 } },
    ports: [{ number: 80, hostIP: '::' }],
    envVariables: { A: { value: 'b' }, B: { from: 'c' } },
    lifecycle: { preStart: {} },
  });
  expect(errorsOf((chart) => new NginxPod(chart, 'x', { container, dns: unchecked({ hostnam: 'a' }) }))).toStrictEqual([
    'spec.dnsConfig.hostnam: Forbidden: there is no such field; write one of hostname, subdomain, hostnameAsFQDN, policy, nameservers, searches, options',
    'spec.containers[0].ports[0].hostIP: Forbidden: there is no such field; write one of number, name, protocol, hostPort, hostIp',
    'spec.containers[0].resources.request: Forbidden: there is no such field; write one of cpu, memory, ephemeralStorage, requests, limits, claims',
    'spec.containers[0].env[1].from: Forbidden: there is no such field; write one of value, valueFrom',
    'spec.containers[0].lifecycle.preStart: Forbidden: there is no such field; write one of postStart, preStop, stopSignal',
    'spec.containers[0].resources.cpu.requests: Forbidden: there is no such field; write one of request, limit',
  ]);
});

test('a container of cdk8s-plus is accepted in place of props', () => {
  expect(errorsOf((chart) => new Pod(chart, 'x', { containers: [new Container(main)] }))).toStrictEqual([]);
});
