import type { IConstruct } from 'constructs';

/** What the constructs of an app find wrong, a line each. Each construct is asked once, where cdk8s asks all once a chart. */
export function mistakesOf(root: IConstruct): string[] {
  return root.node.findAll().flatMap(({ node }) => node.validate().map((mistake) => `[${node.path}] ${mistake}`));
}

/** Fails with all mistakes, as cdk8s words it. */
export function refuse(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new Error(`Validation failed with the following errors:\n  ${mistakes.join('\n  ')}`);
}
