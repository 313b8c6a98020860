import { ApiObject, App, Chart, Cron, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  CronJob,
  type CronJobProps,
  DaemonSet,
  type DaemonSetProps,
  Deployment,
  type DeploymentProps,
  Job,
  type JobProps,
  StatefulSet,
  type StatefulSetProps,
} from 'cdk8s-primer';
import type { Construct } from 'constructs';
import { validationErrors, unchecked } from '../../render';
import { Admission } from '../../kube-admission';

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../packages/kube-admission/__tests__/module');

const containers = [{ name: 'main', image: 'busybox' }];
const podMetadata = { labels: { app: 'x' } };
const claim = (name: string) => ({
  metadata: { name },
  spec: { accessModes: ['ReadWriteOnce' as const], resources: { requests: { storage: '1Gi' } } },
});
const seconds = (amount: number): Duration => Duration.seconds(amount);

type Make = (scope: Construct) => Construct;
const deployment =
  (props: DeploymentProps): Make =>
  (scope) =>
    new Deployment(scope, 'web', { containers, podMetadata, ...props });
const statefulSet =
  (props: StatefulSetProps, id = 'db'): Make =>
  (scope) =>
    new StatefulSet(scope, id, { containers, podMetadata, serviceName: 'db', ...props });
const daemonSet =
  (props: DaemonSetProps): Make =>
  (scope) =>
    new DaemonSet(scope, 'log', { containers, podMetadata, ...props });
const job =
  (props: Partial<JobProps>, id = 'once'): Make =>
  (scope) =>
    new Job(scope, id, { containers, restartPolicy: 'Never', ...props });
const cronJob =
  (props: Partial<CronJobProps>, id = 'nightly'): Make =>
  (scope) =>
    new CronJob(scope, id, { containers, restartPolicy: 'Never', schedule: '@daily', ...props });
const exitCodes = (values: number[], containerName = 'main', operator: 'In' | 'NotIn' = 'In'): Partial<JobProps> => ({
  podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { containerName, operator, values } }] },
});

/** What is wrong, and the errors without the construct's path; the API server refuses the first field of each. */
const REFUSED: [string, Make, string[]][] = [
  [
    'Recreate beside a rolling update',
    deployment({ strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } }),
    [
      'strategy.rollingUpdate: Forbidden: Recreate removes all pods at once; leave it out, or write type: RollingUpdate',
    ],
  ],
  [
    'a rolling update in which no pod could go',
    deployment({ strategy: { rollingUpdate: { maxSurge: '0%', maxUnavailable: 0 } } }),
    ['strategy.rollingUpdate.maxUnavailable: Invalid value: 0: must not be 0 where maxSurge is 0: no pod could go'],
  ],
  [
    'more than all pods',
    deployment({ strategy: { rollingUpdate: { maxSurge: '200%', maxUnavailable: '101%' } } }),
    ['strategy.rollingUpdate.maxUnavailable: Invalid value: "101%": must not be greater than 100%'],
  ],
  [
    'a number as a string',
    deployment({ strategy: { rollingUpdate: { maxSurge: '5' } } }),
    ['strategy.rollingUpdate.maxSurge: Invalid value: "5": must be an integer from 0, or a percentage such as \'25%\''],
  ],
  [
    'an unknown strategy',
    deployment({ strategy: { type: unchecked('Blue') } }),
    ['strategy.type: Unsupported value: "Blue": supported values: "Recreate", "RollingUpdate"'],
  ],
  [
    'a progress deadline that the API server would make too early',
    deployment({ minReady: seconds(600) }),
    ['progressDeadlineSeconds: Invalid value: 600: must be written, since minReady is not less than this'],
  ],
  [
    'a progress deadline that is too early',
    deployment({ minReady: seconds(60), progressDeadline: seconds(60) }),
    ['progressDeadlineSeconds: Invalid value: 60: must be more than minReady'],
  ],
  [
    'numbers of a Deployment',
    deployment({ replicas: -1, revisionHistoryLimit: -1 }),
    [
      'replicas: Invalid value: -1: must be an integer from 0 to 2147483647',
      'revisionHistoryLimit: Invalid value: -1: must be an integer from 0 to 2147483647',
    ],
  ],
  [
    'a restart policy that Deployments lack',
    deployment({ restartPolicy: unchecked('Never') }),
    ['template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"'],
  ],
  [
    'a name of a StatefulSet with a dot',
    statefulSet({}, 'db.main'),
    [
      'metadata.name: Invalid value: "db.main": must be lower-case letters, digits and \'-\', beginning and ending with a letter or digit, at most 63 characters',
    ],
  ],
  [
    'a claim without a name, access modes and storage',
    statefulSet({ volumeClaimTemplates: [{}] }),
    [
      "volumeClaimTemplates[0].spec.accessModes: Required value: a claim needs one, such as ['ReadWriteOnce']",
      'volumeClaimTemplates[0].spec.resources.requests[storage]: Required value: a claim needs an amount of storage',
      'volumeClaimTemplates[0].metadata.name: Required value: containers mount a claim by its name',
    ],
  ],
  [
    'a rolling update beside OnDelete',
    statefulSet({ strategy: { type: 'OnDelete', rollingUpdate: { partition: 1 } } }),
    ['updateStrategy.rollingUpdate: Invalid value: {"partition":1}: must be left out where the type is OnDelete'],
  ],
  [
    'a negative partition and no pod to take',
    statefulSet({ strategy: { rollingUpdate: { partition: -1, maxUnavailable: 0 } } }),
    [
      'updateStrategy.rollingUpdate.partition: Invalid value: -1: must be an integer from 0 to 2147483647',
      'updateStrategy.rollingUpdate.maxUnavailable: Invalid value: 0: must not be 0',
    ],
  ],
  [
    'a negative first number',
    statefulSet({ ordinals: { start: -1 } }),
    ['ordinals.start: Invalid value: -1: must be an integer from 0 to 2147483647'],
  ],
  [
    'a mount of neither volume nor claim',
    statefulSet({
      volumeClaimTemplates: [claim('data')],
      containers: [{ name: 'main', image: 'busybox', volumeMounts: [{ name: 'date', mountPath: '/data' }] }],
    }),
    ['template.spec.containers[0].volumeMounts[0].name: Not found: "date": the pod has no volume of this name'],
  ],
  [
    'maxSurge of a DaemonSet alone',
    daemonSet({ updateStrategy: { rollingUpdate: { maxSurge: 1 } } }),
    [
      'updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: must be 0 where maxUnavailable is not: write maxUnavailable: 0, which is 1 if not written',
    ],
  ],
  [
    'a DaemonSet of which no pod could go',
    daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: '0%' } } }),
    ['updateStrategy.rollingUpdate.maxUnavailable: Required value: must not be 0 where maxSurge is 0: no pod could go'],
  ],
  [
    'a Job without a restart policy',
    job({ restartPolicy: unchecked(undefined) }),
    [
      'template.spec.restartPolicy: Required value: write one of Never, OnFailure; the default of the API server is Always',
    ],
  ],
  [
    'fields of Indexed Jobs',
    job({ backoffLimitPerIndex: 1, maxFailedIndexes: 1, successPolicy: { rules: [{ succeededCount: 1 }] } }),
    [
      "backoffLimitPerIndex: Invalid value: 1: needs completionMode: 'Indexed'",
      "maxFailedIndexes: Invalid value: 1: needs completionMode: 'Indexed'",
      'successPolicy: Invalid value: {"rules":[{"succeededCount":1}]}: needs completionMode: \'Indexed\'',
    ],
  ],
  [
    'an Indexed Job without completions',
    job({ completionMode: 'Indexed', parallelism: 2 }),
    ['completions: Required value: an Indexed Job needs it'],
  ],
  [
    'more failures and successes than completions',
    job({
      completionMode: 'Indexed',
      completions: 1,
      backoffLimitPerIndex: 1,
      maxFailedIndexes: 2,
      successPolicy: { rules: [{ succeededCount: 2 }] },
    }),
    [
      'maxFailedIndexes: Invalid value: 2: must not be more than completions, which is 1',
      'successPolicy.rules[0].succeededCount: Invalid value: 2: must not be more than completions, which is 1',
    ],
  ],
  [
    'a failure policy of pods that are restarted',
    job({ ...exitCodes([1]), restartPolicy: 'OnFailure', podReplacementPolicy: 'TerminatingOrFailed' }),
    [
      'template.spec.restartPolicy: Invalid value: "OnFailure": must be \'Never\' beside a podFailurePolicy',
      'podReplacementPolicy: Unsupported value: "TerminatingOrFailed": supported values: "Failed"',
    ],
  ],
  [
    'exit codes',
    job(exitCodes([3, 0, 3])),
    [
      'podFailurePolicy.rules[0].onExitCodes.values: Invalid value: [3,0,3]: must be ordered, the least first',
      'podFailurePolicy.rules[0].onExitCodes.values[1]: Invalid value: 0: must not be 0 with In: 0 is no failure',
      'podFailurePolicy.rules[0].onExitCodes.values[2]: Duplicate value: 3: each exit code stands once',
    ],
  ],
  [
    'a failure policy without exit codes',
    job({ podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { operator: 'NotIn', values: [] } }] } }),
    ['podFailurePolicy.rules[0].onExitCodes.values: Invalid value: []: must have at least one'],
  ],
  [
    'a selector that the API server is to make',
    job({ selector: { matchLabels: { app: 'x' } }, podMetadata }),
    ['selector: Forbidden: the API server makes it; leave it out, or write manualSelector: true'],
  ],
  [
    'an Indexed Job whose pods would have names that are too long',
    job({ completionMode: 'Indexed', completions: 11 }, 'j'.repeat(61)),
    [
      `metadata.name: Invalid value: "${'j'.repeat(61)}": is too long or has a dot: ${'j'.repeat(61)}-10 is the name of a host, which has at most 63 characters`,
    ],
  ],
  [
    'a name of a CronJob that leaves no room for its Jobs’',
    cronJob({}, 'c'.repeat(53)),
    [
      `metadata.name: Invalid value: "${'c'.repeat(53)}": must have at most 52 characters: the names of its Jobs are longer`,
    ],
  ],
  [
    'no schedule',
    cronJob({ schedule: '' }),
    ["schedule: Required value: write five fields, such as '30 2 * * 1-5', or '@daily'"],
  ],
  ...(
    [
      ['0 0 2 * * 1', 'must have five fields (minute, hour, day of the month, month, day of the week), not 6'],
      ['TZ=Asia/Seoul 0 2 * * *', 'must have no TZ; write the prop timeZone'],
      ['0 2 * * 7', '7 is no day of the week, which is from 0 to 6'],
      ['*/0 2 * * *', '*/0 is no minute, which is from 0 to 59'],
      ['0 24 * * *', '24 is no hour, which is from 0 to 23'],
      ['0 2 0 * *', '0 is no day of the month, which is from 1 to 31'],
      ['0 2 * fri *', 'fri is no month, which is from 1 to 12'],
      ['0 5-2 * * *', '5-2 is no hour, which is from 0 to 23'],
      [
        '@nightly',
        'must be one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or @every and a duration',
      ],
    ] as const
  ).map(([schedule, detail]): [string, Make, string[]] => [
    `the schedule ${schedule}`,
    cronJob({ schedule }),
    [`schedule: Invalid value: "${schedule}": ${detail}`],
  ]),
  ...['Local', 'KST', 'asia/seoul', '', '+09:00'].map((timeZone): [string, Make, string[]] => [
    `the time zone ${JSON.stringify(timeZone)}`,
    cronJob({ timeZone }),
    [
      `timeZone: Invalid value: ${JSON.stringify(timeZone)}: must be a name of the IANA time zone database, such as 'Asia/Seoul'`,
    ],
  ]),
  [
    'an error of a CronJob’s Jobs, with its place in their template',
    cronJob({ backoffLimit: -1, startingDeadline: seconds(1.5), containers: [{ name: 'A', image: 'busybox' }] }),
    [
      'startingDeadlineSeconds: Invalid value: 1.5: must be an integer from 0 to 2147483647',
      'jobTemplate.spec.backoffLimit: Invalid value: -1: must be an integer from 0 to 2147483647',
      'jobTemplate.spec.template.spec.containers[0].name: Invalid value: "A": must be lower-case letters, digits and \'-\', beginning and ending with a letter or digit, at most 63 characters',
    ],
  ],
];

/** What the API server admits, or what TypeScript excludes. */
const OURS: [string, Make, string[]][] = [
  [
    'two claims of one name, and one named as a volume',
    statefulSet({
      volumeClaimTemplates: [claim('data'), claim('data'), claim('tmp')],
      volumes: [{ name: 'tmp', emptyDir: {} }],
    }),
    [
      'volumeClaimTemplates[1].metadata.name: Duplicate value: "data": each claim of a StatefulSet has a name of its own',
      'template.spec.volumes[0].name: Duplicate value: "tmp": a claim template has this name, and its volume would replace this one',
    ],
  ],
  [
    'a sidecar among the containers of a Job',
    job({ containers: [{ name: 'main', image: 'busybox', restartPolicy: 'Always' }] }),
    [
      'template.spec.containers[0].restartPolicy: Forbidden: the Job would never end; write a sidecar as one of initContainers',
    ],
  ],
  [
    'fields that the API lacks',
    deployment({ strategy: unchecked({ rollingUpdates: {} }) }),
    ['strategy.rollingUpdates: Forbidden: DeploymentStrategy has no such field; did you mean rollingUpdate?'],
  ],
  [
    'fields that a prop of another name writes',
    deployment(unchecked({ minReadySeconds: 5, updateStrategy: {} })),
    [
      'minReadySeconds: Forbidden: there is no prop minReadySeconds; write minReady: …',
      'updateStrategy: Forbidden: there is no prop updateStrategy',
    ],
  ],
  [
    'props that have another shape',
    deployment({ strategy: unchecked('Recreate'), minReady: unchecked(5), paused: unchecked('yes') }),
    [
      'minReadySeconds: Invalid value: 5: must be an object; its fields may be lazy, but not the object itself',
      'strategy: Invalid value: "Recreate": must be an object; its fields may be lazy, but not the object itself',
      'paused: Invalid value: "yes": must be true or false',
    ],
  ],
];

const found = (make: Make): string[] =>
  validationErrors(make).map((line) => line.replace(/^\[\S+\] /, '').replace(/^spec\./, ''));

describe('errors in workloads', () => {
  test.each([...REFUSED, ...OURS])('%s', (_, make, expected) => {
    expect(found(make).sort()).toStrictEqual([...expected].sort());
  });

  test.each(['*/15 2,14 1-7 JAN-mar sun', '@every 1h30m', '? ? * * 1-5/2', Cron.daily(), '0 2 31 2 *'])(
    'not the schedule %s',
    (schedule) => {
      expect(found(cronJob({ schedule, timeZone: 'Asia/Kolkata' }))).toStrictEqual([]);
    },
  );

  test('an autoscaler beside a number, be it 0, and two autoscalers', () => {
    const lines = validationErrors((chart) => {
      for (const [id, replicas] of [['none', 0] as const, ['two', undefined] as const]) {
        const target = new StatefulSet(chart, id, { containers, podMetadata, replicas });
        for (const scaler of id === 'two' ? ['a', 'b'] : ['a']) {
          new kplus.HorizontalPodAutoscaler(chart, `${id}-${scaler}`, {
            target,
            maxReplicas: 3,
            metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(50))],
          });
        }
      }
    });
    expect(lines).toStrictEqual([
      '[chart/none] spec.replicas: Forbidden: a HorizontalPodAutoscaler sets the number; leave it out',
      '[chart/two] spec.replicas: Forbidden: two HorizontalPodAutoscalers set the number; keep one of them',
    ]);
  });

  test('a second Service of one name, and a headless one that has no name', () => {
    const lines = validationErrors((chart) => {
      const set = new StatefulSet(chart, 'db', { containers, podMetadata });
      for (const ports of [[{ port: 80 }], [{ port: 81 }]]) set.exposeViaService({ ports });
      set.exposeViaHeadlessService();
      set.exposeViaHeadlessService();
    });
    expect(lines).toStrictEqual([
      '[chart/db] spec.serviceName: Required value: exposeViaHeadlessService makes the Service of this name',
      '[chart/db] spec.serviceName: Duplicate value: "db": exposeViaHeadlessService has made the Service already',
      '[chart/db] metadata.name: Duplicate value: "db": exposeViaService has made a Service of this name; give it another',
    ]);
  });
});

describeWithModule('the API server', () => {
  test.each(REFUSED)('refuses %s, for the same field', (_, make, [first = '']) => {
    const object: object = ApiObject.of(make(new Chart(new App(), 'chart'))).toJson();
    const [field = ''] = first.split(':');
    const { errors } = Admission.loadSync().review(object);
    // It gives the strategy as a whole where the type is wrong.
    const place = (field.startsWith('metadata') ? field : `spec.${field}`).replace(/strategy\.type$/, 'strategy');
    expect(errors.map((error) => error.field)).toContain(place);
  });
});
