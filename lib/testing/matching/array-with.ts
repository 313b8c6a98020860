import type { FieldPath } from '../../manifests/field-path';
import { formatValue } from '../../manifests/formatting';
import { isList } from '../../manifests/values';
import { Matcher } from '../matcher';
import { assigned } from './assignment';
import { Comparison, size } from './comparison';

/** Matches a list that has an item for each pattern, and possibly others. */
export class ArrayWith<Item> extends Matcher<readonly Item[]> {
  readonly description: string;

  constructor(
    private readonly patterns: readonly unknown[],
    private readonly inAnyOrder: boolean,
  ) {
    super();
    this.description = `a list with ${patterns.map(formatValue).join(', ')}${inAnyOrder ? ', in any order' : ''}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void {
    if (!isList(actual)) {
      comparison.require(false, this, actual, path);
      return;
    }
    // Each pattern is compared with each item only once. Otherwise nested lists would take exponential time.
    const compared = this.patterns.map((pattern) =>
      actual.map((item, index) => Comparison.of(pattern, item, exact, path.index(index))),
    );
    const fits = compared.map((row) => [...row.keys()].filter((index) => row[index]?.differences.length === 0));
    const items = this.inAnyOrder ? assigned(fits) : inOrder(fits);
    const taken = new Set(items);
    let missing = actual.length;
    for (const [at, pattern] of this.patterns.entries()) {
      const item = items[at];
      const row = compared[at] ?? [];
      const found = item === undefined ? undefined : row[item];
      if (found) {
        comparison.add(found);
        continue;
      }
      const candidates = row.map((of, index) => ({ index, of })).filter(({ index }) => !taken.has(index));
      // An item that has nothing in common with the pattern is not shown as its match, unless it is the only one.
      const limit = candidates.length > 1 ? size(pattern) : Math.max(2, size(pattern));
      const best = candidates.reduce<(typeof candidates)[number] | undefined>(
        (least, candidate) => (candidate.of.cost < (least?.of.cost ?? limit) ? candidate : least),
        undefined,
      );
      if (best && best.of.cost > 0) {
        taken.add(best.index);
        comparison.add(best.of);
      } else {
        // An item in the wrong order counts as missing.
        const detail = best ? 'in this order; it is earlier in the list' : undefined;
        comparison.require(false, pattern, undefined, path.index(missing++), detail);
      }
    }
  }
}

/** Returns the first item for each pattern that comes after the item of the pattern before. */
function inOrder(fits: readonly (readonly number[])[]): (number | undefined)[] {
  let next = 0;
  return fits.map((indexes) => {
    const index = indexes.find((one) => one >= next);
    if (index !== undefined) next = index + 1;
    return index;
  });
}
