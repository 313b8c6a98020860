let changes = 0;

/** Tells that a pod or container changed after it was made. */
export function changed(): void {
  changes += 1;
}

/**
 * How many changes there were. cdk8s validates an app once for each chart, and nothing changes in between: a pod that was
 * found sound at this revision need not be looked at again.
 */
export function revision(): number {
  return changes;
}
