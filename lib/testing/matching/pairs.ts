import { identityOf } from '../../manifests/identity';
import { metadataOf } from '../../manifests/manifest';
import { grouped, type Resource, titleOf } from '../../manifests/resource';
import { isAbsent, isPlain } from '../../manifests/values';
import { assigned } from './assignment';
import { Comparison } from './comparison';

/** An object, the expected object, and their comparison. */
export interface Pair {
  readonly found: Resource;
  readonly wanted: Resource;
  readonly comparison: Comparison;
}

/**
 * Pairs each object with the expected object of the same identity. Among several of one identity, such as objects without a
 * name, it pairs equal ones; their order does not matter.
 */
export function paired(actual: readonly Resource[], expected: readonly Resource[]): Paired {
  const first = pairedBy(identity, actual, expected.filter(isNamed));
  // An object of the same name in another API group is paired, so that the group is shown as the difference.
  const second = pairedBy(titleOf, first.extra, first.missing);
  // An expected object whose name is a matcher is paired with any remaining object of its kind.
  const third = pairedBy(kindOf, second.extra, expected.filter(isOpen));
  return {
    pairs: [...first.pairs, ...second.pairs, ...third.pairs],
    missing: [...second.missing, ...third.missing],
    extra: third.extra,
  };
}

/** Returns whether the name of an object is known: neither the name nor the metadata is a matcher. */
const isNamed = ({ manifest }: Resource): boolean => {
  const { metadata } = manifest;
  const { name, namespace } = metadataOf(manifest);
  return (isAbsent(metadata) || isPlain(metadata)) && [name, namespace].every((one) => !isObject(one));
};
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isOpen = (resource: Resource): boolean => !isNamed(resource);

const kindOf = ({ manifest }: Resource): string => manifest.kind;

/** Returns the identity of an object. Without a name, it is the kind and `generateName`. */
const identity = ({ manifest }: Resource): string => identityOf(manifest, 'default') ?? titleOf({ manifest });

interface Paired {
  readonly pairs: Pair[];
  readonly missing: Resource[];
  readonly extra: Resource[];
}

/** Pairs objects that have the same key. */
function pairedBy(
  keyOf: (resource: Resource) => string,
  actual: readonly Resource[],
  expected: readonly Resource[],
): Paired {
  const [present, wanted] = [grouped(actual, keyOf), grouped(expected, keyOf)];
  const all = [...wanted].map(([key, of]) => pairsOf(present.get(key) ?? [], of));
  const others = [...present].flatMap(([key, of]) => (wanted.has(key) ? [] : of));
  return {
    pairs: all.flatMap(({ pairs }) => pairs),
    missing: all.flatMap(({ missing }) => missing),
    extra: [...all.flatMap(({ extra }) => extra), ...others],
  };
}

/** Pairs as many equal objects as possible, then those that differ least. */
function pairsOf(found: readonly Resource[], wanted: readonly Resource[]): Paired {
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
