import { metadataOf, nameOf } from '../../manifests/manifest';
import { grouped, type Resource } from '../../manifests/resource';
import { isList, isPlain } from '../../manifests/values';

/** An object that another one names. */
interface Reference {
  readonly kind: string;
  readonly name: string;
  /** @default - that of the object that names it */
  readonly namespace?: unknown;
}

/** Returns a function that finds which of some objects one of them names. */
export function referencesIn(resources: readonly Resource[]): (resource: Resource) => Resource[] {
  const byName = grouped(resources, ({ manifest }) => `${manifest.kind}/${nameOf(manifest)}`);
  return (resource) => {
    const own = metadataOf(resource.manifest).namespace;
    const found = referencesOf(resource.manifest).flatMap(({ kind, name, namespace = own }) =>
      (byName.get(`${kind}/${name}`) ?? []).filter(({ manifest }) => {
        const of = metadataOf(manifest).namespace;
        // An object that names no namespace has none, or gets one when it is applied.
        return of === undefined || of === namespace;
      }),
    );
    return [...new Set(found)].filter((other) => other !== resource);
  };
}

function referencesOf(manifest: unknown): Reference[] {
  const found: Reference[] = [];
  const visit = (part: unknown, key: string): void => {
    if (isList(part)) for (const item of part) visit(item, key);
    if (!isPlain(part)) return;
    for (const [field, inner] of Object.entries(part)) {
      if (typeof inner === 'string') for (const kind of kindsNamedBy(key, field)) found.push({ kind, name: inner });
      else visit(inner, field);
    }
    const { kind, name, namespace } = part;
    if (/Ref$|^subjects$/.test(key) && typeof kind === 'string' && typeof name === 'string')
      found.push({ kind, name, namespace });
  };
  visit(manifest, '');
  return found;
}

/** The kinds that a string in a field of an object names. */
function kindsNamedBy(object: string, field: string): string[] {
  if (field === 'name' && /^configMap/.test(object)) return ['ConfigMap'];
  if (field === 'name' && /^secret/.test(object)) return ['Secret'];
  if (field === 'name' && object === 'service') return ['Service'];
  if (field === 'secretName') return ['Secret'];
  if (field === 'claimName') return ['PersistentVolumeClaim'];
  if (field === 'serviceAccountName') return ['ServiceAccount'];
  return field === 'serviceName' ? ['Service'] : [];
}
