import type { LabelSelector } from '../../imports/k8s';
import { labelsOf, matchesOf, sameLabels } from './labels';
import { ManifestsError } from './manifests-error';
import { listed } from './mismatch';
import { metadataOf, type Manifest, type Resource, titleOf } from './resource';
import { isFields, isList, type Fields } from './values';
import { brief } from './words';

/** Which labels a selector asks for, in which namespace. */
export interface Selection {
  /** Of an object's own; absent means `default`, as kubectl has it. */
  readonly namespace: string;
  readonly matches: (labels: Fields) => boolean;
}

/** That of an object. */
export interface OwnSelection extends Selection {
  /** What selects, and what it asks for. */
  readonly words: string;
}

/** Labels that are wanted, as a Service has them, or a `LabelSelector`. */
export type Selector = LabelSelector | Readonly<Record<string, string>>;

/** The pods that an object's selector selects, whatever its kind; undefined where it has no selector for pods. */
export function selectionOf(manifest: Manifest): OwnSelection | undefined {
  const spec = isFields(manifest.spec) ? manifest.spec : {};
  const namespace = namespaceOf(manifest);
  const name = titleOf({ manifest, origin: '' });
  const of = (selector: Fields, matches: Selection['matches']): OwnSelection => ({
    namespace,
    matches,
    words: `${name} selects ${brief(selector)} in the namespace ${namespace}`,
  });
  const labels = (selector: Fields): OwnSelection => of(selector, sameLabels(selector, `${name}: spec.selector`));
  const expressions = (selector: Fields, field: string): OwnSelection =>
    of(selector, matchesOf(selector, `${name}: spec.${field}`));
  // A group may have a kind of the same name whose selector is another, such as Calico's NetworkPolicy.
  const group = manifest.apiVersion.split('/').slice(0, -1).join('');
  switch (GROUPS.has(group) ? manifest.kind : undefined) {
    case 'Service':
      // Without a selector somebody else tells where the Service leads to; an external name leads out of the cluster.
      return isSome(spec.selector) && spec.type !== 'ExternalName' ? labels(spec.selector) : undefined;
    case 'ReplicationController':
      // Its selector is its template's labels, unless it says so.
      return labels(isSome(spec.selector) ? spec.selector : (podLabels(manifest) ?? {}));
    case 'NetworkPolicy':
      return expressions(isFields(spec.podSelector) ? spec.podSelector : {}, 'podSelector');
    case 'DaemonSet':
    case 'Deployment':
    case 'Job':
    case 'PodDisruptionBudget':
    case 'ReplicaSet':
    case 'StatefulSet':
      return isFields(spec.selector) ? expressions(spec.selector, 'selector') : undefined;
    default:
      // Others select something else: a claim volumes, a ServiceMonitor Services.
      return undefined;
  }
}

/** The groups of Kubernetes with kinds that select pods. */
const GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions', 'networking.k8s.io', 'policy']);

const isSome = (selector: unknown): selector is Fields => isFields(selector) && Object.keys(selector).length > 0;

/** The one selector that some manifests have. @throws ManifestsError if none has one, or more than one has */
export function selectorOf(resources: readonly Resource[]): OwnSelection {
  const selections = resources.flatMap(({ manifest }) => selectionOf(manifest) ?? []);
  const [selection, ...others] = selections;
  if (selection && others.length === 0) return selection;
  const names = listed(resources) || 'nothing';
  const problem = selection
    ? `${selections.length} of them have a selector; give the one that is meant`
    : `${resources.length > 1 ? 'none of them selects' : 'it does not select'} pods by labels`;
  throw new ManifestsError(`what selects: Invalid value: ${names}: ${problem}`);
}

/** What a selector alone selects, in a namespace. @throws ManifestsError if it is no selector */
export function selectionBy(selector: Selector, namespace = 'default'): Selection {
  if (!isFields(selector))
    throw new ManifestsError(
      'selector: Invalid value: must be labels, or an object with matchLabels and matchExpressions',
    );
  return {
    namespace,
    matches: isLabelSelector(selector) ? matchesOf(selector, 'selector') : sameLabels(selector, 'selector'),
  };
}

/** The pods of some manifests that are selected, and the objects that make such pods. */
export const selected = (resources: readonly Resource[], { namespace, matches }: Selection): Resource[] =>
  resources.filter(({ manifest }) => {
    const labels = podLabels(manifest);
    return labels !== undefined && namespaceOf(manifest) === namespace && matches(labels);
  });

/** The labels of a pod, or of the pods that an object makes; undefined where it makes none. */
export function podLabels(manifest: Manifest): Fields | undefined {
  const pod = podOf(manifest);
  return pod && labelsOf(pod);
}

/** A pod, or the template of those that an object makes; undefined where it makes none. */
export function podOf(manifest: Manifest): Fields | undefined {
  if (manifest.kind === 'Pod') return manifest;
  const spec = isFields(manifest.spec) ? manifest.spec : {};
  const job: Fields = manifest.kind === 'CronJob' && isFields(spec.jobTemplate) ? spec.jobTemplate : manifest;
  const { template } = isFields(job.spec) ? job.spec : {};
  const isOfPods = isFields(template) && isFields(template.spec) && isList(template.spec.containers);
  return isOfPods ? template : undefined;
}

export function namespaceOf(manifest: Manifest): string {
  const { namespace } = metadataOf(manifest);
  return typeof namespace === 'string' && namespace !== '' ? namespace : 'default';
}

const isLabelSelector = (selector: Fields): boolean =>
  isFields(selector.matchLabels) || isList(selector.matchExpressions) || Object.keys(selector).length === 0;
