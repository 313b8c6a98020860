import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { ControllerOptions } from './workload-props';

/** A DaemonSet, its pods' containers, and what else there is to say. */
export interface DaemonSetProps extends ControllerOptions {
  /**
   * The pods' containers; `addContainer` adds more. Renders `template.spec.containers`. None is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];

  /**
   * For how many seconds a pod must be ready to count as available: an integer from 0. Renders `minReadySeconds`.
   * @default - not rendered; the API server takes 0
   */
  readonly minReadySeconds?: number;

  /**
   * How pods of a new template take the place of the old ones: `{ rollingUpdate: { maxUnavailable: '10%' } }`, or
   * `{ type: 'OnDelete' }`. `maxSurge` needs `maxUnavailable: 0` beside it, since the API server takes 1 for one that is
   * not written. Renders `updateStrategy`.
   * @default - not rendered; the API server takes RollingUpdate, one node after the other
   * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
   */
  readonly updateStrategy?: k8s.DaemonSetUpdateStrategy;

  /**
   * How many old revisions are kept to go back to: an integer from 0. Renders `revisionHistoryLimit`.
   * @default - not rendered; the API server takes 10
   */
  readonly revisionHistoryLimit?: number;
}
