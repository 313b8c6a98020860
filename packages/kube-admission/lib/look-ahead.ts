/** What may be taken before it is needed. */
interface Limits<T> {
  /** The most items. */
  readonly items: number;
  /** The most bytes of them. */
  readonly bytes: number;
  readonly sizeOf: (item: T) => number;
}

/** Returns items in order. Before it returns one, it has called a function with it and with those after it, within limits. */
export function* lookAhead<T>(items: Iterable<T>, limits: Limits<T>, each: (item: T) => void): Generator<T> {
  const taken: T[] = [];
  let bytes = 0;
  for (const item of items) {
    each(item);
    taken.push(item);
    bytes += limits.sizeOf(item);
    while (taken.length > limits.items || bytes > limits.bytes) {
      for (const first of taken.splice(0, 1)) {
        bytes -= limits.sizeOf(first);
        yield first;
      }
    }
  }
  yield* taken;
}
