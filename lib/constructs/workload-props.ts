import type { ApiObjectMetadata } from 'cdk8s';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { PodSpecFields, TemplateOptions } from './pod-props';

/** The props that every workload has, besides those of its pods' containers. */
export interface WorkloadOptions extends TemplateOptions {
  /**
   * The workload's own metadata. Renders `metadata`.
   * @default - the name consists of the ids below the chart, joined by `-`; namespace and labels are the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The metadata of the pods. Renders `template.metadata`.
   * @default - the label `cdk8s.io/metadata.addr` if an object selects the pods: a Service, a policy, or the workload
   * itself, unless it is a Job or CronJob. The pods of the chapter's workloads have the label `app`
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * The other fields of a Kubernetes 1.37 pod, in wire names. Renders into the `spec` of the template. A field that a prop
   * writes is an error here.
   * @default - none
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  readonly podSpec?: PodSpecFields;

  /**
   * Runs each pod on a node and in a zone of its own. Renders terms of `podAntiAffinity`.
   * @default false
   */
  readonly spread?: boolean;
}

/** The props of workloads that keep their pods running: ReplicaSet, Deployment, StatefulSet and DaemonSet. */
export interface ControllerOptions extends WorkloadOptions {
  /**
   * Selects the pods of the workload. It must match `podMetadata.labels` and must not be empty. Renders `selector`;
   * `select` adds to it. You cannot change it later.
   * @default - `matchLabels` with the pods' labels
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
   */
  readonly selector?: k8s.LabelSelector;

  /**
   * Sets when the kubelet restarts the pods' containers. Kubernetes allows only `Always` in these workloads. Renders
   * `template.spec.restartPolicy`.
   * @default - not rendered; the API server sets `Always`
   */
  readonly restartPolicy?: 'Always';
}

/** The props of every workload. */
export interface WorkloadProps extends WorkloadOptions {
  /**
   * The containers of each pod, at least one. Renders `containers` of the pod template.
   *
   * @default - none, which is an error when the app is synthesized
   */
  readonly containers?: ContainerProps[];
  /**
   * When a container that ended starts again. A Job takes `OnFailure` or `Never`, the other workloads `Always`. Renders
   * `restartPolicy` of the pod template.
   *
   * @default - not rendered, which means `Always` to the API server
   */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  /**
   * The labels of the pods that the workload owns. They must match the labels of its pod template. Renders `selector`.
   *
   * @default - the labels of the pod template
   */
  readonly selector?: k8s.LabelSelector;
  /**
   * The volume claims that a StatefulSet makes for each of its pods. Renders `volumeClaimTemplates`.
   *
   * @default - none
   */
  readonly volumeClaimTemplates?: k8s.PersistentVolumeClaim[];
}
