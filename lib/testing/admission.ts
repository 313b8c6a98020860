import { DuplicateFinder, type Origin } from '../manifests/duplicates';
import { isManifest } from '../manifests/manifest';
import { ManifestsError } from '../manifests/manifests-error';
import { type Resource, sourced } from '../manifests/resource';
import { DEFINITION, failuresOf } from '../manifests/unreviewed';
import { isKubeAdmission, type KubeAdmission, loadKubeAdmission } from '../synthesis/kube-admission';
import type { AdmissionOptions } from '../synthesis/review';
import { checkOptions } from './checks/options';

/**
 * Checks that the API server would admit every object, that there is at least one, and that none is in a chart or a text twice.
 *
 * @throws ManifestsError with the errors of the server
 */
export function checkAdmitted(resources: readonly Resource[], options: AdmissionOptions = {}): void {
  const { refused, unknown } = reviewed(resources, options);
  const parts = [
    ...part(`the API server would refuse ${refused.length} of ${resources.length}`, refused),
    ...part(
      `the API server does not know the kind of ${unknown.length} of ${resources.length}; { crds: […] } has the definitions of custom resources, { allowUnknown: true } accepts them`,
      unknown,
    ),
  ];
  if (parts.length > 0) throw new ManifestsError(parts.join('\n\n'));
}

/** Checks that the API server would not admit all objects. @throws ManifestsError if it would */
export function checkRefused(resources: readonly Resource[], options: AdmissionOptions = {}): void {
  const { refused, unknown } = reviewed(resources, options);
  if (refused.length + unknown.length > 0) return;
  throw new ManifestsError(`the API server would admit all of them: ${resources.map(sourced).join(', ')}`);
}

/**
 * Returns the objects as the API server would store them, with its defaults; objects of unknown kinds as they are, if the
 * options allow them.
 *
 * @throws ManifestsError with the errors of the server if it would refuse an object
 */
export function defaulted(resources: readonly Resource[], options: AdmissionOptions = {}): Resource[] {
  const { refused, unknown, stored } = reviewed(resources, options, true);
  const parts = [
    ...part('the API server would refuse these objects, so they have no defaults', refused),
    ...part(
      'the API server does not know the kinds of these objects, so they have no defaults; { crds: […] } has the definitions of custom resources, { allowUnknown: true } compares them as they are',
      unknown,
    ),
  ];
  if (parts.length === 0) return stored;
  throw new ManifestsError(parts.join('\n\n'));
}

const part = (title: string, objects: readonly string[]): string[] => (objects.length === 0 ? [] : [title, ...objects]);

/** What the API server makes of some objects. */
interface Reviewed {
  /** The objects that it refuses, each with its errors. */
  readonly refused: readonly string[];
  /** The objects whose kind it does not know. */
  readonly unknown: readonly string[];
  /** The other objects. */
  readonly stored: Resource[];
}

function reviewed(resources: readonly Resource[], options: AdmissionOptions, withStored = false): Reviewed {
  const admission = admissionFor(resources, options);
  const { allowUnknown = false } = options;
  const duplicates = new DuplicateFinder();
  const [stored, refused, unknown]: [Resource[], string[], string[]] = [[], [], []];
  for (const resource of resources) {
    const review = admission.review(resource.manifest, { stored: withStored, redact: 'messages' });
    const errors = failuresOf(review, allowUnknown).map(({ message }) => message);
    // An object that is there twice has its defaults, too.
    const duplicate = withStored ? undefined : duplicates.add(resource.manifest, originOf(resource));
    if (duplicate?.isError === true) errors.push(duplicate.problem.toString());
    if (errors.length === 0) {
      const { object } = review;
      stored.push({ ...resource, manifest: isManifest(object) ? object : resource.manifest });
    } else {
      const isUnknown = review.verdict === 'unknown' && duplicate?.isError !== true;
      (isUnknown ? unknown : refused).push(
        [`${sourced(resource)}:`, ...errors.map((error) => `  ${error}`)].join('\n'),
      );
    }
  }
  return { stored, refused, unknown };
}

/**
 * Loads the review for some objects, with the definitions among them.
 *
 * @throws ManifestsError if there are no objects, or an option is wrong
 */
export function admissionFor(resources: readonly Resource[], options: AdmissionOptions): KubeAdmission.Admission {
  if (resources.length === 0) throw new ManifestsError('there are no objects to review');
  checkOptions(options);
  const { allowUnknown: _, ...settings } = options;
  const admission = loaded({ client: 'kubectl', ...settings });
  // A review of before may have had others.
  const definitions = resources.map(({ manifest }) => manifest).filter(({ kind }) => kind === DEFINITION);
  admission.define(definitions, 'the objects');
  return admission;
}

const originOf = ({ chart, text, origin }: Resource): Origin => ({
  scope: chart ?? text ?? '',
  placeFor: () => `the object at ${origin}`,
});

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
    throw isExpected ? new ManifestsError(error.message.replaceAll(/^/gm, 'admission: ')) : error;
  }
}

function kubeAdmission(): typeof KubeAdmission {
  const found = loadKubeAdmission();
  if (isKubeAdmission(found)) return found;
  throw new ManifestsError('the review needs kube-admission; run npm install --save-dev kube-admission');
}
