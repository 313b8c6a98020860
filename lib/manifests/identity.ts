import { type Fields, isAbsent, isPlain } from './values';

/**
 * Returns what Kubernetes tells an object from others by, as one text: its API group, kind, namespace and name; undefined
 * for an object without a name, which gets a new one whenever it is created.
 *
 * @param defaultNamespace the namespace of an object that names none
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function identityOf(manifest: unknown, defaultNamespace = ''): string | undefined {
  if (!isPlain(manifest)) return undefined;
  const { apiVersion, kind, metadata } = manifest;
  const { name, namespace }: Fields = isPlain(metadata) ? metadata : {};
  if (isAbsent(name) || name === '') return undefined;
  // `apps/v1` is of the group apps, `v1` of the core group, whose name is empty.
  const group = String(apiVersion).replace(/\/?[^/]*$/, '');
  return [group, kind, namespace ?? defaultNamespace, name].join('\n');
}
