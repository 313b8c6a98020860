// The differences between kube-admission and a running cluster that are meant: what a cluster's state and its admission plugins
// do to an object. Each is undone exactly, so that the rest is compared.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Review } from '../../packages/kube-admission/lib/review';
import type { Answer } from '../oracle';
import { documentsOf } from './body';
import { at, type Value, without } from './document';
import { dryRuns } from './dry-runs';
import { fieldsOf, listOf, textOf, type Fields } from './fields';
import { defaultTolerations, finalizers, notReadyTaint, priority, protection, requester, token } from './plugins';

/** A difference that is meant, and how both are made to agree. */
export interface Entry {
  name: string;
  /** Why kube-admission cannot know it. */
  reason: string;
  /** A manifest that both disagree on without this entry, and agree on with it. */
  shows: string;
  /** Whether what the server said of a dry run is not what it says without one, which refuses the object, too. */
  isDry?: (answer: Answer, review: Review) => boolean;
  /** The refusal that it is about: the server's, or the review's that the server does not have. */
  refusal?: (answer: Answer, manifest: Fields, review: Review) => string[] | null | undefined;
  /** What has to be in the cluster so that the server does not refuse; the manifest is asked about again then. */
  make?: (found: string[], manifest: Fields) => Fields[];
  /** Changes what the manifest is refused for; both are asked about what is left. */
  edit?: (document: Value, found: string[]) => void;
  /** Whether kube-admission has to refuse what an edit takes out. */
  isRefused?: true;
  /** Takes off the stored object what the plugin added to it. */
  undo?: (stored: Fields, reviewed: Fields) => void;
  /** Kinds that the server serves and kube-admission leaves unknown. */
  unknown?: (apiVersion: string, kind: string) => boolean;
}

const forbidden =
  (message: RegExp) =>
  ({ code, message: said }: Answer): string[] | null =>
    code === 403 ? message.exec(said) : null;

const namespaceOf = (manifest: Fields): string => textOf(fieldsOf(manifest.metadata).namespace) || 'default';

const pod = (metadata: string, spec: string): string =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"shown"${metadata}},"spec":{${spec}"containers":[{"name":"main","image":"nginx"}]}}`;
const valid = join(__dirname, '../../packages/kube-admission/go/fuzz/valid');
const [certificateRequest = ''] = documentsOf(readFileSync(join(valid, 'certificates.yaml'), 'utf8'));

const unknown = new Set([
  'v1 Binding',
  'apiregistration.k8s.io/v1 APIService',
  'authentication.k8s.io/v1 SelfSubjectReview',
  'authentication.k8s.io/v1 TokenReview',
  'authorization.k8s.io/v1 LocalSubjectAccessReview',
  'authorization.k8s.io/v1 SelfSubjectAccessReview',
  'authorization.k8s.io/v1 SelfSubjectRulesReview',
  'authorization.k8s.io/v1 SubjectAccessReview',
]);

const adminAccess = /^Forbidden: admin access to devices requires the `.*` label on the containing namespace$/;

const withToken = '"serviceAccountName":"default",';

export const state: Entry[] = [
  {
    name: 'NamespaceLifecycle',
    reason:
      'a namespace has to exist; one of this name is made, and one that cannot be has to be refused by kube-admission',
    shows: pod(',"namespace":"shown"', ''),
    refusal: ({ code, message }) => (code === 404 ? /^namespaces "(.*)" not found$/s.exec(message) : null),
    make: (_, manifest) => {
      const name = namespaceOf(manifest);
      return [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
        { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: name } },
      ];
    },
    edit: without('metadata.namespace'),
    isRefused: true,
  },
  {
    name: 'namespaces in paths',
    reason: 'kubectl does not send what is to be in a namespace that no path can hold',
    shows: pod(',"namespace":"a/b"', ''),
    refusal: ({ code }, manifest) => (code === 404 || code === 405 ? /^\.\.?$|\//.exec(namespaceOf(manifest)) : null),
    edit: without('metadata.namespace'),
    isRefused: true,
  },
  {
    name: 'namespaces with devices',
    reason: "a namespace has to have a label for claims of devices to be an administrator's; it gets one",
    shows:
      '{"apiVersion":"resource.k8s.io/v1","kind":"ResourceClaim","metadata":{"name":"shown","namespace":"devices"},' +
      '"spec":{"devices":{"requests":[{"name":"a","exactly":{"deviceClassName":"a.example.com","adminAccess":true}}]}}}',
    refusal: ({ causes }) => causes.map(({ message }) => adminAccess.exec(message)).find((found) => found !== null),
    make: (_, manifest) => [
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: namespaceOf(manifest), labels: { 'resource.kubernetes.io/admin-access': 'true' } },
      },
    ],
  },
  {
    name: 'AlreadyExists',
    reason: 'a name may be taken; the object is asked about under another one',
    shows: '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"default"}}',
    refusal: ({ code, reason, message }) =>
      code === 409 && reason === 'AlreadyExists' ? / already exists/.exec(message) : null,
    edit: (document) => {
      for (const { in: metadata, at: index } of at(document, 'metadata.name')) {
        const member = 'members' in metadata ? metadata.members[index] : undefined;
        if (member && 'json' in member.value) member.value = { json: member.value.json.replace(/"$/, 'x"') };
      }
    },
  },
  {
    name: 'ServiceAccount',
    reason: "a pod's service account has to exist; one of this name is made",
    shows: pod('', '"serviceAccountName":"shown","automountServiceAccountToken":false,'),
    refusal: forbidden(/error looking up service account .*: serviceaccount "(.*)" not found$/s),
    make: ([, name = ''], manifest) => [
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: namespaceOf(manifest) } },
    ],
    edit: without('spec.serviceAccountName', 'spec.serviceAccount'),
  },
  {
    name: 'ServiceAccount, names in paths',
    reason: 'an account is looked for before its name is judged, at a path that cannot hold it',
    shows: pod('', '"serviceAccountName":".",'),
    refusal: forbidden(/error looking up service account .*: invalid resource name ".*": \[/s),
    edit: without('spec.serviceAccountName', 'spec.serviceAccount'),
    isRefused: true,
  },
  {
    name: 'ServiceAccount, mirror pods',
    reason: 'a pod that a kubelet mirrors may not name what needs the API server',
    shows: pod(',"annotations":{"kubernetes.io/config.mirror":"a"}', withToken),
    refusal: forbidden(/a mirror pod may not (?:reference|use) /),
    edit: without('metadata.annotations[kubernetes.io/config.mirror]'),
  },
  {
    name: 'ServiceAccount, name',
    reason: 'a pod that names no account gets one, and may then have its token; kube-admission is asked with the name',
    shows: pod('', '"volumes":[{"name":"a","projected":{"sources":[{"serviceAccountToken":{"path":"a"}}]}}],'),
    refusal: (_, { kind }, { errors }) =>
      kind === 'Pod'
        ? errors
            .map(({ detail }) => /^must not be specified when serviceAccountName is not set$/.exec(detail))
            .find((found) => found !== null)
        : null,
    edit: (document) => {
      for (const { in: pod, at: index } of at(document, 'spec')) {
        const spec = 'members' in pod ? pod.members[index]?.value : undefined;
        if (spec && 'members' in spec) spec.members.push({ key: 'serviceAccountName', value: { json: '"default"' } });
      }
    },
  },
  {
    name: 'ServiceAccount, token',
    reason: "a pod gets the name of its namespace's account and the account's token as a volume",
    shows: pod('', ''),
    undo: token,
  },
  {
    name: 'DefaultTolerationSeconds',
    reason: 'a pod tolerates a dead node for as long as the server is told to let it',
    shows: pod('', ''),
    undo: defaultTolerations,
  },
  {
    name: 'Priority',
    reason: "a pod's priority is that of its class, and of none 0",
    shows: pod('', ''),
    undo: priority,
  },
  {
    name: 'Priority, classes',
    reason: "a pod's class has to exist; one of this name is made",
    shows: pod('', '"priorityClassName":"shown",'),
    refusal: forbidden(/no PriorityClass with name (.*) was found$/s),
    make: ([, name]) => [{ apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name }, value: 0 }],
    edit: without('spec.priorityClassName'),
  },
  {
    name: 'Priority, numbers',
    reason: "a pod may not have a priority other than its class's",
    shows: pod('', '"priority":7,'),
    refusal: forbidden(/the integer value of priority \(-?\d+\) must not be provided in pod spec/),
    edit: without('spec.priority'),
  },
  {
    name: 'Priority, preemption',
    reason: "a pod may not have a preemption policy other than its class's",
    shows: pod('', '"preemptionPolicy":"Never",'),
    refusal: forbidden(/the string value of PreemptionPolicy \(.*\) must not be provided in pod spec/s),
    edit: without('spec.preemptionPolicy'),
  },
  {
    name: 'RuntimeClass',
    reason: "a pod's runtime class has to exist; one of this name is made",
    shows: pod('', '"runtimeClassName":"shown",'),
    refusal: forbidden(/pod rejected: RuntimeClass "(.*)" not found$/s),
    make: ([, name]) => [{ apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name }, handler: 'shown' }],
    edit: without('spec.runtimeClassName'),
  },
  {
    name: 'RuntimeClass, overhead',
    reason: "a pod may not have an overhead other than its runtime class's",
    shows: pod('', '"overhead":{"cpu":"1"},'),
    refusal: forbidden(/pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead$/),
    edit: without('spec.overhead'),
  },
  {
    name: 'TaintNodesByCondition',
    reason: 'a node is tainted until it is known to be ready',
    shows: '{"apiVersion":"v1","kind":"Node","metadata":{"name":"shown"}}',
    undo: notReadyTaint,
  },
  {
    name: 'StorageObjectInUseProtection',
    reason: 'volumes and claims get a finalizer, so that none is removed while it is used',
    shows:
      '{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"shown"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}',
    undo: protection,
  },
  {
    name: 'StorageObjectInUseProtection, words',
    reason: 'the finalizer is in what the server says of the others; both are asked about the object with it',
    shows: '{"apiVersion":"v1","kind":"PersistentVolume","metadata":{"finalizers":["foregroundDeletion","orphan"]}}',
    refusal: ({ causes }, { kind, metadata }) => {
      const finalizer = finalizers.get(textOf(kind));
      const isSaid = causes.some(({ message }) =>
        / finalizer orphan and foregroundDeletion cannot be both set$/.test(message),
      );
      if (!isSaid || finalizer === undefined) return null;
      return listOf(fieldsOf(metadata).finalizers).includes(finalizer) ? null : [finalizer];
    },
    edit: (document, [finalizer]) => {
      for (const { in: metadata, at: index } of at(document, 'metadata.finalizers')) {
        const list = 'members' in metadata ? metadata.members[index]?.value : undefined;
        if (list && 'items' in list) list.items.push({ json: JSON.stringify(finalizer) });
      }
    },
  },
  ...dryRuns,
  {
    name: 'managed fields',
    reason:
      "an entry of fields that the kind does not have is forgotten: the server knows them from its API's description",
    shows:
      '{"apiVersion":"events.k8s.io/v1","kind":"Event","metadata":{"name":"shown","managedFields":' +
      '[{"manager":"a\\nb","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:spec":{}}}]}}',
    refusal: ({ causes }, _, { errors }) => {
      const ofManagers = (field: string): boolean => field.startsWith('metadata.managedFields[');
      const isOurs = errors.some(({ field }) => ofManagers(field)) && !causes.some(({ field }) => ofManagers(field));
      return isOurs ? [] : null;
    },
    edit: without('metadata.managedFields'),
  },
  {
    name: 'the requester',
    reason:
      "a request for a certificate says who made it: the cluster's administrator is in one group more than kubeadm's",
    shows: certificateRequest,
    undo: requester,
  },
  {
    name: 'kinds',
    reason: 'what is a question, or is about the server itself, kube-admission does not know, and says so',
    shows: '{"apiVersion":"authorization.k8s.io/v1","kind":"SelfSubjectAccessReview","metadata":{}}',
    unknown: (apiVersion, kind) => unknown.has(`${apiVersion} ${kind}`),
  },
];
