// The workloads: random props go in beside the manifest that they mean, as in pods.test.ts.
import { App, Chart, Duration } from 'cdk8s';
import { CronJob, DaemonSet, Deployment, Job, type PodProps, ReplicaSet, StatefulSet } from 'cdk8s-primer';
import { unchecked } from '../../render';
import fc from '../../seeded';
import { field, labels, noNullPrototype, podOf, pods, seconds, someOf, word, type Written } from './written';

// Random values have warnings.
beforeEach(() => {
  jest.spyOn(process, 'emitWarning').mockReturnValue();
});
afterEach(() => {
  jest.restoreAllMocks();
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
