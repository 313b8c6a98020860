import { textAt } from './file-names';
import { codeOf } from '../manifests/error-message';
import { yamlText } from '../manifests/yaml-writer';

/** What the server would say of an object, as far as it is used here. */
export interface Review {
  readonly verdict: string;
  readonly errors: readonly { readonly reason: string; readonly message: string }[];
  readonly warnings: readonly string[];
  readonly object?: unknown;
}

/** What is used of kube-admission's class. */
export interface Admission {
  review(manifest: object): Review;
  printing(text: string, options: { objects: boolean }): Iterable<{ review: Review }>;
}

/** What is used of kube-admission. */
export interface KubeAdmission {
  readonly Admission: { unavailable(): string | undefined; loadSync(settings: object): Admission };
}

/** The package kube-admission, an optional peer of tens of megabytes, loaded once it is asked for; nothing where it is not installed. */
export function loadKubeAdmission(): unknown {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require('kube-admission');
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

export const isKubeAdmission = (found: unknown): found is KubeAdmission =>
  typeof found === 'object' && found !== null && 'Admission' in found;

/**
 * The reviews of an object, and of each in a list. A Secret's values are in no message: of texts, which are printed,
 * kube-admission leaves them out.
 */
export function printableReviews(admission: Admission, manifest: object): Review[] {
  if (!/^Secret$|List$/.test(textAt(manifest, 'kind'))) return [admission.review(manifest)];
  return [...admission.printing(yamlText(manifest), { objects: false })].map(({ review }) => review);
}
