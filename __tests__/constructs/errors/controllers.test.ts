import * as kplus from 'cdk8s-plus-27';
import {
  DaemonSet,
  type DaemonSetProps,
  Deployment,
  type DeploymentProps,
  StatefulSet,
  type StatefulSetProps,
} from 'cdk8s-primer';
import { unchecked, validationErrors } from '../../render';
import { type Case, containers, type Make, podMetadata, seconds, testErrors } from './workload';

const claim = (name: string) => ({
  metadata: { name },
  spec: { accessModes: ['ReadWriteOnce' as const], resources: { requests: { storage: '1Gi' } } },
});

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

const REFUSED: Case[] = [
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
];

/** What the API server admits, or what TypeScript excludes. */
const OTHERS: Case[] = [
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
    'fields that the API lacks',
    deployment({ strategy: unchecked({ rollingUpdates: {} }) }),
    ['strategy.rollingUpdates: Forbidden: DeploymentStrategy has no such field; did you mean rollingUpdate?'],
  ],
  [
    'fields that a prop of another name writes',
    deployment(unchecked({ minReadySeconds: 5, updateStrategy: {} })),
    [
      'minReadySeconds: Forbidden: there is no prop minReadySeconds; write minReady: …',
      'updateStrategy: Forbidden: there is no prop updateStrategy; did you mean strategy?',
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

testErrors(REFUSED, OTHERS);

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
