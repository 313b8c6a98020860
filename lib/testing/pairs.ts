import { Comparison } from './comparison';
import { assigned } from './matching';
import { grouped, metadataOf, type Resource, titleOf } from './resource';
import { namespaceOf } from './selection';
import { isAbsent, isFields } from './values';

/** An object, the one that is expected for it, and how they differ. */
export interface Pair {
  readonly found: Resource;
  readonly wanted: Resource;
  readonly comparison: Comparison;
}

/**
 * The objects that are there and those that are expected, each with its own: the one of its kind, namespace and name. Several
 * that are called the same, as those without a name are, stand in no order; those are paired that are equal.
 */
export function paired(
  actual: readonly Resource[],
  expected: readonly Resource[],
): { pairs: Pair[]; missing: Resource[]; extra: Resource[] } {
  const [named, others] = [grouped(expected.filter(isNamed), identity), grouped(expected.filter(isOpen), kindOf)];
  const first = pairedWithin(grouped(actual, identity), named);
  // A name that is a matcher may be that of any object that is left.
  const second = pairedWithin(grouped(first.extra, kindOf), others);
  return {
    pairs: [...first.pairs, ...second.pairs],
    missing: [...first.missing, ...second.missing],
    extra: second.extra,
  };
}

/** Whether it is known what an object is called: neither its name nor all of its metadata is a matcher. */
const isNamed = ({ manifest }: Resource): boolean => {
  const { metadata } = manifest;
  const { name, namespace } = metadataOf(manifest);
  return (isAbsent(metadata) || isFields(metadata)) && [name, namespace].every((one) => !isObject(one));
};
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isOpen = (resource: Resource): boolean => !isNamed(resource);

const kindOf = ({ manifest }: Resource): string => manifest.kind;

/** Without the apiVersion: what is of another one is shown as an object that differs there. */
const identity = (resource: Resource): string => JSON.stringify([namespaceOf(resource.manifest), titleOf(resource)]);

function pairedWithin(
  actual: ReadonlyMap<string, readonly Resource[]>,
  expected: ReadonlyMap<string, readonly Resource[]>,
): { pairs: Pair[]; missing: Resource[]; extra: Resource[] } {
  const [pairs, missing, extra]: [Pair[], Resource[], Resource[]] = [[], [], []];
  for (const [key, wanted] of expected) {
    const of = pairsOf(actual.get(key) ?? [], wanted);
    pairs.push(...of.pairs);
    missing.push(...of.missing);
    extra.push(...of.extra);
  }
  for (const [key, found] of actual) if (!expected.has(key)) extra.push(...found);
  return { pairs, missing, extra };
}

/** First those that are equal, as many as there can be; then those that differ least. */
function pairsOf(found: readonly Resource[], wanted: readonly Resource[]): ReturnType<typeof paired> {
  const rows = wanted.map((one) =>
    found.map((other) => ({
      wanted: one,
      found: other,
      comparison: Comparison.of(one.manifest, other.manifest, true),
    })),
  );
  const equal = assigned(
    rows.map((row) => [...row.keys()].filter((index) => row[index]?.comparison.differences.length === 0)),
  );
  const taken = new Set(equal);
  const pairs: Pair[] = [];
  const missing: Resource[] = [];
  for (const [at, row] of rows.entries()) {
    const index = equal[at] ?? nearest(row, taken);
    const pair = index === undefined ? undefined : row[index];
    if (pair) pairs.push(pair);
    else missing.push(...wanted.slice(at, at + 1));
    taken.add(index);
  }
  return { pairs, missing, extra: found.filter((_, index) => !taken.has(index)) };
}

function nearest(row: readonly Pair[], taken: ReadonlySet<number | undefined>): number | undefined {
  const free = [...row.entries()].filter(([index]) => !taken.has(index));
  const costs = free.map(([, { comparison }]) => comparison.cost);
  return free[costs.indexOf(Math.min(...costs))]?.[0];
}
