import { messageOf } from '../../manifests/error-message';
import { type Manifest, metadataOf, nameOf } from '../../manifests/manifest';
import { podOf, selected, selectionOf } from '../../manifests/pod-selection';
import { type Resource, titleOf } from '../../manifests/resource';
import { type Fields, isPlain } from '../../manifests/values';
import { containerLines, linesOf } from './card-lines';
import { peersIn } from './peers';
import { referencesIn } from './references';

/** A card of the drawing: an object, a pod that one makes, or several objects that are alike. */
export interface Card {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The namespace that the object names; empty if it names none. */
  readonly namespace: string;
  /** What is in it, a line each: containers with image and ports. */
  readonly lines: readonly string[];
  /** How many more like it there are, which are not drawn. */
  readonly more?: number;
  /** The names of all objects that it stands for, if it is more than one. */
  readonly names?: readonly string[];
  /** The card of the workload that makes this pod. */
  readonly maker?: string;
}

/** A line from one card to another. */
export interface Line {
  readonly from: string;
  readonly to: string;
  /** `makes`: a workload and its pods; `selects`: by labels; `uses`: by name; `allows`: traffic, by a NetworkPolicy. */
  readonly type: 'makes' | 'selects' | 'uses' | 'allows';
}

export interface Graph {
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
}

/** Pods of a workload that are drawn; of more, the last one stands for the rest. */
const MOST_PODS = 3;
/** Among more objects than these, a workload has one card for all of its pods. */
const MANY = 30;

/**
 * Returns what some objects make, select and use.
 * @param report is called with each error of a selector, which selects nothing then
 */
export function graphOf(all: readonly Resource[], report: (error: string) => void = () => undefined): Graph {
  const cards: Card[] = [];
  const lines: Line[] = [];
  /** The cards of an object's pods. */
  const pods = new Map<Resource, readonly string[]>();
  // An object that is there twice is one in a cluster.
  const resources = [...new Map(all.map((one) => [JSON.stringify(one.manifest), one])).values()];
  const ids = new Map(resources.map((resource, index) => [resource, `o${index}`]));
  const most = resources.length > MANY ? 1 : MOST_PODS;
  for (const [resource, id] of ids) {
    const { manifest } = resource;
    const spec = podSpec(manifest);
    const isPod = manifest.kind === 'Pod';
    const namespace = namespaceOf(manifest);
    const name = titleOf({ manifest: withoutNamespace(manifest) }).slice(manifest.kind.length + 1);
    const inside = isPod && spec ? containerLines(spec) : linesOf(manifest);
    cards.push({ id, kind: manifest.kind, name, namespace, lines: inside });
    if (isPod) pods.set(resource, [id]);
    if (isPod || !spec) continue;
    const count = podCount(manifest);
    const drawn = Math.min(count, most);
    const made = Array.from({ length: drawn }, (_, index) => `${id}p${index}`);
    pods.set(resource, made);
    for (const [index, pod] of made.entries()) {
      const more = index === drawn - 1 && count > drawn ? { more: count - drawn } : {};
      const base = { id: pod, kind: 'Pod', name: `${podPrefix(manifest)}…`, namespace, maker: id };
      cards.push({ ...base, lines: containerLines(spec), ...more });
      lines.push({ from: id, to: pod, type: 'makes' });
    }
  }
  const podsOf = (chosen: readonly Resource[]): string[] => chosen.flatMap((one) => pods.get(one) ?? []);
  const attempt = <T>(task: () => T, otherwise: T): T => {
    try {
      return task();
    } catch (error) {
      report(messageOf(error));
      return otherwise;
    }
  };
  const find = referencesIn(resources);
  for (const [resource, id] of ids) {
    const { manifest } = resource;
    const selection = attempt(() => (podOf(manifest) ? undefined : selectionOf(manifest)), undefined);
    for (const to of podsOf(selection ? selected(resources, selection) : []))
      lines.push({ from: id, to, type: 'selects' });
    for (const other of find(resource)) {
      const to = ids.get(other) ?? '';
      for (const from of podSpec(manifest) ? (pods.get(resource) ?? []) : [id]) lines.push({ from, to, type: 'uses' });
    }
    for (const { direction, peers, blocks } of attempt(() => peersIn(manifest, resources), [])) {
      const others = podsOf(peers);
      for (const block of blocks) {
        const card = `${id}-${block}`;
        if (!cards.some((one) => one.id === card))
          cards.push({ id: card, kind: 'ipBlock', name: block, namespace: namespaceOf(manifest), lines: [] });
        others.push(card);
      }
      for (const other of others) {
        const [from, to] = direction === 'ingress' ? [other, id] : [id, other];
        lines.push({ from, to, type: 'allows' });
      }
    }
  }
  return { cards, lines: distinct(lines) };
}

/** Returns lines once each. */
export const distinct = (lines: readonly Line[]): Line[] => [
  ...new Map(lines.map((line) => [`${line.from} ${line.type} ${line.to}`, line])).values(),
];

function namespaceOf(manifest: Manifest): string {
  const { namespace } = metadataOf(manifest);
  return typeof namespace === 'string' ? namespace : '';
}

const withoutNamespace = (manifest: Manifest): Manifest => ({
  ...manifest,
  metadata: { ...metadataOf(manifest), namespace: undefined },
});

/** What the names of an object's pods begin with. */
function podPrefix(manifest: Manifest): string {
  const { generateName } = metadataOf(manifest);
  const name = nameOf(manifest);
  return name === '' && typeof generateName === 'string' ? generateName : `${name}-`;
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
