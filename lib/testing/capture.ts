import type { FieldPath } from '../manifests/field-path';
import { formatBriefly, formatValue } from '../manifests/formatting';
import { ManifestsError } from '../manifests/manifests-error';
import { isAbsent } from '../manifests/values';
import { Matcher, type Pattern } from './matcher';
import type { Comparison } from './matching/comparison';
import { checkPattern } from './matching/patterns';

/**
 * Matches any value, or one that matches a pattern, and keeps it: of each manifest that the whole pattern matches, one.
 *
 * @example
 * const image = new Capture<string>();
 * manifests.has('Pod', { spec: { containers: [{ image }] } });
 * image.value; // 'nginx:latest'
 */
export class Capture<T = unknown> extends Matcher<T> {
  /** The captured values, in the order of the manifests; empty before an assertion has passed. */
  readonly values: T[] = [];
  /** Describes what is expected of the value in a few words. */
  readonly description: string;
  private readonly pattern: unknown;

  /** @param pattern the pattern that the value has to match. @default - any value */
  constructor(pattern?: Pattern<T>) {
    super();
    this.pattern = pattern === undefined ? undefined : checkPattern('Capture', pattern);
    this.description = pattern === undefined ? 'any value' : formatValue(pattern);
  }

  /**
   * The captured value.
   *
   * @throws ManifestsError if nothing was, or more than one value; see `values`
   */
  get value(): T {
    // A value that was captured may be undefined: what matches nothing.
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
