// Values of the wrong shape, which TypeScript refuses and JavaScript and YAML do not.
import { App, Chart } from 'cdk8s';
import * as primer from 'cdk8s-primer';
import type { Construct } from 'constructs';
import { CRON_JOB_KIND } from '../../../lib/constructs/cron-job';
import { DAEMON_SET_KIND } from '../../../lib/constructs/daemon-set';
import { DEPLOYMENT_KIND } from '../../../lib/constructs/deployment';
import { JOB_KIND } from '../../../lib/constructs/job';
import { POD_KIND } from '../../../lib/constructs/pod';
import type { PodKind } from '../../../lib/constructs/pod-kind';
import { REPLICA_SET_KIND } from '../../../lib/constructs/replica-set';
import { STATEFUL_SET_KIND } from '../../../lib/constructs/stateful-set';
import { unchecked, validationErrors } from '../../render';

const container = { name: 'main', image: 'busybox' };

const SHAPES: unknown[] = [
  ...[null, '', 'x', 0, 5, true, [], {}, [null], [{}], ['x'], [[]], { x: {} }, (): number => 1, NaN],
  ...[{ rules: 'x' }, { rules: [null] }, { rules: [{}] }, { rules: [{ onExitCodes: {} }] }],
  ...[{ rules: [{ onExitCodes: { values: 'x' } }] }, { rules: [{ onPodConditions: [null] }] }],
  ...[
    { type: 5 },
    { type: null },
    { rollingUpdate: 'x' },
    { rollingUpdate: null },
    { rollingUpdate: { maxSurge: {} } },
  ],
  ...[{ start: 'x' }, { matchLabels: null }, { matchLabels: { a: 5 } }, { matchExpressions: 'x' }],
  ...[{ matchExpressions: [null] }, { matchExpressions: [{ key: 5, operator: 'In', values: 'x' }] }],
  ...[{ labels: 'x' }, { labels: { a: null } }, { name: 5 }, [{ metadata: 'x' }], [{ spec: { resources: 'x' } }]],
  ...[
    { ports: 'x' },
    { ports: [null] },
    { ports: [{ number: 'x' }] },
    { envVariables: { A: 'x' } },
    { envFrom: ['x'] },
    { volumeMounts: [{}] },
    { volumeMounts: [{ path: '/', volume: null }] },
    { resources: { requests: 'x', cpu: 5 } },
    { liveness: { httpGet: 'x' } },
    { lifecycle: { preStop: 'x' } },
    { securityContext: { capabilities: 'x' } },
    { command: 'x', args: [5] },
  ].flatMap((fields) => [[{ ...container, ...fields }], { ...container, ...fields }]),
];

type Make = (scope: Construct, props: object) => Construct;

/** Each construct with the kind that has its props, those that it has besides, and what it needs. */
const CONSTRUCTS: [string, PodKind, string[], Make][] = [
  ['Pod', POD_KIND, [], (scope, props) => new primer.Pod(scope, 'x', { containers: [container], ...props })],
  [
    'ReplicaSet',
    REPLICA_SET_KIND,
    [],
    (scope, props) => new primer.ReplicaSet(scope, 'x', { containers: [container], ...props }),
  ],
  [
    'Deployment',
    DEPLOYMENT_KIND,
    [],
    (scope, props) => new primer.Deployment(scope, 'x', { containers: [container], ...props }),
  ],
  [
    'StatefulSet',
    STATEFUL_SET_KIND,
    [],
    (scope, props) => new primer.StatefulSet(scope, 'x', { containers: [container], ...props }),
  ],
  [
    'DaemonSet',
    DAEMON_SET_KIND,
    [],
    (scope, props) => new primer.DaemonSet(scope, 'x', { containers: [container], ...props }),
  ],
  [
    'Job',
    JOB_KIND,
    [],
    (scope, props) => new primer.Job(scope, 'x', { restartPolicy: 'Never', containers: [container], ...props }),
  ],
  [
    'CronJob',
    CRON_JOB_KIND,
    [],
    (scope, props) =>
      new primer.CronJob(scope, 'x', { schedule: '@daily', restartPolicy: 'Never', containers: [container], ...props }),
  ],
  ['NginxPod', POD_KIND, ['container'], (scope, props) => new primer.NginxPod(scope, 'x', props)],
  ['NginxReplicaSet', REPLICA_SET_KIND, ['container'], (scope, props) => new primer.NginxReplicaSet(scope, 'x', props)],
  ['NginxDeployment', DEPLOYMENT_KIND, ['container'], (scope, props) => new primer.NginxDeployment(scope, 'x', props)],
  [
    'SidecarPod',
    POD_KIND,
    ['main', 'sidecars', 'sharedVolumes', 'native'],
    (scope, props) => new primer.SidecarPod(scope, 'x', props),
  ],
  ['DebugPod', POD_KIND, ['container'], (scope, props) => new primer.DebugPod(scope, 'x', props)],
];

test.each(CONSTRUCTS)('every prop of a %s takes or reports any value', (_, kind, others, make) => {
  const crashes: string[] = [];
  for (const prop of [...Object.keys(kind.shapes), ...others, 'unknown']) {
    for (const value of SHAPES) {
      const chart = new Chart(new App(), 'chart');
      try {
        make(chart, { [prop]: value });
        chart.toJson();
      } catch (error) {
        const text = String(error);
        // An error of cdk8s names the construct, too.
        if (/^Error: (Validation failed|Failed serializing construct at path)/.test(text)) continue;
        crashes.push(`${prop}: ${JSON.stringify(value)}: ${text}`);
      }
    }
  }
  expect(crashes).toStrictEqual([]);
});

const deployment = (props: object) => (chart: Chart) =>
  new primer.Deployment(chart, 'x', { containers: [container], ...props });
const job = (props: object) => (chart: Chart) =>
  new primer.Job(chart, 'x', { containers: [container], restartPolicy: 'Never', ...props });

test.each<[string, (chart: Chart) => unknown, string[]]>([
  [
    'a string for a list',
    job({ podFailurePolicy: { rules: 'x' } }),
    ['spec.podFailurePolicy.rules: Invalid value: "x": must be a list'],
  ],
  [
    'a list for an object',
    deployment({ strategy: { rollingUpdate: [] } }),
    ['spec.strategy.rollingUpdate: Invalid value: []: must be an object'],
  ],
  [
    'null for an item',
    deployment({ selector: { matchExpressions: [null] } }),
    ['spec.selector.matchExpressions[0]: Invalid value: null: must be a value; leave the field out instead'],
  ],
  [
    'a string for a map',
    deployment({ podSpec: { nodeSelector: 'ssd' } }),
    ['spec.template.spec.nodeSelector: Invalid value: "ssd": must be an object'],
  ],
  [
    'a name for a volume of cdk8s-plus',
    deployment({ containers: [{ ...container, volumeMounts: [{ path: '/data', volume: 'data' }] }] }),
    [
      'spec.template.spec.containers[0].volumeMounts[0].name: Invalid value: "data": must be a kplus.Volume; or write name and mountPath, as in the API',
    ],
  ],
  [
    'a name for a profile',
    deployment({ securityProfile: { name: 'RESTRICTED' } }),
    [
      'securityProfile: Invalid value: {"name":"RESTRICTED"}: must be a SecurityProfile, such as SecurityProfile.RESTRICTED',
    ],
  ],
  [
    'a success policy without rules',
    job({ completionMode: 'Indexed', completions: 1, successPolicy: {} }),
    ['spec.successPolicy.rules: Required value: a policy needs at least one rule'],
  ],
])('%s', (_, make, expected) => {
  expect(validationErrors(make)).toStrictEqual(expected.map((line) => `[chart/x] ${line}`));
});

test('props of the chapter are reported by their names', () => {
  const lines = validationErrors((chart) => new primer.SidecarPod(chart, 'x', unchecked({ sidecars: 5, volumes: {} })));
  expect(lines).toStrictEqual([
    '[chart/x] sidecars: Invalid value: 5: must be a list of objects; their fields may be lazy, but not the list itself',
    '[chart/x] volumes: Invalid value: {}: must be a list of objects; their fields may be lazy, but not the list itself',
  ]);
});
