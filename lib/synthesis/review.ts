import { failuresOf, isUnreviewed } from '../manifests/unreviewed';
import { isKubeAdmission, type KubeAdmission, loadKubeAdmission } from './kube-admission';

/**
 * Options for the review of manifests by [kube-admission](https://www.npmjs.com/package/kube-admission), which is the API
 * server's own validation.
 */
export type AdmissionOptions = KubeAdmission.AdmissionOptions & {
  /** Accepts kinds that the review does not know, such as custom resources. @default false */
  readonly allowUnknown?: boolean;
};

/** The reason of an error of two items of a list, which the renderer of the list reports, too. */
const DUPLICATE = 'ObjectDuplicate';

/** Reviews the objects of an app. */
export interface Reviewer {
  /** Takes the definitions of custom resources (CustomResourceDefinition) of the app. */
  define(definitions: readonly object[]): void;
  /** Reviews an object. Custom resources must be reviewed after their definitions were taken. */
  review(manifest: object): { readonly errors: readonly string[]; readonly warnings: readonly string[] };
}

/** Loads kube-admission, which takes about 0.2 s. */
export function reviewer(options: AdmissionOptions): Reviewer {
  const { allowUnknown = false, ...settings } = options;
  const admission = load({ client: 'kubectl', ...settings });
  return {
    define: (definitions) => {
      admission.define([...definitions], 'the app');
    },
    review: (manifest) => {
      const review = admission.review(manifest, { stored: false, redact: true });
      const failures = failuresOf(review, allowUnknown).filter(({ reason }) => reason !== DUPLICATE);
      const errors = failures.map((error) => (isUnreviewed(error) ? `${error.message}; ${ACCEPT}` : error.message));
      return { errors, warnings: review.warnings.map(({ message }) => message) };
    },
  };
}

const ACCEPT = 'give its definition in admission: { crds: […] }, or accept it with admission: { allowUnknown: true }';

function load(settings: KubeAdmission.AdmissionOptions): KubeAdmission.Admission {
  const { Admission } = kubeAdmission();
  const missing = Admission.unavailable();
  if (missing !== undefined) throw new Error(`admission: ${missing}`);
  try {
    return Admission.loadSync(settings);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'OptionError') throw error;
    throw new Error(error.message.replaceAll(/^/gm, 'admission.'), { cause: error });
  }
}

function kubeAdmission(): typeof KubeAdmission {
  const found = loadKubeAdmission();
  if (found === undefined)
    throw new Error('admission: kube-admission is not installed; run npm install --save-dev kube-admission');
  if (isKubeAdmission(found)) return found;
  throw new Error('admission: kube-admission is not built, or is of another version');
}
