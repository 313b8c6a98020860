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
 * A DaemonSet: keeps one pod running on each node, or on the nodes that the scheduling selects. Renders a `DaemonSet` of
 * `apps/v1` with the fields that you write and nothing else.
 *
 * You can use it wherever cdk8s-plus takes a workload, except in a HorizontalPodAutoscaler: the nodes determine the number
 * of pods. All errors are reported together when the app is synthesized, as
 * `[construct/path] spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class DaemonSet extends Workload {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'daemonsets';

  /**
   * Makes a DaemonSet from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You can use
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
  static fromManifest(scope: Construct, id: string, manifest: k8s.DaemonSet | string): DaemonSet {
    return fromManifest(scope, id, manifest, DAEMON_SET_KIND, {
      make: (props: DaemonSetProps) => new DaemonSet(scope, id, props),
    });
  }

  constructor(scope: Construct, id: string, props: DaemonSetProps = {}) {
    super(scope, id, props, DAEMON_SET_KIND);
  }

  /** @internal */
  protected override _warn(warnings: FieldErrors): void {
    super._warn(warnings);
    const { maxSurge } = FIELDS.render(this._ownProps()).updateStrategy?.rollingUpdate ?? {};
    if (maxSurge === undefined || maxSurge === 0 || maxSurge === '0%') return;
    if (!this._containerPorts().some(({ hostPort }) => hostPort !== undefined)) return;
    const field = SPEC.below('updateStrategy', 'rollingUpdate', 'maxSurge');
    warnings.invalid(field, maxSurge, 'a second pod does not start on a node where the first has the hostPort');
  }

  /** @internal */
  protected override _checkFields(errors: FieldErrors): void {
    const { minReadySeconds, updateStrategy, revisionHistoryLimit } = FIELDS.render(this._ownProps());
    checkNonNegative(minReadySeconds, SPEC.child('minReadySeconds'), errors);
    checkNonNegative(revisionHistoryLimit, SPEC.child('revisionHistoryLimit'), errors);
    if (updateStrategy) checkDaemonSetStrategy(updateStrategy, SPEC.child('updateStrategy'), errors);
  }
}
