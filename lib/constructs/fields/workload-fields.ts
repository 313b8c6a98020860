import { Cron } from 'cdk8s';
import type * as k8s from '../../../imports/k8s';
import * as kplus from '../cdk8s-plus';
import { toSeconds } from '../lazy';
import type { FieldTable } from './field-table';
import { readSeconds } from './pod-fields';
import { SELECTOR_FIELD, TEMPLATE_FIELD } from './selector-field';

/** The field of a prop that is a Duration, in seconds. */
const seconds = <Prop extends string>(prop: Prop) =>
  ({ prop, shape: 'object', render: toSeconds, read: readSeconds }) as const;

/** The fields of a Deployment's spec, in the order in which people write them. */
export const DEPLOYMENT_FIELDS = {
  replicas: { prop: 'replicas' },
  minReadySeconds: seconds('minReady'),
  strategy: { prop: 'strategy', shape: 'object', render: toDeploymentStrategy },
  revisionHistoryLimit: { prop: 'revisionHistoryLimit' },
  progressDeadlineSeconds: seconds('progressDeadline'),
  paused: { prop: 'paused', shape: 'flag' },
  selector: SELECTOR_FIELD,
  template: TEMPLATE_FIELD,
} as const satisfies FieldTable<k8s.DeploymentSpec>;

/** The fields of a StatefulSet's spec. */
export const STATEFUL_SET_FIELDS = {
  serviceName: { prop: 'serviceName', render: toServiceName },
  replicas: { prop: 'replicas' },
  ordinals: { prop: 'ordinals', shape: 'object' },
  podManagementPolicy: { prop: 'podManagementPolicy' },
  persistentVolumeClaimRetentionPolicy: { prop: 'persistentVolumeClaimRetentionPolicy', shape: 'object' },
  minReadySeconds: seconds('minReady'),
  updateStrategy: { prop: 'strategy', shape: 'object', render: toStatefulSetStrategy },
  revisionHistoryLimit: { prop: 'revisionHistoryLimit' },
  selector: SELECTOR_FIELD,
  template: TEMPLATE_FIELD,
  volumeClaimTemplates: { prop: 'volumeClaimTemplates', shape: 'objects' },
} as const satisfies FieldTable<k8s.StatefulSetSpec>;

/** The fields of a DaemonSet's spec. */
export const DAEMON_SET_FIELDS = {
  minReadySeconds: { prop: 'minReadySeconds' },
  updateStrategy: { prop: 'updateStrategy', shape: 'object' },
  revisionHistoryLimit: { prop: 'revisionHistoryLimit' },
  selector: SELECTOR_FIELD,
  template: TEMPLATE_FIELD,
} as const satisfies FieldTable<k8s.DaemonSetSpec>;

/** The fields of the spec of any Job, also one of a CronJob. */
const COMMON_JOB_FIELDS = {
  completions: { prop: 'completions' },
  parallelism: { prop: 'parallelism' },
  completionMode: { prop: 'completionMode' },
  backoffLimit: { prop: 'backoffLimit' },
  backoffLimitPerIndex: { prop: 'backoffLimitPerIndex' },
  maxFailedIndexes: { prop: 'maxFailedIndexes' },
  activeDeadlineSeconds: seconds('activeDeadline'),
  ttlSecondsAfterFinished: seconds('ttlAfterFinished'),
  podReplacementPolicy: { prop: 'podReplacementPolicy' },
  podFailurePolicy: { prop: 'podFailurePolicy', shape: 'object' },
  successPolicy: { prop: 'successPolicy', shape: 'object' },
  managedBy: { prop: 'managedBy' },
  scheduling: { prop: 'scheduling', shape: 'object' },
  template: TEMPLATE_FIELD,
} as const satisfies FieldTable<k8s.JobSpec>;

/** The fields of a Job's spec. */
export const JOB_FIELDS = {
  suspend: { prop: 'suspend', shape: 'flag' },
  manualSelector: { prop: 'manualSelector', shape: 'flag' },
  selector: { prop: 'selector', shape: 'object' },
  ...COMMON_JOB_FIELDS,
} as const satisfies FieldTable<k8s.JobSpec>;

/** The fields of the spec of a CronJob's Jobs. They have no selector, since the API server makes one for each Job. */
export const CRON_JOB_JOB_FIELDS = {
  suspend: { prop: 'suspendJobs', shape: 'flag' },
  ...COMMON_JOB_FIELDS,
} as const satisfies FieldTable<k8s.JobSpec>;

/** The fields of a CronJob's spec. */
export const CRON_JOB_FIELDS = {
  schedule: { prop: 'schedule', render: toSchedule },
  timeZone: { prop: 'timeZone' },
  concurrencyPolicy: { prop: 'concurrencyPolicy' },
  startingDeadlineSeconds: seconds('startingDeadline'),
  suspend: { prop: 'suspend', shape: 'flag' },
  successfulJobsHistoryLimit: { prop: 'successfulJobsRetained' },
  failedJobsHistoryLimit: { prop: 'failedJobsRetained' },
  jobTemplate: { prop: 'jobTemplate', read: () => undefined },
} as const satisfies FieldTable<k8s.CronJobSpec>;

function toDeploymentStrategy(strategy: kplus.DeploymentStrategy | k8s.DeploymentStrategy): object | undefined {
  return strategy instanceof kplus.DeploymentStrategy
    ? kplus.k8s.toJson_DeploymentStrategy(strategy._toKube())
    : strategy;
}

function toStatefulSetStrategy(
  strategy: kplus.StatefulSetUpdateStrategy | k8s.StatefulSetUpdateStrategy,
): object | undefined {
  return strategy instanceof kplus.StatefulSetUpdateStrategy
    ? kplus.k8s.toJson_StatefulSetUpdateStrategy(strategy._toKube())
    : strategy;
}

function toServiceName(service: string | kplus.Resource): string {
  return service instanceof kplus.Resource ? service.name : service;
}

function toSchedule(schedule: string | Cron): string {
  return schedule instanceof Cron ? schedule.expressionString : schedule;
}
