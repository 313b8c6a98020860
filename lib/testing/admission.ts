import {
  type Admission,
  isKubeAdmission,
  type KubeAdmission,
  loadKubeAdmission,
  printableReviews,
} from '../synthesis/kube-admission';
import { isManifest } from '../manifests/manifest';
import { ManifestsError } from '../manifests/manifests-error';
import { type Resource, sourced } from '../manifests/resource';
import { checkOptions } from './checks/options';

/** What the API server is like whose verdict is asked for. Its other settings are kubeadm's. */
export interface AdmissionOptions {
  /** The level of the Pod Security Standards that the pods have to keep. @default - they need not */
  readonly podSecurity?: 'privileged' | 'baseline' | 'restricted';
  /** The minor version of Kubernetes, `1.34` to `1.37`. @default '1.37' */
  readonly kubernetesVersion?: string;
  /** `--feature-gates` of the server. @default - the version's own */
  readonly featureGates?: Readonly<Record<string, boolean>>;
  /** Whether custom resources, which only a cluster knows, are admitted. @default false */
  readonly allowUnknown?: boolean;
}

/**
 * The API server would take every object, and there is at least one.
 *
 * @throws ManifestsError with all that it would say
 */
export function checkAdmitted(resources: readonly Resource[], options: AdmissionOptions = {}): void {
  const { refusals } = reviewed(resources, options);
  if (refusals.length > 0)
    throw new ManifestsError(
      `the API server would refuse ${refusals.length} of ${resources.length}\n\n${refusals.join('\n\n')}`,
    );
}

/** The API server would refuse at least one object. @throws ManifestsError if it would not */
export function checkRefused(resources: readonly Resource[], options: AdmissionOptions = {}): void {
  if (reviewed(resources, options).refusals.length > 0) return;
  throw new ManifestsError(`the API server would take all of them: ${resources.map(sourced).join(', ')}`);
}

/**
 * The objects as the API server would store them, with its defaults.
 *
 * @throws ManifestsError with all that it would say, if it would refuse some
 */
export function defaulted(resources: readonly Resource[]): Resource[] {
  const { refusals, stored } = reviewed(resources, {});
  if (refusals.length === 0) return stored;
  throw new ManifestsError(`what the API server refuses has no defaults\n\n${refusals.join('\n\n')}`);
}

function reviewed(
  resources: readonly Resource[],
  options: AdmissionOptions,
): { refusals: string[]; stored: Resource[] } {
  if (resources.length === 0) throw new ManifestsError('there are no objects at all that could be admitted');
  checkOptions(options);
  const { allowUnknown = false, ...settings } = options;
  const admission = loaded(settings);
  const stored: Resource[] = [];
  const refusals = resources.flatMap((resource): string[] => {
    const { verdict, errors, object } = admission.review(resource.manifest);
    if (
      verdict === 'admitted' ||
      (verdict === 'unknown' && allowUnknown && errors.every(({ reason }) => reason === 'KindUnknown'))
    ) {
      stored.push({ ...resource, manifest: isManifest(object) ? object : resource.manifest });
      return [];
    }
    const printable = printableReviews(admission, resource.manifest).flatMap((review) => review.errors);
    return [[`${sourced(resource)}:`, ...printable.map(({ message }) => `  ${message}`)].join('\n')];
  });
  return { refusals, stored };
}

/** By settings: a start takes some 0.2 s. */
const instances = new Map<string, Admission>();

function loaded(settings: object): Admission {
  const key = JSON.stringify(settings);
  let admission = instances.get(key);
  if (!admission) {
    admission = load(settings);
    instances.set(key, admission);
  }
  return admission;
}

function load(settings: object): Admission {
  const { Admission } = kubeAdmission();
  try {
    return Admission.loadSync(settings);
  } catch (error) {
    // An option that the server would not take, or a module that was not built: a sentence each.
    const isSaid = error instanceof Error && ['OptionError', 'Fault'].includes(error.name);
    throw isSaid ? new ManifestsError(`admission: ${error.message}`) : error;
  }
}

function kubeAdmission(): KubeAdmission {
  const found = loadKubeAdmission();
  if (isKubeAdmission(found)) return found;
  throw new ManifestsError('the API server’s verdict needs kube-admission: npm install --save-dev kube-admission');
}
