import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { FieldMapping } from './fields/field-table';
import { JOB_FIELDS } from './fields/workload-fields';
import { fromManifest } from './from-manifest/read';
import type { JobProps } from './job-props';
import { JobWorkload } from './job-workload';
import { DNS_LABEL } from './name-rules';
import { PodKind } from './pod-kind';

const SPEC = FieldPath.of('spec');
const FIELDS = new FieldMapping<k8s.JobSpec>(JOB_FIELDS);

/** The fields and props of a Job. */
export const JOB_KIND = new PodKind({
  apiVersion: 'batch/v1',
  kind: 'Job',
  template: SPEC.child('template'),
  podSpec: 'podSpec',
  flags: ['spread'],
  restartPolicies: ['Never', 'OnFailure'],
  selects: false,
  required: { restartPolicy: 'Never' },
  fields: FIELDS,
});

/**
 * A Job: runs pods until the wanted number has succeeded. Renders a `Job` of `batch/v1` with the fields that you write
 * and nothing else: no selector, and no label of the pods unless an object selects them.
 *
 * You can use it wherever cdk8s-plus takes a workload, except in a HorizontalPodAutoscaler. All errors are reported
 * together when the app is synthesized, as `[construct/path] spec.completions: Required value: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class Job extends JobWorkload {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'jobs';

  /**
   * Makes a Job from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You can use
   * it like any other. Its name is that of the manifest, or else consists of the ids below the chart.
   *
   * A field that no prop can write, such as `status` or a second variable of one name, is an error that is reported when the
   * app is synthesized.
   *
   * A value that Kubernetes does not support, such as `imagePullPolicy: Sometimes`, is rendered as it is. The API server refuses
   * it, and so does the option `admission` of a {@link SafeApp}.
   *
   * @param manifest the manifest; you can leave out `apiVersion` and `kind`
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.Job | string): Job {
    return fromManifest(scope, id, manifest, JOB_KIND, { make: (props: JobProps) => new Job(scope, id, props) });
  }

  constructor(scope: Construct, id: string, props: JobProps) {
    super(scope, id, props, JOB_KIND);
  }

  /** @internal */
  protected override _warn(warnings: FieldErrors): void {
    super._warn(warnings);
    this._warnOfJob(FIELDS.render(this._ownProps()), SPEC, warnings);
  }

  /** @internal */
  protected override _checkFields(errors: FieldErrors): void {
    const spec = FIELDS.render({ ...this._ownProps(), selector: this._selector() });
    const { completionMode, completions } = spec;
    if (completionMode === 'Indexed' && typeof completions === 'number' && completions > 0) {
      const last = `${this.name}-${completions - 1}`;
      if (!DNS_LABEL.allows(last)) {
        const detail = `is too long or has a dot: ${last} is the name of a host, which has at most 63 characters`;
        errors.invalid(FieldPath.of('metadata', 'name'), this.name, detail);
      }
    }
    this._checkJob(spec, SPEC, errors);
  }
}
