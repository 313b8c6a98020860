import type { App } from 'cdk8s';
import { SafeApp } from './safe-app';
import { mistakesOf, refuse } from './mistakes';

/**
 * Makes an app and writes its manifests, as `app.synth()` does. Mistakes are printed to standard error, a line each, and
 * the exit status becomes 1, where `app.synth()` would end in a stack trace; nothing is written then. An error of the
 * program itself, such as a TypeError, keeps its stack: it says where to look.
 *
 * @param make makes the app; what it throws is reported in the same way
 */
export function synth(make: () => App): void {
  try {
    const app = make();
    // App.synth() makes its folder before it looks for mistakes, and writes chart by chart.
    if (!(app instanceof SafeApp)) {
      refuse(mistakesOf(app));
      app.synthYaml();
    }
    app.synth();
  } catch (error) {
    console.error(textOf(error));
    process.exitCode = 1;
  }
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
