import { type Fields, isAbsent, isPlain } from './values';

/** The groups of kinds that were in `extensions`. */
const MOVED: ReadonlyMap<string, string> = new Map([
  ['DaemonSet', 'apps'],
  ['Deployment', 'apps'],
  ['Ingress', 'networking.k8s.io'],
  ['NetworkPolicy', 'networking.k8s.io'],
  ['ReplicaSet', 'apps'],
]);

/** Returns the API group under which the server stores a kind; of a kind that moved to another group, that one. */
export function storedGroup(apiVersion: string, kind: string): string {
  // The group of `apps/v1` is apps. That of `v1` is the core group, whose name is empty.
  const group = apiVersion.replace(/\/?[^/]*$/, '');
  return (group === 'extensions' ? MOVED.get(kind) : undefined) ?? group;
}

/**
 * Returns the identity of an object as one string: its API group, kind, namespace and name. Returns undefined for an object
 * without a name, which gets a new name each time it is created.
 *
 * @param defaultNamespace the namespace of an object without one
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function identityOf(manifest: unknown, defaultNamespace = ''): string | undefined {
  if (!isPlain(manifest)) return undefined;
  const { apiVersion, kind, metadata } = manifest;
  const { name, namespace }: Fields = isPlain(metadata) ? metadata : {};
  if (isAbsent(name) || name === '') return undefined;
  const group = storedGroup(String(apiVersion), String(kind));
  const within = isAbsent(namespace) || namespace === '' ? defaultNamespace : namespace;
  return [group, kind, within, name].join('\n');
}
