import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Admission } from '../lib';
import { programIn } from '../lib/native/program';

const missing = Admission.unavailable();
if (missing !== undefined && process.env.KUBE_ADMISSION_REQUIRED) throw new Error(missing);

/** Returns a function for suites that need something. Without it, they are skipped, and their bodies do not run. */
const describeIf =
  (isThere: boolean, what: string) =>
  (name: string, body: () => void): void => {
    if (isThere) describe(name, body);
    else test.skip(`${name}: a suite that needs ${what}`, () => undefined);
  };

/** A suite that needs the built modules. */
export const describeWithModule = describeIf(missing === undefined, 'the modules');

const build = join(__dirname, '..', 'build');
const hasEngine = existsSync(join(build, 'base.wasm')) && programIn(build) !== undefined;

/** A suite that needs the modules and the native engine, which the build makes for most systems. */
export const describeWithEngine = describeIf(hasEngine, 'the modules and the engine');
