import type { FieldPath } from '../manifests/field-path';
import { formatBriefly, formatValue } from '../manifests/formatting';
import { ManifestsError } from '../manifests/manifests-error';
import { isAbsent } from '../manifests/values';
import { Matcher, type Pattern } from './matcher';
import type { Comparison } from './matching/comparison';
import { checkPattern } from './matching/patterns';

/**
 * Matches any value, or a value that matches a pattern, and captures it from each manifest that the whole pattern matches.
 *
 * @example
 * const image = new Capture<string>();
 * manifests.has('Pod', { spec: { containers: [{ image }] } });
 * image.value; // 'nginx:latest'
 */
export class Capture<T = unknown> extends Matcher<T> {
  /** The captured values, in the order of the manifests. The list is empty until an assertion passes. */
  readonly values: T[] = [];
  /** The expected value in a few words. */
  readonly description: string;
  private readonly pattern: unknown;

  /**
   * @param pattern the pattern that the value must match. @default - any value
   * @throws ManifestsError if the pattern cannot match a manifest
   */
  constructor(pattern?: Pattern<T>) {
    super();
    this.pattern = pattern === undefined ? undefined : checkPattern('Capture', pattern);
    this.description = pattern === undefined ? 'any value' : formatValue(pattern);
  }

  /**
   * The captured value.
   *
   * @throws ManifestsError if there is no captured value, or more than one: `values` has all of them
   */
  get value(): T {
    // A captured value may be undefined: a pattern can match an absent field.
    const [captured, ...others] = this.values.map((value) => ({ value }));
    if (captured && others.length === 0) return captured.value;
    throw new ManifestsError(
      `Capture.value: ${this.values.length} values were captured, not one: ${formatBriefly(this.values)}`,
    );
  }

  /** @internal */
  override compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void {
    if (this.pattern === undefined) comparison.require(!isAbsent(actual), this, actual, path);
    else comparison.compare(this.pattern, actual, path, exact);
    comparison.remember(this, actual);
  }

  /** @internal */
  capture(value: T): void {
    this.values.push(value);
  }
}
