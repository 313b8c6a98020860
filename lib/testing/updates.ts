import { identityOf } from '../manifests/identity';
import { ManifestsError } from '../manifests/manifests-error';
import { printable } from '../manifests/printable';
import { mostLike } from '../manifests/most-like';
import { grouped, listed, type Resource, sourced } from '../manifests/resource';
import { DEFINITION, failuresOf } from '../manifests/unreviewed';
import { briefMessage } from '../manifests/update-lines';
import type { KubeAdmission } from '../synthesis/kube-admission';
import type { AdmissionOptions } from '../synthesis/review';
import { admissionFor } from './admission';
import { checkOptions } from './checks/options';
import { type Update, UpdatePlaces } from './update-places';

/** Options for the review of updates. */
export type UpdateOptions = AdmissionOptions & {
  /**
   * How the manifests are applied: `client-side` as by `kubectl apply`, `server-side` as by Flux, or `replace`.
   *
   * @default 'client-side'
   */
  readonly apply?: KubeAdmission.ApplyMode;
};

/**
 * Checks that the API server would take every object: as an update of the old object of its kind, namespace and name, or else
 * as a new one. At least one must be an update.
 *
 * @throws ManifestsError with the errors of the server, the old and the new values, and what helps
 */
export function checkUpdatable(
  resources: readonly Resource[],
  old: readonly Resource[],
  options: UpdateOptions = {},
): void {
  const refused = refusedUpdates(resources, old, options);
  if (refused.length === 0) return;
  const title = `the API server would refuse ${refused.length} of ${resources.length}`;
  throw new ManifestsError([title, ...refused].join('\n\n'));
}

/** Checks that the API server would refuse an object as an update, or as a new one. @throws ManifestsError if it would take all */
export function checkNotUpdatable(
  resources: readonly Resource[],
  old: readonly Resource[],
  options: UpdateOptions = {},
): void {
  if (refusedUpdates(resources, old, options).length > 0) return;
  throw new ManifestsError(`the API server would take all of them: ${listed(resources, sourced)}`);
}

/** Returns the objects that the server refuses, each with its errors. */
function refusedUpdates(resources: readonly Resource[], old: readonly Resource[], options: UpdateOptions): string[] {
  checkOptions(options);
  const { apply, ...others } = options;
  const admission = admissionFor(resources, others);
  const pairs = paired(resources, old);
  if (pairs.every(({ before }) => before === undefined))
    throw new ManifestsError(
      `none of the objects is an update: ${listed(resources, sourced)} are not among the old objects: ${listed(old, sourced)}`,
    );
  const settings = { apply, stored: false, redact: 'messages' } as const;
  const definitions = old.map(({ manifest }) => manifest).filter(({ kind }) => kind === DEFINITION);
  const places = new UpdatePlaces(admission, settings, definitions);
  return pairs.flatMap((pair) => {
    const { resource, before } = pair;
    const items = [...(before ? [before.manifest] : []), ...definitions];
    const review = reviewOf(() =>
      items.length > 0
        ? admission.reviewUpdate({ apiVersion: 'v1', kind: 'List', items }, resource.manifest, settings)
        : admission.review(resource.manifest, settings),
    );
    const errors = failuresOf(review, options.allowUnknown ?? false);
    if (errors.length === 0) return [];
    const title = `${sourced(resource)}${before ? `, an update of ${printable(before.origin)}` : ''}:`;
    const lines = errors.flatMap((error) => [
      `  ${briefMessage(error)}`,
      ...places.linesOf(pair, error).map((line) => `    ${line}`),
    ]);
    return [[title, ...lines].join('\n')];
  });
}

/** Runs a review. @throws ManifestsError for a wrong option */
function reviewOf(review: () => KubeAdmission.Review): KubeAdmission.Review {
  try {
    return review();
  } catch (error) {
    const isExpected = error instanceof Error && error.name === 'OptionError';
    throw isExpected ? new ManifestsError(error.message) : error;
  }
}

/** Returns the file of an object, or else the one to which a synth writes it. */
const fileOf = ({ text, file = '' }: Resource): string => text ?? file;

/**
 * Finds the old object of each one. An object without a namespace is in `default`, as for kubectl. Of several old ones, that of the
 * file which is most like counts.
 */
function paired(resources: readonly Resource[], old: readonly Resource[]): Update[] {
  const byIdentity = grouped(old, ({ manifest }) => identityOf(manifest, 'default') ?? '');
  return resources.map((resource) => {
    const identity = identityOf(resource.manifest, 'default');
    const found = identity === undefined ? [] : (byIdentity.get(identity) ?? []);
    const name = mostLike(fileOf(resource), found.map(fileOf));
    return { resource, before: [...found].reverse().find((one) => fileOf(one) === name) };
  });
}
