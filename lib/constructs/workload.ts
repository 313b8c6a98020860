import { ApiObjectMetadataDefinition, type ApiObject } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { copy } from '../manifests/values';
import { labelsOf, metadataOf } from './cdk8s-private';
import type { Container } from './container';
import { LabelSelector } from './label-selector';
import { checkKnownFields } from './known-fields';
import type { ContainerProp } from './known-props';
import { OrderedApiObject } from './ordered-api-object';
import type { PodKind } from './pod-kind';
import { PodTemplate, superProps, validProps } from './pod-template';
import { checkValues } from './value-check';
import type { WorkloadProps } from './workload-props';

const SPEC = FieldPath.of('spec');
const NAME = FieldPath.of('metadata', 'name');

/** A workload: makes pods from a template and finds them by a selector. */
export abstract class Workload extends kplus.Workload {
  /**
   * The name of the prop that has the containers.
   * @internal
   */
  static readonly _containerProp: ContainerProp = 'containers';

  protected readonly apiObject: ApiObject;
  /** @internal */
  protected readonly _template: PodTemplate;
  private readonly templateMetadata: ApiObjectMetadataDefinition;
  private readonly selector: LabelSelector;
  private readonly podKind: PodKind;
  private readonly own: object;
  private readonly exposeErrors = new FieldErrors();

  /** @internal */
  protected constructor(scope: Construct, id: string, written: WorkloadProps, kind: PodKind) {
    const valid = validProps(written, kind, new.target._containerProp);
    super(scope, id, { ...superProps(valid.props), select: false });
    const { metadata, podMetadata, podSpec, selector, spread, volumeClaimTemplates: claims = [] } = valid.props;
    this.podKind = kind;
    this.own = copy(kind.ownProps(valid.props));
    this.apiObject = new OrderedApiObject(this, { kind, metadata, spec: () => this.render() });
    this.templateMetadata = new ApiObjectMetadataDefinition({ ...podMetadata, apiObject: this.apiObject });
    this.selector = new LabelSelector(selector, kind.selects);
    this._template = new PodTemplate(this, kind, valid, { podSpec, labels: podMetadata?.labels, claims });
    this._template.fill(valid.props);
    this.node.addValidation({ validate: () => this.errors() });
    if (spread) {
      this.scheduling.spread({ topology: kplus.Topology.HOSTNAME });
      this.scheduling.spread({ topology: kplus.Topology.ZONE });
    }
    if (this.isolate) this.connections.isolate();
  }

  /** The metadata of the pods. */
  override get podMetadata(): ApiObjectMetadataDefinition {
    return this.templateMetadata;
  }

  /** The labels by which the workload selects its pods: a copy. */
  override get matchLabels(): Record<string, string> {
    return { ...this._selector()?.matchLabels };
  }

  /** The label expressions by which the workload selects its pods: a copy. */
  override get matchExpressions(): kplus.LabelSelectorRequirement[] {
    return [...(this._selector()?.matchExpressions ?? [])];
  }

  /** Adds labels and expressions to the selector. Renders into `selector`. */
  override select(...selectors: kplus.LabelSelector[]): void {
    for (const selector of selectors) this.selector.add(selector);
  }

  /**
   * Adds a container from cdk8s-plus's props. Renders an item of `containers`. For fields that these props lack, use
   * `attachContainer(new Container(…))`.
   *
   * @param props the default of `name` is `main`, as in cdk8s-plus
   */
  override addContainer(props: kplus.ContainerProps): Container {
    return this._template.addContainer(props);
  }

  /**
   * Adds an init container from cdk8s-plus's props. Renders an item of `initContainers`. For fields that these props lack,
   * such as the `restartPolicy` of a native sidecar, use `attachInitContainer(new Container(…))`.
   *
   * @param props the default of `name` is `init-` and the number of the init container, from 0
   */
  override addInitContainer(props: kplus.ContainerProps): Container {
    return this._template.addInitContainer(props);
  }

  /** Adds an init container. Renders an item of `initContainers`. */
  attachInitContainer(container: kplus.Container): void {
    this._template.attachInitContainer(container);
  }

  /** Adds a volume. Renders an item of `volumes`. Two volumes of one name are reported when the app is synthesized. */
  override addVolume(volume: kplus.Volume): void {
    if (this._template.accepts(volume)) super.addVolume(volume);
  }

  /**
   * Returns the labels by which others select the workload's pods. Pods without labels get the label
   * `cdk8s.io/metadata.addr` here.
   */
  override toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this._template.selector.toConfig();
  }

  /**
   * Returns the pods' service account as the subject of a RoleBinding: the namespace's `default` unless you write another.
   * The API server refuses a subject without a namespace: set the namespace of the workload or of the chart.
   */
  override toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this._template.selector.toSubject();
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
      this.exposeErrors.duplicate(NAME, made.name, 'exposeViaService has made a Service of this name; give it another');
      return made;
    }
    const ports =
      options.ports ?? this._containerPorts().map(({ number, name, protocol }) => ({ port: number, name, protocol }));
    const containers = this.podKind.at.spec.child('containers');
    if (ports.length === 0) {
      this.exposeErrors.required(containers, 'exposeViaService needs a port, of a container or in its options');
    } else if (ports.length > 1 && ports.some(({ name }) => !name)) {
      this.exposeErrors.required(containers, 'exposeViaService needs a name for each of several ports');
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

  /**
   * The scheduling of the pods.
   * @internal
   */
  _scheduling(): kplus.PodScheduling {
    return this.scheduling;
  }

  /**
   * Returns the props that write fields of the object's own spec.
   * @internal
   */
  protected _ownProps(): object {
    return this.own;
  }

  /**
   * Reports the errors in the fields of the object's own spec.
   * @internal
   */
  protected abstract _checkOwn(errors: FieldErrors): void;

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

  private render(): object {
    const selector = this._selector();
    const metadata = metadataOf(this.templateMetadata);
    const template = {
      metadata: metadata && { labels: metadata.labels, ...metadata },
      spec: this._template.render(),
    };
    return this.podKind.renderSpec({ ...this._ownProps(), selector, template });
  }

  private errors(): string[] {
    const errors = new FieldErrors();
    this._template.checkObject(errors);
    this._checkOwn(errors);
    this.checkOwnFields(errors);
    errors.addAll(FieldPath.root, this.exposeErrors.list);
    this._template.checkPod(errors);
    this.selector.check(labelsOf(this.templateMetadata), errors);
    return errors.toText();
  }

  /** Reports fields that the API lacks, and what no manifest can hold, in those that are objects. */
  private checkOwnFields(errors: FieldErrors): void {
    const { kind } = this.podKind;
    const own: object = this.podKind.renderSpec(this._ownProps());
    for (const [name, value] of Object.entries<unknown>({ ...own })) {
      if (typeof value !== 'object') continue;
      checkValues(value, SPEC.child(name), errors);
      checkKnownFields({ [name]: value }, `${kind}Spec`, SPEC, errors);
    }
  }
}
