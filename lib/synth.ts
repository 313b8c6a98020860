import type { App } from 'cdk8s';

/**
 * Makes an app and writes its manifests, as `app.synth()` does. A mistake prints its messages to standard error and sets
 * the exit status 1, where `app.synth()` would end in a stack trace; nothing is written then.
 *
 * @param make makes the app; what it throws is reported in the same way
 */
export function synth(make: () => App): void {
  try {
    make().synth();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
