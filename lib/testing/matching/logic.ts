import { FieldError } from '../../manifests/field-error';
import type { FieldPath } from '../../manifests/field-path';
import { formatValue, given } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { isAbsent } from '../../manifests/values';
import { Matcher } from '../matcher';
import { Comparison } from './comparison';

/** Matches a value that is absent, or null. */
export class Absent extends Matcher {
  readonly description = 'nothing';

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    comparison.require(isAbsent(actual), undefined, actual, path);
  }
}

/** Matches any value but null. */
export class Any extends Matcher {
  readonly description = 'any value';

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    comparison.require(!isAbsent(actual), this, actual, path);
  }
}

/** Matches a value that has no other fields than the pattern, at any depth. */
export class Exact<T> extends Matcher<T> {
  readonly description: string;

  constructor(private readonly pattern: unknown) {
    super();
    this.description = `exactly ${formatValue(pattern)}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    comparison.compare(this.pattern, actual, path, true);
  }
}

/** Matches a value that does not match a pattern. */
export class Not<T> extends Matcher<T> {
  readonly description: string;

  constructor(private readonly pattern: unknown) {
    super();
    this.description = `not ${formatValue(pattern)}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void {
    comparison.require(Comparison.of(this.pattern, actual, exact).differences.length > 0, this, actual, path);
  }
}

/** Matches a value that matches all patterns. */
export class AllOf<T> extends Matcher<T> {
  readonly description: string;

  constructor(private readonly patterns: readonly unknown[]) {
    super();
    this.description = patterns.map(formatValue).join(' and ');
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void {
    for (const pattern of this.patterns) comparison.compare(pattern, actual, path, exact);
  }
}

/** Matches a value that matches at least one pattern. */
export class AnyOf<T> extends Matcher<T> {
  readonly description: string;

  constructor(private readonly patterns: readonly unknown[]) {
    super();
    this.description = `one of ${patterns.map(formatValue).join(', ')}`;
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath, exact: boolean): void {
    for (const pattern of this.patterns) {
      const one = Comparison.of(pattern, actual, exact, path);
      if (one.differences.length > 0) continue;
      comparison.add(one);
      return;
    }
    comparison.require(false, this, actual, path);
  }
}

/** Matches a value for which a condition is true. */
export class That<T> extends Matcher<T> {
  constructor(
    readonly description: string,
    private readonly condition: (actual: T) => boolean,
    private readonly isTaken: (actual: unknown) => actual is T,
  ) {
    super();
  }

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    comparison.require(this.isTaken(actual) && this.holds(actual, path), this, actual, path);
  }

  private holds(actual: T, path: FieldPath): boolean {
    const problem = (reason: string): ManifestsError => {
      const error = FieldError.invalid(path, given(actual), `the condition ${reason}`);
      return new ManifestsError(`Match.that(${JSON.stringify(this.description)}): ${String(error)}`);
    };
    let holds: unknown;
    try {
      holds = this.condition(actual);
    } catch (error) {
      throw problem(`threw ${String(error)}`);
    }
    // A promise would count as true, whatever its result is.
    if (typeof holds === 'object' && holds !== null && 'then' in holds) throw problem('returned a promise');
    return Boolean(holds);
  }
}
