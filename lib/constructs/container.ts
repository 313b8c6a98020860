import * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { copy, NONE } from '../manifests/values';
import { checkContainer, checkPorts } from './container-check';
import { toKplusContainer, toKplusResources } from './container-kplus';
import type { ContainerPort } from './container-parts';
import type { ContainerProps } from './container-props';
import { CONTAINER } from './fields/container-fields';
import { ApiEnvFrom } from './fields/environment';
import { pickValidProps } from './prop-shapes';

/**
 * A container of a pod: a `kplus.Container` that renders the fields that you write and nothing else, in this package's pods
 * and in cdk8s-plus's workloads. The inherited fields hold cdk8s-plus's defaults for the fields that you leave out
 * (`imagePullPolicy`, `securityContext`); these defaults are not rendered.
 *
 * The pod reports the container's errors when the app is synthesized. In a workload of cdk8s-plus the container throws them
 * instead, with an error for each field that Kubernetes 1.27 lacks and cdk8s-plus would drop. There it does not check that
 * the workload has the volumes that the container mounts by name.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
 */
export class Container extends kplus.Container {
  private readonly props: ContainerProps;
  private readonly ownPorts: ContainerPort[];
  private readonly apiMounts: readonly k8s.VolumeMount[];
  /** The errors in the shapes of the props, by fields of the container. */
  private readonly shapeErrors: readonly FieldError[];

  constructor(props: ContainerProps) {
    const shapeErrors = new FieldErrors();
    const own = copy(pickValidProps(props, CONTAINER.shapes, fieldOf, shapeErrors));
    const mounts = own.volumeMounts ?? [];
    const ofVolumes = mounts.filter((mount) => 'volume' in mount);
    ofVolumes.forEach((mount) => {
      if (isObject(mount.volume)) return;
      const field = FieldPath.of('volumeMounts', mounts.indexOf(mount), 'name');
      shapeErrors.invalid(field, mount.volume, 'must be a kplus.Volume; or write name and mountPath, as in the API');
    });
    super({
      name: own.name,
      image: own.image,
      command: Array.isArray(own.command) ? own.command : undefined,
      args: Array.isArray(own.args) ? own.args : undefined,
      workingDir: own.workingDir,
      // An absent value would become cdk8s-plus's own requests and limits, which an autoscaler reads.
      resources: toKplusResources(own.resources),
      volumeMounts: ofVolumes.filter(({ volume }) => isObject(volume)),
      envVariables: { ...own.envVariables },
      envFrom: (own.envFrom ?? []).map((source) => ('_toKube' in source ? source : new ApiEnvFrom(source))),
    });
    this.props = own;
    this.apiMounts = mounts.length > 0 ? mounts.flatMap((mount) => ('volume' in mount ? [] : [mount])) : NONE;
    this.ownPorts = own.ports ?? [];
    this.shapeErrors = shapeErrors.list.length > 0 ? shapeErrors.list : NONE;
  }

  /** The ports that the container listens on: a copy. `addPort` adds one. */
  override get ports(): kplus.ContainerPort[] {
    return this.ownPorts.map(({ protocol, ...port }) => ({
      ...port,
      ...(protocol && { protocol: kplus.Protocol[protocol] }),
    }));
  }

  /**
   * Adds a port. Renders an item of `ports`.
   *
   * A number outside 1 to 65535, or one that the container has already, is reported when the app is synthesized.
   */
  override addPort(port: kplus.ContainerPort): void {
    this.ownPorts.push(copy(port));
  }

  /**
   * Renders the container as the API has it.
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
   * Renders the container as cdk8s-plus's workloads take it.
   * @throws Error with all errors of the container, since no construct of this package reports them
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
   * Checks the rendered container. The pod checks the volumes that it mounts. Returns whether other checks can read it.
   * @internal
   */
  _check(wire: k8s.Container, at: FieldPath, errors: FieldErrors): boolean {
    errors.addAll(at, this.shapeErrors);
    const isRight = checkContainer(this.props, wire, at, errors);
    checkPorts(this.ownPorts, at.child('ports'), errors);
    return isRight;
  }
}

const fieldOf = (prop: string): FieldPath => FieldPath.of(CONTAINER.fieldOf(prop) ?? prop);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
