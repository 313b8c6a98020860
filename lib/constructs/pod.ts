import type { ApiObject, ApiObjectMetadataDefinition } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { Container } from './container';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { fromManifest } from './from-manifest/read';
import { Manifest } from './ordered-api-object';
import { checkMetadata } from './metadata-check';
import { PodTemplate, TEMPLATE_SHAPES } from './pod-template';
import type { PodProps } from './pod-props';
import { readable, type Shape } from './prop-shapes';
import { changed } from './revision';
import { Selection } from './pod-selector';

const SHAPES: Readonly<Record<keyof PodProps, Shape>> = { ...TEMPLATE_SHAPES, metadata: 'object', spec: 'object' };
const SHAPE_OPTIONS = {
  field: (prop: string): string => (prop === 'metadata' || prop === 'spec' ? prop : `spec.${prop}`),
  unknown: 'other fields of the API belong in the prop spec',
};
const FIELDS = { labels: 'metadata.labels', annotations: 'metadata.annotations', spec: 'spec' };

/**
 * A pod: one or more containers that live on one node and share its network. Renders a `Pod` of `v1` with what was
 * written and nothing else.
 *
 * Everything of cdk8s-plus that takes a pod takes this one: Service, NetworkPolicy, `connections`, `scheduling`,
 * `permissions`. Mistakes are reported all at once when the app is synthesized, as
 * `[construct/path] spec.containers[0].image: Required value: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export class Pod extends kplus.AbstractPod {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'pods';

  protected readonly apiObject: ApiObject;
  private readonly shapeErrors: readonly FieldError[];
  private readonly template: PodTemplate;
  private readonly writtenLabels: Readonly<Record<string, string>> | undefined;
  private ownSelection?: Selection;
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
    const { props, mistakes } = fromManifest(scope, id, manifest, (read, tree) => read.pod(tree));
    const pod = new Pod(scope, id, props);
    if (mistakes.length > 0) pod.node.addValidation({ validate: () => mistakes });
    return pod;
  }

  constructor(scope: Construct, id: string, props: PodProps = {}) {
    const errors = new FieldErrors();
    const sound = readable(props, SHAPES, SHAPE_OPTIONS, errors);
    super(scope, id, PodTemplate.superProps(sound));
    const { metadata, spec: fields, ...written } = sound;
    this.shapeErrors = errors.found;
    this.apiObject = new Manifest(this, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata,
      spec: () => this.template.render(),
    });
    this.template = new PodTemplate(this, { ...written, fields });
    this.template.fill(sound);
    this.writtenLabels = metadata?.labels;
    this.node.addValidation({ validate: () => this.mistakes() });
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

  /** Adds a container. Renders an item of `containers`. */
  override attachContainer(container: kplus.Container): void {
    super.attachContainer(container);
    changed();
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
    return this.selection.toConfig();
  }

  /**
   * The pod's service account as the subject of a RoleBinding: the namespace's `default` if none was written. The API
   * server refuses a subject without a namespace: write it here or on the chart.
   */
  override toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.selection.toSubject();
  }

  /**
   * What was asked of `scheduling`, if anything was.
   * @internal
   */
  _scheduling(): kplus.PodScheduling | undefined {
    return this.ownScheduling;
  }

  private get selection(): Selection {
    return (this.ownSelection ??= new Selection(this, this.writtenLabels));
  }

  private mistakes(): string[] {
    const errors = new FieldErrors();
    if (this.shapeErrors.length > 0) errors.addAll('', this.shapeErrors);
    checkMetadata(this, errors);
    this.template.check(this.metadata, FIELDS, errors);
    return errors.toText();
  }
}
