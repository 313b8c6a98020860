import { SHORT_NAMES } from '../../../imports/kinds';
import { FieldError } from '../../manifests/field-error';
import { isOf } from '../../manifests/kinds';
import { matchesSelector } from '../../manifests/label-selector';
import { labelsOf, namespaceOf } from '../../manifests/manifest';
import type { Resource } from '../../manifests/resource';
import type { Fields } from '../../manifests/values';
import { UsageError } from '../command';
import type { Card, Graph, Line } from './graph';

/** Which objects are drawn. */
export interface Filters {
  /** Those of these namespaces. @default - of all */
  readonly namespaces: readonly string[];
  /** Those of these kinds, and pods that they make. @default - of all */
  readonly kinds: readonly string[];
  /** Those whose labels match: `app=web,tier in (a, b)`. @default - all */
  readonly selector?: string | undefined;
}

/** Returns the objects that filters let through. @throws UsageError for a selector that cannot be understood */
export function filtered(resources: readonly Resource[], { namespaces, kinds, selector }: Filters): Resource[] {
  const wanted = selector === undefined ? undefined : labelSelector(selector);
  const isKind = kindMatcher(kinds);
  return resources.filter(
    ({ manifest }) =>
      (namespaces.length === 0 || namespaces.includes(namespaceOf(manifest))) &&
      (kinds.length === 0 || isKind(manifest)) &&
      (wanted === undefined || matchesSelector(labelsOf(manifest), wanted)),
  );
}

type Identity = Pick<Resource['manifest'], 'apiVersion' | 'kind'>;

/** Kinds may be written as kubectl takes them: `deploy`, `deployments.apps`, `po,svc`, and also `apps/v1/Deployment`. */
function kindMatcher(kinds: readonly string[]): (manifest: Identity) => boolean {
  const wanted = kinds.flatMap((text) => text.split(',')).map(oneKindMatcher);
  return (manifest) => wanted.some((isOne) => isOne(manifest));
}

function oneKindMatcher(text: string): (manifest: Identity) => boolean {
  if (text.includes('/')) return (manifest) => isOf(text, manifest);
  const [written = '', ...parts] = text.trim().toLowerCase().split('.');
  const name = Object.hasOwn(SHORT_NAMES, written) ? SHORT_NAMES[written]?.toLowerCase() : written;
  const group = parts.join('.');
  return ({ apiVersion, kind }) => {
    const [of = '', version] = apiVersion.split('/');
    // A card of the picture has no apiVersion.
    const isOfGroup = ['', of, `${version ?? ''}.${of}`].includes(group) || apiVersion === '';
    return isOfGroup && namesOf(kind.toLowerCase()).includes(name ?? '');
  };
}

/** The name of a kind, and what its plural may be. */
const namesOf = (kind: string): string[] => [kind, `${kind}s`, `${kind}es`, kind.replace(/y$/, 'ies')];

/**
 * Reads a selector as kubectl takes it, as a `LabelSelector`.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function labelSelector(text: string): Fields {
  const matchExpressions = text
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .map((part) => {
      const [, key, isNot, value] = /^([^\s=!,()]+)\s*(!)?==?\s*([^\s=!,()]*)$/.exec(part) ?? [];
      if (key !== undefined) return { key, operator: isNot ? 'NotIn' : 'In', values: [value ?? ''] };
      const [, of, operator = '', list = ''] = /^([^\s=!,()]+)\s+(in|notin)\s*\(([^()]*)\)$/.exec(part) ?? [];
      const values = list.split(',').map((one) => one.trim());
      if (of !== undefined) return { key: of, operator: operator === 'in' ? 'In' : 'NotIn', values };
      const [, not, alone] = /^(!)?\s*([^\s=!,()]+)$/.exec(part) ?? [];
      if (alone === undefined)
        throw new UsageError(
          FieldError.invalid('--selector', text, 'labels as kubectl takes them: app=web,tier!=test'),
        );
      return { key: alone, operator: not ? 'DoesNotExist' : 'Exists' };
    });
  return { matchExpressions };
}

/** Lines further away say nothing of an object. */
const FARTHEST = 2;

/**
 * Returns the objects around one: those that it, or its pods, are connected with, and theirs.
 * @param name kind and name: `deploy/web`
 * @throws UsageError if there is no such object
 */
export function around(graph: Graph, name: string): Graph {
  const slash = name.lastIndexOf('/');
  const kind = name.slice(0, slash);
  if (slash < 0) throw new UsageError(FieldError.invalid('--around', name, 'must be KIND/NAME'));
  const isKind = kindMatcher([kind]);
  const isIt = (card: Card): boolean =>
    card.maker === undefined && card.name === name.slice(slash + 1) && isKind({ apiVersion: '', kind: card.kind });
  const distances = new Map(graph.cards.filter(isIt).map(({ id }) => [id, 0]));
  if (distances.size === 0) throw new UsageError(FieldError.notFound('--around', name, 'there is no such object'));
  const beside = new Map<string, [string, Line['type']][]>(graph.cards.map(({ id }) => [id, []]));
  for (const { from, to, type } of graph.lines) {
    beside.get(from)?.push([to, type]);
    beside.get(to)?.push([from, type]);
  }
  const queue = [...distances.keys()];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const [other, type] of beside.get(id) ?? []) {
      const distance = (distances.get(id) ?? 0) + (type === 'makes' ? 0 : 1);
      if (distance > FARTHEST || distance >= (distances.get(other) ?? Infinity)) continue;
      distances.set(other, distance);
      queue.push(other);
    }
  }
  return {
    cards: graph.cards.filter(({ id }) => distances.has(id)),
    lines: graph.lines.filter(({ from, to }) => distances.has(from) && distances.has(to)),
  };
}
