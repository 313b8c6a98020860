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
  let app: App;
  try {
    app = made(make());
  } catch (error) {
    fail(error, frameOf(error));
    return;
  }
  try {
    // A synth() of the app's own, as that of SafeApp, knows what it wants.
    if (overrides(app, 'synth')) app.synth();
    else synthesize(app);
  } catch (error) {
    fail(error);
  }
}

function made(app: unknown): App {
  if (isApp(app)) return app;
  throw new NoApp(app);
}

/** The function that `synth` was given returned something else. */
class NoApp extends Error {
  constructor(value: unknown) {
    const detail =
      value instanceof Promise
        ? 'make must return an App, so it cannot be async: wait for what it needs before you call synth'
        : 'make must return the App that it makes';
    super(FieldError.invalid('synth(make)', value, detail).toString());
  }
}

function fail(error: unknown, frame = ''): void {
  console.error(textOf(error) + frame);
  process.exitCode = 1;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isPlain(error) ? error.message : (error.stack ?? error.message);
}

const isPlain = (error: Error): boolean => error.constructor === Error || error instanceof NoApp;

/** The line of the stack of a plain error at which the author's code threw it, or called what threw it. */
function frameOf(error: unknown): string {
  if (!(error instanceof Error) || error.constructor !== Error) return '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const frame = frames.find((line) => !/node_modules|\(node:|at node:/.test(line));
  return frame === undefined ? '' : `\n${frame}`;
}
