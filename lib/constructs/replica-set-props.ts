import type { ApiObjectMetadata } from 'cdk8s';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { PodSpecFields, TemplateOptions } from './pod-props';

/** The props that every ReplicaSet has, besides those of its pods' main containers. */
export interface ReplicaSetOptions extends TemplateOptions {
  /**
   * The ReplicaSet's own metadata. Renders `metadata`.
   * @default - the name consists of the ids below the chart, joined by `-`; namespace and labels are the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The number of pods to keep running: an integer from 0. Renders `replicas`. Leave it out where a HorizontalPodAutoscaler
   * sets the number: both together are an error.
   * @default - not rendered; the API server sets 1. An NginxReplicaSet has 3, unless a HorizontalPodAutoscaler sets it
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
   */
  readonly replicas?: number;

  /**
   * The seconds for which a pod must be ready to count as available: an integer from 0. Renders `minReadySeconds`.
   * @default - not rendered; the API server sets 0
   */
  readonly minReadySeconds?: number;

  /**
   * Selects the pods of the ReplicaSet. It must match `podMetadata.labels` and must not be empty. Renders `selector`;
   * `select` adds to it.
   * @default - `matchLabels` with the pods' labels
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
   */
  readonly selector?: k8s.LabelSelector;

  /**
   * The metadata of the pods. Renders `template.metadata`.
   * @default - the label `cdk8s.io/metadata.addr`, by which the ReplicaSet finds its pods. The pods of an NginxReplicaSet
   * have the label `app`
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * Sets when the kubelet restarts the pods' containers. Kubernetes allows only `Always` in a ReplicaSet. Renders
   * `template.spec.restartPolicy`.
   * @default - not rendered; the API server sets `Always`
   */
  readonly restartPolicy?: 'Always';

  /**
   * The other fields of a Kubernetes 1.37 pod, in wire names. Renders into `template.spec`. A field that a prop writes is an
   * error here.
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

/** The props of a ReplicaSet: its pods' containers and its other fields. */
export interface ReplicaSetProps extends ReplicaSetOptions {
  /**
   * The containers of the pods; `addContainer` adds more. Renders `template.spec.containers`. A ReplicaSet without a
   * container is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];
}
