import { ApiObjectMetadataDefinition } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { FieldError } from '../manifests/field-error';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { copy, NONE } from '../manifests/values';
import { labelsOf } from './cdk8s-private';
import { LabelSelector } from './label-selector';
import { checkKnownFields } from './known-fields';
import type { PodKind } from './pod-kind';
import { PodResource } from './pod-resource';
import { validProps } from './valid-props';
import { renderMetadata } from './render-metadata';
import { checkValues } from './value-check';
import type { WorkloadProps } from './workload-props';

const SPEC = FieldPath.of('spec');
const NAME = FieldPath.of('metadata', 'name');

/** A workload: makes pods from a template and finds them by a selector. */
export abstract class Workload extends PodResource {
  private readonly templateMetadata: ApiObjectMetadataDefinition;
  private readonly selector: LabelSelector;
  private readonly podKind: PodKind;
  private readonly own: object;
  private exposeErrors: readonly FieldError[] = NONE;
  private ownScheduling: kplus.WorkloadScheduling | undefined;

  /** @internal */
  protected constructor(scope: Construct, id: string, written: WorkloadProps, kind: PodKind) {
    const valid = validProps(written, kind, new.target._containerProp);
    const { podMetadata, podSpec, selector, spread, volumeClaimTemplates: claims } = valid.props;
    super(scope, id, kind, valid, { podSpec, labels: podMetadata?.labels, claims });
    this.podKind = kind;
    this.own = copy(kind.ownProps(valid.props));
    // cdk8s deletes `apiObject` of what it is given, which V8 keeps compact only if the other fields are listed, too.
    const { name, labels } = podMetadata ?? {};
    this.templateMetadata = new ApiObjectMetadataDefinition({
      name,
      ...podMetadata,
      labels,
      apiObject: this.apiObject,
    });
    this.selector = new LabelSelector(selector, kind.selects);
    if (spread) {
      this.scheduling.spread({ topology: kplus.Topology.HOSTNAME });
      this.scheduling.spread({ topology: kplus.Topology.ZONE });
    }
    if (this.isolate) this.connections.isolate();
  }

  /** Selects the nodes on which the pods run. Renders `nodeName`, `affinity` and `tolerations` of the template. */
  get scheduling(): kplus.WorkloadScheduling {
    return (this.ownScheduling ??= new kplus.WorkloadScheduling(this));
  }

  /** The metadata of the pods. */
  get podMetadata(): ApiObjectMetadataDefinition {
    return this.templateMetadata;
  }

  /** The labels by which the workload selects its pods: a copy. */
  get matchLabels(): Record<string, string> {
    return { ...this._selector()?.matchLabels };
  }

  /** The label expressions by which the workload selects its pods: a copy. */
  get matchExpressions(): kplus.LabelSelectorRequirement[] {
    return [...(this._selector()?.matchExpressions ?? [])];
  }

  /** Adds labels and expressions to the selector. Renders into `selector`. */
  select(...selectors: kplus.LabelSelector[]): void {
    for (const selector of selectors) this.selector.add(selector);
  }

  /**
   * Makes a Service for the pods, as `kubectl expose` does. Without options it has the name of the workload and all ports of
   * the containers. Without a port, or with several ports of which one has no name, an error is reported when the app is
   * synthesized. So is a second Service of the same name.
   */
  exposeViaService(options: kplus.DeploymentExposeViaServiceOptions = {}): kplus.Service {
    const id = `${options.name ?? ''}Service`;
    const made = this.node.tryFindChild(id);
    if (made instanceof kplus.Service) {
      const detail = 'exposeViaService has made a Service of this name; give it another';
      this.exposeErrors = [...this.exposeErrors, FieldError.duplicate(NAME, made.name, detail)];
      return made;
    }
    const ports =
      options.ports ?? this._containerPorts().map(({ number, name, protocol }) => ({ port: number, name, protocol }));
    const missing =
      ports.length === 0
        ? 'exposeViaService needs a port, of a container or in its options'
        : ports.length > 1 && ports.some(({ name }) => !name)
          ? 'exposeViaService needs a name for each of several ports'
          : undefined;
    if (missing !== undefined) {
      const containers = this.podKind.at.spec.child('containers');
      this.exposeErrors = [...this.exposeErrors, FieldError.required(containers, missing)];
    }
    return new kplus.Service(this, id, {
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

  /** @internal */
  override _scheduling(): kplus.PodScheduling | undefined {
    return this.ownScheduling;
  }

  /**
   * Returns the props that write fields of the object's own spec.
   * @internal
   */
  protected _ownProps(): object {
    return this.own;
  }

  /**
   * Reports the errors in the fields that a workload of this kind has.
   * @internal
   */
  protected abstract _checkFields(errors: FieldErrors): void;

  /**
   * Returns the ports of the pods' containers.
   * @internal
   */
  protected _containerPorts(): readonly kplus.ContainerPort[] {
    return this.containers.flatMap((container) => container.ports);
  }

  /**
   * Returns the selector: that of the author, or else the labels of the template if the kind needs a selector.
   * @internal
   */
  protected _selector(): k8s.LabelSelector | undefined {
    return this.selector.render(() => this._template.selector.templateLabels());
  }

  /** @internal */
  protected override _renderSpec(): object {
    // It may add a label to the template.
    const selector = this._selector();
    const template = { metadata: renderMetadata(this.templateMetadata), spec: this._template.render() };
    return this.podKind.renderSpec(this._ownProps(), { selector, template });
  }

  /** @internal */
  protected override _checkOwn(errors: FieldErrors): void {
    if (this.checkOwnFields(errors)) this._checkFields(errors);
    errors.addAll(FieldPath.root, this.exposeErrors);
    this.selector.check(labelsOf(this.templateMetadata), errors);
  }

  /** Reports what the API lacks and what no manifest can hold in fields that are objects. Returns whether they can be read. */
  private checkOwnFields(errors: FieldErrors): boolean {
    const props = this._ownProps();
    if (Object.values(props).every((value) => typeof value !== 'object')) return true;
    const { kind } = this.podKind;
    let isRight = true;
    for (const [name, value] of Object.entries<unknown>({ ...this.podKind.renderSpec(props) })) {
      if (typeof value !== 'object') continue;
      checkValues(value, SPEC.child(name), errors);
      isRight = checkKnownFields({ [name]: value }, `${kind}Spec`, SPEC, errors) && isRight;
    }
    return isRight;
  }
}
