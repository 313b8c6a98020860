import * as kplus from './cdk8s-plus';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { FieldMapping } from './fields/field-table';
import { SELECTOR_FIELD, TEMPLATE_FIELD } from './fields/selector-field';
import { fromManifest } from './from-manifest/read';
import { PodKind } from './pod-kind';
import type { ReplicaSetProps } from './replica-set-props';
import { checkNonNegative } from './value-check';
import { Workload } from './workload';

const SPEC = FieldPath.of('spec');
const CONTAINERS = SPEC.below('template', 'spec', 'containers');

/** The fields and props of a ReplicaSet. */
export const REPLICA_SET_KIND = new PodKind({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  template: SPEC.child('template'),
  podSpec: 'podSpec',
  flags: ['spread'],
  fields: new FieldMapping<k8s.ReplicaSetSpec>({
    replicas: { prop: 'replicas' },
    minReadySeconds: { prop: 'minReadySeconds' },
    selector: SELECTOR_FIELD,
    template: TEMPLATE_FIELD,
  }),
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
export class ReplicaSet extends Workload implements kplus.IScalable {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'replicasets';

  /** True if a HorizontalPodAutoscaler sets the number of pods. */
  hasAutoscaler = false;

  private readonly props: Pick<ReplicaSetProps, 'replicas' | 'minReadySeconds'>;
  private readonly exposeErrors = new FieldErrors();

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
    const { props, errors } = fromManifest(scope, id, manifest, REPLICA_SET_KIND);
    const replicaSet = new ReplicaSet(scope, id, props);
    replicaSet.node.addValidation({ validate: () => errors.map(String) });
    return replicaSet;
  }

  constructor(scope: Construct, id: string, props: ReplicaSetProps = {}) {
    super(scope, id, props, REPLICA_SET_KIND);
    const { replicas, minReadySeconds } = props;
    this.props = { replicas, minReadySeconds };
  }

  /** The number of pods to keep running; undefined if it is not written. */
  get replicas(): number | undefined {
    return this.props.replicas;
  }

  /**
   * Makes a Service for the pods, as `kubectl expose` does. Without options it has the name of the ReplicaSet and all ports of
   * the containers. Without a port, or with several ports of which one has no name, an error is reported when the app is
   * synthesized.
   */
  exposeViaService(options: kplus.DeploymentExposeViaServiceOptions = {}): kplus.Service {
    const containerPorts = this.containers.flatMap((container) => container.ports);
    const ports =
      options.ports ?? containerPorts.map(({ number, name, protocol }) => ({ port: number, name, protocol }));
    if (ports.length === 0) {
      this.exposeErrors.required(CONTAINERS, 'exposeViaService needs a port, of a container or in its options');
    } else if (ports.length > 1 && ports.some(({ name }) => !name)) {
      this.exposeErrors.required(CONTAINERS, 'exposeViaService needs a name for each of several ports');
    }
    return new kplus.Service(this, `${options.name ?? ''}Service`, {
      metadata: { name: options.name ?? this.name, namespace: this.metadata.namespace },
      selector: this,
      type: options.serviceType,
      ports,
    });
  }

  /** Makes a Service for the pods, and an Ingress that routes a path to it. */
  exposeViaIngress(path: string, options: kplus.ExposeDeploymentViaIngressOptions = {}): kplus.Ingress {
    return this.exposeViaService(options).exposeViaIngress(path, options);
  }

  /** Leaves the number of pods to a HorizontalPodAutoscaler, which calls this method. */
  markHasAutoscaler(): void {
    this.hasAutoscaler = true;
  }

  /** Returns the reference of a HorizontalPodAutoscaler to this ReplicaSet. */
  toScalingTarget(): kplus.ScalingTarget {
    const { kind, apiVersion, name, containers } = this;
    // This construct reports a written number, with its field. Without the number here cdk8s-plus does not report it again.
    return { kind, apiVersion, name, containers };
  }

  /**
   * Returns the number of pods to render if none is written.
   * @internal
   */
  protected _defaultReplicas(): number | undefined {
    return undefined;
  }

  /** @internal */
  protected override _ownProps(): object {
    return { ...this.props, replicas: this.replicas ?? (this.hasAutoscaler ? undefined : this._defaultReplicas()) };
  }

  /** @internal */
  protected override _checkOwn(errors: FieldErrors): void {
    const { replicas, minReadySeconds } = this.props;
    checkNonNegative(replicas, SPEC.child('replicas'), errors);
    if (replicas !== undefined && this.hasAutoscaler) {
      errors.forbidden(SPEC.child('replicas'), 'a HorizontalPodAutoscaler sets the number; leave it out');
    }
    checkNonNegative(minReadySeconds, SPEC.child('minReadySeconds'), errors);
    errors.addAll(FieldPath.root, this.exposeErrors.list);
  }
}
