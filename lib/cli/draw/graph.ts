import { type Manifest, nameOf } from '../../manifests/manifest';
import { podOf, selected, selectionOf } from '../../manifests/pod-selection';
import { type Resource, titleOf } from '../../manifests/resource';
import { type Fields, isList, isPlain } from '../../manifests/values';

/** A card of the drawing: an object, or a pod that one makes. */
export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** What is in it, a line each: containers with image and ports. */
  readonly lines: readonly string[];
  /** How many more like it there are, which are not drawn. */
  readonly more?: number;
}

/** A line from one card to another. */
export interface Line {
  readonly from: string;
  readonly to: string;
  /** `makes`: a workload and its pods; `selects`: by labels; `uses`: by name. */
  readonly type: 'makes' | 'selects' | 'uses';
}

export interface Graph {
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
}

/** Pods of a workload that are drawn; of more, the last one stands for the rest. */
const MOST_PODS = 3;

/** What some objects make, select and use. */
export function graphOf(resources: readonly Resource[]): Graph {
  const cards: Card[] = [];
  const lines: Line[] = [];
  const pods = new Map<Resource, string[]>();
  const ids = new Map(resources.map((resource, index) => [resource, `o${index}`]));
  for (const [resource, id] of ids) {
    const { manifest } = resource;
    const spec = podSpec(manifest);
    const isPod = manifest.kind === 'Pod';
    cards.push({
      id,
      kind: manifest.kind,
      name: titleOf(resource).slice(manifest.kind.length + 1),
      lines: isPod && spec ? containers(spec) : said(manifest),
    });
    if (isPod) pods.set(resource, [id]);
    if (isPod || !spec) continue;
    const count = podCount(manifest);
    const drawn = Math.min(count, MOST_PODS);
    const made = Array.from({ length: drawn }, (_, index) => `${id}p${index}`);
    pods.set(resource, made);
    for (const [index, pod] of made.entries()) {
      const more = index === drawn - 1 && count > drawn ? { more: count - drawn } : {};
      cards.push({ id: pod, kind: 'Pod', name: `${nameOf(manifest)}-…`, lines: containers(spec), ...more });
      lines.push({ from: id, to: pod, type: 'makes' });
    }
  }
  for (const [resource, id] of ids) {
    const { manifest } = resource;
    const selection = podOf(manifest) === undefined ? selectionOf(manifest) : undefined;
    const chosen = selection ? selected(resources, selection) : [];
    for (const pod of chosen.flatMap((one) => pods.get(one) ?? [])) lines.push({ from: id, to: pod, type: 'selects' });
    const named = references(manifest);
    for (const [other, to] of ids) {
      if (other === resource || !named.has(`${other.manifest.kind}/${nameOf(other.manifest)}`)) continue;
      for (const from of podSpec(manifest) ? (pods.get(resource) ?? []) : [id]) lines.push({ from, to, type: 'uses' });
    }
  }
  return { cards, lines };
}

function podSpec(manifest: Manifest): Fields | undefined {
  const spec = podOf(manifest)?.spec;
  return isPlain(spec) ? spec : undefined;
}

/** What the server takes where nothing is written is one; a DaemonSet's number is that of the nodes. */
function podCount({ spec }: Fields): number {
  const count = isPlain(spec) ? (spec.replicas ?? spec.parallelism) : undefined;
  return typeof count === 'number' ? count : 1;
}

function containers(spec: Fields): string[] {
  const of = (field: string, mark: string): string[] =>
    (isList(spec[field]) ? spec[field] : []).filter(isPlain).flatMap((container) => {
      const ports = (isList(container.ports) ? container.ports : [])
        .filter(isPlain)
        .map(({ containerPort, protocol = 'TCP' }) => `:${short(containerPort)}${short(protocol, '/')}`);
      return [`${mark}${short(container.name)}`, `  ${[short(container.image), ...ports].join(' ')}`];
    });
  return [...of('initContainers', '◦ '), ...of('containers', '• ')];
}

/** What is worth a line of an object without pods. */
function said({ kind, spec, data }: Fields): string[] {
  if (kind === 'Service' && isPlain(spec) && isList(spec.ports)) {
    return spec.ports.filter(isPlain).map(({ port, targetPort }) => `:${short(port)}${short(targetPort, ' → ')}`);
  }
  if (isPlain(spec) && spec.replicas !== undefined) return [`replicas: ${short(spec.replicas)}`];
  if (isPlain(spec) && spec.maxReplicas !== undefined)
    return [`${short(spec.minReplicas ?? 1)} to ${short(spec.maxReplicas)} replicas`];
  return isPlain(data) ? Object.keys(data).slice(0, 5) : [];
}

const short = (value: unknown, before = ''): string =>
  typeof value === 'string' || typeof value === 'number' ? `${before}${value}` : '';

/** Which objects a manifest names: `ConfigMap/settings`. */
function references(value: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (part: unknown, key: string): void => {
    if (isList(part)) for (const item of part) visit(item, key);
    if (!isPlain(part)) return;
    for (const [field, inner] of Object.entries(part)) {
      if (typeof inner === 'string') for (const kind of kindsNamedBy(key, field)) found.add(`${kind}/${inner}`);
      else visit(inner, field);
    }
    const { kind, name } = part;
    if (/Ref$|^subjects$/.test(key) && typeof kind === 'string' && typeof name === 'string')
      found.add(`${kind}/${name}`);
  };
  visit(value, '');
  return found;
}

/** The kinds that a text in a field of an object names. */
function kindsNamedBy(object: string, field: string): string[] {
  if (field === 'name' && /^configMap/.test(object)) return ['ConfigMap'];
  if (field === 'name' && /^secret/.test(object)) return ['Secret'];
  if (field === 'name' && object === 'service') return ['Service'];
  if (field === 'secretName') return ['Secret'];
  if (field === 'claimName') return ['PersistentVolumeClaim'];
  if (field === 'serviceAccountName') return ['ServiceAccount'];
  return field === 'serviceName' ? ['Service'] : [];
}
