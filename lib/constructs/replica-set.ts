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
 * A ReplicaSet: keeps a number of equal pods running, and makes them again on another node when a node fails. Renders a
 * `ReplicaSet` of `apps/v1` with what was written and nothing else.
 *
 * Everything of cdk8s-plus that takes a workload takes this one: Service, Ingress, HorizontalPodAutoscaler,
 * NetworkPolicy, `connections`, `scheduling`, `permissions`. Errors are reported all at once when the app is
 * synthesized, as `[construct/path] spec.replicas: Invalid value: -1: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet extends Workload implements kplus.IScalable {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'replicasets';

  /** Whether a HorizontalPodAutoscaler decides the number of pods. */
  hasAutoscaler = false;

  private readonly props: Pick<ReplicaSetProps, 'replicas' | 'minReadySeconds'>;
  private readonly exposeErrors = new FieldErrors();

  /**
   * A ReplicaSet of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and
   * Services, autoscalers, network policies and the like take it as any other. Its name is the manifest's, else the ids'.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice.
   *
   * @param manifest `apiVersion` and `kind` may be left out
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

  /** How many pods there shall be, if written. */
  get replicas(): number | undefined {
    return this.props.replicas;
  }

  /**
   * Makes a Service for the pods, as `kubectl expose` does: named after the ReplicaSet, for all the containers' ports,
   * unless the options say otherwise. Several ports need a name each.
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

  /** Makes a Service for the pods, and an Ingress that leads a path to it. */
  exposeViaIngress(path: string, options: kplus.ExposeDeploymentViaIngressOptions = {}): kplus.Ingress {
    return this.exposeViaService(options).exposeViaIngress(path, options);
  }

  /** Leaves the number of pods to a HorizontalPodAutoscaler, which calls this. */
  markHasAutoscaler(): void {
    this.hasAutoscaler = true;
  }

  /** How a HorizontalPodAutoscaler refers to this ReplicaSet. */
  toScalingTarget(): kplus.ScalingTarget {
    const { kind, apiVersion, name, containers } = this;
    // A written number is reported by this construct, with its field; cdk8s-plus would say it again without.
    return { kind, apiVersion, name, containers };
  }

  /**
   * The number of pods where none was written.
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
      errors.forbidden(SPEC.child('replicas'), 'a HorizontalPodAutoscaler decides it; leave it out');
    }
    checkNonNegative(minReadySeconds, SPEC.child('minReadySeconds'), errors);
    errors.addAll(FieldPath.root, this.exposeErrors.list);
  }
}
