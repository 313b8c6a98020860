// What the API server admits, but what cannot be meant.
import { ApiObject, App, Chart, Duration } from 'cdk8s';
import { CronJob, DaemonSet, Deployment, Job, type k8s, StatefulSet } from 'cdk8s-primer';
import type { Construct } from 'constructs';
import { Manifests } from 'cdk8s-primer/testing';

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../packages/kube-admission/__tests__/module');

let printed: unknown[] = [];
beforeEach(() => {
  printed = [];
  jest.spyOn(process, 'emitWarning').mockImplementation((warning) => printed.push(warning));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const main = { name: 'main', image: 'busybox' };
const podMetadata = { labels: { app: 'x' } };
const claim = (name: string): k8s.PersistentVolumeClaim => ({
  metadata: { name },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
});
const constraint = (topologyKey: string, labelSelector?: k8s.LabelSelector): k8s.TopologySpreadConstraint => ({
  maxSkew: 1,
  topologyKey,
  whenUnsatisfiable: 'DoNotSchedule',
  labelSelector,
});
const cronJob = (schedule: string, startingDeadline?: Duration) => (scope: Construct) =>
  new CronJob(scope, 'x', { schedule, startingDeadline, restartPolicy: 'Never', containers: [main] });

const WARNED: [string, (scope: Construct) => Construct, string[]][] = [
  [
    'a claim that no container mounts',
    (scope) =>
      new StatefulSet(scope, 'x', {
        podMetadata,
        serviceName: 'x',
        containers: [
          {
            ...main,
            volumeMounts: [{ name: 'data', mountPath: '/data' }],
            volumeDevices: [{ name: 'raw', devicePath: '/raw' }],
          },
        ],
        volumeClaimTemplates: [
          claim('data'),
          claim('date'),
          { ...claim('raw'), spec: { ...claim('raw').spec, volumeMode: 'Block' } },
        ],
      }),
    ['spec.volumeClaimTemplates[1]: Invalid value: "date": no container mounts this claim, which is made for each pod'],
  ],
  [
    'spread constraints that count no pods, or others',
    (scope) =>
      new Deployment(scope, 'x', {
        podMetadata,
        containers: [main],
        podSpec: {
          topologySpreadConstraints: [
            constraint('a'),
            constraint('b', { matchLabels: { app: 'y' } }),
            constraint('c', { matchLabels: { app: 'x' } }),
          ],
        },
      }),
    [
      'spec.template.spec.topologySpreadConstraints[0].labelSelector: Required value: without it the constraint counts no pods',
      'spec.template.spec.topologySpreadConstraints[1].labelSelector: Invalid value: {"matchLabels":{"app":"y"}}: does not select the pods that it spreads',
    ],
  ],
  [
    'a second pod on a node whose port is taken',
    (scope) =>
      new DaemonSet(scope, 'x', {
        podMetadata,
        updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        containers: [{ ...main, ports: [{ number: 80, hostPort: 80 }] }],
      }),
    [
      'spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: a second pod does not start on a node where the first has the hostPort',
    ],
  ],
  [
    'a Job that ends at once',
    (scope) => new Job(scope, 'x', { restartPolicy: 'Never', activeDeadline: Duration.seconds(0), containers: [main] }),
    ['spec.activeDeadlineSeconds: Invalid value: 0: ends the Job at once'],
  ],
  [
    'a deadline that passes before the controller looks',
    cronJob('@daily', Duration.seconds(9)),
    [
      'spec.startingDeadlineSeconds: Invalid value: 9: Jobs may not start: the controller looks for them every 10 seconds',
    ],
  ],
  ...['0 2 31 2 *', '0 2 30,31 feb ?', '0 2 31 4,6,9,11 *', '0 2 31 2-4/2 *'].map(
    (schedule): (typeof WARNED)[number] => [
      `the schedule ${schedule}`,
      cronJob(schedule),
      [`spec.schedule: Invalid value: "${schedule}": no month has such a day`],
    ],
  ),
];

/** Returns the errors and the warnings of a construct. */
function found(make: (scope: Construct) => Construct): { errors: string[]; warnings: unknown[] } {
  const { node } = make(new Chart(new App(), 'chart'));
  const errors = node.validate();
  // Each is printed once.
  node.validate();
  return { errors, warnings: printed };
}

test.each(WARNED)('%s: a warning, which is no error', (_, make, expected) => {
  expect(found(make)).toStrictEqual({ errors: [], warnings: expected.map((text) => `[chart/x] ${text}`) });
});

test.each([
  '0 2 29 2 *',
  '0 2 31 */2 *',
  '0 2 31 2 mon',
  '0 2 28-31 2 *',
  '0 2 * * *',
  '@daily',
  '0 2 31 2-3 *',
  '0 2 1/30 2 *',
])('no warning of the schedule %s', (schedule) => {
  expect(found(cronJob(schedule))).toStrictEqual({ errors: [], warnings: [] });
});

const budget = (name: string, spec: k8s.PodDisruptionBudgetSpec, namespace?: string) => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name, namespace },
  spec: { selector: { matchLabels: podMetadata.labels }, ...spec },
});

test.each<[string, number | undefined, ReturnType<typeof budget>, string[]]>([
  ['as many as there are', 3, budget('b', { minAvailable: 3 }), ['3: PodDisruptionBudget b lets none of the pods go']],
  [
    'all of the default number',
    undefined,
    budget('b', { minAvailable: 1 }),
    ['1: PodDisruptionBudget b lets none of the pods go'],
  ],
  ['100%', 3, budget('b', { minAvailable: '100%' }), ['3: PodDisruptionBudget b lets none of the pods go']],
  ['none unavailable', 3, budget('b', { maxUnavailable: 0 }), ['3: PodDisruptionBudget b lets none of the pods go']],
  ['no bound', 3, budget('b', {}), ['3: PodDisruptionBudget b has no bound']],
  ['fewer', 3, budget('b', { minAvailable: 2 }), []],
  ['of no pods', 0, budget('b', { minAvailable: 1 }), []],
  ['of other pods', 1, budget('b', { minAvailable: 1, selector: { matchLabels: { app: 'y' } } }), []],
  ['of another namespace', 1, budget('b', { minAvailable: 1 }, 'other'), []],
])('a PodDisruptionBudget for %s', (_, replicas, object, expected) => {
  const { errors, warnings } = found((scope) => {
    new ApiObject(scope, 'budget', object);
    return new Deployment(scope, 'x', { podMetadata, replicas, containers: [main] });
  });
  expect(errors).toStrictEqual([]);
  expect(warnings).toStrictEqual(expected.map((text) => `[chart/x] spec.replicas: Invalid value: ${text}`));
});

test('an object with errors has no warnings', () => {
  const { errors, warnings } = found(
    (scope) => new Job(scope, 'x', { restartPolicy: 'Never', activeDeadline: Duration.seconds(0) }),
  );
  expect(errors).toHaveLength(1);
  expect(warnings).toStrictEqual([]);
});

describeWithModule('the API server', () => {
  test.each(WARNED)('admits %s', (_, make) => {
    const chart = new Chart(new App(), 'chart');
    make(chart);
    Manifests.of(chart).admitted();
  });
});
