import { Admission } from '../lib';

const missing = Admission.unavailable();
if (missing !== undefined && process.env.KUBE_ADMISSION_REQUIRED) throw new Error(missing);

/** A suite that needs the built module; without it, its tests are counted as skipped. */
export const describeWithModule = missing === undefined ? describe : describe.skip;
