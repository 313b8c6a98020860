import { codeOf } from '../manifests/error-message';
/* eslint-disable-next-line @typescript-eslint/ban-ts-comment -- where this optional peer is not installed its types are `any`, and where it is there is no error to expect */
/** @ts-ignore */
import type * as KubeAdmission from 'kube-admission';

export type { KubeAdmission };

/** Loads kube-admission, which has tens of megabytes. Returns undefined if it is not installed. */
export function loadKubeAdmission(): unknown {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require('kube-admission');
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

/** Returns whether a loaded module is kube-admission. */
export const isKubeAdmission = (found: unknown): found is typeof KubeAdmission =>
  typeof found === 'object' && found !== null && 'Admission' in found;
