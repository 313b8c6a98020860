import { FieldPath } from '../../manifests/field-path';
import { type Asymmetric, isAsymmetric } from '../../manifests/formatting';
import { fieldOf, isAbsent, isList, isPlain } from '../../manifests/values';

/** A difference between a manifest and a pattern. */
export interface Difference {
  readonly path: FieldPath;
  /** The value in the manifest; undefined if it is absent. */
  readonly actual: unknown;
  /** The pattern for the value; undefined if it must be absent. */
  readonly expected: unknown;
  /** The details that a matcher adds. */
  readonly detail?: string;
}

/** A matcher of `Match`, of any copy of the package. */
interface ComparingMatcher extends Asymmetric {
  readonly description: string;
  compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void;
}

/** Returns whether a value is a matcher of `Match`. */
export const isMatcher = (value: unknown): value is ComparingMatcher =>
  isAsymmetric(value) && 'compare' in value && typeof value.compare === 'function';

/** Captures values when the whole pattern matches. */
interface Captor {
  capture(value: unknown): void;
}

/** Compares a pattern with a value, and collects the differences and the captured values. */
export class Comparison {
  readonly differences: Difference[] = [];
  private readonly captured: [Captor, unknown][] = [];

  /** Returns the comparison of a pattern with a value. */
  static of(pattern: unknown, actual: unknown, exact = false, path = FieldPath.root): Comparison {
    const comparison = new Comparison();
    comparison.compare(pattern, actual, path, exact);
    return comparison;
  }

  /** The number of values that differ. A missing or unexpected part counts once for each of its values. */
  get cost(): number {
    return this.differences.reduce(
      (sum, { actual, expected }) => sum + Math.max(size(actual, 1), size(expected, 1)),
      0,
    );
  }

  /** Adds the differences between a pattern and a value. With `exact`, other fields are differences, too. */
  compare(pattern: unknown, actual: unknown, path: FieldPath, exact: boolean): void {
    if (isMatcher(pattern)) pattern.compare(this, actual, path, exact);
    else if (isAsymmetric(pattern)) this.require(pattern.asymmetricMatch(actual), pattern, actual, path);
    else if (isList(pattern)) this.list(pattern, actual, path, exact);
    else if (isPlain(pattern)) this.fields(pattern, actual, path, exact);
    else this.require(isSame(pattern, actual), pattern, actual, path);
  }

  /** Adds a difference unless a condition holds. */
  require(holds: boolean, expected: unknown, actual: unknown, path: FieldPath, detail?: string): void {
    if (!holds) this.differences.push({ path, actual, expected, ...(detail !== undefined && { detail }) });
  }

  /** Adds the comparison of a part. */
  add(part: Comparison): void {
    this.differences.push(...part.differences);
    this.captured.push(...part.captured);
  }

  /** Keeps a value for its captor until the whole pattern has matched. */
  remember(captor: Captor, value: unknown): void {
    this.captured.push([captor, value]);
  }

  /** Gives the captured values to their captors. */
  keep(): void {
    for (const [captor, value] of this.captured) captor.capture(value);
  }

  private list(pattern: readonly unknown[], actual: unknown, path: FieldPath, exact: boolean): void {
    if (!isList(actual)) {
      this.require(false, pattern, actual, path);
      return;
    }
    for (let index = 0; index < Math.max(pattern.length, actual.length); index++) {
      if (index < pattern.length) this.compare(pattern[index], actual[index], path.index(index), exact);
      else this.require(false, undefined, actual[index], path.index(index));
    }
  }

  private fields(pattern: object, actual: unknown, path: FieldPath, exact: boolean): void {
    if (!isPlain(actual)) {
      // If every field of an object may be absent, so may the object.
      const without = Comparison.of(pattern, {}, false, path);
      if (isAbsent(actual) && !exact && Object.keys(pattern).length > 0 && without.differences.length === 0) return;
      this.require(false, pattern, actual, path);
      return;
    }
    for (const [key, value] of Object.entries(pattern))
      this.compare(value, fieldOf(actual, key), path.below(key), exact);
    if (!exact) return;
    for (const [key, value] of Object.entries(actual)) {
      if (!Object.hasOwn(pattern, key)) this.require(isAbsent(value), undefined, value, path.below(key));
    }
  }
}

const isSame = (expected: unknown, actual: unknown): boolean =>
  isAbsent(expected) ? isAbsent(actual) : Object.is(expected, actual) || (expected === 0 && actual === 0);

/** Counts the values in a value. */
export function size(value: unknown, least = 0): number {
  if (isAsymmetric(value)) return 1;
  const parts = isList(value) ? value : isPlain(value) ? Object.values(value) : [];
  return Math.max(
    least,
    parts.reduce<number>((sum, part) => sum + size(part, 1), 0),
  );
}
