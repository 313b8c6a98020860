import * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { FieldError } from '../manifests/field-error';
import type { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { isLazy, toSeconds } from './lazy';
import { matchesSelector } from '../manifests/label-selector';
import { copy, NONE, withoutUndefined } from '../manifests/values';
import { annotationsOf, containersOf, initContainersOf, labelsOf, volumesOf } from './cdk8s-private';
import { Container } from './container';
import { fromKplusProps } from './container-kplus';
import type { ContainerProps } from './container-props';
import { POD, toContainers } from './fields/pod-fields';
import { POD_SECURITY_CONTEXT } from './fields/security-context';
import { checkKnownFields } from './known-fields';
import { type ContainerProp, placeOf } from './known-props';
import { checkMetadata } from './metadata-check';
import { checkAnnotations, checkLabels } from './name-rules';
import { checkParts, isOnlyName } from './pod-check';
import type { PodKind } from './pod-kind';
import type { PodSpecFields } from './pod-props';
import { PodSelector } from './pod-selector';
import { SecurityProfile } from './security-profile';
import { API_RESTART_POLICY, type ValidProps, type WrittenFields, type WrittenPod } from './valid-props';
import { checkNonNegative, checkValues } from './value-check';

/** A pod, or a workload that makes pods. */
type PodLike = kplus.AbstractPod & { _scheduling(): kplus.PodScheduling | undefined };

/**
 * Renders and checks the pod of a Pod, or the template of a workload. The state that methods of cdk8s-plus change
 * (containers, volumes, scheduling, …) stays in the classes of cdk8s-plus.
 */
export class PodTemplate {
  /** The references to the pod. */
  readonly selector: PodSelector;
  private readonly profile: SecurityProfile;
  private readonly props: WrittenPod;
  private readonly others: PodSpecFields | undefined;
  private readonly shapeErrors: readonly FieldError[];
  private readonly containerProp: ContainerProp;
  private readonly containers: readonly kplus.Container[];
  private readonly initContainers: kplus.Container[];
  private readonly ownVolumes: ReadonlyMap<string, kplus.Volume>;
  private readonly apiVolumes: readonly k8s.Volume[];
  private readonly claims: readonly { readonly name: string }[];
  private duplicateVolumes: readonly kplus.Volume[] = NONE;

  constructor(
    private readonly pod: PodLike,
    private readonly kind: PodKind,
    { props, errors, container }: ValidProps,
    written: WrittenFields,
  ) {
    const { containers, initContainers, volumes, securityProfile, ...rest } = props;
    this.selector = new PodSelector(pod, written.labels);
    this.profile = SecurityProfile._given(securityProfile, pod);
    this.props = copy(POD.written(rest));
    this.others = copy(written.podSpec);
    this.claims = written.claims ? written.claims.map(({ metadata }) => ({ name: metadata?.name ?? '' })) : NONE;
    this.shapeErrors = errors;
    this.containerProp = container;
    this.containers = containersOf(pod);
    this.initContainers = initContainersOf(pod);
    this.ownVolumes = volumesOf(pod);
    this.apiVolumes = volumes?.flatMap((volume) => (volume instanceof kplus.Volume ? [] : [copy(volume)])) ?? NONE;
  }

  /** Adds the containers and volumes of the props to the pod, whose constructor must have run. */
  fill({ containers = [], initContainers = [], volumes = [] }: WrittenPod): void {
    for (const container of containers) this.pod.attachContainer(toContainer(container));
    for (const container of initContainers) this.attachInitContainer(toContainer(container));
    for (const volume of volumes) {
      if (volume instanceof kplus.Volume) this.pod.addVolume(volume);
    }
  }

  /** Adds a container from cdk8s-plus's props. */
  addContainer(props: kplus.ContainerProps): Container {
    const container = new Container(fromKplusProps(props, 'main'));
    this.pod.attachContainer(container);
    return container;
  }

  /** Adds an init container from cdk8s-plus's props. */
  addInitContainer(props: kplus.ContainerProps): Container {
    const container = new Container(fromKplusProps(props, `init-${this.initContainers.length}`));
    this.attachInitContainer(container);
    return container;
  }

  /** Adds an init container. */
  attachInitContainer(container: kplus.Container): void {
    this.initContainers.push(container);
  }

  /** Returns whether no other volume has the name of a volume. If one has, the error is reported with all others. */
  accepts(volume: kplus.Volume): boolean {
    const holder = this.ownVolumes.get(volume.name);
    if (!holder) return true;
    if (holder !== volume) this.duplicateVolumes = [...this.duplicateVolumes, volume];
    return false;
  }

  /** Renders the pod's spec, in the chapter's order. */
  render(): k8s.PodSpec {
    const { hostAliases } = this.pod;
    const { nameservers, searches, options } = this.pod.dns;
    const hasDns = this.props.dns !== undefined || nameservers.length + searches.length + options.length > 0;
    const { securityContext, ...spec } = POD.render(this.props, {
      containers: this.containers,
      initContainers: this.initContainers,
      volumes: [...this.volumes(), ...this.apiVolumes],
      hostAliases,
      dns: hasDns ? { ...this.props.dns, nameservers, searches, options } : undefined,
    });
    const { affinity, nodeName, tolerations } = this.pod._scheduling()?._toKube() ?? {};
    return this.profile._complete({
      ...spec,
      ...withoutUndefined({
        nodeName,
        affinity: affinity && kplus.k8s.toJson_Affinity(affinity),
        tolerations: tolerations?.map((toleration) => ({ ...kplus.k8s.toJson_Toleration(toleration) })),
        securityContext,
      }),
      ...this.others,
    });
  }

  /** Reports the errors in the shapes of the props and in the metadata of the object that has the pod. */
  checkObject(errors: FieldErrors): void {
    const { metadata, podMetadata } = this.pod;
    errors.addAll(FieldPath.root, this.shapeErrors);
    checkMetadata(this.pod, errors);
    if (metadata === podMetadata) return;
    checkLabels(labelsOf(metadata), FieldPath.of('metadata', 'labels'), errors);
    checkAnnotations(annotationsOf(metadata), FieldPath.of('metadata', 'annotations'), errors);
  }

  /** Reports the errors of the pod. */
  checkPod(errors: FieldErrors): void {
    const { podMetadata } = this.pod;
    const { at } = this.kind;
    checkLabels(labelsOf(podMetadata), at.labels, errors);
    checkAnnotations(annotationsOf(podMetadata), at.annotations, errors);
    const areFieldsRight = this.checkFields(at.spec, errors);
    const { containers, initContainers, claims } = this;
    const volumes = [...this.volumes(), ...this.apiVolumes, ...this.duplicateVolumes];
    const arePartsRight = checkParts({ containers, initContainers, volumes, claims }, at.spec, errors);
    this.checkRestartPolicy(at.spec.child('restartPolicy'), errors);
    this.checkScheduling(at.spec, errors);
    if (areFieldsRight && arePartsRight) {
      this.profile._check(() => this.render(), annotationsOf(podMetadata), at, errors);
    }
  }

  /** Reports spread constraints that count no pods, or others. */
  warn(warnings: FieldErrors): void {
    const { topologySpreadConstraints = [] } = this.others ?? {};
    topologySpreadConstraints.forEach(({ labelSelector }, index) => {
      const field = this.kind.at.spec.child('topologySpreadConstraints').index(index).child('labelSelector');
      const labels = labelsOf(this.pod.podMetadata);
      if (!labelSelector) warnings.required(field, 'without it the constraint counts no pods');
      else if (!matchesSelector(labels, { ...labelSelector })) {
        warnings.invalid(field, labelSelector, 'does not select the pods that it spreads');
      }
    });
  }

  /** Returns the names of the volumes and claims that containers use. */
  usedVolumes(): Set<string> {
    const wires = toContainers([...this.containers, ...this.initContainers]);
    return new Set(
      wires.flatMap(({ volumeMounts = [], volumeDevices = [] }) =>
        [...volumeMounts, ...volumeDevices].map(({ name }) => name),
      ),
    );
  }

  /** Checks the fields of the pod's spec except its containers. Returns whether other checks can read them. */
  private checkFields(at: FieldPath, errors: FieldErrors): boolean {
    const { others, apiVolumes } = this;
    const { securityContext, terminationGracePeriod, hostAliases } = this.props;
    checkNonNegative(toSeconds(terminationGracePeriod), at.child('terminationGracePeriodSeconds'), errors);
    POD.checkOthers(others, at, errors);
    POD_SECURITY_CONTEXT.checkProps(securityContext, at.child('securityContext'), errors);
    let isRight = true;
    if (others) {
      checkValues(others, at, errors);
      const hint = (field: string): string => placeOf(field, this.kind, this.containerProp);
      isRight = checkKnownFields(others, 'PodSpec', at, errors, hint);
    }
    if (!securityContext && !hostAliases && apiVolumes.length === 0) return isRight;
    const wire = {
      securityContext: securityContext && POD_SECURITY_CONTEXT.renderAll(securityContext),
      hostAliases,
      volumes: apiVolumes,
    };
    checkValues(wire, at, errors);
    return checkKnownFields(wire, 'PodSpec', at, errors) && isRight;
  }

  private checkRestartPolicy(at: FieldPath, errors: FieldErrors): void {
    const { restartPolicies } = this.kind;
    const { restartPolicy } = this.props;
    if (!restartPolicies || isLazy(restartPolicy)) return;
    if (restartPolicy !== undefined) {
      if (!restartPolicies.includes(restartPolicy)) errors.unsupported(at, restartPolicy, restartPolicies);
    } else if (!restartPolicies.includes(API_RESTART_POLICY)) {
      errors.required(
        at,
        `write one of ${restartPolicies.join(', ')}; the default of the API server is ${API_RESTART_POLICY}`,
      );
    }
  }

  /** Reports the fields that both the scheduling and the author wrote. */
  private checkScheduling(at: FieldPath, errors: FieldErrors): void {
    const { others } = this;
    if (!others) return;
    const scheduling = this.pod._scheduling()?._toKube();
    for (const key of ['affinity', 'nodeName', 'tolerations'] as const) {
      if (others[key] !== undefined && scheduling?.[key] !== undefined) {
        errors.forbidden(at.child(key), 'scheduling writes it too; use one of the two');
      }
    }
  }

  /** Returns the pod's volumes, then those that only a container mounts. */
  private volumes(): readonly kplus.Volume[] {
    const volumes = new Set(this.ownVolumes.values());
    for (const { mounts } of [...this.containers, ...this.initContainers]) {
      for (const { volume } of mounts) {
        // A mount with the name of a claim mounts the claim, which is not a volume of the template.
        if (!isOnlyName(volume) && !this.claims.some(({ name }) => name === volume.name)) volumes.add(volume);
      }
    }
    return [...volumes];
  }
}

/** Returns a container for its props. A `kplus.Container` has the fields of props, so TypeScript accepts one in their place. */
function toContainer(container: ContainerProps | kplus.Container): kplus.Container {
  // It may be of another release, which the pod reports.
  return '_toKube' in container ? container : new Container(container);
}
