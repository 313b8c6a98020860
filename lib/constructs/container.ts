import * as kplus from 'cdk8s-plus-27';
import type * as k8s from '../../imports/k8s';
import { checkContainer, checkPorts } from './container-check';
import { toKplusContainer, toKplusResources } from './container-kplus';
import type { ContainerPort, ContainerProps } from './container-props';
import { ApiEnvFrom, toEnv, toEnvFrom, toFixedFields, toMount, toPort, type FixedFields } from './container-wire';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { readable, type Shape } from './prop-shapes';
import { changed } from './revision';
import { copy, written } from '../manifests/values';

const SHAPES: Readonly<Record<string, Shape>> = {
  ports: 'objects',
  envVariables: 'map of objects',
  envFrom: 'objects',
  volumeMounts: 'objects',
  resources: 'object',
  startup: 'object',
  liveness: 'object',
  readiness: 'object',
  lifecycle: 'object',
  securityContext: 'object',
};

/**
 * A container of a pod: a `kplus.Container` that renders what was written and nothing else, in our pods and in those of
 * cdk8s-plus's workloads alike. The inherited fields hold cdk8s-plus's defaults for what was not written
 * (`imagePullPolicy`, `securityContext`); these defaults are not rendered.
 *
 * Mistakes are reported with those of the pod, when the app is synthesized. In a workload of cdk8s-plus they are thrown
 * then, as are fields that Kubernetes 1.27 did not know and that cdk8s-plus would drop; that the workload has the volumes
 * which the container mounts by name is not checked there.
 *
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#container-v1-core
 */
export class Container extends kplus.Container {
  private readonly props: ContainerProps;
  private readonly ownPorts: ContainerPort[];
  private readonly apiMounts: readonly k8s.VolumeMount[];
  private readonly shapeErrors: readonly FieldError[];
  private fixedFields?: FixedFields | undefined;
  /** Apps are validated once a chart: found once, until a port is added. */
  private errors?: readonly FieldError[] | undefined;

  constructor(props: ContainerProps) {
    const shapeErrors = new FieldErrors();
    const own = copy(readable(props, SHAPES, { field: (prop) => prop }, shapeErrors));
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
    this.shapeErrors = shapeErrors.found;
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
    this.errors = undefined;
    this.fixedFields = undefined;
    changed();
  }

  /** Mounts a volume, which the pod then has. Renders an item of `volumeMounts`. */
  override mount(path: string, storage: kplus.IStorage, options?: kplus.MountOptions): void {
    super.mount(path, storage, options);
    changed();
  }

  /**
   * The API's own form.
   * @internal
   */
  _toWire(): k8s.Container {
    const { imagePullPolicy, command, args, workingDir, ...rest } = this.fixed;
    const env = toEnv(this.env.variables);
    const envFrom = this.env.sources.map(toEnvFrom);
    const mounts = this._mounts();
    return written<k8s.Container>({
      name: this.name,
      image: this.image,
      imagePullPolicy,
      command,
      args,
      workingDir,
      ports: this.ownPorts.length > 0 ? this.ownPorts.map(toPort) : undefined,
      envFrom: envFrom.length > 0 ? envFrom : undefined,
      env: env.length > 0 ? env : undefined,
      volumeMounts: mounts.length > 0 ? [...mounts] : undefined,
      ...rest,
    });
  }

  /**
   * The form that cdk8s-plus's workloads render.
   * @internal
   */
  override _toKube(): kplus.k8s.Container {
    const errors = new FieldErrors();
    errors.addAll(`container ${this.name}: `, this._errors());
    // No construct of ours is there to report them.
    if (errors.list.length > 0) throw new Error(errors.toText().join('\n'));
    return toKplusContainer(this._toWire());
  }

  /**
   * What this container itself gets wrong, with fields relative to it; the volumes that it mounts are the pod's matter.
   * @internal
   */
  _errors(): readonly FieldError[] {
    if (!this.errors) {
      const errors = new FieldErrors();
      errors.addAll('', this.shapeErrors);
      checkContainer(this.props, this.fixed, errors);
      checkPorts(this.ownPorts, errors);
      this.errors = errors.found;
    }
    return this.errors;
  }

  /**
   * The mounts in the API's form, those of cdk8s-plus's volumes first.
   * @internal
   */
  _mounts(): readonly k8s.VolumeMount[] {
    return this.mounts.length > 0 ? [...this.mounts.map(toMount), ...this.apiMounts] : this.apiMounts;
  }

  private get fixed(): FixedFields {
    return (this.fixedFields ??= toFixedFields(this.props, this.ownPorts[0]?.number));
  }
}
