import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import type { DeploymentProps } from './deployment-props';
import { FieldMapping } from './fields/field-table';
import { DEPLOYMENT_FIELDS } from './fields/workload-fields';
import { fromManifest } from './from-manifest/read';
import { isLazy } from './lazy';
import { PodKind } from './pod-kind';
import { checkDeploymentStrategy } from './rollout-check';
import { ScalableWorkload } from './scalable-workload';
import { checkNonNegative } from './value-check';

const SPEC = FieldPath.of('spec');
const FIELDS = new FieldMapping<k8s.DeploymentSpec>(DEPLOYMENT_FIELDS);

/** The fields and props of a Deployment. */
export const DEPLOYMENT_KIND = new PodKind({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  template: SPEC.child('template'),
  podSpec: 'podSpec',
  flags: ['spread'],
  restartPolicies: ['Always'],
  fields: FIELDS,
});

/** The API server's default of progressDeadlineSeconds. */
const PROGRESS_DEADLINE = 600;

/**
 * A Deployment: keeps a number of equal pods running, and replaces them step by step when their template changes. Renders
 * a `Deployment` of `apps/v1` with the fields that you write and nothing else.
 *
 * You can use it wherever cdk8s-plus takes a workload: Service, Ingress, HorizontalPodAutoscaler,
 * NetworkPolicy, `connections`, `scheduling`, `permissions`. All errors are reported together when the app is
 * synthesized, as `[construct/path] spec.strategy.rollingUpdate.maxSurge: Invalid value: "5": …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Deployment extends ScalableWorkload {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'deployments';

  /**
   * Makes a Deployment from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You can use
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
  static fromManifest(scope: Construct, id: string, manifest: k8s.Deployment | string): Deployment {
    return fromManifest(scope, id, manifest, DEPLOYMENT_KIND, {
      make: (props: DeploymentProps) => new Deployment(scope, id, props),
    });
  }

  constructor(scope: Construct, id: string, props: DeploymentProps = {}) {
    super(scope, id, props, DEPLOYMENT_KIND);
  }

  /** @internal */
  protected override _checkFields(errors: FieldErrors): void {
    super._checkFields(errors);
    const { minReadySeconds, strategy, revisionHistoryLimit, progressDeadlineSeconds } = FIELDS.render(
      this._ownProps(),
    );
    const deadline = SPEC.child('progressDeadlineSeconds');
    checkNonNegative(minReadySeconds, SPEC.child('minReadySeconds'), errors);
    checkNonNegative(revisionHistoryLimit, SPEC.child('revisionHistoryLimit'), errors);
    checkNonNegative(progressDeadlineSeconds, deadline, errors);
    const limit = progressDeadlineSeconds ?? PROGRESS_DEADLINE;
    if (!isLazy(limit) && limit <= (minReadySeconds ?? 0)) {
      const isWritten = progressDeadlineSeconds !== undefined;
      const detail = isWritten ? 'must be more than minReady' : `must be written, since minReady is not less than this`;
      errors.invalid(deadline, limit, detail);
    }
    if (strategy) checkDeploymentStrategy(strategy, SPEC.child('strategy'), errors);
  }
}
