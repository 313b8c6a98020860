import type { ContainerProps } from './container-props';
import type { ControllerOptions } from './workload-props';

/** What can be written of any ReplicaSet besides its pods' main containers. */
export interface ReplicaSetOptions extends ControllerOptions {
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
}

/** A ReplicaSet, its pods' containers, and what else there is to say. */
export interface ReplicaSetProps extends ReplicaSetOptions {
  /**
   * The pods' containers; `addContainer` adds more. Renders `template.spec.containers`. None is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];
}
