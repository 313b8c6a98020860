import type { Duration } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { ControllerOptions } from './workload-props';

/** What can be written of any Deployment besides its pods' main containers. */
export interface DeploymentOptions extends ControllerOptions {
  /**
   * How many pods there shall be: an integer from 0. Renders `replicas`. Leave it out where a HorizontalPodAutoscaler
   * decides; written beside one it is an error.
   * @default - not rendered; the API server takes 1. An NginxDeployment has 3, unless a HorizontalPodAutoscaler decides
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas
   */
  readonly replicas?: number;

  /**
   * For how long a pod must be ready to count as available: whole seconds, fewer than `progressDeadline`. Renders
   * `minReadySeconds`.
   * @default - not rendered; the API server takes 0
   */
  readonly minReady?: Duration;

  /**
   * How pods of a new template take the place of the old ones: the API's own
   * `{ rollingUpdate: { maxSurge: '50%', maxUnavailable: 0 } }` or `{ type: 'Recreate' }`, of which the halves that are
   * not written are not rendered; or a `kplus.DeploymentStrategy`, which has both halves. A percentage is a string.
   * @default - not rendered; the API server takes RollingUpdate with 25% for both
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
   */
  readonly strategy?: kplus.DeploymentStrategy | k8s.DeploymentStrategy;

  /**
   * How many old ReplicaSets are kept to go back to: an integer from 0. Renders `revisionHistoryLimit`.
   * @default - not rendered; the API server takes 10
   */
  readonly revisionHistoryLimit?: number;

  /**
   * After how long without progress a rollout counts as failed: whole seconds, more than `minReady`. Renders
   * `progressDeadlineSeconds`.
   * @default - not rendered; the API server takes 600 seconds
   */
  readonly progressDeadline?: Duration;

  /**
   * Whether a change of the template starts no rollout. Renders `paused`.
   * @default - not rendered: it does
   */
  readonly paused?: boolean;
}

/** A Deployment, its pods' containers, and what else there is to say. */
export interface DeploymentProps extends DeploymentOptions {
  /**
   * The pods' containers; `addContainer` adds more. Renders `template.spec.containers`. None is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];
}
