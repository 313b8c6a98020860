import { isManifest } from '../manifests/manifest';
import { ManifestsError } from '../manifests/manifests-error';
import { type Resource, sourced } from '../manifests/resource';
import { isKubeAdmission, type KubeAdmission, loadKubeAdmission } from '../synthesis/kube-admission';
import type { AdmissionOptions } from '../synthesis/review';
import { checkOptions } from './checks/options';

/**
 * Checks that the API server would admit every object, and that there is at least one.
 *
 * @throws ManifestsError with the errors of the server
 */
export function checkAdmitted(resources: readonly Resource[], options: AdmissionOptions = {}): void {
  const { refusals } = reviewed(resources, options, false);
  if (refusals.length > 0)
    throw new ManifestsError(
      `the API server would refuse ${refusals.length} of ${resources.length}\n\n${refusals.join('\n\n')}`,
    );
}

/** Checks that the API server would refuse at least one object. @throws ManifestsError if it would admit all */
export function checkRefused(resources: readonly Resource[], options: AdmissionOptions = {}): void {
  if (reviewed(resources, options, false).refusals.length > 0) return;
  throw new ManifestsError(`the API server would admit all of them: ${resources.map(sourced).join(', ')}`);
}

/**
 * Returns the objects as the API server would store them, with its defaults.
 *
 * @throws ManifestsError with the errors of the server if it would refuse an object
 */
export function defaulted(resources: readonly Resource[]): Resource[] {
  const { refusals, stored } = reviewed(resources, {}, true);
  if (refusals.length === 0) return stored;
  throw new ManifestsError(
    `the API server would refuse these objects, so they have no defaults\n\n${refusals.join('\n\n')}`,
  );
}

function reviewed(
  resources: readonly Resource[],
  options: AdmissionOptions,
  withStored: boolean,
): { refusals: string[]; stored: Resource[] } {
  if (resources.length === 0) throw new ManifestsError('there are no objects to review');
  checkOptions(options);
  const { allowUnknown = false, ...settings } = options;
  const admission = loaded(settings);
  const stored: Resource[] = [];
  const refusals = resources.flatMap((resource): string[] => {
    const { verdict, errors, object } = admission.review(resource.manifest, { stored: withStored, redact: 'messages' });
    if (
      verdict === 'admitted' ||
      (verdict === 'unknown' && allowUnknown && errors.every(({ reason }) => reason === 'KindUnknown'))
    ) {
      stored.push({ ...resource, manifest: isManifest(object) ? object : resource.manifest });
      return [];
    }
    return [[`${sourced(resource)}:`, ...errors.map(({ message }) => `  ${message}`)].join('\n')];
  });
  return { refusals, stored };
}

/** The loaded reviews by their settings. Loading takes about 0.2 s. */
const instances = new Map<string, KubeAdmission.Admission>();

function loaded(settings: KubeAdmission.AdmissionOptions): KubeAdmission.Admission {
  const key = JSON.stringify(settings);
  let admission = instances.get(key);
  if (!admission) {
    admission = load(settings);
    instances.set(key, admission);
  }
  return admission;
}

function load(settings: KubeAdmission.AdmissionOptions): KubeAdmission.Admission {
  const { Admission } = kubeAdmission();
  try {
    return Admission.loadSync(settings);
  } catch (error) {
    // A wrong option, or a module that was not built. The message of each is enough.
    const isExpected = error instanceof Error && ['OptionError', 'Fault'].includes(error.name);
    throw isExpected ? new ManifestsError(`admission: ${error.message}`) : error;
  }
}

function kubeAdmission(): typeof KubeAdmission {
  const found = loadKubeAdmission();
  if (isKubeAdmission(found)) return found;
  throw new ManifestsError('the review needs kube-admission; run npm install --save-dev kube-admission');
}
