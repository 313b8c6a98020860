import { ANNOTATED } from '../../../lib/manifests/recreation';
import type { FieldError, Review } from './review';

/** The object of a remedy. */
interface Subject {
  readonly kind: string;
  /** How kubectl names it: `pod web --namespace shop`. */
  readonly object: string;
  readonly error: FieldError;
}

/** What helps where the server does not change some fields of some kinds. */
interface Rule {
  /** The kinds with their groups: `apps/Deployment`, `Pod`. */
  readonly kinds: readonly string[];
  /** @default - any field */
  readonly fields?: RegExp;
  readonly remedy: (subject: Subject) => string;
}

const KEEP_SELECTOR = 'keep the old selector, to which the pods may have more labels';
const ADOPTED = 'the pods keep running, and the new StatefulSet takes them over';
const ONE_OF_A_KEY =
  'server-side apply takes one item of each key: write the others with another key, or leave them out';
const UNSAFE = 'nothing safe helps: keep the old value';

/** Returns the remedy for a selector whose old pods can stay until the new ones are ready. */
const newSelector =
  (orphans: string) =>
  ({ kind, object }: Subject): string =>
    `${KEEP_SELECTOR}. Or give the ${kind} a new name, and delete the old one when the new pods are ready. Or run kubectl delete ${object} --cascade=orphan, apply, and delete ${orphans}, which run until then`;

/** Returns the remedy for an object that can be deleted and created again. */
const again =
  (meanwhile: string) =>
  ({ kind, object }: Subject): string =>
    `give the ${kind} a new name. Or run kubectl delete ${object}, and apply: ${meanwhile}`;

/** Rules for fields that the server does not change. The first one that fits counts. */
const RULES: readonly Rule[] = [
  { kinds: ['apps/Deployment'], fields: /^spec\.selector/, remedy: newSelector('the old ReplicaSets') },
  { kinds: ['apps/ReplicaSet', 'apps/DaemonSet'], fields: /^spec\.selector/, remedy: newSelector('the old pods') },
  {
    kinds: ['apps/StatefulSet'],
    fields: /^spec\.selector/,
    // New pods need the names of the old ones, so --cascade=orphan does not help.
    remedy: ({ object }) =>
      `${KEEP_SELECTOR}. Or give the StatefulSet a new name, with new claims. Or run kubectl delete ${object}, and apply: all pods stop meanwhile, and their claims stay unless persistentVolumeClaimRetentionPolicy deletes them`,
  },
  {
    kinds: ['apps/StatefulSet'],
    fields: /^spec\.volumeClaimTemplates/,
    remedy: ({ object }) =>
      `run kubectl delete ${object} --cascade=orphan, and apply: ${ADOPTED}. Claims that exist do not change: raise the size of each one yourself; if a template is new or renamed, delete the pods one by one`,
  },
  {
    kinds: ['apps/StatefulSet'],
    fields: /^spec\.serviceName/,
    remedy: ({ object }) =>
      `run kubectl delete ${object} --cascade=orphan, and apply: ${ADOPTED}. They get their new DNS names with kubectl rollout restart ${object}`,
  },
  {
    kinds: ['apps/StatefulSet'],
    fields: /^spec/,
    remedy: ({ object }) => `run kubectl delete ${object} --cascade=orphan, and apply: ${ADOPTED}`,
  },
  { kinds: ['batch/Job'], fields: /^spec/, remedy: again('its pods end, and it runs again from the start') },
  {
    kinds: ['Pod'],
    fields: /^spec/,
    remedy: ({ object, error }) => {
      const resize = `cpu and memory change in place with kubectl edit ${object} --subresource resize, if the QoS class stays the same. Or `;
      return `${isOfResources(error) ? resize : ''}run kubectl delete ${object}, and apply: the pod is away meanwhile. A Deployment replaces its pods itself`;
    },
  },
  {
    kinds: ['PersistentVolumeClaim'],
    fields: /^spec\.resources/,
    remedy: ({ error }) =>
      / can be resized /.test(error.message)
        ? `${UNSAFE}: a claim whose class is empty has a volume that somebody made. Its storage can grow where it is, and the claim still asks for less. A claim of another name can ask for more, if you copy the data`
        : `${UNSAFE}, since no volume shrinks. A claim of another name can be smaller, if you copy the data`,
  },
  {
    kinds: ['PersistentVolumeClaim'],
    remedy: () =>
      `${UNSAFE}. A claim of another name can have the new one, if you copy the data; deleting this claim may delete its data`,
  },
  {
    kinds: ['PersistentVolume'],
    // The object of a volume that was not provisioned is only a reference to it.
    remedy: ({ object }) =>
      `keep the old value. Or make sure that spec.persistentVolumeReclaimPolicy is Retain, with which no data is deleted, stop the pods that use the volume, run kubectl delete ${object}, and apply; its claim is Lost until it is made again, too`,
  },
  {
    kinds: ['Service'],
    fields: /^spec\.(?:clusterIP|ipFamil)/,
    remedy: again('its address changes, and connections to it fail meanwhile'),
  },
  {
    kinds: ['Service'],
    fields: /^spec/,
    remedy: again('connections to it fail meanwhile, and a load balancer may get another address'),
  },
  {
    kinds: ['ConfigMap', 'Secret'],
    fields: /^(?:data|binaryData|stringData|immutable)/,
    remedy: ({ kind, object }) =>
      `give the ${kind} a new name, and write this name where it is used. Or run kubectl delete ${object}, and apply: pods that run keep the old data until they are made again`,
  },
  {
    kinds: ['Secret'],
    fields: /^type/,
    remedy: ({ object }) =>
      `give the Secret a new name, and write this name where it is used. Or run kubectl delete ${object}, and apply: pods that start meanwhile wait for it`,
  },
  {
    kinds: ['rbac.authorization.k8s.io/RoleBinding', 'rbac.authorization.k8s.io/ClusterRoleBinding'],
    fields: /^roleRef/,
    remedy: ({ kind, object }) =>
      `give the ${kind} a new name, apply, and delete the old one: no subject loses rights meanwhile. Or run kubectl delete ${object}, and apply, which kubectl auth reconcile does at once`,
  },
  {
    kinds: ['storage.k8s.io/StorageClass'],
    remedy: again('volumes and claims that exist keep what they have'),
  },
  {
    kinds: ['apiextensions.k8s.io/CustomResourceDefinition'],
    fields: /^status\.storedVersions/,
    remedy: () =>
      'keep the version, with served: false if nobody may use it. When no object is stored in it any more, and it is no longer in status.storedVersions, remove it',
  },
  {
    kinds: ['apiextensions.k8s.io/CustomResourceDefinition'],
    remedy: () => `${UNSAFE}. Deleting the definition deletes all of its resources`,
  },
  { kinds: ['Namespace'], remedy: () => `${UNSAFE}. Deleting the namespace deletes everything in it` },
];

/** The groups of Kubernetes itself. Others, such as gateway.networking.k8s.io, are those of custom resources. */
const BUILT_IN = new Set([
  ...['', 'apps', 'autoscaling', 'batch', 'policy'],
  ...[
    'admissionregistration',
    'apiextensions',
    'apiregistration',
    'certificates',
    'coordination',
    'discovery',
    'events',
  ],
  ...['flowcontrol.apiserver', 'networking', 'node', 'rbac.authorization', 'resource', 'scheduling', 'storage'],
]);

/** The tools that replace an object with an annotation. */
const REPLACERS: ReadonlyMap<string, string> = new Map([
  ['helm.sh/hook', 'Helm or Argo CD'],
  ['argocd.argoproj.io/hook', 'Argo CD'],
  ['argocd.argoproj.io/sync-options', 'Argo CD'],
  ['kustomize.toolkit.fluxcd.io/force', 'Flux'],
]);

/**
 * Returns what helps if the server refuses a change, but not the object. Most other errors say what is wrong.
 *
 * @param replacer the annotation with which the object asks a tool to replace it
 */
export function remedyFor(review: Review, error: FieldError, replacer = ''): string | undefined {
  if (/: duplicate entries for key /.test(error.message)) return ONE_OF_A_KEY;
  if (error.ofUpdate !== true) return undefined;
  const remedy = remedyOfKind(review, error);
  const tool = REPLACERS.get(replacer);
  return tool === undefined
    ? remedy
    : `${remedy}. Or, if it may be deleted: ${tool} deletes it and creates it again, as ${replacer} says, and --allow-recreate ${ANNOTATED} allows the change`;
}

function remedyOfKind({ apiVersion, kind, namespace, name }: Review, error: FieldError): string {
  const group = apiVersion.split('/').slice(0, -1).join('/');
  const known = group === '' ? kind : `${group}/${kind}`;
  const rule = RULES.find(({ kinds, fields }) => kinds.includes(known) && (fields?.test(error.field) ?? true));
  const subject = { kind, object: kubectlName(kind, namespace, name), error };
  if (rule) return rule.remedy(subject);
  return BUILT_IN.has(group.replace(/\.k8s\.io$/, ''))
    ? `keep the old value, or give the ${kind} a new name. Deleting it and applying again is safe only if nothing depends on it`
    : `keep the old value: a rule of the definition compares it with the new one. What deleting it would do, only its operator knows`;
}

/** Returns an object as kubectl takes it. A name that a shell would not take as it is has a placeholder. */
function kubectlName(kind: string, namespace: string, name: string): string {
  const [safeName, safeNamespace] = [name, namespace].map((text) => (/^[\w.:-]*$/.test(text) ? text : 'NAME'));
  return `${kind.toLowerCase()} ${safeName}${safeNamespace === '' ? '' : ` --namespace ${safeNamespace}`}`;
}

/** Whether a pod differs in the cpu and memory of its containers only. */
function isOfResources({ changes = [] }: FieldError): boolean {
  return changes.length > 0 && changes.every(({ field }) => /^spec\.\w+\[\d+\]\.resources\b/.test(field));
}
