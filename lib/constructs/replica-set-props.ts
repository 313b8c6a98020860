import type { ContainerProps } from './container-props';
import type { ControllerOptions } from './workload-props';

/** The props that every ReplicaSet has, besides those of its pods' main containers. */
export interface ReplicaSetOptions extends ControllerOptions {
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
