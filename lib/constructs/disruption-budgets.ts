import { ApiObject, type Chart } from 'cdk8s';
import { namespaceOf } from '../manifests/manifest';
import { matchesSelector } from '../manifests/label-selector';
import { type Fields, isPlain } from '../manifests/values';

/** The PodDisruptionBudgets of charts. They are looked for once, since a chart may have many workloads. */
const budgets = new WeakMap<Chart, readonly Fields[]>();

/** The pods of a workload. */
interface Pods {
  readonly labels: Fields;
  readonly namespace: string | undefined;
  /** The fewest pods that there may be; undefined if an autoscaler decides. */
  readonly fewest: number | undefined;
}

/**
 * Returns a sentence for each PodDisruptionBudget of a chart that lets no pod go, so that no node with one can be drained.
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export function blockingBudgets(chart: Chart, { labels, namespace, fewest }: Pods): string[] {
  return budgetsOf(chart).flatMap((budget) => {
    const { metadata, spec } = budget;
    const name = `PodDisruptionBudget ${isPlain(metadata) ? String(metadata.name) : ''}`;
    const isOfNamespace = namespaceOf(budget) === (namespace ?? 'default');
    if (!isPlain(spec) || !isPlain(spec.selector) || !isOfNamespace || !matchesSelector(labels, spec.selector))
      return [];
    const { minAvailable, maxUnavailable } = spec;
    if (minAvailable === undefined && maxUnavailable === undefined) return [`${name} has no bound`];
    const keepsAll =
      maxUnavailable === 0 ||
      maxUnavailable === '0%' ||
      minAvailable === '100%' ||
      (typeof minAvailable === 'number' && fewest !== undefined && fewest > 0 && minAvailable >= fewest);
    return keepsAll ? [`${name} lets none of the pods go`] : [];
  });
}

function budgetsOf(chart: Chart): readonly Fields[] {
  const known = budgets.get(chart);
  if (known) return known;
  const objects = chart.node.findAll().filter((construct) => construct instanceof ApiObject);
  const found = objects.filter(({ kind }) => kind === 'PodDisruptionBudget').map((object): unknown => object.toJson());
  const plain = found.filter(isPlain);
  budgets.set(chart, plain);
  return plain;
}
