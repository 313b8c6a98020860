import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Admission } from '../lib';
import { programIn } from '../lib/native/program';

const missing = Admission.unavailable();
if (missing !== undefined && process.env.KUBE_ADMISSION_REQUIRED) throw new Error(missing);

/** A suite that needs the built modules. Without them, its tests are skipped. */
export const describeWithModule = missing === undefined ? describe : describe.skip;

const build = join(__dirname, '..', 'build');
const hasEngine = existsSync(join(build, 'base.wasm')) && programIn(build) !== undefined;

/** A suite that needs the modules and the native engine, which the build makes for most systems. */
export const describeWithEngine = hasEngine ? describe : describe.skip;
