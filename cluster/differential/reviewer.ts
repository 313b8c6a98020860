import type { Review } from '../../packages/kube-admission/lib/review';
import { ClusterError } from '../cluster-error';
import { isFields } from './fields';

/** What kube-admission is asked with. */
export interface Reviewer {
  reviewYaml(text: string): Review[];
}

interface Library {
  Admission: { loadSync(options: ReviewerOptions): Reviewer };
}

/** The options of kube-admission that are compared. */
export interface ReviewerOptions {
  kubernetesVersion?: string;
  podSecurity?: { level: 'restricted' };
}

/** kube-admission as others use it. It has to be built, which the types of this checkout must not depend on. */
export async function loadReviewer(options: ReviewerOptions): Promise<Reviewer> {
  const name = 'kube-admission';
  const library: unknown = await import(name).catch(isMissing);
  if (!isLibrary(library)) {
    throw new ClusterError('kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)');
  }
  try {
    return library.Admission.loadSync(options);
  } catch (error) {
    // What cannot be asked of it is its user's mistake.
    if (error instanceof Error && error.name === 'OptionError') throw new ClusterError(error.message);
    throw error;
  }
}

function isMissing(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code)))) throw error;
}

const isLibrary = (value: unknown): value is Library => isFields(value) && typeof value.Admission === 'function';
