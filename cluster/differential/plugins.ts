// What the server's admission plugins add to an object that is to be stored, taken off again. What its author wrote stays: it is
// in the reviewed object as well.
import { isDeepStrictEqual } from 'node:util';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './fields';

/** Takes the last item of a list off, if it is this one and the reviewed list is shorter. */
function takeLast(stored: Fields, reviewed: Fields, key: string, isAdded: (item: unknown) => boolean): boolean {
  const list = stored[key];
  if (!Array.isArray(list) || list.length <= listOf(reviewed[key]).length || !isAdded(list.at(-1))) return false;
  list.pop();
  return true;
}

/** Takes a value off that the reviewed object has not, if it is this one. */
function take(stored: Fields, reviewed: Fields, key: string, added: unknown): void {
  if (reviewed[key] === undefined && stored[key] === added) Reflect.deleteProperty(stored, key);
}

const tokenVolume = {
  defaultMode: 420,
  sources: [
    { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
    { configMap: { items: [{ key: 'ca.crt', path: 'ca.crt' }], name: 'kube-root-ca.crt' } },
    {
      downwardAPI: {
        items: [{ fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' }, path: 'namespace' }],
      },
    },
  ],
};

/** https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#serviceaccount-admission-controller */
export function token(stored: Fields, reviewed: Fields): void {
  if (stored.kind !== 'Pod') return;
  const [spec, ours] = [fieldsOf(stored.spec), fieldsOf(reviewed.spec)];
  for (const key of ['serviceAccountName', 'serviceAccount']) take(spec, ours, key, 'default');
  takeLast(spec, ours, 'volumes', (volume) => {
    const { name, projected, ...rest } = fieldsOf(volume);
    const isOurs = /^kube-api-access-[a-z0-9]{5}$/.test(textOf(name)) && Object.keys(rest).length === 0;
    return isOurs && isDeepStrictEqual(projected, tokenVolume);
  });
  for (const key of ['initContainers', 'containers']) {
    listOf(spec[key]).forEach((container, at) => {
      takeLast(fieldsOf(container), fieldsOf(listOf(ours[key])[at]), 'volumeMounts', (mount) => {
        const { name, ...rest } = fieldsOf(mount);
        const path = '/var/run/secrets/kubernetes.io/serviceaccount';
        return (
          textOf(name).startsWith('kube-api-access-') && isDeepStrictEqual(rest, { mountPath: path, readOnly: true })
        );
      });
    });
  }
}

/** The cluster's server is told to let pods tolerate a dead node for 5 s. */
export function defaultTolerations(stored: Fields, reviewed: Fields): void {
  if (stored.kind !== 'Pod') return;
  for (const condition of ['unreachable', 'not-ready']) {
    const key = `node.kubernetes.io/${condition}`;
    const added = { effect: 'NoExecute', key, operator: 'Exists', tolerationSeconds: 5 };
    takeLast(fieldsOf(stored.spec), fieldsOf(reviewed.spec), 'tolerations', (item) => isDeepStrictEqual(item, added));
  }
}

/** The classes that every cluster has; the others are of this test, and all of 0. */
const priorities = new Map([
  ['system-cluster-critical', 2_000_000_000],
  ['system-node-critical', 2_000_001_000],
]);

export function priority(stored: Fields, reviewed: Fields): void {
  if (stored.kind !== 'Pod') return;
  const [spec, ours] = [fieldsOf(stored.spec), fieldsOf(reviewed.spec)];
  take(spec, ours, 'priority', priorities.get(textOf(ours.priorityClassName)) ?? 0);
  take(spec, ours, 'preemptionPolicy', 'PreemptLowerPriority');
}

export function notReadyTaint(stored: Fields, reviewed: Fields): void {
  if (stored.kind !== 'Node') return;
  const added = { effect: 'NoSchedule', key: 'node.kubernetes.io/not-ready' };
  takeLast(fieldsOf(stored.spec), fieldsOf(reviewed.spec), 'taints', (item) => isDeepStrictEqual(item, added));
}

/** The finalizer of each kind that has one. */
export const finalizers = new Map([
  ['PersistentVolume', 'kubernetes.io/pv-protection'],
  ['PersistentVolumeClaim', 'kubernetes.io/pvc-protection'],
  ['VolumeAttributesClass', 'kubernetes.io/vac-protection'],
]);

export function protection(stored: Fields, reviewed: Fields): void {
  const finalizer = finalizers.get(textOf(stored.kind));
  if (finalizer === undefined || !isFields(stored.metadata)) return;
  takeLast(stored.metadata, fieldsOf(reviewed.metadata), 'finalizers', (item) => item === finalizer);
}

/** The cluster's administrator is in a group more than kubeadm's, and the server says which certificate was shown. */
export function requester(stored: Fields): void {
  if (stored.kind !== 'CertificateSigningRequest') return;
  const spec = fieldsOf(stored.spec);
  if (Array.isArray(spec.groups) && spec.groups[0] === 'system:masters') spec.groups.shift();
  const { 'authentication.kubernetes.io/credential-id': _, ...extra } = fieldsOf(spec.extra);
  if (Object.keys(extra).length === 0) delete spec.extra;
  else spec.extra = extra;
}
