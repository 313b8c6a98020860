import { Admission, type ApplyMode, type Review } from '../lib';
import { describeWithModule } from './module';
import { definitionOf } from '../../../__tests__/definitions';

type Manifest = Record<string, unknown>;

const named = (apiVersion: string, kind: string, fields: Manifest): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'web' },
  ...fields,
});
const labels = (app: string): Manifest => ({ metadata: { labels: { app } } });
const container = (fields: Manifest = {}): Manifest => ({ name: 'app', image: 'nginx:1.29', ...fields });
const template = (app: string, fields: Manifest = {}): Manifest => ({
  ...labels(app),
  spec: { containers: [container(fields)] },
});
const workload = (kind: string, app: string, spec: Manifest = {}): Manifest =>
  named('apps/v1', kind, { spec: { selector: { matchLabels: { app } }, template: template(app), ...spec } });
const stateful = (spec: Manifest): Manifest => workload('StatefulSet', 'web', { serviceName: 'web', ...spec });
const storage = (size: string): Manifest => ({
  accessModes: ['ReadWriteOnce'],
  storageClassName: 'fast',
  resources: { requests: { storage: size } },
});
const claim = (spec: Manifest): Manifest =>
  named('v1', 'PersistentVolumeClaim', { spec: { ...storage('2Gi'), ...spec } });
const pod = (fields: Manifest): Manifest => named('v1', 'Pod', { spec: { containers: [container(fields)] } });
const job = (fields: Manifest): Manifest =>
  named('batch/v1', 'Job', {
    spec: { template: { spec: { restartPolicy: 'Never', containers: [container(fields)] } } },
  });
const service = (spec: Manifest): Manifest => named('v1', 'Service', { spec: { ports: [{ port: 80 }], ...spec } });
const binding = (name: string): Manifest =>
  named('rbac.authorization.k8s.io/v1', 'RoleBinding', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
  });
const storageClass = (type: string): Manifest =>
  named('storage.k8s.io/v1', 'StorageClass', { provisioner: 'ebs.csi.aws.com', parameters: { type } });
const ports = (...names: string[]): Manifest =>
  workload('Deployment', 'web', {
    template: template('web', { ports: names.map((name) => ({ name, containerPort: 80 })) }),
  });
const bucket = (spec: Manifest, version = 'v1'): Manifest =>
  named(`example.com/${version}`, 'Bucket', { spec: { size: 1, ...spec } });

const definition = definitionOf(
  'Bucket',
  {
    spec: {
      type: 'object',
      properties: {
        region: {
          type: 'string',
          'x-kubernetes-validations': [{ rule: 'self == oldSelf', message: 'the region cannot be changed' }],
        },
        size: { type: 'integer', maximum: 10 },
      },
    },
  },
  { versions: ['v1', 'v2'] },
);

const IMMUTABLE = 'field is immutable';
const selector = (kind: string): [string, Manifest, Manifest, string[], string[]] => [
  `the selector of a ${kind}`,
  workload(kind, 'web'),
  workload(kind, 'api'),
  [`spec.selector: Invalid value: {"matchLabels":{"app":"api"}}: ${IMMUTABLE}`],
  ['spec.selector.matchLabels.app: web > api'],
];
const OF_POD = 'spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`';
const OF_CLAIM =
  'spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName';

/** An update, the beginnings of the server's messages, and the values that differ. */
const refused: [string, Manifest, Manifest, string[], string[], ApplyMode?][] = [
  selector('Deployment'),
  selector('DaemonSet'),
  selector('ReplicaSet'),
  [
    'the selector of a StatefulSet',
    stateful({}),
    workload('StatefulSet', 'api', { serviceName: 'web' }),
    [`spec.selector: Invalid value: {"matchLabels":{"app":"api"}}: ${IMMUTABLE}`],
    ['spec.selector.matchLabels.app: web > api'],
  ],
  [
    'the claims of a StatefulSet',
    stateful({ volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: storage('1Gi') }] }),
    stateful({ replicas: 3, volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: storage('2Gi') }] }),
    ['spec.volumeClaimTemplates: Invalid value: '],
    ['spec.volumeClaimTemplates[0].spec.resources.requests.storage: 1Gi > 2Gi'],
  ],
  [
    'the service of a StatefulSet',
    stateful({}),
    stateful({ serviceName: 'db' }),
    [`spec.serviceName: Invalid value: "db": ${IMMUTABLE}`],
    ['spec.serviceName: web > db'],
  ],
  [
    'the policy of a StatefulSet',
    stateful({}),
    stateful({ podManagementPolicy: 'Parallel' }),
    [`spec.podManagementPolicy: Invalid value: "Parallel": ${IMMUTABLE}`],
    ['spec.podManagementPolicy: OrderedReady > Parallel'],
  ],
  [
    'the template of a Job',
    job({}),
    job({ image: 'nginx:1.30' }),
    ['spec.template: Invalid value: '],
    ['spec.template.spec.containers[0].image: nginx:1.29 > nginx:1.30'],
  ],
  [
    'the resources of a Pod',
    pod({ resources: { requests: { cpu: '1' } } }),
    pod({ resources: { requests: { cpu: '2' } } }),
    [OF_POD],
    ['spec.containers[0].resources.requests.cpu: 1 > 2'],
  ],
  [
    'the command of a Pod',
    pod({ command: ['a'] }),
    pod({ image: 'nginx:1.30', command: ['b'] }),
    [OF_POD],
    ['spec.containers[0].command: a > b'],
  ],
  [
    'a claim that shrinks',
    claim({}),
    claim({ resources: { requests: { storage: '1Gi' } } }),
    ['spec.resources.requests.storage: Forbidden: field can not be less than status.capacity'],
    ['spec.resources.requests.storage: 2Gi > 1Gi'],
  ],
  [
    'the class of a claim',
    claim({}),
    claim({ storageClassName: 'slow' }),
    [OF_CLAIM],
    ['spec.storageClassName: fast > slow'],
  ],
  [
    'a Service without an address',
    service({}),
    service({ clusterIP: 'None' }),
    ['spec.clusterIPs[0]: Invalid value: ["None"]: may not change once set'],
    [],
  ],
  [
    'an immutable ConfigMap',
    named('v1', 'ConfigMap', { immutable: true, data: { a: '1' } }),
    named('v1', 'ConfigMap', { immutable: true, data: { a: '2' } }),
    ['data: Forbidden: field is immutable when `immutable` is set'],
    ['data.a: 1 > 2'],
  ],
  [
    'the type of a Secret',
    named('v1', 'Secret', { type: 'a/b' }),
    named('v1', 'Secret', { type: 'a/c' }),
    [`type: Invalid value: "a/c": ${IMMUTABLE}`],
    ['type: a/b > a/c'],
  ],
  [
    'the role of a binding',
    binding('reader'),
    binding('writer'),
    [`roleRef: Invalid value: {"APIGroup":"rbac.authorization.k8s.io","Kind":"Role","Name":"writer"}: ${IMMUTABLE}`],
    ['roleRef.name: reader > writer'],
  ],
  [
    'the parameters of a StorageClass',
    storageClass('gp2'),
    storageClass('gp3'),
    [`parameters: Invalid value: null: ${IMMUTABLE}`],
    ['parameters.type: gp2 > gp3'],
  ],
  [
    'the provisioner of a StorageClass',
    named('storage.k8s.io/v1', 'StorageClass', { provisioner: 'ebs.csi.aws.com' }),
    named('storage.k8s.io/v1', 'StorageClass', { provisioner: 'efs.csi.aws.com' }),
    [`provisioner: Invalid value: null: ${IMMUTABLE}`],
    ['provisioner: ebs.csi.aws.com > efs.csi.aws.com'],
  ],
  [
    'the policy of a StorageClass, which has a default',
    named('storage.k8s.io/v1', 'StorageClass', { provisioner: 'ebs.csi.aws.com', reclaimPolicy: 'Retain' }),
    named('storage.k8s.io/v1', 'StorageClass', { provisioner: 'ebs.csi.aws.com' }),
    [`reclaimPolicy: Invalid value: null: ${IMMUTABLE}`],
    ['reclaimPolicy: Retain > Delete'],
  ],
  [
    'a rule about the old value',
    bucket({ region: 'eu' }),
    bucket({ region: 'us' }),
    ['spec.region: Invalid value: "us": the region cannot be changed'],
    ['spec.region: eu > us'],
  ],
  [
    'a port that has two names, applied on the server',
    ports('http'),
    ports('http', 'web'),
    [
      'failed to create typed patch object (/web; apps/v1, Kind=Deployment): .spec.template.spec.containers[name="app"].ports: ' +
        'duplicate entries for key [containerPort=80,protocol="TCP"]',
    ],
    [],
    'server-side',
  ],
];

/** An update that the server takes. */
const admitted: [string, Manifest, Manifest, ApplyMode?][] = [
  ['revisionHistoryLimit of a StatefulSet', stateful({}), stateful({ revisionHistoryLimit: 3 })],
  ['a claim that grows', claim({}), claim({ resources: { requests: { storage: '3Gi' } } })],
  ['an address that the server may have chosen', service({}), service({ clusterIP: '10.96.3.4' })],
  ['an image of a Pod', pod({}), pod({ image: 'nginx:1.30' })],
  ['a port that is renamed', ports('http'), ports('web')],
  ['a port that is renamed, applied on the server', ports('http'), ports('web'), 'server-side'],
  ['a value that is invalid by now and stays', bucket({ size: 11 }), bucket({ size: 11, region: 'eu' })],
  ['another version', bucket({ region: 'eu' }), bucket({ region: 'eu', size: 2 }, 'v2')],
];

const printed = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value));

/** Returns the values that differ: those of the changes, or of the error. */
const valuesOf = ({ errors }: Review): string[] =>
  errors
    .flatMap((error) => [error, ...(error.changes ?? [])])
    .filter(({ oldValue }) => oldValue !== undefined)
    .map(({ field, oldValue, value }) => `${field}: ${printed(oldValue)} > ${printed(value)}`);

describeWithModule('an update', () => {
  let admission: Admission;
  beforeAll(() => {
    admission = Admission.loadSync();
    admission.define(definition, 'definition');
  });

  test.each(refused.map(([name, ...update]) => ({ name, update })))('is refused that changes $name', ({ update }) => {
    const [old, next, messages, values, apply] = update;
    expect(admission.review(old)).toMatchObject({ verdict: 'admitted' });
    const review = admission.reviewUpdate(old, next, apply && { apply });
    expect(review).toMatchObject({ verdict: 'refused', old: { kind: next.kind, name: 'web' } });
    expect(review.errors.map(({ message }, index) => message.slice(0, messages[index]?.length))).toEqual(messages);
    expect(valuesOf(review)).toEqual(values);
  });

  test.each(admitted.map(([name, ...update]) => ({ name, update })))('is admitted that changes $name', ({ update }) => {
    const [old, next, apply] = update;
    const review = admission.reviewUpdate(old, next, apply && { apply });
    expect(review).toMatchObject({ verdict: 'admitted', errors: [], warnings: [], old: { name: 'web' } });
    expect(review.object).toMatchObject({ kind: next.kind });
  });
});
