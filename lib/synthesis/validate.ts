import type { IConstruct } from 'constructs';

/** Validates every construct of an app once, and returns a line for each error. */
export function validationErrors(root: IConstruct): string[] {
  return root.node.findAll().flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
}

/** Throws an Error with all of these errors, worded as in cdk8s; nothing if there are none. */
export function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}
