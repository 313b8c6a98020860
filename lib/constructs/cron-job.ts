import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { checkSchedule, checkTimeZone, neverRuns } from './cron-check';
import { FieldMapping } from './fields/field-table';
import { CRON_JOB_FIELDS, CRON_JOB_JOB_FIELDS } from './fields/workload-fields';
import { fromManifest } from './from-manifest/read';
import type { CronJobProps } from './job-props';
import { JobWorkload } from './job-workload';
import { PodKind } from './pod-kind';
import { checkNonNegative, checkOneOf } from './value-check';

const SPEC = FieldPath.of('spec');
const JOB_SPEC = SPEC.below('jobTemplate', 'spec');
const FIELDS = new FieldMapping<k8s.CronJobSpec>(CRON_JOB_FIELDS);
const JOB_FIELDS = new FieldMapping<k8s.JobSpec>(CRON_JOB_JOB_FIELDS);

/** The fields and props of a CronJob. */
export const CRON_JOB_KIND = new PodKind({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  template: JOB_SPEC.child('template'),
  podSpec: 'podSpec',
  flags: ['spread'],
  restartPolicies: ['Never', 'OnFailure'],
  selects: false,
  required: { restartPolicy: 'Never', schedule: '@daily' },
  fields: FIELDS,
  jobFields: JOB_FIELDS,
});

/** The name of a Job is that of its CronJob and the time, which takes 11 of the 63 characters. */
const LONGEST_NAME = 52;

/** The seconds after which the controller looks for Jobs to start. */
const CHECK_PERIOD = 10;

/**
 * A CronJob: makes Jobs on a schedule. Renders a `CronJob` of `batch/v1` with the fields that you write and nothing else.
 * It has the props of its Jobs, too.
 *
 * You can use it wherever cdk8s-plus takes a workload, except in a HorizontalPodAutoscaler. All errors are reported
 * together when the app is synthesized, as `[construct/path] spec.schedule: Invalid value: "0 2 * * 7": …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class CronJob extends JobWorkload {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'cronjobs';

  /**
   * Makes a CronJob from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You can use
   * it like any other. Its name is that of the manifest, or else consists of the ids below the chart.
   *
   * A field that no prop can write, such as `status`, a second variable of one name or a selector of the Jobs, is an error that
   * is reported when the app is synthesized.
   *
   * A value that Kubernetes does not support, such as `imagePullPolicy: Sometimes`, is rendered as it is. The API server refuses
   * it, and so does the option `admission` of a {@link SafeApp}.
   *
   * @param manifest the manifest; you can leave out `apiVersion` and `kind`
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.CronJob | string): CronJob {
    return fromManifest(scope, id, manifest, CRON_JOB_KIND, {
      make: (props: CronJobProps) => new CronJob(scope, id, props),
    });
  }

  constructor(scope: Construct, id: string, props: CronJobProps) {
    super(scope, id, props, CRON_JOB_KIND);
  }

  /** @internal */
  protected override _warn(warnings: FieldErrors): void {
    super._warn(warnings);
    const own = this._ownProps();
    const { schedule, startingDeadlineSeconds } = FIELDS.render(own);
    if (neverRuns(schedule)) warnings.invalid(SPEC.child('schedule'), schedule, 'no month has such a day');
    if (startingDeadlineSeconds !== undefined && startingDeadlineSeconds < CHECK_PERIOD) {
      const detail = `Jobs may not start: the controller looks for them every ${CHECK_PERIOD} seconds`;
      warnings.invalid(SPEC.child('startingDeadlineSeconds'), startingDeadlineSeconds, detail);
    }
    this._warnOfJob(JOB_FIELDS.render(own), JOB_SPEC, warnings);
  }

  /** @internal */
  protected override _checkFields(errors: FieldErrors): void {
    const own = this._ownProps();
    const spec = FIELDS.render(own);
    if (this.name.length > LONGEST_NAME) {
      const detail = `must have at most ${LONGEST_NAME} characters: the names of its Jobs are longer`;
      errors.invalid(FieldPath.of('metadata', 'name'), this.name, detail);
    }
    checkSchedule(spec.schedule, SPEC.child('schedule'), errors);
    checkTimeZone(spec.timeZone, SPEC.child('timeZone'), errors);
    checkOneOf(spec.concurrencyPolicy, ['Allow', 'Forbid', 'Replace'], SPEC.child('concurrencyPolicy'), errors);
    for (const name of ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const) {
      checkNonNegative(spec[name], SPEC.child(name), errors);
    }
    if (this._selector()) {
      errors.forbidden(JOB_SPEC.child('selector'), 'the API server makes one for each of the Jobs; do not call select');
    }
    this._checkJob(JOB_FIELDS.render(own), JOB_SPEC, errors);
  }
}
