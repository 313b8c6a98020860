import type { LabelSelector } from '../../imports/k8s';
import type { FieldError } from './field-error';
import { FieldPath } from './field-path';
import { formatBriefly } from './formatting';
import { hasLabels, labelErrors, matchesSelector, selectorErrors } from './label-selector';
import { groupOf, labelsOf, type Manifest, namespaceOf } from './manifest';
import { ManifestsError } from './manifests-error';
import { type Resource, titleOf } from './resource';
import { type Fields, isList, isPlain } from './values';

/** The labels that a selector matches, and its namespace. */
export interface Selection {
  readonly namespace: string;
  readonly matches: (labels: Fields) => boolean;
}

/** The selection of an object. */
export interface OwnSelection extends Selection {
  /** A sentence with the selector: `Service web selects {app: "web"} in the namespace default`. */
  readonly description: string;
}

/** Labels, as in the selector of a Service, or a `LabelSelector`. */
export type Selector = LabelSelector | Readonly<Record<string, string>>;

/**
 * Returns the selection of an object of any kind; undefined if it has no selector for pods.
 * @throws ManifestsError with the errors of the selector
 */
export function selectionOf(manifest: Manifest): OwnSelection | undefined {
  const spec = isPlain(manifest.spec) ? manifest.spec : {};
  const namespace = namespaceOf(manifest);
  const title = titleOf({ manifest });
  const own = (selector: Fields, matches: Selection['matches']): OwnSelection => ({
    namespace,
    matches,
    description: `${title} selects ${formatBriefly(selector)} in the namespace ${namespace}`,
  });
  const byLabels = (labels: Fields): OwnSelection =>
    own(labels, labelMatcher(labels, FieldPath.of('spec', 'selector'), `${title}: `));
  const bySelector = (selector: Fields, field: string): OwnSelection =>
    own(selector, selectorMatcher(selector, FieldPath.of('spec', field), `${title}: `));
  // Other groups have kinds of the same name with other selectors, such as Calico's NetworkPolicy.
  switch (GROUPS.has(groupOf(manifest)) ? manifest.kind : undefined) {
    case 'Service':
      // A Service without a selector gets its endpoints elsewhere. An external name is outside the cluster.
      return isSome(spec.selector) && spec.type !== 'ExternalName' ? byLabels(spec.selector) : undefined;
    case 'ReplicationController':
      // Without a selector it selects the labels of its template.
      return byLabels(isSome(spec.selector) ? spec.selector : (podLabels(manifest) ?? {}));
    case 'NetworkPolicy':
      return bySelector(isPlain(spec.podSelector) ? spec.podSelector : {}, 'podSelector');
    case 'DaemonSet':
    case 'Deployment':
    case 'Job':
    case 'PodDisruptionBudget':
    case 'ReplicaSet':
    case 'StatefulSet':
      return isPlain(spec.selector) ? bySelector(spec.selector, 'selector') : undefined;
    default:
      // Other kinds select other objects: a claim selects volumes, a ServiceMonitor selects Services.
      return undefined;
  }
}

/** The API groups of Kubernetes with kinds that select pods. */
const GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions', 'networking.k8s.io', 'policy']);

const isSome = (selector: unknown): selector is Fields => isPlain(selector) && Object.keys(selector).length > 0;

/** Returns a function that matches labels. @throws ManifestsError with the errors of the selector */
export const matcherOf = (selector: Fields, path: FieldPath): Selection['matches'] =>
  isPlain(selector.matchLabels) || isList(selector.matchExpressions) || Object.keys(selector).length === 0
    ? selectorMatcher(selector, path)
    : labelMatcher(selector, path);

function selectorMatcher(selector: Fields, path: FieldPath, prefix = ''): Selection['matches'] {
  refuse(selectorErrors(selector, path), prefix);
  return (labels) => matchesSelector(labels, selector);
}

function labelMatcher(wanted: Fields, path: FieldPath, prefix = ''): Selection['matches'] {
  refuse(labelErrors(wanted, path), prefix);
  return (labels) => hasLabels(labels, wanted);
}

function refuse(errors: readonly FieldError[], prefix: string): void {
  if (errors.length > 0) throw new ManifestsError(errors.map((error) => `${prefix}${String(error)}`).join('\n'));
}

/** Returns the selected pods, and the objects that make such pods. */
export const selected = (resources: readonly Resource[], { namespace, matches }: Selection): Resource[] =>
  resources.filter(({ manifest }) => {
    const labels = podLabels(manifest);
    return labels !== undefined && namespaceOf(manifest) === namespace && matches(labels);
  });

/** Returns the labels of a pod, or of the pods that an object makes; undefined if it makes no pods. */
export function podLabels(manifest: Manifest): Fields | undefined {
  const pod = podOf(manifest);
  return pod && labelsOf(pod);
}

/** Returns a pod, or the template of the pods that an object makes; undefined if it makes no pods. */
export function podOf(manifest: Manifest): Fields | undefined {
  if (manifest.kind === 'Pod') return manifest;
  const spec = isPlain(manifest.spec) ? manifest.spec : {};
  const job: Fields = manifest.kind === 'CronJob' && isPlain(spec.jobTemplate) ? spec.jobTemplate : manifest;
  const { template } = isPlain(job.spec) ? job.spec : {};
  const isOfPods = isPlain(template) && isPlain(template.spec) && isList(template.spec.containers);
  return isOfPods ? template : undefined;
}
