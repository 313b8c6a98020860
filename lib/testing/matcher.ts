import type { FieldPath } from '../manifests/field-path';
import type { Asymmetric } from '../manifests/formatting';
import { Comparison } from './matching/comparison';

/**
 * Describes a value in a pattern. `Match` has those that there are; a subclass is one more. It is an
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

  /** Describes what is expected in a few words, for messages. */
  abstract readonly description: string;

  /**
   * Adds to the comparison how the value differs.
   *
   * @param actual the value in the manifest; undefined where there is none
   * @param path its path
   * @param exact whether fields that no pattern names are differences
   * @internal
   */
  abstract compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void;

  /** Called by Jest and Vitest in their own patterns. */
  asymmetricMatch(actual: unknown): boolean {
    const comparison = Comparison.of(this, actual);
    if (comparison.differences.length > 0) return false;
    comparison.keep();
    return true;
  }

  /** Called by Jest and Vitest to print the matcher. */
  toAsymmetricMatcher(): string {
    return this.description;
  }

  /** Describes what is expected in a few words. */
  toString(): string {
    return this.description;
  }
}

/**
 * A pattern for a value of a type: the value; of an object, some of its fields; of a list, a pattern for each item, in
 * their order; a matcher of `Match`; an asymmetric matcher of Jest or Vitest.
 */
export type Pattern<T> =
  | (T extends unknown ? Matcher<T> : never)
  // Of a matcher of this library it is known for what it stands.
  | (Asymmetric & {
      /** Of a matcher of `Match`, whose type says more. */
      readonly description?: never;
    })
  // No conditional type for objects and lists: of one, TypeScript would forget the kind where it looks into calls within a
  // pattern, and not know whose spec it is in `spec: Match.not({ replica: 3 })`. Of a text or a number this is itself.
  | { readonly [Part in keyof T]?: Pattern<NonNullable<T[Part]>> | (unknown extends T[Part] ? unknown : never) };
