import { ApiObjectMetadataDefinition, type ApiObject, type ApiObjectMetadata } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { FieldErrors } from '../manifests/field-errors';
import { labelsOf, metadataOf } from './cdk8s-private';
import type { Container } from './container';
import type { ContainerProps } from './container-props';
import { LabelSelector } from './label-selector';
import type { ContainerProp } from './known-props';
import { OrderedApiObject } from './ordered-api-object';
import type { PodKind } from './pod-kind';
import type { PodSpecFields, TemplateOptions } from './pod-props';
import { PodTemplate, superProps, validProps } from './pod-template';

/** The props of every workload. */
interface WorkloadProps extends TemplateOptions {
  readonly metadata?: ApiObjectMetadata;
  readonly containers?: ContainerProps[];
  readonly restartPolicy?: 'Always';
  readonly selector?: k8s.LabelSelector;
  readonly podMetadata?: ApiObjectMetadata;
  readonly podSpec?: PodSpecFields;
  readonly spread?: boolean;
}

/** A workload: keeps pods running that it makes from a template and finds by a selector. */
export abstract class Workload extends kplus.Workload {
  /**
   * The name of the prop that has the containers.
   * @internal
   */
  static readonly _containerProp: ContainerProp = 'containers';

  protected readonly apiObject: ApiObject;
  private readonly template: PodTemplate;
  private readonly templateMetadata: ApiObjectMetadataDefinition;
  private readonly selector: LabelSelector;
  private readonly podKind: PodKind;

  /** @internal */
  protected constructor(scope: Construct, id: string, written: WorkloadProps, kind: PodKind) {
    const valid = validProps(written, kind, new.target._containerProp);
    super(scope, id, { ...superProps(valid.props), select: false });
    const { metadata, podMetadata, podSpec, selector, spread } = valid.props;
    this.podKind = kind;
    this.apiObject = new OrderedApiObject(this, { kind, metadata, spec: () => this.render() });
    this.templateMetadata = new ApiObjectMetadataDefinition({ ...podMetadata, apiObject: this.apiObject });
    this.selector = new LabelSelector(selector);
    this.template = new PodTemplate(this, kind, valid, { podSpec, labels: podMetadata?.labels });
    this.template.fill(valid.props);
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
    return { ...this.renderSelector().matchLabels };
  }

  /** The label expressions by which the workload selects its pods: a copy. */
  override get matchExpressions(): kplus.LabelSelectorRequirement[] {
    return [...(this.renderSelector().matchExpressions ?? [])];
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
    return this.template.addContainer(props);
  }

  /**
   * Adds an init container from cdk8s-plus's props. Renders an item of `initContainers`. For fields that these props lack,
   * such as the `restartPolicy` of a native sidecar, use `attachInitContainer(new Container(…))`.
   *
   * @param props the default of `name` is `init-` and the number of the init container, from 0
   */
  override addInitContainer(props: kplus.ContainerProps): Container {
    return this.template.addInitContainer(props);
  }

  /** Adds an init container. Renders an item of `initContainers`. */
  attachInitContainer(container: kplus.Container): void {
    this.template.attachInitContainer(container);
  }

  /** Adds a volume. Renders an item of `volumes`. Two volumes of one name are reported when the app is synthesized. */
  override addVolume(volume: kplus.Volume): void {
    if (this.template.accepts(volume)) super.addVolume(volume);
  }

  /**
   * Returns the labels by which others select the workload's pods. Pods without labels get the label
   * `cdk8s.io/metadata.addr` here.
   */
  override toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.template.selector.toConfig();
  }

  /**
   * Returns the pods' service account as the subject of a RoleBinding: the namespace's `default` unless you write another.
   * The API server refuses a subject without a namespace: set the namespace of the workload or of the chart.
   */
  override toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.template.selector.toSubject();
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
  protected abstract _ownProps(): object;

  /**
   * Reports the errors in the fields of the object's own spec.
   * @internal
   */
  protected abstract _checkOwn(errors: FieldErrors): void;

  private render(): object {
    const selector = this.renderSelector();
    const metadata = metadataOf(this.templateMetadata);
    const template = {
      metadata: metadata && { labels: metadata.labels, ...metadata },
      spec: this.template.render(),
    };
    return this.podKind.renderSpec({ ...this._ownProps(), selector, template });
  }

  private renderSelector(): k8s.LabelSelector {
    return this.selector.render(() => this.template.selector.templateLabels());
  }

  private errors(): string[] {
    const errors = new FieldErrors();
    this.template.checkObject(errors);
    this._checkOwn(errors);
    this.template.checkPod(errors);
    this.selector.check(labelsOf(this.templateMetadata), errors);
    return errors.toText();
  }
}
