import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { type ContainerOptions, type k8s } from 'cdk8s-primer';

/** The props of the smallest container. */
export const base = { name: 'main', image: 'busybox' };

/** Options of a container, and the fields that they render beside name and image. */
export const cases: [string, ContainerOptions, Partial<k8s.Container>][] = [
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
