import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import type { DaemonSetProps } from './daemon-set-props';
import { FieldMapping } from './fields/field-table';
import { DAEMON_SET_FIELDS } from './fields/workload-fields';
import { fromManifest } from './from-manifest/read';
import { PodKind } from './pod-kind';
import { checkDaemonSetStrategy } from './rollout-check';
import { checkNonNegative } from './value-check';
import { Workload } from './workload';

const SPEC = FieldPath.of('spec');
const FIELDS = new FieldMapping<k8s.DaemonSetSpec>(DAEMON_SET_FIELDS);

/** The fields and props of a DaemonSet. */
export const DAEMON_SET_KIND = new PodKind({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  template: SPEC.child('template'),
  podSpec: 'podSpec',
  flags: ['spread'],
  restartPolicies: ['Always'],
  fields: FIELDS,
});

/**
 * A DaemonSet: keeps one pod running on each node, or on those that the scheduling asks for. Renders a `DaemonSet` of
 * `apps/v1` with what was written and nothing else.
 *
 * Everything of cdk8s-plus that takes a workload takes this one, but no HorizontalPodAutoscaler: the nodes decide the
 * number of pods. Errors are reported all at once when the app is synthesized, as
 * `[construct/path] spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class DaemonSet extends Workload {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'daemonsets';

  /**
   * A DaemonSet of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and
   * Services, network policies and the like take it as any other. Its name is the manifest's, else the ids'.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice.
   *
   * @param manifest `apiVersion` and `kind` may be left out
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.DaemonSet | string): DaemonSet {
    return fromManifest(scope, id, manifest, DAEMON_SET_KIND, {
      make: (props: DaemonSetProps) => new DaemonSet(scope, id, props),
    });
  }

  constructor(scope: Construct, id: string, props: DaemonSetProps = {}) {
    super(scope, id, props, DAEMON_SET_KIND);
  }

  /** @internal */
  protected override _checkOwn(errors: FieldErrors): void {
    const { minReadySeconds, updateStrategy, revisionHistoryLimit } = FIELDS.render(this._ownProps());
    checkNonNegative(minReadySeconds, SPEC.child('minReadySeconds'), errors);
    checkNonNegative(revisionHistoryLimit, SPEC.child('revisionHistoryLimit'), errors);
    if (updateStrategy) checkDaemonSetStrategy(updateStrategy, SPEC.child('updateStrategy'), errors);
  }
}
