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
 * A ReplicaSet: keeps a number of equal pods running, and makes them again on another node when a node fails. Renders a
 * `ReplicaSet` of `apps/v1` with what was written and nothing else.
 *
 * Everything of cdk8s-plus that takes a workload takes this one: Service, Ingress, HorizontalPodAutoscaler,
 * NetworkPolicy, `connections`, `scheduling`, `permissions`. Errors are reported all at once when the app is
 * synthesized, as `[construct/path] spec.replicas: Invalid value: -1: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet extends ScalableWorkload {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'replicasets';

  /**
   * A ReplicaSet of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and
   * Services, autoscalers, network policies and the like take it as any other. Its name is the manifest's, else the ids'.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice.
   *
   * @param manifest `apiVersion` and `kind` may be left out
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
  protected override _checkOwn(errors: FieldErrors): void {
    super._checkOwn(errors);
    checkNonNegative(FIELDS.render(this._ownProps()).minReadySeconds, SPEC.child('minReadySeconds'), errors);
  }
}
