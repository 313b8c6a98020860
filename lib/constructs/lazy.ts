import { Duration, Lazy } from 'cdk8s';

/** Returns whether a value is known only when the app is synthesized: nothing can be said of it before. */
export function isLazy(value: unknown): boolean {
  return value instanceof Lazy;
}

/** Returns a duration as the API counts it; parts of a second, which it does not count, are left for the check to report. */
export function toSeconds(duration: Duration | undefined): number | undefined {
  return duration instanceof Duration ? duration.toSeconds({ integral: false }) : duration;
}
