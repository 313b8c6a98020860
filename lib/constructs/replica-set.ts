import { ApiObjectMetadataDefinition, type ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import type { Container } from './container';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { fromManifest } from './from-manifest/read';
import { annotationsOf, labelsOf, metadataOf } from './cdk8s-private';
import { LabelTerms } from './label-selector';
import { Manifest } from './ordered-api-object';
import { checkMetadata } from './metadata-check';
import { checkAnnotations, checkLabels } from './name-rules';
import { PodTemplate, TEMPLATE_SHAPES } from './pod-template';
import { readable, type Shape } from './prop-shapes';
import type { ReplicaSetProps } from './replica-set-props';
import { changed } from './revision';
import { Selection } from './pod-selector';
import { checkInteger } from './value-check';
import { written } from '../manifests/values';

const SHAPES: Readonly<Record<keyof ReplicaSetProps, Shape>> = {
  ...TEMPLATE_SHAPES,
  metadata: 'object',
  replicas: 'anything',
  minReadySeconds: 'anything',
  selector: 'object',
  podMetadata: 'object',
  podSpec: 'object',
  spread: 'flag',
};
const OWN_FIELDS: Readonly<Record<string, string>> = {
  metadata: 'metadata',
  selector: 'spec.selector',
  podMetadata: 'spec.template.metadata',
  podSpec: 'spec.template.spec',
};
const SHAPE_OPTIONS = {
  field: (prop: string): string => OWN_FIELDS[prop] ?? `spec.template.spec.${prop}`,
  unknown: 'other fields of the pods belong in the prop podSpec',
};
const FIELDS = {
  labels: 'spec.template.metadata.labels',
  annotations: 'spec.template.metadata.annotations',
  spec: 'spec.template.spec',
};

/**
 * A ReplicaSet: keeps a number of equal pods running, and makes them again on another node when a node fails. Renders a
 * `ReplicaSet` of `apps/v1` with what was written and nothing else.
 *
 * Everything of cdk8s-plus that takes a workload takes this one: Service, Ingress, HorizontalPodAutoscaler,
 * NetworkPolicy, `connections`, `scheduling`, `permissions`. Mistakes are reported all at once when the app is
 * synthesized, as `[construct/path] spec.replicas: Invalid value: -1: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class ReplicaSet extends kplus.Workload implements kplus.IScalable {
  /** The resource's name in the API, as roles refer to it. */
  readonly resourceType: string = 'replicasets';

  /** Whether a HorizontalPodAutoscaler decides the number of pods. */
  hasAutoscaler = false;

  protected readonly apiObject: ApiObject;
  private readonly shapeErrors: readonly FieldError[];
  private readonly template: PodTemplate;
  private readonly templateMetadata: ApiObjectMetadataDefinition;
  private readonly writtenLabels: Readonly<Record<string, string>> | undefined;
  private ownSelection?: Selection;
  private readonly selector: LabelTerms;
  private readonly exposeErrors = new FieldErrors();
  private readonly props: Pick<ReplicaSetProps, 'replicas' | 'minReadySeconds'>;

  /**
   * A ReplicaSet of a manifest: of the API's own object, in wire names, or of YAML text. What is in it is rendered, and
   * Services, autoscalers, network policies and the like take it as any other. Its name is the manifest's, else the ids'.
   *
   * What no prop can write is reported when the app is synthesized: a `status`, one variable twice.
   *
   * @param manifest `apiVersion` and `kind` may be left out
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.ReplicaSet | string): ReplicaSet {
    const { props, mistakes } = fromManifest(scope, id, manifest, (read, tree) => read.replicaSet(tree));
    const replicaSet = new ReplicaSet(scope, id, props);
    if (mistakes.length > 0) replicaSet.node.addValidation({ validate: () => mistakes });
    return replicaSet;
  }

  constructor(scope: Construct, id: string, props: ReplicaSetProps = {}) {
    const errors = new FieldErrors();
    const sound = readable(props, SHAPES, SHAPE_OPTIONS, errors);
    super(scope, id, { ...PodTemplate.superProps(sound), select: false });
    const { metadata, podMetadata, podSpec: fields, replicas, minReadySeconds, selector, spread, ...pod } = sound;
    this.shapeErrors = errors.found;
    this.props = { replicas, minReadySeconds };
    this.apiObject = new Manifest(this, {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata,
      spec: () => this.render(),
    });
    this.templateMetadata = new ApiObjectMetadataDefinition({ ...podMetadata, apiObject: this.apiObject });
    this.selector = new LabelTerms(selector);
    this.template = new PodTemplate(this, { ...pod, fields });
    this.template.fill(sound);
    this.writtenLabels = podMetadata?.labels;
    this.node.addValidation({ validate: () => this.mistakes() });
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

  /** How many pods there shall be, if written. */
  get replicas(): number | undefined {
    return this.props.replicas;
  }

  /** The labels by which the ReplicaSet finds its pods: a copy. */
  override get matchLabels(): Record<string, string> {
    return { ...this.renderSelector().matchLabels };
  }

  /** The label expressions by which the ReplicaSet finds its pods: a copy. */
  override get matchExpressions(): kplus.LabelSelectorRequirement[] {
    return [...(this.renderSelector().matchExpressions ?? [])];
  }

  /** Adds to the selector. Renders into `selector`. */
  override select(...selectors: kplus.LabelSelector[]): void {
    for (const selector of selectors) this.selector.add(selector);
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
   * What selects the ReplicaSet's pods: their labels, since Services know no expressions. Pods without labels get
   * `cdk8s.io/metadata.addr`.
   */
  override toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.selection.toConfig();
  }

  /**
   * The pods' service account as the subject of a RoleBinding: the namespace's `default` if none was written. The API
   * server refuses a subject without a namespace: write it here or on the chart.
   */
  override toSubjectConfiguration(): kplus.SubjectConfiguration {
    return this.selection.toSubject();
  }

  /**
   * Makes a Service for the pods, as `kubectl expose` does: named after the ReplicaSet, for all the containers' ports,
   * unless the options say otherwise. Several ports need a name each.
   */
  exposeViaService(options: kplus.DeploymentExposeViaServiceOptions = {}): kplus.Service {
    const containerPorts = this.containers.flatMap((container) => container.ports);
    const ports =
      options.ports ?? containerPorts.map(({ number, name, protocol }) => ({ port: number, name, protocol }));
    if (ports.length === 0) {
      this.exposeErrors.required(
        `${FIELDS.spec}.containers`,
        'exposeViaService needs a port, of a container or in its options',
      );
    } else if (ports.length > 1 && ports.some(({ name }) => !name)) {
      this.exposeErrors.required(
        `${FIELDS.spec}.containers`,
        'exposeViaService needs a name for each of several ports',
      );
    }
    return new kplus.Service(this, `${options.name ?? ''}Service`, {
      metadata: { name: options.name ?? this.name, namespace: this.metadata.namespace },
      selector: this,
      type: options.serviceType,
      ports,
    });
  }

  /** Makes a Service for the pods, and an Ingress that leads a path to it. */
  exposeViaIngress(path: string, options: kplus.ExposeDeploymentViaIngressOptions = {}): kplus.Ingress {
    return this.exposeViaService(options).exposeViaIngress(path, options);
  }

  /** Leaves the number of pods to a HorizontalPodAutoscaler, which calls this. */
  markHasAutoscaler(): void {
    this.hasAutoscaler = true;
  }

  /** How a HorizontalPodAutoscaler refers to this ReplicaSet. */
  toScalingTarget(): kplus.ScalingTarget {
    const { kind, apiVersion, name, containers } = this;
    // A written number is reported by this construct, with its field; cdk8s-plus would say it again without.
    return { kind, apiVersion, name, containers };
  }

  /**
   * What was asked of `scheduling`.
   * @internal
   */
  _scheduling(): kplus.PodScheduling {
    return this.scheduling;
  }

  /**
   * The number of pods where none was written.
   * @internal
   */
  protected _defaultReplicas(): number | undefined {
    return undefined;
  }

  private render(): k8s.ReplicaSetSpec {
    const selector = this.renderSelector();
    const metadata = metadataOf(this.templateMetadata);
    return written<k8s.ReplicaSetSpec>({
      replicas: this.props.replicas ?? (this.hasAutoscaler ? undefined : this._defaultReplicas()),
      minReadySeconds: this.props.minReadySeconds,
      selector,
      template: { metadata: metadata && { labels: metadata.labels, ...metadata }, spec: this.template.render() },
    });
  }

  private renderSelector(): k8s.LabelSelector {
    return this.selector.render(() => this.selection.templateLabels());
  }

  private get selection(): Selection {
    return (this.ownSelection ??= new Selection(this, this.writtenLabels));
  }

  private mistakes(): string[] {
    const errors = new FieldErrors();
    const { replicas, minReadySeconds } = this.props;
    if (this.shapeErrors.length > 0) errors.addAll('', this.shapeErrors);
    checkMetadata(this, errors);
    checkLabels(labelsOf(this.metadata), 'metadata.labels', errors);
    checkAnnotations(annotationsOf(this.metadata), 'metadata.annotations', errors);
    if (replicas !== undefined) checkInteger(replicas, 0, 2 ** 31 - 1, 'spec.replicas', errors);
    if (replicas !== undefined && this.hasAutoscaler) {
      errors.forbidden('spec.replicas', 'a HorizontalPodAutoscaler decides it; leave it out');
    }
    if (minReadySeconds !== undefined) checkInteger(minReadySeconds, 0, 2 ** 31 - 1, 'spec.minReadySeconds', errors);
    this.template.check(this.templateMetadata, FIELDS, errors);
    this.selector.check(labelsOf(this.templateMetadata), errors);
    errors.addAll('', this.exposeErrors.list);
    return errors.toText();
  }
}
