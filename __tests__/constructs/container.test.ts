import { App, Chart, Duration, Lazy, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Container, Pod, type ContainerOptions, type k8s } from 'cdk8s-primer';
import { Manifests, Match } from 'cdk8s-primer/testing';
import { chartWith, mistakes, unchecked } from '../render';

const base = { name: 'main', image: 'busybox' };

const cases: [string, ContainerOptions, Partial<k8s.Container>][] = [
  ['nothing but name and image', {}, {}],
  ['the pull policy', { imagePullPolicy: kplus.ImagePullPolicy.NEVER }, { imagePullPolicy: 'Never' }],
  [
    'command, args and directory',
    { command: ['tail'], args: ['-f', '/dev/null'], workingDir: '/tmp' },
    { command: ['tail'], args: ['-f', '/dev/null'], workingDir: '/tmp' },
  ],
  ['an empty list of args as it was written', { args: [] }, { args: [] }],
  [
    'ports',
    { ports: [{ number: 80 }, { number: 53, name: 'dns', protocol: 'UDP', hostPort: 5353, hostIp: '127.0.0.1' }] },
    {
      ports: [
        { containerPort: 80 },
        { name: 'dns', containerPort: 53, protocol: 'UDP', hostPort: 5353, hostIP: '127.0.0.1' },
      ],
    },
  ],
  ['no list of ports where there are none', { ports: [] }, {}],
  [
    'environment variables, from cdk8s-plus and from the API',
    {
      envVariables: {
        A: kplus.EnvValue.fromValue('a'),
        EMPTY: { value: '' },
        NODE: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.NODE_NAME),
        CPU: kplus.EnvValue.fromResource(kplus.ResourceFieldPaths.CPU_LIMIT, { divisor: '1m' }),
      },
    },
    {
      env: [
        { name: 'A', value: 'a' },
        { name: 'EMPTY', value: '' },
        { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
        { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
      ],
    },
  ],
  [
    'a variable from a file, which cdk8s-plus lacks',
    { envVariables: { FILE: { valueFrom: { fileKeyRef: { volumeName: 'config', path: 'env', key: 'FILE' } } } } },
    { env: [{ name: 'FILE', valueFrom: { fileKeyRef: { volumeName: 'config', path: 'env', key: 'FILE' } } }] },
  ],
  [
    'sources of variables from the API',
    { envFrom: [{ prefix: 'X_', secretRef: { name: 'secret', optional: true } }] },
    { envFrom: [{ prefix: 'X_', secretRef: { name: 'secret', optional: true } }] },
  ],
  [
    'resources as the API has them',
    { resources: { requests: { cpu: 0.5, memory: '128M' }, limits: { cpu: '1' } } },
    { resources: { requests: { cpu: 0.5, memory: '128M' }, limits: { cpu: '1' } } },
  ],
  [
    'resources in the unit that was written',
    {
      resources: {
        cpu: { request: kplus.Cpu.millis(100), limit: kplus.Cpu.units(0.5) },
        memory: { request: Size.kibibytes(100), limit: Size.gibibytes(1.5) },
        ephemeralStorage: { limit: Size.mebibytes(10) },
        limits: { 'nvidia.com/gpu': 1 },
      },
    },
    {
      resources: {
        requests: { cpu: '100m', memory: '100Ki' },
        limits: { cpu: '0.5', memory: '1.5Gi', 'ephemeral-storage': '10Mi', 'nvidia.com/gpu': 1 },
      },
    },
  ],
  [
    'a probe of cdk8s-plus without its defaults, at the first port',
    { ports: [{ number: 8080 }], readiness: kplus.Probe.fromHttpGet('/ready') },
    { ports: [{ containerPort: 8080 }], readinessProbe: { httpGet: { path: '/ready', port: 8080 } } },
  ],
  [
    'a probe of cdk8s-plus with all that was written',
    {
      liveness: kplus.Probe.fromHttpGet('/', {
        port: 80,
        scheme: kplus.ConnectionScheme.HTTPS,
        host: 'example.com',
        failureThreshold: 3,
        successThreshold: 1,
        initialDelaySeconds: Duration.minutes(1),
        periodSeconds: Duration.seconds(0),
        timeoutSeconds: Duration.seconds(2),
      }),
    },
    {
      livenessProbe: {
        httpGet: { path: '/', port: 80, scheme: 'HTTPS', host: 'example.com' },
        initialDelaySeconds: 60,
        periodSeconds: 0,
        timeoutSeconds: 2,
        successThreshold: 1,
        failureThreshold: 3,
      },
    },
  ],
  [
    'probes that run a command or open a port',
    {
      startup: kplus.Probe.fromCommand(['true'], { failureThreshold: 30 }),
      liveness: kplus.Probe.fromTcpSocket({ port: 5432, host: '127.0.0.1' }),
    },
    {
      startupProbe: { exec: { command: ['true'] }, failureThreshold: 30 },
      livenessProbe: { tcpSocket: { port: 5432, host: '127.0.0.1' } },
    },
  ],
  [
    'a probe of the API, which cdk8s-plus lacks',
    { liveness: { grpc: { port: 9000 }, terminationGracePeriodSeconds: 5 } },
    { livenessProbe: { grpc: { port: 9000 }, terminationGracePeriodSeconds: 5 } },
  ],
  [
    'lifecycle hooks, from cdk8s-plus and from the API',
    {
      ports: [{ number: 80 }],
      lifecycle: {
        postStart: kplus.Handler.fromHttpGet('/started'),
        preStop: { sleep: { seconds: 5 } },
        stopSignal: 'SIGUSR1',
      },
    },
    {
      ports: [{ containerPort: 80 }],
      lifecycle: {
        postStart: { httpGet: { path: '/started', port: 80 } },
        preStop: { sleep: { seconds: 5 } },
        stopSignal: 'SIGUSR1',
      },
    },
  ],
  [
    'a security context',
    {
      securityContext: {
        ensureNonRoot: false,
        user: 0,
        group: 1000,
        capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
    },
    {
      securityContext: {
        runAsNonRoot: false,
        runAsUser: 0,
        runAsGroup: 1000,
        capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
    },
  ],
  [
    'other fields of the API, as they were written',
    { stdin: true, tty: false, terminationMessagePolicy: 'FallbackToLogsOnError', resizePolicy: [] },
    { stdin: true, tty: false, terminationMessagePolicy: 'FallbackToLogsOnError', resizePolicy: [] },
  ],
];

describe('a container', () => {
  test.each(cases)('renders %s', (_, options, expected) => {
    expect(chartWith((chart) => new Pod(chart, 'pod', { containers: [{ ...base, ...options }] }))).toHaveResource(
      'Pod',
      {
        spec: { containers: [Match.exact({ ...base, ...expected })] },
      },
    );
  });

  test('renders variables and sources of ConfigMaps and Secrets', () => {
    const options = (chart: Chart): ContainerOptions => {
      const map = new kplus.ConfigMap(chart, 'map', { metadata: { name: 'map' }, data: { KEY: 'value' } });
      const secret = kplus.Secret.fromSecretName(chart, 'secret', 'secret');
      return {
        envVariables: {
          A: kplus.EnvValue.fromConfigMap(map, 'KEY'),
          B: kplus.EnvValue.fromSecretValue({ secret, key: 'token' }, { optional: true }),
        },
        envFrom: [
          kplus.Env.fromConfigMap(map, 'P_'),
          { configMapRef: { name: 'other' } },
          kplus.Env.fromSecret(secret),
        ],
      };
    };
    const chart = new Chart(new App(), 'chart');
    const pod = new Pod(chart, 'pod', { containers: [{ ...base, ...options(chart) }] });
    expect(Manifests.of(pod)).toMatchInlineSnapshot(`
apiVersion: v1
kind: Pod
metadata:
  name: pod
spec:
  containers:
    - name: main
      image: busybox
      envFrom:
        - configMapRef:
            name: map
          prefix: P_
        - configMapRef:
            name: other
        - secretRef:
            name: secret
      env:
        - name: A
          valueFrom:
            configMapKeyRef:
              name: map
              key: KEY
        - name: B
          valueFrom:
            secretKeyRef:
              name: secret
              key: token
              optional: true
`);
  });

  test('takes what is added after it was made', () => {
    const chart = new Chart(new App(), 'chart');
    const container = new Container(base);
    new Pod(chart, 'pod').attachContainer(container);
    container.addPort({ number: 80, protocol: kplus.Protocol.TCP });
    container.env.addVariable('A', kplus.EnvValue.fromValue('1'));
    container.mount('/data', kplus.Volume.fromEmptyDir(chart, 'data', 'data'), { readOnly: true });
    const written: k8s.Container = {
      ...base,
      ports: [{ containerPort: 80, protocol: 'TCP' }],
      env: [{ name: 'A', value: '1' }],
      volumeMounts: [{ name: 'data', mountPath: '/data', readOnly: true }],
    };
    expect(chart).toHaveResource('Pod', { spec: { containers: Match.arrayEquals([written]) } });
    expect(container.ports).toStrictEqual([{ number: 80, protocol: kplus.Protocol.TCP }]);
  });

  test('probes go to a port that was added later, where there was none', () => {
    const chart = new Chart(new App(), 'chart');
    const container = new Container({ ...base, readiness: kplus.Probe.fromHttpGet('/') });
    new Pod(chart, 'pod').attachContainer(container);
    expect(() => Manifests.of(chart)).toThrow('readinessProbe.httpGet.port: Required value');
    container.addPort({ number: 80 });
    const readinessProbe = { httpGet: { path: '/', port: 80 } };
    expect(chart).toHaveResource('Pod', { spec: { containers: [{ readinessProbe }] } });
  });

  test('keeps what was written when the author changes their own object afterwards', () => {
    const args = ['a'];
    const chart = new Chart(new App(), 'chart');
    const volumeMounts = [{ name: 'v', mountPath: '/v' }];
    new Pod(chart, 'pod', { containers: [{ ...base, args, volumeMounts }], volumes: [{ name: 'v', emptyDir: {} }] });
    args.push('b');
    volumeMounts.pop();
    expect(chart).toHaveResource('Pod', { spec: { containers: [{ args: ['a'], volumeMounts: [{ name: 'v' }] }] } });
  });

  test('does not change the lists of the author', () => {
    const chart = new Chart(new App(), 'chart');
    const volumeMounts: kplus.VolumeMount[] = [];
    const container = new Container({ ...base, volumeMounts });
    container.mount('/data', kplus.Volume.fromEmptyDir(chart, 'data', 'data'));
    expect(volumeMounts).toStrictEqual([]);
  });

  test('takes values that are known only at synthesis', () => {
    const image: string = Lazy.any({ produce: () => 'late:1' });
    expect(mistakes((chart) => new Pod(chart, 'pod', { containers: [{ name: 'main', image }] }))).toStrictEqual([]);
    const chart = new Chart(new App(), 'chart');
    new Pod(chart, 'pod', { containers: [{ name: 'main', image }] });
    expect(chart).toHaveResource('Pod', { spec: { containers: [Match.exact({ name: 'main', image: 'late:1' })] } });
  });
});

describe('a container in a Deployment of cdk8s-plus', () => {
  const inDeployment = (options: ContainerOptions): Chart =>
    chartWith((chart) => {
      new kplus.Deployment(chart, 'web').attachContainer(new Container({ ...base, ...options }));
    });

  // Of the table above, what Kubernetes 1.27 knew.
  const known = cases.filter(([, , fields]) => !/fileKeyRef|stopSignal/.test(JSON.stringify(fields)));

  test.each(known)('renders %s as in a pod of ours', (_, options, expected) => {
    const containers = [Match.exact({ ...base, ...expected })];
    expect(inDeployment(options)).toHaveResource('Deployment', { spec: { template: { spec: { containers } } } });
  });

  test('is refused where it has mistakes, which no construct of ours is there to report', () => {
    const options = { ports: [{ number: 0 }], command: unchecked<string[]>('tail') };
    const each = 'container main has errors:\n *command: Invalid value: "tail": .*\n *ports\\[0\\].containerPort: .*';
    expect(() => inDeployment(options).toJson()).toThrow(new RegExp(each));
    expect(() => inDeployment({ readiness: kplus.Probe.fromHttpGet('/') }).toJson()).toThrow(
      'container main has errors:\n  readinessProbe.httpGet.port: Required value: ',
    );
  });

  test.each<[string, ContainerOptions]>([
    [
      'env[0].valueFrom.fileKeyRef',
      { envVariables: { A: { valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k' } } } } },
    ],
    ['lifecycle.stopSignal', { lifecycle: { stopSignal: 'SIGTERM' } }],
    ['restartPolicy', { restartPolicy: 'Always' }],
  ])('is refused where cdk8s-plus would drop %s', (field, options) => {
    expect(() => inDeployment(options).toJson()).toThrow(`container main has errors:\n  ${field}: Forbidden: `);
  });
});
