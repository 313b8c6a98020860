import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { checkSchedule, checkTimeZone } from './cron-check';
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

/** Jobs are named after their CronJob and the time, which takes 11 of the 63 characters. */
const LONGEST_NAME = 52;

/**
 * A CronJob: makes Jobs on a schedule. Renders a `CronJob` of `batch/v1` with what was written and nothing else. The props
 * of its Jobs stand beside its own.
 *
 * Everything of cdk8s-plus that takes a workload takes this one, but no HorizontalPodAutoscaler. Errors are reported all
 * at once when the app is synthesized, as `[construct/path] spec.schedule: Invalid value: "0 2 * * 7": …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class CronJob extends JobWorkload {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'cronjobs';

  /**
   * A CronJob of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and
   * Services, network policies and the like take it as any other. Its name is the manifest's, else the ids'.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice, a selector of the Jobs.
   *
   * @param manifest `apiVersion` and `kind` may be left out
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
  protected override _checkOwn(errors: FieldErrors): void {
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
