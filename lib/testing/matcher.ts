import { type Asymmetric, Comparison } from './comparison';
import type { FieldPath } from './field-path';

/**
 * A place in a pattern that says more than a value does. `Match` has those that there are; a subclass is one more. It is an
 * asymmetric matcher of Jest and Vitest as well, so that it also works in their `toEqual`.
 */
// The type parameter is there for patterns: see `matches`.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export abstract class Matcher<T = unknown> {
  /**
   * Only for the types: a matcher of texts does not fit where a number stands. A method, whose parameter may be wider or
   * narrower: of a pattern's list TypeScript knows the items before it knows the kind.
   */
  protected matches?(value: T): void;

  /** What is expected, in a few words; it stands in messages. */
  public abstract readonly words: string;

  /**
   * Adds to the comparison how the value differs.
   *
   * @param actual what is there; undefined where there is nothing
   * @param path where that is
   * @param exact whether fields that no pattern names are differences
   * @internal
   */
  public abstract compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void;

  /** What Jest and Vitest call in patterns of theirs. */
  public asymmetricMatch(actual: unknown): boolean {
    const comparison = Comparison.of(this, actual);
    if (comparison.differences.length > 0) return false;
    comparison.keep();
    return true;
  }

  /** What Jest and Vitest print. */
  public toAsymmetricMatcher(): string {
    return this.words;
  }

  /** What is expected, in a few words. */
  public toString(): string {
    return this.words;
  }
}

/**
 * What may stand for a value of a type: the value; of an object, some of its fields; of a list, a pattern for each item, in
 * their order; a matcher of `Match`; an asymmetric matcher of Jest or Vitest.
 */
export type Pattern<T> =
  | (T extends unknown ? Matcher<T> : never)
  // Of a matcher of this library it is known for what it stands.
  | (Asymmetric & {
      /** What a matcher of `Match` has, whose type says more. */
      readonly words?: never;
    })
  // No conditional type for objects and lists: of one, TypeScript would forget the kind where it looks into calls within a
  // pattern, and not know whose spec it is in `spec: Match.not({ replica: 3 })`. Of a text or a number this is itself.
  | { readonly [Part in keyof T]?: Pattern<NonNullable<T[Part]>> | (unknown extends T[Part] ? unknown : never) };
