import { ApiObject, App, Chart } from 'cdk8s';
import { CronJob, DaemonSet, Deployment, Job, Pod, ReplicaSet, SecurityProfile, StatefulSet } from 'cdk8s-primer';
import type { Construct } from 'constructs';
import { Admission } from '../kube-admission';
import { unchecked } from '../render';
import fc from '../seeded';

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../packages/kube-admission/__tests__/module');

/** How many pods are tried for each level: 20000 show more than a change needs. */
const numRuns = Number(process.env.POD_SECURITY_RUNS ?? 300);
jest.setTimeout(60_000 + numRuns * 30);

const noNullPrototype = true;
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: [], noNullPrototype });
/** Mostly what is allowed: of many fields that are often wrong, none would be right. */
const rarely = <T, U>(wrong: fc.Arbitrary<T>, right: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 1, arbitrary: wrong }, { weight: 7, arbitrary: right });
const nothing = fc.constant(undefined);

const profile = rarely(
  fc.constant({ type: 'Unconfined' }),
  fc.constantFrom({ type: 'RuntimeDefault' }, { type: 'Localhost', localhostProfile: 'p.json' }),
);
const shared = {
  seccompProfile: profile,
  appArmorProfile: profile,
  seLinuxOptions: some({
    type: rarely(fc.constant('spc_t'), fc.constantFrom('', 'container_t', 'container_engine_t')),
    user: rarely(fc.constant('system_u'), nothing),
    role: rarely(fc.constant('r'), nothing),
  }),
};
const user = rarely(fc.constant(0), fc.constant(1000));
const isTrue = rarely(fc.constant(true), fc.constant(false));
const isFalse = rarely(fc.constant(false), fc.constant(true));

const container = some({
  securityContext: some({
    ...shared,
    user,
    ensureNonRoot: isFalse,
    privileged: rarely(fc.constant(true), fc.constant(false)),
    allowPrivilegeEscalation: isTrue,
    procMount: rarely(fc.constant('Unmasked'), fc.constant('Default')),
    capabilities: some({
      add: rarely(fc.constantFrom(['SYS_ADMIN'], ['CHOWN'], ['ALL']), fc.constant(['NET_BIND_SERVICE'])),
      drop: rarely(fc.constantFrom(['NET_RAW'], []), fc.constant(['ALL'])),
    }),
  }),
  ports: rarely(fc.constant([{ number: 80, hostPort: 80 }]), fc.constant([{ number: 80 }])),
  liveness: rarely(fc.constant({ tcpSocket: { port: 80, host: 'h' } }), fc.constant({ tcpSocket: { port: 80 } })),
});

const volume = rarely(
  fc.constantFrom({ hostPath: { path: '/' } }, { nfs: { server: 's', path: '/' } }),
  fc.constantFrom({ emptyDir: {} }, { configMap: { name: 'c' } }, { image: { reference: 'i' } }),
);

const pod = fc.record({
  containers: fc.array(container, { minLength: 1, maxLength: 2 }),
  initContainers: fc.array(container, { maxLength: 1 }),
  volumes: fc.array(volume, { maxLength: 2 }),
  hostNetwork: rarely(fc.constant(true), nothing),
  annotation: rarely(fc.constantFrom('unconfined', 'runtime/default'), nothing),
  securityContext: some({
    ...shared,
    user,
    ensureNonRoot: isFalse,
    sysctls: rarely(
      fc.constant([{ name: 'kernel.msgmax', value: '1' }]),
      fc.constant([{ name: 'net.ipv4.tcp_rmem', value: '1' }]),
    ),
  }),
  others: some({
    hostPID: rarely(fc.constant(true), nothing),
    hostIPC: rarely(fc.constant(true), nothing),
    hostUsers: rarely(fc.constant(false), nothing),
    os: rarely(fc.constant({ name: 'windows' }), nothing),
  }),
});

type Make = (scope: Construct, props: object, labels: object, others: object) => Construct;
const workload =
  (make: (scope: Construct, props: object) => Construct, own: object = {}): Make =>
  (scope, props, podMetadata, podSpec) =>
    make(scope, { ...props, podMetadata, podSpec, ...own });
const KINDS: Make[] = [
  (scope, props, metadata, spec) => new Pod(scope, 'x', unchecked({ ...props, metadata, spec })),
  workload((scope, props) => new ReplicaSet(scope, 'x', props)),
  workload((scope, props) => new Deployment(scope, 'x', props)),
  workload((scope, props) => new StatefulSet(scope, 'x', props)),
  workload((scope, props) => new DaemonSet(scope, 'x', props)),
  workload((scope, props) => new Job(scope, 'x', unchecked(props)), { restartPolicy: 'Never' }),
  workload((scope, props) => new CronJob(scope, 'x', unchecked(props)), { restartPolicy: 'Never', schedule: '@daily' }),
];

describeWithModule('the Pod Security Standards', () => {
  test.each([
    ['baseline', SecurityProfile.BASELINE],
    ['restricted', SecurityProfile.RESTRICTED],
  ] as const)(
    'of the level %s are what the profile checks, on random pods of every workload',
    (level, securityProfile) => {
      const admission = Admission.loadSync({ podSecurity: level });
      const seen = { allowed: 0, refused: 0 };
      fc.assert(
        fc.property(pod, fc.nat(KINDS.length - 1), (written, kind) => {
          const { annotation, others, containers, initContainers, volumes, ...rest } = written;
          const named = (list: object[], name: string) =>
            list.map((one, index) => ({ name: `${name}${index}`, image: 'i', ...one }));
          const chart = new Chart(new App(), 'chart');
          const annotations = annotation && {
            'container.apparmor.security.beta.kubernetes.io/c0': annotation,
          };
          const props = {
            ...rest,
            securityProfile,
            containers: named(containers, 'c'),
            initContainers: named(initContainers, 'i'),
            volumes: volumes.map((source, index) => ({ name: `v${index}`, ...source })),
          };
          const made = KINDS[kind]?.(chart, props, { labels: { a: 'b' }, annotations }, others) ?? chart;
          const found = made.node.validate().filter((line) => line.includes('(profile '));
          const object: object = ApiObject.of(made).toJson();
          const { podSecurity } = admission.review(object, { stored: false });
          const isAllowed = podSecurity?.violations.length === 0;
          seen[isAllowed ? 'allowed' : 'refused'] += 1;
          expect({ isAllowed: found.length === 0, found }).toMatchObject({ isAllowed });
        }),
        { numRuns },
      );
      // Neither answer alone would say anything.
      expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(numRuns / 100);
    },
  );
});

test('SecurityProfile.BASELINE adds nothing, and says what it forbids', () => {
  const chart = new Chart(new App(), 'chart');
  SecurityProfile.BASELINE.applyTo(chart);
  const made = new Deployment(chart, 'web', {
    containers: [
      { name: 'main', image: 'i', securityContext: { privileged: true, capabilities: { add: ['SYS_ADMIN'] } } },
    ],
    volumes: [{ name: 'logs', hostPath: { path: '/var/log' } }],
  });
  expect(made.node.validate()).toStrictEqual([
    'spec.template.spec.volumes[0].hostPath: Invalid value: "logs": must be no path of the node (profile BASELINE)',
    'spec.template.spec.containers[0].securityContext.privileged: Invalid value: true: must not be true (profile BASELINE)',
    'spec.template.spec.containers[0].securityContext.capabilities.add[0]: Invalid value: "SYS_ADMIN": must be one of AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT (profile BASELINE)',
  ]);
});
