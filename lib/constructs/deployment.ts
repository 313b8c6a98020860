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

/** What the API server takes for progressDeadlineSeconds. */
const PROGRESS_DEADLINE = 600;

/**
 * A Deployment: keeps a number of equal pods running, and replaces them step by step when their template changes. Renders
 * a `Deployment` of `apps/v1` with what was written and nothing else.
 *
 * Everything of cdk8s-plus that takes a workload takes this one: Service, Ingress, HorizontalPodAutoscaler,
 * NetworkPolicy, `connections`, `scheduling`, `permissions`. Errors are reported all at once when the app is
 * synthesized, as `[construct/path] spec.strategy.rollingUpdate.maxSurge: Invalid value: "5": …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class Deployment extends ScalableWorkload {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'deployments';

  /**
   * A Deployment of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and
   * Services, autoscalers, network policies and the like take it as any other. Its name is the manifest's, else the ids'.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice.
   *
   * @param manifest `apiVersion` and `kind` may be left out
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
  protected override _checkOwn(errors: FieldErrors): void {
    super._checkOwn(errors);
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
