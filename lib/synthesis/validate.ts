import type { IConstruct } from 'constructs';

/** Asks every construct of an app for its errors, once, and returns a line for each. */
export function validationErrors(root: IConstruct): string[] {
  return root.node.findAll().flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
}

/** Throws one error for all of these, worded as cdk8s does. */
export function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}
