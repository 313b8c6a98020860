import { fieldsOf, isFields, listOf, textOf, type Fields } from './fields';
import { anonymous } from './generated';

/**
 * How what the server would store differs from what kube-admission says that it would, but for what it leaves out: the uid,
 * the time, a generated name, the fields' managers, and what a Service gets from the cluster.
 */
export function differentObject(server: Fields, review: Fields, manifest: Fields): string | undefined {
  const [theirs, ours] = [structuredClone(server), structuredClone(review)];
  for (const metadata of [fieldsOf(theirs.metadata), fieldsOf(ours.metadata)]) {
    delete metadata.uid;
    delete metadata.creationTimestamp;
    delete metadata.managedFields;
    if (textOf(fieldsOf(manifest.metadata).name) === '') delete metadata.name;
  }
  switch (theirs.kind) {
    case 'Service':
      deallocate(fieldsOf(theirs.spec), fieldsOf(manifest.spec));
      break;
    case 'PersistentVolume':
      delete fieldsOf(theirs.status).lastPhaseTransitionTime;
      break;
    case 'Secret':
    case 'ConfigMap':
      asStored(ours);
      break;
    case 'Node':
      empty(theirs, ours, manifest);
  }
  const differences = [...different(prune(theirs), prune(ours), '', manifest)];
  return differences.length === 0 ? undefined : `objects differ:\n  ${differences.slice(0, 20).join('\n  ')}`;
}

/** Bytes that are none come back empty. */
function asStored(object: Fields): void {
  for (const data of [fieldsOf(object.data), fieldsOf(object.binaryData)]) {
    for (const [name, bytes] of Object.entries(data)) data[name] = bytes ?? '';
  }
}

/** A Node's empty map of allocatable resources does not come back from the storage, so it is filled from the capacity then. */
function empty(theirs: Fields, ours: Fields, manifest: Fields): void {
  const { allocatable } = fieldsOf(manifest.status);
  if (!isFields(allocatable) || Object.keys(allocatable).length > 0) return;
  for (const object of [theirs, ours]) delete fieldsOf(object.status).allocatable;
}

/** Takes off a Service what its author did not ask for and the cluster gave. */
function deallocate(spec: Fields, wanted: Fields): void {
  const asked = new Set<unknown>([
    wanted.clusterIP,
    wanted.healthCheckNodePort,
    ...listOf(wanted.clusterIPs),
    ...listOf(wanted.ports).map((port) => fieldsOf(port).nodePort),
  ]);
  for (const key of ['clusterIP', 'healthCheckNodePort']) {
    if (!asked.has(spec[key]) && spec[key] !== 'None') Reflect.deleteProperty(spec, key);
  }
  spec.clusterIPs = listOf(spec.clusterIPs).filter((address) => address === 'None' || asked.has(address));
  for (const port of listOf(spec.ports).map(fieldsOf)) if (!asked.has(port.nodePort)) delete port.nodePort;
}

/** Without what is empty: the storage does not keep the difference between nothing and an empty list. */
function prune(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(prune);
  if (!isFields(value)) return value;
  const kept = Object.entries(value).map(([key, item]) => [key, prune(item)] as const);
  return Object.fromEntries(kept.filter(([, item]) => item !== undefined));
}

function* different(theirs: unknown, ours: unknown, path: string, manifest: Fields): Generator<string> {
  const text = (value: unknown): string =>
    value === undefined ? 'nothing' : anonymous(JSON.stringify(value), manifest);
  if (isFields(theirs) && isFields(ours)) {
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
      yield* different(theirs[key], ours[key], `${path}.${key}`, manifest);
    }
  } else if (Array.isArray(theirs) && Array.isArray(ours)) {
    for (let at = 0; at < Math.max(theirs.length, ours.length); at++) {
      yield* different(theirs[at], ours[at], `${path}[${at}]`, manifest);
    }
  } else if (text(theirs) !== text(ours)) {
    yield `${path}: ${text(theirs)} of the server, ${text(ours)} of the review`;
  }
}
