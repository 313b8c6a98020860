import type { ApiObjectMetadata } from 'cdk8s';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { PodSpecFields, TemplateOptions } from './pod-props';

/** What can be written of any ReplicaSet besides its pods' main containers. */
export interface ReplicaSetOptions extends TemplateOptions {
  /**
   * The ReplicaSet's own metadata. Renders `metadata`.
   * @default - the name is made of the ids below the chart, joined by `-`; namespace and labels are the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * How many pods there shall be: an integer from 0. Renders `replicas`. Leave it out where a HorizontalPodAutoscaler
   * decides; written beside one it is an error.
   * @default - not rendered; the API server takes 1. An NginxReplicaSet has 3, unless a HorizontalPodAutoscaler decides
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
   */
  readonly replicas?: number;

  /**
   * For how many seconds a pod must be ready to count as available: an integer from 0. Renders `minReadySeconds`.
   * @default - not rendered; the API server takes 0
   */
  readonly minReadySeconds?: number;

  /**
   * Which pods belong to the ReplicaSet. Must match `podMetadata.labels`, and must not be empty. Renders `selector`;
   * `select` adds to it.
   * @default - `matchLabels` with the pods' labels
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
   */
  readonly selector?: k8s.LabelSelector;

  /**
   * The pods' metadata, apart from the ReplicaSet's. Renders `template.metadata`.
   * @default - a label `cdk8s.io/metadata.addr`, by which the ReplicaSet finds its pods. An NginxReplicaSet's have `app`
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * When the kubelet restarts the pods' containers: a ReplicaSet's always. Renders `template.spec.restartPolicy`.
   * @default - not rendered; the API server takes `Always`
   */
  readonly restartPolicy?: 'Always';

  /**
   * Every other field of a Kubernetes 1.37 pod, in wire names; a field that a prop writes is an error here. Renders into `template.spec`.
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

/** A ReplicaSet, its pods' containers, and what else there is to say. */
export interface ReplicaSetProps extends ReplicaSetOptions {
  /**
   * The pods' containers; `addContainer` adds more. Renders `template.spec.containers`. None is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];
}
