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
 * A pod: one or more containers that run on one node and share a network. Renders a `Pod` of `v1` with the fields that you
 * write and nothing else.
 *
 * You can use it wherever cdk8s-plus takes a pod: Service, NetworkPolicy, `connections`, `scheduling`, `permissions`. All
 * errors are reported together when the app is synthesized, as
 * `[construct/path] spec.containers[0].image: Required value: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export class Pod extends kplus.AbstractPod {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'pods';

  /**
   * The name of the prop that has the containers.
   * @internal
   */
  static readonly _containerProp: ContainerProp = 'containers';

  protected readonly apiObject: ApiObject;
  private readonly template: PodTemplate;
  private ownScheduling?: kplus.PodScheduling;
  private ownConnections?: kplus.PodConnections;

  /**
   * Makes a pod from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You can use
   * the pod like any other. Its name is that of the manifest, or else consists of the ids below the chart.
   *
   * A field that no prop can write, such as `status` or a second variable of one name, is an error that is reported when the
   * app is synthesized.
   *
   * A value that Kubernetes does not support, such as `restartPolicy: Sometimes`, is rendered as it is. The API server refuses
   * it, and so does the option `admission` of a {@link SafeApp}.
   *
   * @param manifest the manifest; you can leave out `apiVersion` and `kind`
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

  /** Allows and denies traffic of the pod. Renders NetworkPolicies. */
  get connections(): kplus.PodConnections {
    return (this.ownConnections ??= new kplus.PodConnections(this));
  }

  /** Selects the nodes on which the pod runs. Renders `nodeName`, `affinity` and `tolerations`. */
  get scheduling(): kplus.PodScheduling {
    return (this.ownScheduling ??= new kplus.PodScheduling(this));
  }

  /** The pod's metadata. */
  get podMetadata(): ApiObjectMetadataDefinition {
    return this.metadata;
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
   * Returns the labels by which others select this pod. A pod without labels of its own gets the label
   * `cdk8s.io/metadata.addr` here. The chart's labels are not used: every object of the chart has them.
   */
  override toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.template.selector.toConfig();
  }

  /**
   * Returns the pod's service account as the subject of a RoleBinding: the namespace's `default` unless you write another.
   * The API server refuses a subject without a namespace: set the namespace of the pod or of the chart.
   */
  override toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.template.selector.toSubject();
  }

  /**
   * The scheduling of the pod, if `scheduling` was used.
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
