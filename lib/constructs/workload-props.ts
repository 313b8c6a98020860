import type { ApiObjectMetadata } from 'cdk8s';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { PodSpecFields, TemplateOptions } from './pod-props';

/** What can be written of any workload besides its pods' containers. */
export interface WorkloadOptions extends TemplateOptions {
  /**
   * The workload's own metadata. Renders `metadata`.
   * @default - the name is made of the ids below the chart, joined by `-`; namespace and labels are the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The pods' metadata, apart from the workload's. Renders `template.metadata`.
   * @default - a label `cdk8s.io/metadata.addr` where something selects the pods: a Service, a policy, or the workload
   * itself, unless it is a Job or CronJob. The pods of the chapter's workloads have `app`
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * Every other field of a Kubernetes 1.37 pod, in wire names; a field that a prop writes is an error here. Renders into
   * the template's `spec`.
   * @default - none
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  readonly podSpec?: PodSpecFields;

  /**
   * Whether no two of the pods may share a node, nor a zone. Renders terms of `podAntiAffinity`.
   * @default false
   */
  readonly spread?: boolean;
}

/** What can be written of a workload that keeps its pods running: ReplicaSet, Deployment, StatefulSet and DaemonSet. */
export interface ControllerOptions extends WorkloadOptions {
  /**
   * Which pods belong to the workload. Must match `podMetadata.labels`, and must not be empty. Renders `selector`;
   * `select` adds to it. The API server lets nobody change it later.
   * @default - `matchLabels` with the pods' labels
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
   */
  readonly selector?: k8s.LabelSelector;

  /**
   * When the kubelet restarts the pods' containers: such a workload's always. Renders `template.spec.restartPolicy`.
   * @default - not rendered; the API server takes `Always`
   */
  readonly restartPolicy?: 'Always';
}

/** The props of every workload, as `Workload` takes them. */
export interface WorkloadProps extends WorkloadOptions {
  readonly containers?: ContainerProps[];
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  readonly selector?: k8s.LabelSelector;
  readonly volumeClaimTemplates?: k8s.PersistentVolumeClaim[];
}
