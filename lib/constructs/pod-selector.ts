import { Chart, Names } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import { labelsOf } from './cdk8s-private';

/** How others refer to a pod, or to the pods of a workload: by labels, and as the user of a service account. */
export class PodSelector {
  constructor(
    private readonly pod: kplus.AbstractPod,
    /** The labels written in the props, which are the author's even where the chart has the same. */
    private readonly written: Readonly<Record<string, string>> = {},
  ) {}

  /**
   * The author's labels. Where there are none, or all are empty (which cdk8s-plus takes for none, so that a policy would
   * select every pod of the namespace), the pod gets an address label.
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

  /** All labels of the pods, by which a workload finds them: it needs one, so that none becomes an address label. */
  templateLabels(): Record<string, string> {
    const metadata = this.pod.podMetadata;
    if (Object.keys(labelsOf(metadata)).length === 0) this.labels();
    return { ...labelsOf(metadata) };
  }

  toConfig(): kplus.PodSelectorConfig {
    const { namespace } = this.pod.metadata;
    return {
      labelSelector: kplus.LabelSelector.of({ labels: this.labels() }),
      namespaces: namespace === undefined ? undefined : { names: [namespace] },
    };
  }

  toSubject(): kplus.SubjectConfiguration {
    return {
      kind: 'ServiceAccount',
      name: this.pod.serviceAccount?.name ?? 'default',
      apiGroup: '',
      namespace: this.pod.metadata.namespace,
    };
  }
}
