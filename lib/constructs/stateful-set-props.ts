import type { Duration } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { HeadlessService } from './headless-service';
import type { ControllerOptions } from './workload-props';

/** A StatefulSet, its pods' containers, and what else there is to say. */
export interface StatefulSetProps extends ControllerOptions {
  /**
   * The pods' containers; `addContainer` adds more. Renders `template.spec.containers`. None is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];

  /**
   * The headless Service that gives each pod its DNS name: the Service or its name. Renders `serviceName`. It is not made
   * for you: `exposeViaHeadlessService` makes it.
   * @default - not rendered: the pods have no DNS names of their own
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  readonly serviceName?: string | kplus.Service | HeadlessService;

  /**
   * How many pods there shall be: an integer from 0. Renders `replicas`. Leave it out where a HorizontalPodAutoscaler
   * decides; written beside one it is an error.
   * @default - not rendered; the API server takes 1
   */
  readonly replicas?: number;

  /**
   * The number of the first pod: `{ start: 1 }`, an integer from 0. Renders `ordinals`.
   * @default - not rendered; the API server counts from 0
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#start-ordinal
   */
  readonly ordinals?: k8s.StatefulSetOrdinals;

  /**
   * Whether the pods start and end one after the other, or all at once. Renders `podManagementPolicy`.
   * @default - not rendered; the API server takes `OrderedReady`
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * What becomes of the claims when the StatefulSet is deleted, and of those of pods that are scaled away. Renders
   * `persistentVolumeClaimRetentionPolicy`.
   * @default - not rendered; the API server takes `Retain` for both
   */
  readonly persistentVolumeClaimRetentionPolicy?: k8s.StatefulSetPersistentVolumeClaimRetentionPolicy;

  /**
   * For how long a pod must be ready to count as available: whole seconds. Renders `minReadySeconds`.
   * @default - not rendered; the API server takes 0
   */
  readonly minReady?: Duration;

  /**
   * How pods of a new template take the place of the old ones: the API's own
   * `{ rollingUpdate: { partition: 4 } }` or `{ type: 'OnDelete' }`, or a `kplus.StatefulSetUpdateStrategy`. Renders
   * `updateStrategy`.
   * @default - not rendered; the API server takes RollingUpdate, from the last pod to the first
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
   */
  readonly strategy?: kplus.StatefulSetUpdateStrategy | k8s.StatefulSetUpdateStrategy;

  /**
   * How many old revisions are kept to go back to: an integer from 0. Renders `revisionHistoryLimit`.
   * @default - not rendered; the API server takes 10
   */
  readonly revisionHistoryLimit?: number;

  /**
   * Claims of which each pod gets its own, in the API's form: `metadata.name`, `spec.accessModes`,
   * `spec.resources.requests.storage`. A container mounts one by its name: `{ name: 'data', mountPath: '/data' }`. Renders
   * `volumeClaimTemplates`.
   * @default - none
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
   */
  readonly volumeClaimTemplates?: k8s.PersistentVolumeClaim[];
}
