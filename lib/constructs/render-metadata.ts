import type { ApiObjectMetadataDefinition } from 'cdk8s';
import type * as k8s from '../../imports/k8s';
import { annotationsOf, labelsOf, metadataOf, otherMetadata } from './cdk8s-private';

/** Renders metadata with the name first, as in the Kubernetes documentation; undefined if it is empty. cdk8s sorts it. */
export function renderMetadata(metadata: ApiObjectMetadataDefinition): k8s.ObjectMeta | undefined {
  if (!isPlain(metadata)) {
    const rendered = metadataOf(metadata);
    return rendered && inOrder(rendered);
  }
  const { name, namespace } = metadata;
  const labels = sorted(labelsOf(metadata));
  const annotations = sorted(annotationsOf(metadata));
  return (name ?? namespace ?? labels ?? annotations) === undefined
    ? undefined
    : { name, namespace, labels, annotations };
}

/** Returns rendered metadata with the name first. */
export function inOrder({ name, namespace, labels, annotations, ...others }: k8s.ObjectMeta): k8s.ObjectMeta {
  return { name, namespace, labels, annotations, ...others };
}

/** The fields of most metadata, and the lists that are empty there. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['name', 'namespace', 'labels', 'annotations'],
  ...['finalizers', 'ownerReferences'],
]);

/** Returns whether metadata has names, labels and annotations alone, all of them strings. It is rendered without cdk8s. */
function isPlain(metadata: ApiObjectMetadataDefinition): boolean {
  const { finalizers, ownerReferences, written } = otherMetadata(metadata);
  if (finalizers?.length !== 0 || ownerReferences?.length !== 0 || !written) return false;
  for (const field in written) if (!FIELDS.has(field)) return false;
  return areStrings(labelsOf(metadata)) && areStrings(annotationsOf(metadata));
}

function areStrings(map: Readonly<Record<string, unknown>>): boolean {
  for (const key in map) if (typeof map[key] !== 'string') return false;
  return true;
}

/** Returns a map with its keys in order, as cdk8s renders it; undefined for an empty one. */
function sorted(map: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  const keys = Object.keys(map);
  if (keys.length < 2) return keys.length === 0 ? undefined : map;
  return Object.fromEntries(keys.sort().map((key) => [key, map[key] ?? '']));
}
