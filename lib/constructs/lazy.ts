import { Duration, Lazy } from 'cdk8s';

/** Returns whether a value is known only when the app is synthesized. Such a value cannot be checked before. */
export function isLazy(value: unknown): boolean {
  return value instanceof Lazy;
}

/** Returns a duration in seconds, as the API has it. The result may have a fraction, which a later check reports. */
export function toSeconds(duration: Duration | undefined): number | undefined {
  return duration instanceof Duration ? duration.toSeconds({ integral: false }) : duration;
}
