import { Comparison, size } from '../comparison';
import type { FieldPath } from '../field-path';
import { Matcher } from '../matcher';
import { isList } from '../values';
import { wordsOf } from '../words';

/** A list that has some items; others may stand between them. */
export class ArrayWith<Item> extends Matcher<readonly Item[]> {
  public readonly words: string;

  public constructor(
    private readonly patterns: readonly unknown[],
    private readonly inAnyOrder: boolean,
  ) {
    super();
    this.words = `a list with ${patterns.map(wordsOf).join(', ')}${inAnyOrder ? ', in any order' : ''}`;
  }

  public override compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void {
    if (!isList(actual)) {
      comparison.require(false, this, actual, path);
      return;
    }
    const compared = (pattern: unknown, index: number): Comparison =>
      Comparison.of(pattern, actual[index], exact, [...path, index]);
    const items = this.inAnyOrder
      ? assigned(this.patterns, actual, compared)
      : inOrder(this.patterns, actual, compared);
    const taken = new Set(items);
    let missing = actual.length;
    for (const [at, pattern] of this.patterns.entries()) {
      const item = items[at];
      if (item !== undefined) {
        comparison.add(compared(pattern, item));
        continue;
      }
      // An item that has nothing in common with the pattern is another one; of a pattern for one value that cannot be said.
      const limit = Math.max(2, size(pattern));
      const candidates = [...actual.keys()]
        .filter((index) => !taken.has(index))
        .map((index) => ({ index, of: compared(pattern, index) }));
      const best = candidates.reduce<(typeof candidates)[number] | undefined>(
        (least, candidate) => (candidate.of.cost < (least?.of.cost ?? limit) ? candidate : least),
        undefined,
      );
      if (best && best.of.cost > 0) {
        taken.add(best.index);
        comparison.add(best.of);
      } else {
        // Where it is there but out of order, too, an item is missing.
        const detail = best ? 'in this order; it stands earlier' : undefined;
        comparison.require(false, pattern, undefined, [...path, missing++], detail);
      }
    }
  }
}

type Compared = (pattern: unknown, index: number) => Comparison;

/** The first item for each pattern after that of the pattern before. */
function inOrder(patterns: readonly unknown[], actual: readonly unknown[], compared: Compared): (number | undefined)[] {
  let next = 0;
  return patterns.map((pattern) => {
    for (let index = next; index < actual.length; index++) {
      if (compared(pattern, index).differences.length > 0) continue;
      next = index + 1;
      return index;
    }
    return undefined;
  });
}

/** An item for as many patterns as there can be, each another one: a maximum matching, by augmenting paths. */
function assigned(
  patterns: readonly unknown[],
  actual: readonly unknown[],
  compared: Compared,
): (number | undefined)[] {
  const fits = patterns.map((pattern) =>
    [...actual.keys()].filter((index) => compared(pattern, index).differences.length === 0),
  );
  const patternOf = new Map<number, number>();
  const place = (at: number, seen: Set<number>): boolean =>
    (fits[at] ?? []).some((index) => {
      if (seen.has(index)) return false;
      seen.add(index);
      const holder = patternOf.get(index);
      if (holder !== undefined && !place(holder, seen)) return false;
      patternOf.set(index, at);
      return true;
    });
  for (const at of patterns.keys()) place(at, new Set());
  const items: (number | undefined)[] = patterns.map(() => undefined);
  for (const [index, at] of patternOf) items[at] = index;
  return items;
}
