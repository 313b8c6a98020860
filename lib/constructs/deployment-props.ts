import type { Duration } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { ControllerOptions } from './workload-props';

/** The props that every Deployment has, besides those of its pods' main containers. */
export interface DeploymentOptions extends ControllerOptions {
  /**
   * The number of pods to keep running: an integer from 0. Renders `replicas`. Leave it out where a HorizontalPodAutoscaler
   * sets the number: both together are an error.
   * @default - not rendered; the API server sets 1. An NginxDeployment has 3, unless a HorizontalPodAutoscaler sets it
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas
   */
  readonly replicas?: number;

  /**
   * The time for which a pod must be ready to count as available: whole seconds, fewer than `progressDeadline`. Renders
   * `minReadySeconds`.
   * @default - not rendered; the API server sets 0
   */
  readonly minReady?: Duration;

  /**
   * The way in which pods of a new template replace the old ones: the API's own
   * `{ rollingUpdate: { maxSurge: '50%', maxUnavailable: 0 } }` or `{ type: 'Recreate' }`, of which the halves that are
   * not written are not rendered; or a `kplus.DeploymentStrategy`, which has both halves. A percentage is a string.
   * @default - not rendered; the API server sets RollingUpdate with 25% for both
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
   */
  readonly strategy?: kplus.DeploymentStrategy | k8s.DeploymentStrategy;

  /**
   * The number of old ReplicaSets to keep for a rollback: an integer from 0. Renders `revisionHistoryLimit`.
   * @default - not rendered; the API server sets 10
   */
  readonly revisionHistoryLimit?: number;

  /**
   * The time without progress after which a rollout counts as failed: whole seconds, more than `minReady`. Renders
   * `progressDeadlineSeconds`.
   * @default - not rendered; the API server sets 600 seconds
   */
  readonly progressDeadline?: Duration;

  /**
   * Pauses rollouts: a change of the template starts none. Renders `paused`.
   * @default - not rendered: a change starts a rollout
   */
  readonly paused?: boolean;
}

/** The props of a Deployment: its pods' containers and its other fields. */
export interface DeploymentProps extends DeploymentOptions {
  /**
   * The containers of the pods; `addContainer` adds more. Renders `template.spec.containers`. A workload without a
   * container is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];
}
