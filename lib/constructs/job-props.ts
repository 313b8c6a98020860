import type { ApiObjectMetadata, Cron, Duration } from 'cdk8s';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { WorkloadOptions } from './workload-props';

/** The props that every Job has, also one of a CronJob. */
export interface JobOptions extends WorkloadOptions {
  /**
   * The containers of the pods; `addContainer` adds more. Renders `template.spec.containers`. A workload without a
   * container is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];

  /**
   * Sets whether the kubelet restarts a failed container or the Job makes a new pod. Renders
   * `template.spec.restartPolicy`, which the API server requires for every Job.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#handling-pod-and-container-failures
   */
  readonly restartPolicy: 'Never' | 'OnFailure';

  /**
   * The number of pods that must succeed: an integer from 0. Renders `completions`. Indexed Jobs need it.
   * @default - not rendered; the API server sets 1 if `parallelism` is not written either
   */
  readonly completions?: number;

  /**
   * The number of pods that can run at once: an integer from 0. Renders `parallelism`.
   * @default - not rendered; the API server sets 1
   */
  readonly parallelism?: number;

  /**
   * Sets whether each pod has an index, from 0 to `completions - 1`. Renders `completionMode`.
   * @default - not rendered; the API server sets `NonIndexed`
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode
   */
  readonly completionMode?: 'Indexed' | 'NonIndexed';

  /**
   * The number of retries before the Job fails: an integer from 0. Renders `backoffLimit`.
   * @default - not rendered; the API server sets 6
   */
  readonly backoffLimit?: number;

  /**
   * The number of retries of each index: an integer from 0, for Indexed Jobs only. Renders `backoffLimitPerIndex`.
   * @default - not rendered: `backoffLimit` is for all indexes together
   */
  readonly backoffLimitPerIndex?: number;

  /**
   * The number of indexes that can fail: an integer from 0. It needs `backoffLimitPerIndex`. Renders `maxFailedIndexes`.
   * @default - not rendered: all can
   */
  readonly maxFailedIndexes?: number;

  /**
   * The time after which the Job fails, whatever the number of retries: whole seconds. Renders `activeDeadlineSeconds`.
   * @default - not rendered: never
   */
  readonly activeDeadline?: Duration;

  /**
   * The time after which a finished Job is deleted: whole seconds; 0 deletes it at once. Renders `ttlSecondsAfterFinished`.
   * @default - not rendered: never
   */
  readonly ttlAfterFinished?: Duration;

  /**
   * Sets whether a terminating pod is replaced at once or when it has failed. Renders `podReplacementPolicy`.
   * @default - not rendered; the API server sets `TerminatingOrFailed`, and `Failed` beside a `podFailurePolicy`
   */
  readonly podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed';

  /**
   * Sets which failures end the Job, count or do not count. It needs `restartPolicy: 'Never'`. Renders `podFailurePolicy`.
   * @default - not rendered: all count
   * @see https://kubernetes.io/docs/tasks/job/pod-failure-policy/
   */
  readonly podFailurePolicy?: k8s.PodFailurePolicy;

  /**
   * Sets when an Indexed Job succeeds before all indexes have succeeded. Renders `successPolicy`.
   * @default - not rendered: when all have succeeded
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy
   */
  readonly successPolicy?: k8s.SuccessPolicy;

  /**
   * The controller that manages the Job instead of Kubernetes' own: `example.com/controller`. Renders `managedBy`.
   * @default - not rendered; Kubernetes' own
   */
  readonly managedBy?: string;

  /**
   * Schedules the pods as a group. Renders the Job's `scheduling`.
   * @default - not rendered: each pod by itself
   */
  readonly scheduling?: k8s.JobSchedulingConfiguration;
}

/** The props of a Job: its pods' containers and its other fields. */
export interface JobProps extends JobOptions {
  /**
   * Suspends the Job: it waits, and its running pods are ended. Renders `suspend`.
   * @default - not rendered: it runs
   */
  readonly suspend?: boolean;

  /**
   * Lets you choose the selector. Renders `manualSelector`.
   * @default - not rendered: the API server makes a selector that no other Job has
   */
  readonly manualSelector?: boolean;

  /**
   * Selects the pods of the Job. It needs `manualSelector: true` and must match `podMetadata.labels`. Renders `selector`.
   * @default - not rendered: the API server makes one
   */
  readonly selector?: k8s.LabelSelector;
}

/** The props of a CronJob: its schedule, and the props of its Jobs. */
export interface CronJobProps extends JobOptions {
  /**
   * The times at which Jobs are made: `30 2 * * 1-5`, `@daily`, or `Cron.daily()`. Minute, hour, day of the month, month, day of the
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
   * Sets what happens when the last Job still runs. Renders `concurrencyPolicy`.
   * @default - not rendered; the API server sets `Allow`
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';

  /**
   * The time by which a Job can start late: whole seconds. Renders `startingDeadlineSeconds`. With less than 10 seconds a
   * Job can be missed, since the controller checks every 10 seconds.
   * @default - not rendered: any time
   */
  readonly startingDeadline?: Duration;

  /**
   * Suspends the CronJob: it makes no Jobs. Renders `suspend`.
   * @default - not rendered: it makes Jobs
   */
  readonly suspend?: boolean;

  /**
   * The number of successful Jobs to keep: an integer from 0. Renders `successfulJobsHistoryLimit`.
   * @default - not rendered; the API server sets 3
   */
  readonly successfulJobsRetained?: number;

  /**
   * The number of failed Jobs to keep: an integer from 0. Renders `failedJobsHistoryLimit`.
   * @default - not rendered; the API server sets 1
   */
  readonly failedJobsRetained?: number;

  /**
   * The metadata of the Jobs. Renders `jobTemplate.metadata`.
   * @default - not rendered
   */
  readonly jobMetadata?: ApiObjectMetadata;

  /**
   * Makes the Jobs suspended. Renders `jobTemplate.spec.suspend`.
   * @default - not rendered: they run
   */
  readonly suspendJobs?: boolean;
}
