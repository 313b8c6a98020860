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
 * A Job: runs pods until as many as wanted have succeeded. Renders a `Job` of `batch/v1` with what was written and nothing
 * else: no selector, and no label of the pods unless something selects them.
 *
 * Everything of cdk8s-plus that takes a workload takes this one, but no HorizontalPodAutoscaler. Errors are reported all
 * at once when the app is synthesized, as `[construct/path] spec.completions: Required value: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class Job extends JobWorkload {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'jobs';

  /**
   * A Job of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and Services,
   * network policies and the like take it as any other. Its name is the manifest's, else the ids'.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice.
   *
   * @param manifest `apiVersion` and `kind` may be left out
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.Job | string): Job {
    return fromManifest(scope, id, manifest, JOB_KIND, { make: (props: JobProps) => new Job(scope, id, props) });
  }

  constructor(scope: Construct, id: string, props: JobProps) {
    super(scope, id, props, JOB_KIND);
  }

  /** @internal */
  protected override _checkOwn(errors: FieldErrors): void {
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
