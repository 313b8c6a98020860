import type { ApiObjectMetadata, Cron, Duration } from 'cdk8s';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { WorkloadOptions } from './workload-props';

/** What can be written of any Job, whoever makes it. */
export interface JobOptions extends WorkloadOptions {
  /**
   * The pods' containers; `addContainer` adds more. Renders `template.spec.containers`. None is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];

  /**
   * Whether the kubelet restarts a container that fails, or the Job makes a new pod. Renders
   * `template.spec.restartPolicy`, which the API server wants of every Job.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#handling-pod-and-container-failures
   */
  readonly restartPolicy: 'Never' | 'OnFailure';

  /**
   * How many pods must succeed: an integer from 0. Renders `completions`. Indexed Jobs need it.
   * @default - not rendered; the API server takes 1 where `parallelism` is not written either
   */
  readonly completions?: number;

  /**
   * How many pods may run at once: an integer from 0. Renders `parallelism`.
   * @default - not rendered; the API server takes 1
   */
  readonly parallelism?: number;

  /**
   * Whether each pod has an index, from 0 to `completions - 1`. Renders `completionMode`.
   * @default - not rendered; the API server takes `NonIndexed`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode
   */
  readonly completionMode?: 'Indexed' | 'NonIndexed';

  /**
   * How often the Job tries again before it fails: an integer from 0. Renders `backoffLimit`.
   * @default - not rendered; the API server takes 6
   */
  readonly backoffLimit?: number;

  /**
   * How often each index is tried again: an integer from 0, of Indexed Jobs alone. Renders `backoffLimitPerIndex`.
   * @default - not rendered: `backoffLimit` is for all indexes together
   */
  readonly backoffLimitPerIndex?: number;

  /**
   * How many indexes may fail: an integer from 0. Needs `backoffLimitPerIndex`. Renders `maxFailedIndexes`.
   * @default - not rendered: all may
   */
  readonly maxFailedIndexes?: number;

  /**
   * After how long the Job fails, however often it was tried: whole seconds. Renders `activeDeadlineSeconds`.
   * @default - not rendered: never
   */
  readonly activeDeadline?: Duration;

  /**
   * After how long a Job that has ended is deleted: whole seconds; 0 is at once. Renders `ttlSecondsAfterFinished`.
   * @default - not rendered: never
   */
  readonly ttlAfterFinished?: Duration;

  /**
   * Whether a pod that is ending is replaced at once, or when it has failed. Renders `podReplacementPolicy`.
   * @default - not rendered; the API server takes `TerminatingOrFailed`, and `Failed` beside a `podFailurePolicy`
   */
  readonly podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed';

  /**
   * Which failures end the Job, count or do not count. Needs `restartPolicy: 'Never'`. Renders `podFailurePolicy`.
   * @default - not rendered: all count
   * @see https://kubernetes.io/docs/tasks/job/pod-failure-policy/
   */
  readonly podFailurePolicy?: k8s.PodFailurePolicy;

  /**
   * When an Indexed Job counts as successful before all indexes are. Renders `successPolicy`.
   * @default - not rendered: when all are
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
   */
  readonly successPolicy?: k8s.SuccessPolicy;

  /**
   * The controller that manages the Job instead of Kubernetes' own: `example.com/controller`. Renders `managedBy`.
   * @default - not rendered; Kubernetes' own
   */
  readonly managedBy?: string;

  /**
   * How the pods are scheduled as a group. Renders the Job's `scheduling`.
   * @default - not rendered: each pod by itself
   */
  readonly scheduling?: k8s.JobSchedulingConfiguration;
}

/** A Job, its pods' containers, and what else there is to say. */
export interface JobProps extends JobOptions {
  /**
   * Whether the Job waits, and its running pods are ended. Renders `suspend`.
   * @default - not rendered: it runs
   */
  readonly suspend?: boolean;

  /**
   * Whether you choose the selector. Renders `manualSelector`.
   * @default - not rendered: the API server makes a selector that no other Job has
   */
  readonly manualSelector?: boolean;

  /**
   * Which pods belong to the Job. Needs `manualSelector: true`, and must match `podMetadata.labels`. Renders `selector`.
   * @default - not rendered: the API server makes one
   */
  readonly selector?: k8s.LabelSelector;
}

/** A CronJob, its Jobs, their pods' containers, and what else there is to say. */
export interface CronJobProps extends JobOptions {
  /**
   * When a Job is made: `30 2 * * 1-5`, `@daily`, or `Cron.daily()`. Minute, hour, day of the month, month, day of the
   * week from 0 for Sunday to 6. Renders `schedule`.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#writing-a-cronjob-spec
   */
  readonly schedule: Cron | string;

  /**
   * The time zone of the schedule, by its name in the IANA database: `Asia/Seoul`, `Etc/UTC`. Renders `timeZone`.
   * @default - not rendered: that of the controller manager
   */
  readonly timeZone?: string;

  /**
   * What happens when the last Job still runs. Renders `concurrencyPolicy`.
   * @default - not rendered; the API server takes `Allow`
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';

  /**
   * How late a Job may still start: whole seconds. Renders `startingDeadlineSeconds`. Below 10 seconds one may be missed,
   * since the controller looks every 10 seconds.
   * @default - not rendered: any time
   */
  readonly startingDeadline?: Duration;

  /**
   * Whether no Jobs are made for now. Renders `suspend`.
   * @default - not rendered: they are
   */
  readonly suspend?: boolean;

  /**
   * How many successful Jobs are kept: an integer from 0. Renders `successfulJobsHistoryLimit`.
   * @default - not rendered; the API server takes 3
   */
  readonly successfulJobsRetained?: number;

  /**
   * How many failed Jobs are kept: an integer from 0. Renders `failedJobsHistoryLimit`.
   * @default - not rendered; the API server takes 1
   */
  readonly failedJobsRetained?: number;

  /**
   * The Jobs' metadata, apart from the CronJob's and the pods'. Renders `jobTemplate.metadata`.
   * @default - not rendered
   */
  readonly jobMetadata?: ApiObjectMetadata;

  /**
   * Whether the Jobs are made suspended. Renders `jobTemplate.spec.suspend`.
   * @default - not rendered: they run
   */
  readonly suspendJobs?: boolean;
}
