import { Chart, Names } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import { labelsOf } from './cdk8s-private';

/** Makes the references to a pod, or to the pods of a workload: by labels, and by the service account. */
export class PodSelector {
  constructor(
    private readonly pod: kplus.AbstractPod,
    /** The labels in the props. They are the author's even if the chart has the same ones. */
    private readonly written: Readonly<Record<string, string>> = {},
  ) {}

  /**
   * Returns the author's labels. If there are none, or all values are empty, it adds an address label to the pod. From labels
   * whose values are all empty cdk8s-plus would make a policy that selects every pod of the namespace.
   */
  labels(): Record<string, string> {
    const metadata = this.pod.podMetadata;
    const chart: Record<string, string> = metadata === this.pod.metadata ? Chart.of(this.pod).labels : {};
    const own = Object.entries(labelsOf(metadata)).filter(
      ([key, value]) => key in this.written || chart[key] !== value,
    );
    if (own.some(([, value]) => value)) return Object.fromEntries(own);
    const address = { [kplus.Pod.ADDRESS_LABEL]: Names.toLabelValue(this.pod) };
    for (const [key, value] of Object.entries(address)) metadata.addLabel(key, value);
    return address;
  }

  /** Returns all labels of the pods, for the selector of the workload. It adds an address label if there are none. */
  templateLabels(): Record<string, string> {
    const metadata = this.pod.podMetadata;
    if (Object.keys(labelsOf(metadata)).length === 0) this.labels();
    return { ...labelsOf(metadata) };
  }

  /** Returns the selector of the pods for cdk8s-plus. */
  toConfig(): kplus.PodSelectorConfig {
    const { namespace } = this.pod.metadata;
    return {
      labelSelector: kplus.LabelSelector.of({ labels: this.labels() }),
      namespaces: namespace === undefined ? undefined : { names: [namespace] },
    };
  }

  /** Returns the service account of the pods as the subject of a RoleBinding. */
  toSubject(): kplus.SubjectConfiguration {
    return {
      kind: 'ServiceAccount',
      name: this.pod.serviceAccount?.name ?? 'default',
      apiGroup: '',
      namespace: this.pod.metadata.namespace,
    };
  }
}
