import type { App } from 'cdk8s';

/**
 * Makes an app and writes its manifests, as `app.synth()` does. Mistakes are printed to standard error, a line each, and
 * the exit status becomes 1, where `app.synth()` would end in a stack trace; nothing is written then.
 *
 * @param make makes the app; what it throws is reported in the same way
 */
export function synth(make: () => App): void {
  try {
    const app = make();
    // app.synth() makes its folder before it looks for mistakes.
    const mistakes = app.node
      .findAll()
      .flatMap(({ node }) => node.validate().map((mistake) => `\n  [${node.path}] ${mistake}`));
    if (mistakes.length > 0) throw new Error(`Validation failed with the following errors:${mistakes.join('')}`);
    app.synth();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
