import type { LabelSelector } from '../imports/k8s';
import { ManifestsError } from './manifests-error';
import { listed } from './mismatch';
import { metadataOf, type Manifest, type Resource } from './resource';
import { isFields, isList, type Fields } from './values';

/** Which labels a selector asks for, in which namespace. */
export interface Selection {
  /** Of an object's own; absent means `default`, as kubectl has it. */
  readonly namespace: string;
  readonly matches: (labels: Fields) => boolean;
}

/** Labels that are wanted, as a Service has them, or a `LabelSelector`. */
export type Selector = LabelSelector | Readonly<Record<string, string>>;

/** The pods that an object's selector selects, whatever its kind; undefined where it has no selector. */
export function selectionOf(manifest: Manifest): Selection | undefined {
  const spec = isFields(manifest.spec) ? manifest.spec : {};
  const namespace = namespaceOf(manifest);
  switch (manifest.kind) {
    case 'Service':
      // Without a selector somebody else tells where the Service leads to; an external name leads out of the cluster.
      if (!isFields(spec.selector) || spec.type === 'ExternalName') return undefined;
      return Object.keys(spec.selector).length > 0 ? { namespace, matches: equal(spec.selector) } : undefined;
    case 'ReplicationController':
      // Its selector is its template's labels, unless it says so.
      return { namespace, matches: equal(isFields(spec.selector) ? spec.selector : templateLabels(manifest)) };
    case 'NetworkPolicy':
      return { namespace, matches: matching(isFields(spec.podSelector) ? spec.podSelector : {}) };
    case 'DaemonSet':
    case 'Deployment':
    case 'Job':
    case 'PodDisruptionBudget':
    case 'ReplicaSet':
    case 'StatefulSet':
      return isFields(spec.selector) ? { namespace, matches: matching(spec.selector) } : undefined;
    default:
      // Others select something else: a claim volumes, a ServiceMonitor Services.
      return undefined;
  }
}

/** The one selector that some manifests have. @throws ManifestsError if none has one, or more than one has */
export function selectorOf(resources: readonly Resource[]): Selection {
  const selections = resources.flatMap(({ manifest }) => selectionOf(manifest) ?? []);
  const [selection, ...others] = selections;
  if (selection && others.length === 0) return selection;
  const names = listed(resources) || 'nothing';
  const problem = selection
    ? `${selections.length} of them have a selector; give the one that is meant`
    : 'has no selector for pods';
  throw new ManifestsError(`what selects: Invalid value: ${names}: ${problem}`);
}

/** What a selector alone selects, in a namespace. */
export const selectionBy = (selector: Selector, namespace = 'default'): Selection => ({
  namespace,
  matches: isLabelSelector({ ...selector }) ? matching({ ...selector }) : equal({ ...selector }),
});

/** The pods of some manifests that are selected, and the objects that make such pods. */
export const selected = (resources: readonly Resource[], { namespace, matches }: Selection): Resource[] =>
  resources.filter(({ manifest }) => {
    const labels = podLabels(manifest);
    return labels !== undefined && namespaceOf(manifest) === namespace && matches(labels);
  });

/** The labels of a pod, or of the pods that an object makes; undefined where it makes none. */
export function podLabels(manifest: Manifest): Fields | undefined {
  if (manifest.kind === 'Pod') return labelsOf(manifest);
  const spec = isFields(manifest.spec) ? manifest.spec : {};
  const job: Fields = manifest.kind === 'CronJob' && isFields(spec.jobTemplate) ? spec.jobTemplate : manifest;
  const { template } = isFields(job.spec) ? job.spec : {};
  const isOfPods = isFields(template) && isFields(template.spec) && isList(template.spec.containers);
  return isOfPods ? labelsOf(template) : undefined;
}

export function namespaceOf(manifest: Manifest): string {
  const { namespace } = metadataOf(manifest);
  return typeof namespace === 'string' && namespace !== '' ? namespace : 'default';
}

const labelsOf = (object: Fields): Fields => {
  const { labels } = metadataOf(object);
  return isFields(labels) ? labels : {};
};

function templateLabels(object: Fields): Fields {
  const spec = isFields(object.spec) ? object.spec : {};
  return isFields(spec.template) ? labelsOf(spec.template) : {};
}

const isLabelSelector = (selector: Fields): boolean =>
  isFields(selector.matchLabels) || isList(selector.matchExpressions) || Object.keys(selector).length === 0;

const equal =
  (wanted: Fields) =>
  (labels: Fields): boolean =>
    Object.entries(wanted).every(([key, value]) => labels[key] === value);

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
function matching(selector: Fields): (labels: Fields) => boolean {
  const hasLabels = equal(isFields(selector.matchLabels) ? selector.matchLabels : {});
  const expressions = isList(selector.matchExpressions) ? selector.matchExpressions.filter(isFields) : [];
  return (labels) => hasLabels(labels) && expressions.every((expression) => isMet(expression, labels));
}

function isMet({ key, operator, values }: Fields, labels: Fields): boolean {
  const label = typeof key === 'string' ? labels[key] : undefined;
  const isOne = isList(values) && values.includes(label);
  switch (operator) {
    case 'In':
      return label !== undefined && isOne;
    case 'NotIn':
      return label === undefined || !isOne;
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return false;
  }
}
