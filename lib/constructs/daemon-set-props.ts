import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { ControllerOptions } from './workload-props';

/** The props of a DaemonSet: its pods' containers and its other fields. */
export interface DaemonSetProps extends ControllerOptions {
  /**
   * The containers of the pods; `addContainer` adds more. Renders `template.spec.containers`. A workload without a
   * container is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];

  /**
   * The seconds for which a pod must be ready to count as available: an integer from 0. Renders `minReadySeconds`.
   * @default - not rendered; the API server sets 0
   */
  readonly minReadySeconds?: number;

  /**
   * The way in which pods of a new template replace the old ones: `{ rollingUpdate: { maxUnavailable: '10%' } }`, or
   * `{ type: 'OnDelete' }`. `maxSurge` needs `maxUnavailable: 0` beside it, since the API server sets 1 for one that is
   * not written. Renders `updateStrategy`.
   * @default - not rendered; the API server sets RollingUpdate, one node after the other
   * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
   */
  readonly updateStrategy?: k8s.DaemonSetUpdateStrategy;

  /**
   * The number of old revisions to keep for a rollback: an integer from 0. Renders `revisionHistoryLimit`.
   * @default - not rendered; the API server sets 10
   */
  readonly revisionHistoryLimit?: number;
}
