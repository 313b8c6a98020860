import { App, Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  Container,
  CronJob,
  DaemonSet,
  Deployment,
  Job,
  Pod,
  ReplicaSet,
  StatefulSet,
  type ContainerProps,
  type PodProps,
} from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { unchecked } from '../render';
import fc from '../seeded';

// Random props go in beside the manifest that they mean; the manifest that comes out must be that one, to the key.
// A failing run prints its seed and the smallest props that fail.

/** A way to write one field: what goes into the props, and what is due in the manifest. */
interface Written {
  readonly props: object;
  readonly manifest: object;
}

const noNullPrototype = true;
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const text = fc.string({ maxLength: 12 });
const seconds = fc.integer({ min: 0, max: 3600 });

const field = <T>(values: fc.Arbitrary<T>, prop: string, key = prop, wire: (value: T) => unknown = (v) => v) =>
  values.map((value): Written => ({ props: { [prop]: value }, manifest: { [key]: wire(value) } }));

/** Any of the fields, each written or not. */
const someOf = (...fields: fc.Arbitrary<Written>[]): fc.Arbitrary<Written> =>
  fc.tuple(...fields.map((one) => fc.option(one))).map((chosen) => {
    const parts = chosen.filter((part) => part !== null);
    return {
      props: Object.assign({}, ...parts.map(({ props }) => props)),
      manifest: Object.assign({}, ...parts.map(({ manifest }) => manifest)),
    };
  });

const probe = fc
  .record({
    path: word,
    port: fc.integer({ min: 1, max: 65535 }),
    threshold: fc.option(seconds, { nil: undefined }),
    period: fc.option(seconds, { nil: undefined }),
  })
  .map(({ path, port, threshold, period }) => ({
    value: kplus.Probe.fromHttpGet(path, {
      port,
      failureThreshold: threshold,
      periodSeconds: period === undefined ? undefined : Duration.seconds(period),
    }),
    wire: {
      httpGet: { path, port },
      ...(period === undefined ? {} : { periodSeconds: period }),
      ...(threshold === undefined ? {} : { failureThreshold: threshold }),
    },
  }));
const probeField = (prop: string, key: string) =>
  probe.map(({ value, wire }): Written => ({ props: { [prop]: value }, manifest: { [key]: wire } }));

const containerFields = someOf(
  field(fc.constantFrom('Always', 'IfNotPresent', 'Never'), 'imagePullPolicy'),
  field(fc.array(text), 'command'),
  field(fc.array(text), 'args'),
  field(text, 'workingDir'),
  field(fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 1, maxLength: 3 }), 'ports').map(
    ({ props: { ports } }: { props: { ports?: number[] } }) => ({
      props: { ports: ports?.map((number) => ({ number })) },
      manifest: { ports: ports?.map((containerPort) => ({ containerPort })) },
    }),
  ),
  field(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), 'names').map(
    ({ props: { names = [] } }: { props: { names?: string[] } }) => ({
      props: { envVariables: Object.fromEntries(names.map((name) => [name, { value: name }])) },
      manifest: { env: names.map((name) => ({ name, value: name })) },
    }),
  ),
  fc.record({ cpu: fc.nat(), memory: fc.nat() }).map(({ cpu, memory }) => ({
    props: { resources: { cpu: { request: kplus.Cpu.millis(cpu) }, memory: { limit: Size.kibibytes(memory) } } },
    manifest: { resources: { requests: { cpu: `${cpu}m` }, limits: { memory: `${memory}Ki` } } },
  })),
  probeField('liveness', 'livenessProbe'),
  probeField('readiness', 'readinessProbe'),
  probeField('startup', 'startupProbe'),
  fc.record({ user: fc.nat(), readOnlyRootFilesystem: fc.boolean() }).map(({ user, ...rest }) => ({
    props: { securityContext: { user, ...rest } },
    manifest: { securityContext: { runAsUser: user, ...rest } },
  })),
  field(fc.boolean(), 'stdin'),
  field(fc.boolean(), 'tty'),
  field(text, 'terminationMessagePath'),
);

const specFields = someOf(
  field(fc.boolean(), 'hostUsers'),
  field(fc.integer(), 'priority'),
  field(fc.dictionary(word, word, { noNullPrototype }), 'nodeSelector'),
  field(
    fc.array(fc.record({ key: word, operator: fc.constantFrom('Exists', 'Equal') }, { noNullPrototype })),
    'tolerations',
  ),
  field(word, 'runtimeClassName'),
  field(fc.boolean(), 'shareProcessNamespace'),
);

const podFields = someOf(
  field(fc.constantFrom('Always', 'OnFailure', 'Never'), 'restartPolicy'),
  field(fc.boolean(), 'automountServiceAccountToken'),
  field(fc.boolean(), 'hostNetwork'),
  seconds.map((value) => ({
    props: { terminationGracePeriod: Duration.seconds(value) },
    manifest: { terminationGracePeriodSeconds: value },
  })),
  fc.record({ hostname: word, nameservers: fc.array(word, { minLength: 1 }) }).map((dns) => ({
    props: { dns },
    manifest: { hostname: dns.hostname, dnsConfig: { nameservers: dns.nameservers } },
  })),
  fc.record({ group: fc.nat(), fsGroup: fc.nat() }).map(({ group, fsGroup }) => ({
    props: { securityContext: { group, fsGroup } },
    manifest: { securityContext: { runAsGroup: group, fsGroup } },
  })),
  field(
    fc.array(fc.record({ ip: word, hostnames: fc.array(word) }, { noNullPrototype }), { minLength: 1 }),
    'hostAliases',
  ),
  fc.uniqueArray(word, { minLength: 1, maxLength: 2 }).map((names) => ({
    props: { volumes: names.map((name) => ({ name, emptyDir: {} })) },
    manifest: { volumes: names.map((name) => ({ name, emptyDir: {} })) },
  })),
);

const labels = fc.dictionary(word, word, { minKeys: 1, maxKeys: 3, noNullPrototype });

/** A pod's props and spec. */
const pods = fc.record({
  containers: fc.array(containerFields, { minLength: 1, maxLength: 3 }),
  pod: podFields,
  spec: specFields,
});

function podOf({ containers, pod, spec }: { containers: Written[]; pod: Written; spec: Written }) {
  const named = (part: 'props' | 'manifest'): ContainerProps[] =>
    containers.map((container, index) => ({ name: `c${index}`, image: 'i', ...container[part] }));
  const props: PodProps = { containers: named('props'), ...pod.props };
  const manifest: object = { containers: named('manifest'), ...pod.manifest, ...spec.manifest };
  return { props, fields: spec.props, manifest };
}

test('a pod renders exactly the keys that were written', () => {
  fc.assert(
    fc.property(pods, fc.option(labels, { nil: undefined }), (written, own) => {
      const { props, fields, manifest } = podOf(written);
      const chart = new Chart(new App(), 'chart');
      new Pod(chart, 'pod', { ...props, spec: fields, metadata: own && { labels: own } });
      expect(chart.toJson()).toStrictEqual([
        { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod', ...(own && { labels: own }) }, spec: manifest },
      ]);
    }),
  );
});

test('a pod of a manifest renders the manifest', () => {
  fc.assert(
    fc.property(pods, labels, (written, own) => {
      const manifest = {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'pod', labels: own },
        spec: podOf(written).manifest,
      };
      const chart = new Chart(new App(), 'chart');
      Pod.fromManifest(chart, 'any', JSON.stringify(manifest));
      expect(chart.toJson()).toStrictEqual([JSON.parse(JSON.stringify(manifest))]);
    }),
  );
});

test('a ReplicaSet renders exactly the keys that were written', () => {
  fc.assert(
    fc.property(pods, labels, fc.option(seconds, { nil: undefined }), (written, own, replicas) => {
      const { props, fields, manifest } = podOf(written);
      const chart = new Chart(new App(), 'chart');
      new ReplicaSet(chart, 'set', {
        ...props,
        restartPolicy: 'Always',
        podSpec: fields,
        replicas,
        podMetadata: { labels: own },
      });
      expect(chart.toJson()).toStrictEqual([
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          metadata: { name: 'set' },
          spec: {
            ...(replicas !== undefined && { replicas }),
            selector: { matchLabels: own },
            template: { metadata: { labels: own }, spec: { ...manifest, restartPolicy: 'Always' } },
          },
        },
      ]);
    }),
  );
});

const count = fc.integer({ min: 0, max: 20 });
const duration = (prop: string, key: string, least = 0) =>
  fc.integer({ min: least, max: 3600 }).map((value): Written => ({
    props: { [prop]: Duration.seconds(value) },
    manifest: { [key]: value },
  }));
/** An amount of pods that is not 0. */
const some = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 100 }).map((percent) => `${percent}%`),
);
const halves = fc.record({ maxSurge: some, maxUnavailable: some }, { requiredKeys: [], noNullPrototype });
const rolling = fc.record(
  { type: fc.constant('RollingUpdate'), rollingUpdate: halves },
  { requiredKeys: [], noNullPrototype },
);

const jobFields = [
  ...['parallelism', 'completions', 'backoffLimit'].map((name) => field(count, name)),
  duration('activeDeadline', 'activeDeadlineSeconds'),
  duration('ttlAfterFinished', 'ttlSecondsAfterFinished'),
  field(fc.constantFrom('Failed', 'TerminatingOrFailed'), 'podReplacementPolicy'),
];

/** The fields of each workload's own spec. */
const OWN = {
  Deployment: someOf(
    field(count, 'replicas'),
    duration('minReady', 'minReadySeconds').filter(({ manifest }) =>
      Object.values(manifest).every((time) => time < 600),
    ),
    duration('progressDeadline', 'progressDeadlineSeconds', 600),
    field(rolling, 'strategy'),
    field(count, 'revisionHistoryLimit'),
    field(fc.boolean(), 'paused'),
  ),
  StatefulSet: someOf(
    field(word, 'serviceName'),
    field(count, 'replicas'),
    field(fc.record({ start: count }, { noNullPrototype }), 'ordinals'),
    field(fc.constantFrom('OrderedReady', 'Parallel'), 'podManagementPolicy'),
    duration('minReady', 'minReadySeconds'),
    field(
      fc.record({ type: fc.constant('OnDelete') }, { requiredKeys: [], noNullPrototype }),
      'strategy',
      'updateStrategy',
    ),
    field(count, 'revisionHistoryLimit'),
  ),
  DaemonSet: someOf(
    field(seconds, 'minReadySeconds'),
    field(
      fc.record({ rollingUpdate: fc.record({ maxUnavailable: some }, { noNullPrototype }) }, { noNullPrototype }),
      'updateStrategy',
    ),
    field(count, 'revisionHistoryLimit'),
  ),
  Job: someOf(field(fc.boolean(), 'suspend'), ...jobFields),
  CronJob: someOf(
    field(fc.constantFrom('@daily', '0 2 * * *'), 'schedule'),
    field(fc.constantFrom('Asia/Seoul', 'Etc/UTC'), 'timeZone'),
    field(fc.constantFrom('Allow', 'Forbid', 'Replace'), 'concurrencyPolicy'),
    duration('startingDeadline', 'startingDeadlineSeconds'),
    field(count, 'successfulJobsRetained', 'successfulJobsHistoryLimit'),
    field(count, 'failedJobsRetained', 'failedJobsHistoryLimit'),
    field(fc.boolean(), 'suspend'),
  ),
};

type Maker = (
  chart: Chart,
  props: Omit<PodProps, 'restartPolicy' | 'spec'> & { restartPolicy: 'Never'; schedule: string },
) => unknown;

test.each<[keyof typeof OWN, string, Maker]>([
  ['Deployment', 'apps/v1', (chart, { restartPolicy: _, ...props }) => new Deployment(chart, 'work', props)],
  ['StatefulSet', 'apps/v1', (chart, { restartPolicy: _, ...props }) => new StatefulSet(chart, 'work', props)],
  ['DaemonSet', 'apps/v1', (chart, { restartPolicy: _, ...props }) => new DaemonSet(chart, 'work', props)],
  ['Job', 'batch/v1', (chart, props) => new Job(chart, 'work', props)],
  ['CronJob', 'batch/v1', (chart, props) => new CronJob(chart, 'work', props)],
])('a %s renders what was written, to the key', (kind, apiVersion, make) => {
  fc.assert(
    fc.property(pods, labels, OWN[kind], someOf(...jobFields), (written, own, spec, jobs) => {
      const { props, fields, manifest } = podOf(written);
      const isJob = kind === 'Job' || kind === 'CronJob';
      const { restartPolicy: _, ...rest }: { restartPolicy?: unknown } = props;
      const chart = new Chart(new App(), 'chart');
      const of = {
        podSpec: fields,
        podMetadata: { labels: own },
        ...spec.props,
        ...(kind === 'CronJob' && jobs.props),
      };
      const schedule = kind === 'CronJob' ? { schedule: '@hourly' } : {};
      make(chart, unchecked(Object.assign({ restartPolicy: 'Never' }, schedule, rest, of)));
      const { restartPolicy: __, ...pod }: { restartPolicy?: unknown } = Object.assign({}, manifest);
      const podSpec = isJob ? { ...pod, restartPolicy: 'Never' } : pod;
      const template = { metadata: { labels: own }, spec: podSpec };
      const inner = {
        Deployment: { ...spec.manifest, selector: { matchLabels: own }, template },
        StatefulSet: { ...spec.manifest, selector: { matchLabels: own }, template },
        DaemonSet: { ...spec.manifest, selector: { matchLabels: own }, template },
        Job: { ...spec.manifest, template },
        CronJob: { ...schedule, ...spec.manifest, jobTemplate: { spec: { ...jobs.manifest, template } } },
      };
      expect(chart.toJson()).toStrictEqual([{ apiVersion, kind, metadata: { name: 'work' }, spec: inner[kind] }]);
    }),
  );
});

test('a container renders the same in a Pod and in a Deployment of cdk8s-plus', () => {
  fc.assert(
    fc.property(containerFields, ({ props, manifest }) => {
      const chart = new Chart(new App(), 'chart');
      const container: ContainerProps = { name: 'c', image: 'i', ...props };
      new kplus.Deployment(chart, 'web').attachContainer(new Container(container));
      const deployment = Manifests.of(chart).resource('Deployment');
      expect(deployment.spec.template.spec?.containers).toStrictEqual([{ name: 'c', image: 'i', ...manifest }]);
    }),
  );
});
