import type { FieldPath } from '../manifests/field-path';
import type { Asymmetric } from '../manifests/formatting';
import { Comparison } from './matching/comparison';

/**
 * A matcher for a value in a pattern. `Match` makes the matchers of this package. A matcher is also an asymmetric matcher of
 * Jest and Vitest, so that it works in their `toEqual`.
 */
// The type parameter is there for patterns: see `matches`.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export abstract class Matcher<T = unknown> {
  /**
   * Exists only for the types: TypeScript refuses a matcher for strings in place of a number. It is a method because the
   * parameter of a method may be wider or narrower: TypeScript knows the items of a list before it knows the kind.
   */
  protected matches?(value: T): void;

  /** The expected value in a few words, for messages. */
  abstract readonly description: string;

  /**
   * Adds the differences of a value to the comparison.
   *
   * @param actual the value in the manifest; undefined if it is absent
   * @param path the path of the value
   * @param exact true if fields that no pattern has are differences
   * @internal
   */
  abstract compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void;

  /** Returns whether a value matches. Jest and Vitest call it. */
  asymmetricMatch(actual: unknown): boolean {
    const comparison = Comparison.of(this, actual);
    if (comparison.differences.length > 0) return false;
    comparison.keep();
    return true;
  }

  /** Returns the description. Jest and Vitest call it. */
  toAsymmetricMatcher(): string {
    return this.description;
  }

  /** Returns the description. */
  toString(): string {
    return this.description;
  }
}

/**
 * A pattern for a value of a type: the value itself, an object with patterns for some of its fields, a list with a pattern for
 * each item, a matcher of `Match`, or an asymmetric matcher of Jest or Vitest.
 */
export type Pattern<T> =
  | (T extends unknown ? Matcher<T> : never)
  // The type of a matcher of this library says for which values it is.
  | (Asymmetric & {
      /** Excludes the matchers of `Match`, which have a more exact type. */
      readonly description?: never;
    })
  // A conditional type for objects and lists would not work: in a call within a pattern, such as
  // `spec: Match.not({ replica: 3 })`, TypeScript would not know the type of the spec. This type leaves strings and numbers as
  // they are.
  | { readonly [Part in keyof T]?: Pattern<NonNullable<T[Part]>> | (unknown extends T[Part] ? unknown : never) };
