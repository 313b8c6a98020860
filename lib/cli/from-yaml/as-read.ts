import { isBuiltIn } from '../../manifests/kinds';
import {
  type Entry,
  fieldOf,
  literal,
  mapping,
  type Mapping,
  textOf,
  type Tree,
} from '../../constructs/from-manifest/tree';
import { isList, isPlain } from '../../manifests/values';

/** Maps of strings, in which the API server takes null for the empty string. */
const STRINGS = ['labels', 'annotations', 'matchLabels', 'nodeSelector'];
/** Further ones of some kinds. */
const STRINGS_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['data'],
  Secret: ['data', 'stringData'],
  Service: ['selector'],
  ReplicationController: ['selector'],
  StorageClass: ['parameters'],
};
/** Maps of quantities, in which it takes null for 0. */
const QUANTITIES = ['limits', 'requests', 'capacity', 'hard', 'overhead'];

/** Lists of pods that the API server takes as absent if they are empty, as generators of projects write them. */
const LISTS = ['env', 'envFrom', 'ports', 'volumeMounts', 'volumeDevices', 'volumes', 'initContainers'];
/** The kinds that have no other lists of these names. */
const PODS = ['Pod', 'ReplicaSet', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/**
 * Returns an object without what the API server takes as absent: empty lists of pods, and fields that are null in built-in kinds and
 * in any metadata. A custom resource may keep null: in the values of a HelmRelease it removes a default.
 */
export function asRead(object: Mapping): Mapping {
  const kind = textOf(object, 'kind') ?? '';
  const strings = [...STRINGS, ...(STRINGS_OF_KIND[kind] ?? [])];
  const zeroOf = (map: string): string | undefined =>
    strings.includes(map) ? '' : QUANTITIES.includes(map) ? '0' : undefined;
  const isOfKubernetes = isBuiltIn(`${textOf(object, 'apiVersion') ?? ''}/${kind}`);
  const isPods = isOfKubernetes && PODS.includes(kind);
  // `zero` is what the server takes for null in a map; other fields are then absent.
  const settled = (entry: Entry, zero?: string): Entry[] => {
    if (isPods && LISTS.includes(entry.key) && isEmptyList(entry.value)) return [];
    if (!isNull(entry.value)) return [{ ...entry, value: inside(entry.value, zeroOf(entry.key)) }];
    return zero === undefined ? [] : [{ ...entry, value: literal(zero) }];
  };
  const inside = (tree: Tree, zero?: string): Tree => {
    if (tree.type === 'list')
      return { ...tree, items: tree.items.map((item) => ({ ...item, value: inside(item.value) })) };
    if (tree.type !== 'mapping') return tree;
    return mapping(
      tree.entries.flatMap((entry) => settled(entry, zero)),
      tree.after,
    );
  };
  return mapping(
    object.entries.flatMap((entry) => (isOfKubernetes || entry.key === 'metadata' ? settled(entry) : [entry])),
    object.after,
  );
}

const isEmptyList = (tree: Tree): boolean => tree.type === 'list' && tree.items.length === 0;

const isNull = (tree: Tree): boolean => tree.type === 'literal' && tree.value === null;

/** Returns data as a tree, as a YAML document has it. */
export function dataTree(value: unknown): Tree {
  if (isList(value)) return { type: 'list', items: value.map((item) => ({ value: dataTree(item) })) };
  // JavaScript's -0 is 0 to everyone else.
  if (!isPlain(value)) return literal(value === 0 ? 0 : (value ?? null));
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return mapping(fields.map(([key, field]) => ({ key, value: dataTree(field) })));
}

/** What the API server writes into an object, and kubectl when it applies it. */
const WRITTEN: readonly (readonly string[])[] = [
  ['metadata', 'uid'],
  ['metadata', 'resourceVersion'],
  ['metadata', 'generation'],
  ['metadata', 'creationTimestamp'],
  ['metadata', 'managedFields'],
  ['metadata', 'selfLink'],
  ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'],
  ['status'],
];

/** Only objects that a cluster has stored have these. */
const STORED = ['uid', 'resourceVersion', 'managedFields'];

/** An object that was exported from a cluster, without what was written there. */
interface Exported {
  readonly object: Mapping;
  /** The fields that were left out: `metadata.uid`. */
  readonly leftOut: readonly string[];
}

/** Leaves out what the API server has written, if a cluster has stored the object. */
export function withoutWritten(object: Mapping): Exported {
  const metadata = fieldOf(object, 'metadata');
  if (!STORED.some((field) => fieldOf(metadata, field))) return { object, leftOut: [] };
  const found = WRITTEN.filter((path) => path.reduce<Tree | undefined>(fieldOf, object) !== undefined);
  return { object: found.reduce(withoutAt, object), leftOut: found.map((path) => path.join('.')) };
}

function withoutAt(tree: Mapping, [key, ...below]: readonly string[]): Mapping {
  const entries = tree.entries.flatMap((entry): Entry[] => {
    if (entry.key !== key) return [entry];
    if (below.length === 0 || entry.value.type !== 'mapping') return [];
    const value = withoutAt(entry.value, below);
    return value.entries.length > 0 ? [{ ...entry, value }] : [];
  });
  return mapping(entries, tree.after);
}
