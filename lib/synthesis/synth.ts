import type { App } from 'cdk8s';
import { FieldError } from '../manifests/field-error';
import { isApp, overrides } from './app';
import { loadEngine } from './engine';

/**
 * Makes an app and writes its manifests, all or none, as `SafeApp` does. The app may be cdk8s's own `App`. Prints errors to
 * standard error, one per line, and sets the exit status to 1. An error of the program itself, such as a TypeError, keeps its
 * stack.
 *
 * @param make returns the app; an error that it throws is printed in the same way, with the line that threw it
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
    // An app may override synth(), as SafeApp does.
    if (overrides(app, 'synth')) app.synth();
    else loadEngine().synthesize(app);
  } catch (error) {
    fail(textOf(error));
  }
}

const NO_APP = 'make must return the App';
const NOT_ASYNC = 'make must return an App, not a promise: wait for the data that it needs before you call synth';

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

const isBare = (error: Error): boolean => error.constructor === Error;

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isBare(error) ? error.message : (error.stack ?? error.message);
}

/** Returns the first line of a plain error's stack that is in the author's code. */
function frameOf(error: unknown): string {
  const lines = error instanceof Error && isBare(error) ? (error.stack ?? '').split('\n') : [];
  const frame = lines.find((line) => line.startsWith('    at ') && !/node_modules|\(node:|at node:/.test(line));
  return frame === undefined ? '' : `\n${frame}`;
}
