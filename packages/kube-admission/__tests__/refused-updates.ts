import { definitionText } from '../../../__tests__/definitions';

/** An update that users are hit by: an old manifest, and a change of its text. */
export interface RefusedUpdate {
  /** The row of the README. */
  readonly title: string;
  readonly old: string;
  readonly from: string;
  readonly to: string;
  readonly apply?: 'server-side';
  /** The field and the rule of the server. */
  readonly message: RegExp;
  /** The old and the new value. */
  readonly values: readonly string[];
  /** A part of what helps. */
  readonly remedy: string;
}

const workload = (kind: string, spec = ''): string => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web, namespace: shop }
spec:
${spec}  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web, tier: front } }
    spec: { containers: [{ name: main, image: nginx, ports: [{ containerPort: 80, name: http }] }] }
`;

const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources: { requests: { storage: 2Gi } }
`;

const pod = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: main
      image: nginx
      command: [sleep, '1']
      resources: { requests: { cpu: 100m } }
`;

const statefulSet = workload('StatefulSet', '  serviceName: web\n  podManagementPolicy: OrderedReady\n').concat(
  `  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`,
);

const binding = (kind: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: edit }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects: [{ kind: ServiceAccount, name: ci, namespace: default }]
`;

const secret = (fields: string): string => `apiVersion: v1
kind: Secret
metadata: { name: token }
${fields}stringData: { token: hunter2 }
`;

const selector = {
  title: 'the selector of a Deployment, ReplicaSet, DaemonSet or StatefulSet',
  from: 'matchLabels: { app: web }',
  to: 'matchLabels: { tier: front }',
  message: /spec\.selector: Invalid value: .*: field is immutable$/,
  values: ['old spec.selector.matchLabels.app: "web"', 'new spec.selector.matchLabels.tier: "front"'],
};

/** The updates of the README, some in more than one kind. The server would create each of the new objects. */
export const refusedUpdates: readonly RefusedUpdate[] = [
  {
    ...selector,
    old: workload('Deployment'),
    remedy: 'kubectl delete deployment web --namespace shop --cascade=orphan, apply, and delete the old ReplicaSets',
  },
  ...['ReplicaSet', 'DaemonSet'].map((kind) => ({
    ...selector,
    old: workload(kind),
    remedy: `kubectl delete ${kind.toLowerCase()} web --namespace shop --cascade=orphan, apply, and delete the old pods`,
  })),
  { ...selector, old: statefulSet, remedy: 'keep the old selector' },
  {
    title: 'the claims of a StatefulSet',
    old: statefulSet,
    from: 'storage: 1Gi',
    to: 'storage: 2Gi',
    message: /spec\.volumeClaimTemplates: Invalid value: .*: field is immutable$/,
    values: ['requests.storage: "1Gi"', 'requests.storage: "2Gi"'],
    remedy: 'Claims that exist do not change',
  },
  {
    title: 'the Service of a StatefulSet',
    old: statefulSet,
    from: 'serviceName: web',
    to: 'serviceName: other',
    message: /spec\.serviceName: Invalid value: "other": field is immutable$/,
    values: ['old spec.serviceName: "web"', 'new spec.serviceName: "other"'],
    remedy: 'kubectl rollout restart statefulset web --namespace shop',
  },
  {
    title: 'the order of a StatefulSet’s pods',
    old: statefulSet,
    from: 'OrderedReady',
    to: 'Parallel',
    message: /spec\.podManagementPolicy: Invalid value: "Parallel": field is immutable$/,
    values: ['"OrderedReady"', '"Parallel"'],
    remedy: 'run kubectl delete statefulset web --namespace shop --cascade=orphan, and apply',
  },
  {
    title: 'the pods of a Job',
    old: `apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
spec:
  template:
    spec: { restartPolicy: Never, containers: [{ name: main, image: 'app:1' }] }
`,
    from: 'app:1',
    to: 'app:2',
    message: /spec\.template: Invalid value: .*: field is immutable$/,
    values: ['old spec.template.spec.containers[0].image: "app:1"', '"app:2"'],
    remedy: 'give the Job a new name. Or run kubectl delete job migrate',
  },
  {
    title: 'the resources of a Pod',
    old: pod,
    from: '100m',
    to: '200m',
    message: /spec: Forbidden: pod updates may not change fields other than /,
    values: ['resources.requests.cpu: "100m"', 'resources.requests.cpu: "200m"'],
    remedy: 'kubectl edit pod web --subresource resize',
  },
  {
    title: 'the command of a Pod',
    old: pod,
    from: "'1'",
    to: "'2'",
    message: /spec: Forbidden: pod updates may not change fields other than /,
    values: ['command: ["sleep", "1"]', 'command: ["sleep", "2"]'],
    remedy: 'help: run kubectl delete pod web',
  },
  {
    title: 'a smaller claim',
    old: claim,
    from: '2Gi',
    to: '1Gi',
    message: /spec\.resources\.requests\.storage: Forbidden: field can not be less than status\.capacity$/,
    values: ['old spec.resources.requests.storage: "2Gi"'],
    remedy: 'nothing safe helps: keep the old value, since no volume shrinks',
  },
  {
    title: 'the class of a claim',
    old: claim,
    from: 'fast',
    to: 'slow',
    message: /spec: Forbidden: spec is immutable after creation except /,
    values: ['old spec.storageClassName: "fast"', 'new spec.storageClassName: "slow"'],
    remedy: 'nothing safe helps: keep the old value. A claim of another name',
  },
  {
    title: 'a headless Service',
    old: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  ports: [{ port: 80 }]\n',
    from: 'spec:\n',
    to: 'spec:\n  clusterIP: None\n',
    message: /spec\.clusterIPs\[0\]: Invalid value: \["None"\]: may not change once set$/,
    values: ['new spec.clusterIPs[0]: ["None"]'],
    remedy: 'kubectl delete service web, and apply: its address changes',
  },
  {
    title: 'an immutable ConfigMap or Secret',
    old: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\nimmutable: true\ndata: { level: info }\n',
    from: 'info',
    to: 'debug',
    message: /data: Forbidden: field is immutable when `immutable` is set$/,
    values: ['old data.level: "info"', 'new data.level: "debug"'],
    remedy: 'give the ConfigMap a new name',
  },
  {
    title: 'an immutable ConfigMap or Secret',
    old: secret('immutable: true\n'),
    from: 'hunter2',
    to: 'hunter3',
    message: /data: Forbidden: field is immutable when `immutable` is set$/,
    values: ['old data.token: "***"', 'new data.token: "***"'],
    remedy: 'give the Secret a new name',
  },
  {
    title: 'the type of a Secret',
    old: secret('type: Opaque\n'),
    from: 'Opaque',
    to: 'example.com/token',
    message: /type: Invalid value: "example\.com\/token": field is immutable$/,
    values: ['old type: "Opaque"', 'new type: "example.com/token"'],
    remedy: 'pods that start meanwhile wait for it',
  },
  ...['RoleBinding', 'ClusterRoleBinding'].map((kind) => ({
    title: 'the role of a binding',
    old: binding(kind),
    from: 'ClusterRole, name: edit',
    to: 'ClusterRole, name: admin',
    message: /roleRef: Invalid value: .*: field is immutable$/,
    values: ['old roleRef.name: "edit"', 'new roleRef.name: "admin"'],
    remedy: `kubectl delete ${kind.toLowerCase()} edit`,
  })),
  {
    title: 'a StorageClass',
    old: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nprovisioner: example.com/disk\nparameters: { type: ssd }\n',
    from: 'ssd',
    to: 'hdd',
    message: /parameters: Invalid value: .*: field is immutable$/,
    values: ['old parameters.type: "ssd"', 'new parameters.type: "hdd"'],
    remedy: 'volumes and claims that exist keep what they have',
  },
  {
    title: 'a custom resource, by a rule with oldSelf',
    old: `${definitionText('Gadget', {
      size: { type: 'integer', 'x-kubernetes-validations': [{ rule: 'self >= oldSelf', message: 'must not shrink' }] },
    })}---
apiVersion: example.com/v1
kind: Gadget
metadata: { name: one }
size: 3
`,
    from: 'size: 3',
    to: 'size: 2',
    message: /size: Invalid value: 2: must not shrink$/,
    values: ['old size: 3', 'new size: 2'],
    remedy: 'keep the old value: a rule of the definition compares it with the new one',
  },
  {
    title: 'a second name for a port, by server-side apply',
    old: workload('Deployment'),
    from: 'name: http }',
    to: 'name: http }, { containerPort: 80, name: metrics }',
    apply: 'server-side',
    message: /\.ports: duplicate entries for key \[containerPort=80,protocol="TCP"\]$/,
    values: [],
    remedy: 'server-side apply takes one item of each key',
  },
];
