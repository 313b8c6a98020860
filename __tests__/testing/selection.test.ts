import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxReplicaSet } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import { pod } from './examples';
import { messageOf } from './messages';

type Labels = Record<string, string>;

const labelled = (name: string, labels: Labels, namespace?: string) => ({
  ...pod(name),
  metadata: { name, labels, ...(namespace !== undefined && { namespace }) },
});

const object = (apiVersion: string, kind: string, spec: object, namespace?: string) => ({
  apiVersion,
  kind,
  metadata: { name: 'selecting', ...(namespace !== undefined && { namespace }) },
  spec,
});

const pods = Manifests.of([
  labelled('web-1', { app: 'web', tier: 'front' }),
  labelled('web-2', { app: 'web', tier: 'back' }),
  labelled('db', { app: 'db' }),
  labelled('bare', {}),
  labelled('away', { app: 'web' }, 'prod'),
]);
const all = ['Pod web-1', 'Pod web-2', 'Pod db', 'Pod bare'];

describe('a label selector', () => {
  const expressions = (...matchExpressions: { key: string; operator: string; values?: string[] }[]) => ({
    matchExpressions,
  });

  test.each<[string, object, string[]]>([
    ['labels', { app: 'web' }, ['Pod web-1', 'Pod web-2']],
    ['several labels', { app: 'web', tier: 'back' }, ['Pod web-2']],
    ['matchLabels', { matchLabels: { app: 'db' } }, ['Pod db']],
    ['nothing', {}, all],
    ['In', expressions({ key: 'app', operator: 'In', values: ['db', 'x'] }), ['Pod db']],
    [
      'NotIn, which holds of what has no such label',
      expressions({ key: 'app', operator: 'NotIn', values: ['web'] }),
      ['Pod db', 'Pod bare'],
    ],
    ['Exists', expressions({ key: 'tier', operator: 'Exists' }), ['Pod web-1', 'Pod web-2']],
    ['DoesNotExist', expressions({ key: 'app', operator: 'DoesNotExist' }), ['Pod bare']],
    [
      'several expressions',
      expressions({ key: 'app', operator: 'Exists' }, { key: 'tier', operator: 'DoesNotExist' }),
      ['Pod db'],
    ],
    [
      'labels and expressions',
      { matchLabels: { app: 'web' }, ...expressions({ key: 'tier', operator: 'NotIn', values: ['back'] }) },
      ['Pod web-1'],
    ],
    ['a label that is called as a method', { constructor: 'x' }, []],
    ['an expression on one that is', expressions({ key: 'toString', operator: 'Exists' }), []],
  ])('of %s', (_, selector, names) => {
    expect(pods.selects({ ...selector }).names).toStrictEqual(names);
    const policy = object('networking.k8s.io/v1', 'NetworkPolicy', { podSelector: selector });
    if ('matchLabels' in selector || 'matchExpressions' in selector) {
      expect(pods.selectedBy(policy).names).toStrictEqual(names);
    }
  });

  test('selects in one namespace', () => {
    expect(pods.selects({ app: 'web' }, 'prod').names).toStrictEqual(['Pod prod/away']);
    expect(pods.selects({ app: 'web' }, 'test').names).toStrictEqual([]);
  });

  test.each<[string, object]>([
    [
      'selector.matchExpressions[0].operator: Unsupported value: "in": supported values: "DoesNotExist", "Exists", "In", "NotIn"',
      expressions({ key: 'a', operator: 'in', values: ['b'] }),
    ],
    [
      'selector.matchExpressions[0].values: Required value: In needs at least one value',
      expressions({ key: 'a', operator: 'In' }),
    ],
    [
      'selector.matchExpressions[1].values: Forbidden: Exists takes no values',
      expressions({ key: 'a', operator: 'Exists' }, { key: 'a', operator: 'Exists', values: ['b'] }),
    ],
    ['selector.matchExpressions[0].key: Required value', { matchExpressions: [{ operator: 'Exists' }] }],
    ['selector[matchLabel]: Invalid value: {app: "web"}: must be a string', { matchLabel: { app: 'web' } }],
    ['selector.matchLabels[a]: Invalid value: 1: must be a string', { matchLabels: { a: 1 } }],
    [
      'selector.matchExpression: Forbidden: a selector has only matchLabels and matchExpressions',
      { matchLabels: { app: 'web' }, matchExpression: [{ key: 'a', operator: 'Exists' }] },
    ],
    [
      'selector.matchExpressions: Invalid value: {key: "a", operator: "Exists"}: must be a list',
      { matchLabels: { app: 'web' }, matchExpressions: { key: 'a', operator: 'Exists' } },
    ],
    [
      'selector.matchLabels: Invalid value: "web": must be an object of labels',
      { matchLabels: 'web', matchExpressions: [] },
    ],
  ])('%s', (message, selector) => {
    expect(messageOf(() => pods.selects({ ...selector }))).toBe(message);
  });
});

describe('an object that selects pods', () => {
  const web = { matchLabels: { app: 'web' } };

  test.each<[string, object, string[]]>([
    ['a Service', object('v1', 'Service', { selector: { app: 'db' } }), ['Pod db']],
    ['a Service in a namespace', object('v1', 'Service', { selector: { app: 'web' } }, 'prod'), ['Pod prod/away']],
    ['a ReplicaSet', object('apps/v1', 'ReplicaSet', { selector: web }), ['Pod web-1', 'Pod web-2']],
    ['a Deployment', object('apps/v1', 'Deployment', { selector: web }, 'prod'), ['Pod prod/away']],
    ['a StatefulSet', object('apps/v1', 'StatefulSet', { selector: web }), ['Pod web-1', 'Pod web-2']],
    ['a DaemonSet', object('apps/v1', 'DaemonSet', { selector: web }), ['Pod web-1', 'Pod web-2']],
    ['a Job', object('batch/v1', 'Job', { selector: web, manualSelector: true }), ['Pod web-1', 'Pod web-2']],
    [
      'a PodDisruptionBudget',
      object('policy/v1', 'PodDisruptionBudget', { selector: web }),
      ['Pod web-1', 'Pod web-2'],
    ],
    ['a PodDisruptionBudget of all pods', object('policy/v1', 'PodDisruptionBudget', { selector: {} }), all],
    [
      'a NetworkPolicy',
      object('networking.k8s.io/v1', 'NetworkPolicy', { podSelector: web }),
      ['Pod web-1', 'Pod web-2'],
    ],
    ['a NetworkPolicy of all pods', object('networking.k8s.io/v1', 'NetworkPolicy', { podSelector: {} }), all],
    [
      'a NetworkPolicy without a selector, which is one of all pods',
      object('networking.k8s.io/v1', 'NetworkPolicy', {}),
      all,
    ],
    ['a ReplicationController', object('v1', 'ReplicationController', { selector: { app: 'db' } }), ['Pod db']],
    [
      'a ReplicationController by its template, where it does not say',
      object('v1', 'ReplicationController', {
        selector: {},
        template: { metadata: { labels: { app: 'db' } }, spec: { containers: [] } },
      }),
      ['Pod db'],
    ],
  ])('%s', (_, selecting, names) => {
    expect(pods.selectedBy(selecting).names).toStrictEqual(names);
  });

  test.each<[string, object]>([
    ['a Service without a selector', object('v1', 'Service', {})],
    ['a Service with an empty selector', object('v1', 'Service', { selector: {} })],
    [
      'a Service that is a name of elsewhere',
      object('v1', 'Service', { type: 'ExternalName', externalName: 'x', selector: { a: 'b' } }),
    ],
    ['a Job, whose selector the server makes', object('batch/v1', 'Job', {})],
    ['a PodDisruptionBudget without a selector', object('policy/v1', 'PodDisruptionBudget', {})],
    ['a claim, which selects volumes', object('v1', 'PersistentVolumeClaim', { selector: web })],
    ['a kind of another group', object('projectcalico.org/v3', 'NetworkPolicy', { selector: "app == 'web'" })],
  ])('%s does not', (_, selecting) => {
    expect(messageOf(() => pods.selectedBy(selecting))).toMatch(
      /^selecting: Invalid value: \w+ selecting: must select pods by labels$/,
    );
  });

  test('must be the only one', () => {
    const two = [object('v1', 'Service', { selector: { a: 'b' } }), object('apps/v1', 'ReplicaSet', { selector: web })];
    expect(messageOf(() => pods.selectedBy(two))).toBe(
      'selecting: Invalid value: Service selecting, ReplicaSet selecting: 2 of them have a selector; give only one',
    );
    expect(messageOf(() => pods.selectedBy([pod('a'), pod('b')]))).toBe(
      'selecting: Invalid value: Pod a, Pod b: one of them must select pods by labels',
    );
    expect(messageOf(() => pods.selectedBy([]))).toBe('selecting: Invalid value: nothing: must select pods by labels');
    expect(
      messageOf(() =>
        pods.selectedBy(
          object('apps/v1', 'ReplicaSet', { selector: { matchExpressions: [{ key: 'a', operator: '=' }] } }),
        ),
      ),
    ).toMatch(/^ReplicaSet selecting: spec.selector.matchExpressions\[0\].operator: Unsupported value: "="/);
  });
});

describe('the selected objects', () => {
  const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [] } };

  test.each<[string, object]>([
    ['a Deployment', object('apps/v1', 'Deployment', { template })],
    ['a ReplicaSet', object('apps/v1', 'ReplicaSet', { template })],
    ['a StatefulSet', object('apps/v1', 'StatefulSet', { template })],
    ['a DaemonSet', object('apps/v1', 'DaemonSet', { template })],
    ['a Job', object('batch/v1', 'Job', { template })],
    ['a CronJob', object('batch/v1', 'CronJob', { jobTemplate: { spec: { template } } })],
    ['a ReplicationController', object('v1', 'ReplicationController', { template })],
    ['a workload of others', object('argoproj.io/v1alpha1', 'Rollout', { template })],
  ])('%s, which makes pods', (_, workload) => {
    const manifests = Manifests.of(workload);
    expect(manifests.selects({ app: 'web' }).names).toHaveLength(1);
    expect(manifests.selects({ app: 'db' }).names).toHaveLength(0);
    expect(manifests.selects({ app: 'web' }, 'prod').names).toHaveLength(0);
  });

  test('do not include an object with another template, or with labels of its own', () => {
    const others = [
      object('cert-manager.io/v1', 'Certificate', {
        template: { metadata: { labels: { app: 'web' } }, spec: { hosts: [] } },
      }),
      { ...object('apps/v1', 'Deployment', {}), metadata: { name: 'x', labels: { app: 'web' } } },
    ];
    expect(Manifests.of(others).selects({ app: 'web' }).names).toStrictEqual([]);
  });
});

test('constructs select across charts and libraries', () => {
  const app = Testing.app();
  const set = new NginxReplicaSet(new Chart(app, 'one'), 'web');
  const deployment = new kplus.Deployment(new Chart(app, 'two'), 'other', { containers: [{ image: 'x' }] });
  const service = new kplus.Service(new Chart(app, 'three'), 'service', { selector: set, ports: [{ port: 80 }] });
  expect(Manifests.of(app).selectedBy(service).names).toStrictEqual(['ReplicaSet web']);
  expect(Manifests.of(app).selectedBy(deployment).names).toStrictEqual([`Deployment ${deployment.name}`]);
});
