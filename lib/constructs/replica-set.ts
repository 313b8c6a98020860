import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { FieldMapping } from './fields/field-table';
import { SELECTOR_FIELD, TEMPLATE_FIELD } from './fields/selector-field';
import { fromManifest } from './from-manifest/read';
import { PodKind } from './pod-kind';
import type { ReplicaSetProps } from './replica-set-props';
import { ScalableWorkload } from './scalable-workload';
import { checkNonNegative } from './value-check';

const SPEC = FieldPath.of('spec');

const FIELDS = new FieldMapping<k8s.ReplicaSetSpec>({
  replicas: { prop: 'replicas' },
  minReadySeconds: { prop: 'minReadySeconds' },
  selector: SELECTOR_FIELD,
  template: TEMPLATE_FIELD,
});

/** The fields and props of a ReplicaSet. */
export const REPLICA_SET_KIND = new PodKind({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  template: SPEC.child('template'),
  podSpec: 'podSpec',
  flags: ['spread'],
  restartPolicies: ['Always'],
  fields: FIELDS,
});

/**
 * A ReplicaSet: keeps a number of equal pods running, and replaces the pods of a node that fails. Renders a `ReplicaSet` of
 * `apps/v1` with the fields that you write and nothing else.
 *
 * You can use it wherever cdk8s-plus takes a workload: Service, Ingress, HorizontalPodAutoscaler, NetworkPolicy,
 * `connections`, `scheduling`, `permissions`. All errors are reported together when the app is synthesized, as
 * `[construct/path] spec.replicas: Invalid value: -1: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet extends ScalableWorkload {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'replicasets';

  /**
   * Makes a ReplicaSet from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You
   * can use it like any other. Its name is that of the manifest, or else consists of the ids below the chart.
   *
   * A field that no prop can write, such as `status` or a second variable of one name, is an error that is reported when the
   * app is synthesized.
   *
   * A value that Kubernetes does not support, such as `imagePullPolicy: Sometimes`, is rendered as it is. The API server refuses
   * it, and so does the option `admission` of a {@link SafeApp}.
   *
   * @param manifest the manifest; you can leave out `apiVersion` and `kind`
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.ReplicaSet | string): ReplicaSet {
    return fromManifest(scope, id, manifest, REPLICA_SET_KIND, {
      make: (props: ReplicaSetProps) => new ReplicaSet(scope, id, props),
    });
  }

  constructor(scope: Construct, id: string, props: ReplicaSetProps = {}) {
    super(scope, id, props, REPLICA_SET_KIND);
  }

  /** @internal */
  protected override _checkFields(errors: FieldErrors): void {
    super._checkFields(errors);
    checkNonNegative(FIELDS.render(this._ownProps()).minReadySeconds, SPEC.child('minReadySeconds'), errors);
  }
}
