import type { App } from 'cdk8s';
import { FieldError } from '../manifests/field-error';
import { isApp, overrides } from './app';
import { synthesize } from './synthesize';

/**
 * Makes an app and writes its manifests, all or none, as `SafeApp` does, also for cdk8s's own `App`. Errors are printed to
 * standard error, a line each, and the exit status becomes 1, where `app.synth()` of cdk8s ends in a stack trace. An error of
 * the program itself, such as a TypeError, keeps its stack: it says where to look.
 *
 * @param make makes the app; what it throws is reported in the same way, with the line that threw it
 */
export function synth(make: () => App): void {
  let app: unknown;
  try {
    app = make();
  } catch (error) {
    fail(textOf(error) + frameOf(error));
    return;
  }
  if (!isApp(app)) {
    fail(FieldError.invalid('synth(make)', app, app instanceof Promise ? NOT_ASYNC : NO_APP).toString());
    return;
  }
  try {
    // A synth() of the app's own, as that of SafeApp, comes first.
    if (overrides(app, 'synth')) app.synth();
    else synthesize(app);
  } catch (error) {
    fail(textOf(error));
  }
}

const NO_APP = 'make must return the App that it makes';
const NOT_ASYNC = 'make must return an App, so it cannot be async: wait for what it needs before you call synth';

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

const isBare = (error: Error): boolean => error.constructor === Error;

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isBare(error) ? error.message : (error.stack ?? error.message);
}

/** Returns the line of a plain error's stack at which the author's code threw it, or called what threw it. */
function frameOf(error: unknown): string {
  const lines = error instanceof Error && isBare(error) ? (error.stack ?? '').split('\n') : [];
  const frame = lines.find((line) => line.startsWith('    at ') && !/node_modules|\(node:|at node:/.test(line));
  return frame === undefined ? '' : `\n${frame}`;
}
