import * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { FieldPath } from '../manifests/field-path';
import { isLazy, toSeconds } from './lazy';
import { copy, withoutUndefined } from '../manifests/values';
import { annotationsOf, containersOf, initContainersOf, labelsOf, volumesOf } from './cdk8s-private';
import { Container } from './container';
import { fromKplusProps } from './container-kplus';
import type { ContainerProps } from './container-props';
import { POD } from './fields/pod-fields';
import { POD_SECURITY_CONTEXT } from './fields/security-context';
import { checkKnownFields } from './known-fields';
import { checkKnownProps, type ContainerProp, placeOf } from './known-props';
import { checkMetadata } from './metadata-check';
import { checkAnnotations, checkLabels } from './name-rules';
import { checkParts } from './pod-check';
import type { PodKind } from './pod-kind';
import type { PodOptions, PodSpecFields, TemplateOptions } from './pod-props';
import { PodSelector } from './pod-selector';
import { pickValidProps } from './prop-shapes';
import { SecurityProfile } from './security-profile';
import { checkNonNegative, checkValues } from './value-check';

/** Shared by pods that have none: apps have many. */
const NONE: readonly never[] = [];

/** A pod, or a workload that makes pods. */
type PodLike = kplus.AbstractPod & { _scheduling(): kplus.PodScheduling | undefined };

/** The props of a pod, however it is made. */
interface WrittenPod extends TemplateOptions, Pick<PodOptions, 'restartPolicy'> {
  readonly containers?: ContainerProps[] | undefined;
}

/** The props of a construct that have their shapes, and what is wrong with the others. */
interface ValidProps<Props extends WrittenPod = WrittenPod> {
  readonly props: Props;
  readonly errors: readonly FieldError[];
  /** The prop that has the containers. */
  readonly container: ContainerProp;
}

/** Checks the shapes of the props of a construct, before its superclass sees them. */
export function validProps<Props extends WrittenPod>(
  written: Props,
  kind: PodKind,
  container: ContainerProp,
): ValidProps<Props> {
  const errors = new FieldErrors();
  checkKnownProps(written, kind, container, errors);
  const props = pickValidProps(written, kind.shapes, (prop) => kind.fieldOf(prop), errors);
  return { container, props, errors: errors.list.length > 0 ? errors.list : NONE };
}

/** Returns the props of the superclass, which must not see containers and volumes: it makes and checks them itself. */
export function superProps(props: WrittenPod): kplus.AbstractPodProps {
  const { serviceAccount, automountServiceAccountToken, hostNetwork, terminationGracePeriod, isolate } = props;
  return {
    serviceAccount,
    automountServiceAccountToken,
    hostNetwork,
    terminationGracePeriod,
    isolate,
    restartPolicy: kplus.RestartPolicy[RESTART_POLICIES[props.restartPolicy ?? API_RESTART_POLICY]],
    hostAliases: props.hostAliases && [...props.hostAliases],
    dns: props.dns && copy(props.dns),
  };
}

/** What the API server takes where none is written. */
const API_RESTART_POLICY = 'Always';

const RESTART_POLICIES = { Always: 'ALWAYS', OnFailure: 'ON_FAILURE', Never: 'NEVER' } as const;

/**
 * The pod that a Pod is and a workload makes: renders what was written of it and finds what is wrong with it. The state
 * that cdk8s-plus's own methods change (containers, volumes, scheduling, …) stays in its classes.
 */
export class PodTemplate {
  /** How others refer to the pod. */
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

  /** @param written what of the props is neither in a table of fields nor its own: the other fields, and the labels */
  constructor(
    private readonly pod: PodLike,
    private readonly kind: PodKind,
    { props, errors, container }: ValidProps,
    written: {
      readonly podSpec: PodSpecFields | undefined;
      readonly labels: Readonly<Record<string, string>> | undefined;
      /** The claim templates of a StatefulSet, which its containers mount as volumes. */
      readonly claims?: readonly k8s.PersistentVolumeClaim[];
    },
  ) {
    const { containers, initContainers, volumes = [], securityProfile, ...rest } = props;
    this.selector = new PodSelector(pod, written.labels);
    this.profile = securityProfile ?? SecurityProfile.of(pod);
    this.props = copy(rest);
    this.others = copy(written.podSpec);
    this.claims = written.claims ? written.claims.map(({ metadata }) => ({ name: metadata?.name ?? '' })) : NONE;
    this.shapeErrors = errors;
    this.containerProp = container;
    this.containers = containersOf(pod);
    this.initContainers = initContainersOf(pod);
    this.ownVolumes = volumesOf(pod);
    this.apiVolumes = volumes.flatMap((volume) => (volume instanceof kplus.Volume ? [] : [copy(volume)]));
  }

  /** Gives the pod what its props say, once the pod can take it. */
  fill({ containers = [], initContainers = [], volumes = [] }: WrittenPod): void {
    for (const container of containers) this.pod.attachContainer(toContainer(container));
    for (const container of initContainers) this.attachInitContainer(toContainer(container));
    for (const volume of volumes) {
      if (volume instanceof kplus.Volume) this.pod.addVolume(volume);
    }
  }

  addContainer(props: kplus.ContainerProps): Container {
    const container = new Container(fromKplusProps(props, 'main'));
    this.pod.attachContainer(container);
    return container;
  }

  addInitContainer(props: kplus.ContainerProps): Container {
    const container = new Container(fromKplusProps(props, `init-${this.initContainers.length}`));
    this.attachInitContainer(container);
    return container;
  }

  attachInitContainer(container: kplus.Container): void {
    this.initContainers.push(container);
  }

  /** Whether a volume's name is free; one whose name is not is remembered, to be reported with all other errors. */
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

  /** Reports the errors of the object that has the pod: of its props' shapes and of its metadata. */
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
    this.checkFields(at.spec, errors);
    const { containers, initContainers, claims } = this;
    const volumes = [...this.volumes(), ...this.apiVolumes, ...this.duplicateVolumes];
    checkParts({ containers, initContainers, volumes, claims }, at.spec, errors);
    this.checkRestartPolicy(at.spec.child('restartPolicy'), errors);
    this.checkScheduling(at.spec, errors);
    this.profile._check(() => this.render(), annotationsOf(podMetadata), at, errors);
  }

  private checkFields(at: FieldPath, errors: FieldErrors): void {
    const { others, apiVolumes } = this;
    const { securityContext, terminationGracePeriod, hostAliases } = this.props;
    checkNonNegative(toSeconds(terminationGracePeriod), at.child('terminationGracePeriodSeconds'), errors);
    POD.checkOthers(others, at, errors);
    POD_SECURITY_CONTEXT.checkProps(securityContext, at.child('securityContext'), errors);
    if (others) {
      checkValues(others, at, errors);
      checkKnownFields(others, 'PodSpec', at, errors, (field) => placeOf(field, this.kind, this.containerProp));
    }
    if (!securityContext && !hostAliases && apiVolumes.length === 0) return;
    const wire = {
      securityContext: securityContext && POD_SECURITY_CONTEXT.renderAll(securityContext),
      hostAliases,
      volumes: apiVolumes,
    };
    checkValues(wire, at, errors);
    checkKnownFields(wire, 'PodSpec', at, errors);
  }

  private checkRestartPolicy(at: FieldPath, errors: FieldErrors): void {
    const { restartPolicies } = this.kind;
    const { restartPolicy } = this.props;
    if (!restartPolicies || isLazy(restartPolicy)) return;
    if (restartPolicy !== undefined) {
      if (!restartPolicies.includes(restartPolicy)) errors.unsupported(at, restartPolicy, restartPolicies);
    } else if (!restartPolicies.includes(API_RESTART_POLICY)) {
      errors.required(at, `write one of ${restartPolicies.join(', ')}; the API server takes ${API_RESTART_POLICY}`);
    }
  }

  /** Reports what both the scheduling and the author wrote. */
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

  /** The pod's volumes, then those that only a container mounts. */
  private volumes(): readonly kplus.Volume[] {
    const volumes = new Set(this.ownVolumes.values());
    for (const { mounts } of [...this.containers, ...this.initContainers]) {
      for (const { volume } of mounts) {
        // A mount by the name of a claim is one of the claim, which is no volume of the template.
        if (!this.claims.some(({ name }) => name === volume.name)) volumes.add(volume);
      }
    }
    return [...volumes];
  }
}

/** A container may also be one already, where props are due: it has the fields of props. */
function toContainer(container: ContainerProps | kplus.Container): kplus.Container {
  return container instanceof kplus.Container ? container : new Container(container);
}
