import { Admission } from '../lib';

const missing = Admission.unavailable();
if (missing !== undefined && process.env.KUBE_ADMISSION_REQUIRED) throw new Error(missing);

/** A suite that needs the built modules. Without them, its tests are skipped. */
export const describeWithModule = missing === undefined ? describe : describe.skip;
