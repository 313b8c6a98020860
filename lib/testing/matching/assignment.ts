/**
 * Assigns different items to as many patterns as possible: a maximum matching, by augmenting paths.
 *
 * @param fits the items that match each pattern
 * @returns the item of each pattern, or undefined
 */
export function assigned(fits: readonly (readonly number[])[]): (number | undefined)[] {
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
  for (const at of fits.keys()) place(at, new Set());
  const items: (number | undefined)[] = fits.map(() => undefined);
  for (const [index, at] of patternOf) items[at] = index;
  return items;
}
