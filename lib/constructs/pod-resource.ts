import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { FieldErrors } from '../manifests/field-errors';
import * as kplus from './cdk8s-plus';
import type { Container } from './container';
import type { ContainerProp } from './known-props';
import { OrderedApiObject } from './ordered-api-object';
import type { PodKind } from './pod-kind';
import { PodTemplate } from './pod-template';

import { warnOfOtherReleases } from './release';
import { superProps, type ValidProps, type WrittenFields, type WrittenPod } from './valid-props';
import { printWarnings } from './warnings';

/** A pod, or a workload that makes pods: an object with containers, which other objects select. */
export abstract class PodResource extends kplus.AbstractPod {
  /**
   * The name of the prop that has the containers.
   * @internal
   */
  static readonly _containerProp: ContainerProp = 'containers';

  protected readonly apiObject: ApiObject;
  /** @internal */
  protected readonly _template: PodTemplate;
  private ownConnections: kplus.PodConnections | undefined;

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    kind: PodKind,
    valid: ValidProps<WrittenPod & { readonly metadata?: ApiObjectMetadata }>,
    written: WrittenFields,
  ) {
    super(scope, id, superProps(valid.props));
    const { metadata } = valid.props;
    this.apiObject = new OrderedApiObject(this, { kind, metadata, spec: () => this._renderSpec() });
    this._template = new PodTemplate(this, kind, valid, written);
    this._template.fill(valid.props);
    this.node.addValidation({ validate: () => this.errors() });
  }

  /** Allows and denies traffic of the pods. Renders NetworkPolicies. */
  get connections(): kplus.PodConnections {
    return (this.ownConnections ??= new kplus.PodConnections(this));
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
   * Returns the labels by which others select the pods. Pods without labels of their own get the label
   * `cdk8s.io/metadata.addr` here. The chart's labels are not used: every object of the chart has them.
   */
  override toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this._template.selector.toConfig();
  }

  /**
   * Returns the pods' service account as the subject of a RoleBinding: the namespace's `default` unless you write another.
   * The API server refuses a subject without a namespace: set the namespace of this object or of the chart.
   */
  override toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this._template.selector.toSubject();
  }

  /**
   * The scheduling of the pods, if it was used.
   * @internal
   */
  abstract _scheduling(): kplus.PodScheduling | undefined;

  /**
   * Renders the object's own spec.
   * @internal
   */
  protected abstract _renderSpec(): object;

  /**
   * Reports the errors in the fields of the object's own spec, except those of the pods.
   * @internal
   */
  protected abstract _checkOwn(errors: FieldErrors): void;

  /**
   * Reports what the API server admits, but what cannot be meant. It is called for objects without errors.
   * @internal
   */
  protected _warn(warnings: FieldErrors): void {
    this._template.warn(warnings);
  }

  private errors(): string[] {
    warnOfOtherReleases(this);
    const errors = new FieldErrors();
    this._template.checkObject(errors);
    this._checkOwn(errors);
    this._template.checkPod(errors);
    if (errors.list.length === 0) {
      const warnings = new FieldErrors();
      this._warn(warnings);
      printWarnings(this, warnings);
    }
    return errors.toText();
  }
}
