import * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { copy } from '../manifests/values';
import { checkContainer, checkPorts } from './container-check';
import { toKplusContainer, toKplusResources } from './container-kplus';
import type { ContainerPort } from './container-parts';
import type { ContainerProps } from './container-props';
import { CONTAINER } from './fields/container-fields';
import { ApiEnvFrom } from './fields/environment';
import { pickValidProps } from './prop-shapes';

/**
 * A container of a pod: a `kplus.Container` that renders what was written and nothing else, in our pods and in those of
 * cdk8s-plus's workloads alike. The inherited fields hold cdk8s-plus's defaults for what was not written
 * (`imagePullPolicy`, `securityContext`); these defaults are not rendered.
 *
 * Errors are reported with those of the pod, when the app is synthesized. In a workload of cdk8s-plus they are thrown
 * then, as are fields that Kubernetes 1.27 did not know and that cdk8s-plus would drop; that the workload has the volumes
 * which the container mounts by name is not checked there.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
 */
export class Container extends kplus.Container {
  private readonly props: ContainerProps;
  private readonly ownPorts: ContainerPort[];
  private readonly apiMounts: readonly k8s.VolumeMount[];
  /** What is wrong with the shapes of the props, by fields of the container. */
  private readonly shapeErrors: readonly FieldError[];

  constructor(props: ContainerProps) {
    const shapeErrors = new FieldErrors();
    const own = copy(pickValidProps(props, CONTAINER.shapes, fieldOf, shapeErrors));
    const mounts = own.volumeMounts ?? [];
    super({
      name: own.name,
      image: own.image,
      command: Array.isArray(own.command) ? own.command : undefined,
      args: Array.isArray(own.args) ? own.args : undefined,
      workingDir: own.workingDir,
      // An absent value would become cdk8s-plus's own requests and limits, which an autoscaler reads.
      resources: toKplusResources(own.resources),
      volumeMounts: mounts.flatMap((mount) => ('volume' in mount ? [mount] : [])),
      envVariables: { ...own.envVariables },
      envFrom: (own.envFrom ?? []).map((source) => (source instanceof kplus.EnvFrom ? source : new ApiEnvFrom(source))),
    });
    this.props = own;
    this.apiMounts = mounts.flatMap((mount) => ('volume' in mount ? [] : [mount]));
    this.ownPorts = [...(own.ports ?? [])];
    this.shapeErrors = shapeErrors.list.length > 0 ? shapeErrors.list : NONE;
  }

  /** The ports that the container listens on. A copy: `addPort` adds to the container's. */
  override get ports(): kplus.ContainerPort[] {
    return this.ownPorts.map(({ protocol, ...port }) => ({
      ...port,
      ...(protocol && { protocol: kplus.Protocol[protocol] }),
    }));
  }

  /**
   * Adds a port. Renders an item of `ports`.
   *
   * A number outside 1 to 65535, or one that is there already, is reported when the app is synthesized.
   */
  override addPort(port: kplus.ContainerPort): void {
    this.ownPorts.push(copy(port));
  }

  /**
   * Renders the API's own form.
   * @internal
   */
  _toWire(): k8s.Container {
    const { mounts, apiMounts } = this;
    return CONTAINER.renderAll(this.props, {
      ports: this.ownPorts,
      envVariables: this.env.variables,
      envFrom: this.env.sources,
      volumeMounts: mounts.length > 0 ? [...mounts, ...apiMounts] : apiMounts,
    });
  }

  /**
   * Renders the form that cdk8s-plus's workloads take.
   * @throws Error with the errors of the container: no construct of ours is there to report them
   * @internal
   */
  override _toKube(): kplus.k8s.Container {
    const wire = this._toWire();
    const errors = new FieldErrors();
    this._check(wire, FieldPath.root, errors);
    const container = errors.list.length > 0 ? undefined : toKplusContainer(wire, errors);
    if (!container || errors.list.length > 0)
      throw new Error([`container ${this.name} has errors:`, ...errors.toText()].join('\n  '));
    return container;
  }

  /**
   * Checks what the container renders; the volumes that it mounts are the pod's matter.
   * @internal
   */
  _check(wire: k8s.Container, at: FieldPath, errors: FieldErrors): void {
    errors.addAll(at, this.shapeErrors);
    checkContainer(this.props, wire, at, errors);
    checkPorts(this.ownPorts, at.child('ports'), errors);
  }
}

/** Shared by containers that have none: apps have many. */
const NONE: readonly never[] = [];

const fieldOf = (prop: string): FieldPath => FieldPath.of(CONTAINER.fieldOf(prop) ?? prop);
