import { FieldError } from '../../manifests/field-error';
import type { FieldPath } from '../../manifests/field-path';
import { formatValue, given } from '../../manifests/formatting';
import { ManifestsError } from '../../manifests/manifests-error';
import { isAbsent } from '../../manifests/values';
import { Matcher } from '../matcher';
import { Comparison } from './comparison';

/** Nothing, or null, which to the API server is the same. */
export class Absent extends Matcher {
  readonly description = 'nothing';

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    comparison.require(isAbsent(actual), undefined, actual, path);
  }
}

/** Any value. */
export class Any extends Matcher {
  readonly description = 'any value';

  override compare(comparison: Comparison, actual: unknown, path: FieldPath): void {
    comparison.require(!isAbsent(actual), this, actual, path);
  }
}

/** A value that has no fields but those of the pattern, anywhere below. */
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

/** A value that does not match. */
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

/** A value that matches each of some patterns. */
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

/** A value that matches at least one of some patterns. */
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

/** A value of which a condition holds. */
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
    // Which would pass whatever comes of it.
    if (typeof holds === 'object' && holds !== null && 'then' in holds) throw problem('gave a promise');
    return Boolean(holds);
  }
}
