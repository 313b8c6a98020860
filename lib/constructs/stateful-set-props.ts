import type { Duration } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { HeadlessService } from './headless-service';
import type { ControllerOptions } from './workload-props';

/** The props of a StatefulSet: its pods' containers and its other fields. */
export interface StatefulSetProps extends ControllerOptions {
  /**
   * The containers of the pods; `addContainer` adds more. Renders `template.spec.containers`. A workload without a
   * container is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];

  /**
   * The headless Service that gives each pod its DNS name: the Service or its name. Renders `serviceName`. It is not made
   * for you; `exposeViaHeadlessService` makes it.
   * @default - not rendered: the pods have no DNS names of their own
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  readonly serviceName?: string | kplus.Service | HeadlessService;

  /**
   * The number of pods to keep running: an integer from 0. Renders `replicas`. Leave it out where a HorizontalPodAutoscaler
   * sets the number: both together are an error.
   * @default - not rendered; the API server sets 1
   */
  readonly replicas?: number;

  /**
   * The number of the first pod: `{ start: 1 }`, an integer from 0. Renders `ordinals`.
   * @default - not rendered; the API server counts from 0
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#start-ordinal
   */
  readonly ordinals?: k8s.StatefulSetOrdinals;

  /**
   * Sets whether the pods start and end one after the other or all at once. Renders `podManagementPolicy`.
   * @default - not rendered; the API server sets `OrderedReady`
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';

  /**
   * Sets whether claims are deleted with the StatefulSet, and with pods that are scaled down. Renders
   * `persistentVolumeClaimRetentionPolicy`.
   * @default - not rendered; the API server sets `Retain` for both
   */
  readonly persistentVolumeClaimRetentionPolicy?: k8s.StatefulSetPersistentVolumeClaimRetentionPolicy;

  /**
   * The time for which a pod must be ready to count as available: whole seconds. Renders `minReadySeconds`.
   * @default - not rendered; the API server sets 0
   */
  readonly minReady?: Duration;

  /**
   * The way in which pods of a new template replace the old ones: the API's own
   * `{ rollingUpdate: { partition: 4 } }` or `{ type: 'OnDelete' }`, or a `kplus.StatefulSetUpdateStrategy`. Renders
   * `updateStrategy`.
   * @default - not rendered; the API server sets RollingUpdate, from the last pod to the first
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
   */
  readonly strategy?: kplus.StatefulSetUpdateStrategy | k8s.StatefulSetUpdateStrategy;

  /**
   * The number of old revisions to keep for a rollback: an integer from 0. Renders `revisionHistoryLimit`.
   * @default - not rendered; the API server sets 10
   */
  readonly revisionHistoryLimit?: number;

  /**
   * The claims that each pod gets, in the API's form: `metadata.name`, `spec.accessModes`,
   * `spec.resources.requests.storage`. A container mounts one by its name: `{ name: 'data', mountPath: '/data' }`. Renders
   * `volumeClaimTemplates`.
   * @default - none
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
   */
  readonly volumeClaimTemplates?: k8s.PersistentVolumeClaim[];
}
