import type { ApiObject, ApiObjectMetadataDefinition } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import type { Container } from './container';
import { fromManifest } from './from-manifest/read';
import type { ContainerProp } from './known-props';
import { OrderedApiObject } from './ordered-api-object';
import { PodKind } from './pod-kind';
import type { PodProps } from './pod-props';
import { PodTemplate, superProps, validProps } from './pod-template';

/** The fields and props of a Pod. */
export const POD_KIND = new PodKind({ apiVersion: 'v1', kind: 'Pod', template: FieldPath.root, podSpec: 'spec' });

/**
 * A pod: one or more containers that live on one node and share its network. Renders a `Pod` of `v1` with what was
 * written and nothing else.
 *
 * Everything of cdk8s-plus that takes a pod takes this one: Service, NetworkPolicy, `connections`, `scheduling`,
 * `permissions`. Errors are reported all at once when the app is synthesized, as
 * `[construct/path] spec.containers[0].image: Required value: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export class Pod extends kplus.AbstractPod {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'pods';

  /**
   * The prop that has the containers.
   * @internal
   */
  static readonly _containerProp: ContainerProp = 'containers';

  protected readonly apiObject: ApiObject;
  private readonly template: PodTemplate;
  private ownScheduling?: kplus.PodScheduling;
  private ownConnections?: kplus.PodConnections;

  /**
   * A pod of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and Services,
   * network policies and the like take the pod as any other. Its name is the manifest's, else the ids' as ever.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice.
   *
   * @param manifest `apiVersion` and `kind` may be left out
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.Pod | string): Pod {
    return fromManifest(scope, id, manifest, POD_KIND, { make: (props: PodProps) => new Pod(scope, id, props) });
  }

  constructor(scope: Construct, id: string, props: PodProps = {}) {
    const valid = validProps(props, POD_KIND, new.target._containerProp);
    super(scope, id, superProps(valid.props));
    const { metadata, spec: podSpec } = valid.props;
    this.apiObject = new OrderedApiObject(this, { kind: POD_KIND, metadata, spec: () => this.template.render() });
    this.template = new PodTemplate(this, POD_KIND, valid, { podSpec, labels: metadata?.labels });
    this.template.fill(valid.props);
    this.node.addValidation({ validate: () => this.errors() });
    if (this.isolate) this.connections.isolate();
  }

  /** Which traffic the pod may have: makes NetworkPolicies. */
  get connections(): kplus.PodConnections {
    return (this.ownConnections ??= new kplus.PodConnections(this));
  }

  /** On which nodes the pod runs. Renders `nodeName`, `affinity` and `tolerations`. */
  get scheduling(): kplus.PodScheduling {
    return (this.ownScheduling ??= new kplus.PodScheduling(this));
  }

  /** The pod's metadata. */
  get podMetadata(): ApiObjectMetadataDefinition {
    return this.metadata;
  }

  /**
   * Adds a container from cdk8s-plus's props; a name that is left out is `main`, as in cdk8s-plus. For fields that its
   * props lack use `attachContainer(new Container(…))`.
   */
  override addContainer(props: kplus.ContainerProps): Container {
    return this.template.addContainer(props);
  }

  /**
   * Adds an init container from cdk8s-plus's props; a name that is left out is `init-` and its number. For fields that
   * its props lack, such as a native sidecar's `restartPolicy`, use `attachInitContainer(new Container(…))`.
   */
  override addInitContainer(props: kplus.ContainerProps): Container {
    return this.template.addInitContainer(props);
  }

  /** Adds an init container. Renders an item of `initContainers`. */
  attachInitContainer(container: kplus.Container): void {
    this.template.attachInitContainer(container);
  }

  /** Adds a volume. A name that another volume has is reported when the app is synthesized. */
  override addVolume(volume: kplus.Volume): void {
    if (this.template.accepts(volume)) super.addVolume(volume);
  }

  /**
   * What selects this pod: its labels. A pod without labels of its own gets `cdk8s.io/metadata.addr` by being selected;
   * the chart's labels are on every object and select none.
   */
  override toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.template.selector.toConfig();
  }

  /**
   * The pod's service account as the subject of a RoleBinding: the namespace's `default` if none was written. The API
   * server refuses a subject without a namespace: write it here or on the chart.
   */
  override toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.template.selector.toSubject();
  }

  /**
   * What was asked of `scheduling`, if anything was.
   * @internal
   */
  _scheduling(): kplus.PodScheduling | undefined {
    return this.ownScheduling;
  }

  private errors(): string[] {
    const errors = new FieldErrors();
    this.template.checkObject(errors);
    this.template.checkPod(errors);
    return errors.toText();
  }
}
