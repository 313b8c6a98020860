import type { ApiObjectMetadataDefinition } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import type * as k8s from '../../imports/k8s';
import { Container } from './container';
import { fromKplusProps } from './container-kplus';
import type { ContainerProps } from './container-props';
import type { FieldError } from '../manifests/field-error';
import { FieldErrors } from '../manifests/field-errors';
import { annotationsOf, containersOf, initContainersOf, labelsOf, volumesOf } from './cdk8s-private';
import { checkParts } from './pod-check';
import { POD_SECURITY_CONTEXT_FIELDS, POD_SPEC_FIELDS } from './owned-fields';
import type { PodOptions, TemplateOptions } from './pod-props';
import { checkOwned, renamed, type Shape } from './prop-shapes';
import { checkAnnotations, checkLabels } from './name-rules';
import { changed, revision } from './revision';
import { SecurityProfile } from './security-profile';
import { checkSeconds, checkValues } from './value-check';
import { copy, written } from '../manifests/values';
import { toSeconds } from './lazy';

const NONE: readonly never[] = [];

/** A pod, or what makes pods. */
type PodLike = kplus.AbstractPod & { _scheduling(): kplus.PodScheduling | undefined };

/** Where in the manifest a pod's parts are. */
interface PodFields {
  readonly labels: string;
  readonly annotations: string;
  readonly spec: string;
}

/** The shapes of the props that pods have, however they are made. */
export const TEMPLATE_SHAPES: Readonly<Record<keyof TemplateOptions | 'containers' | 'restartPolicy', Shape>> = {
  containers: 'objects',
  initContainers: 'objects',
  volumes: 'objects',
  restartPolicy: 'anything',
  serviceAccount: 'object',
  automountServiceAccountToken: 'flag',
  securityContext: 'object',
  hostAliases: 'objects',
  dns: 'object',
  hostNetwork: 'flag',
  terminationGracePeriod: 'object',
  isolate: 'flag',
  securityProfile: 'object',
};

/** What the author wrote of a pod. */
interface WrittenPod extends TemplateOptions, Pick<PodOptions, 'restartPolicy'> {
  readonly containers?: ContainerProps[] | undefined;
  readonly fields?: k8s.PodSpecFields | undefined;
}

/**
 * The pod that a Pod is and a ReplicaSet makes: what was written of it, how it renders, what is wrong with it. The
 * state that cdk8s-plus's own methods change (containers, volumes, scheduling, …) stays in its classes.
 */
export class PodTemplate {
  private readonly profile: SecurityProfile;
  private readonly props: WrittenPod;
  private readonly containers: readonly kplus.Container[];
  private readonly initContainers: kplus.Container[];
  private soundAt: number | undefined;
  private readonly ownVolumes: ReadonlyMap<string, kplus.Volume>;
  private readonly apiVolumes: readonly k8s.Volume[];
  private twice: readonly kplus.Volume[] = NONE;
  private readonly fieldErrors: readonly FieldError[] | undefined;

  /** What the superclass's constructor wants: it must not see containers and volumes, which it makes and checks itself. */
  static superProps(props: WrittenPod): kplus.AbstractPodProps {
    const { serviceAccount, automountServiceAccountToken, hostNetwork, terminationGracePeriod, isolate } = props;
    return {
      serviceAccount,
      automountServiceAccountToken,
      hostNetwork,
      terminationGracePeriod,
      isolate,
      restartPolicy: kplus.RestartPolicy[RESTART_POLICIES[props.restartPolicy ?? 'Always']],
      hostAliases: props.hostAliases && [...props.hostAliases],
      dns: props.dns && copy(props.dns),
    };
  }

  constructor(
    private readonly pod: PodLike,
    props: WrittenPod,
  ) {
    this.profile = props.securityProfile ?? SecurityProfile.of(pod);
    this.containers = containersOf(pod);
    this.initContainers = initContainersOf(pod);
    this.ownVolumes = volumesOf(pod);
    const { containers, initContainers, volumes = [], ...rest } = props;
    this.props = copy(rest);
    this.apiVolumes =
      volumes.length === 0 ? NONE : volumes.flatMap((volume) => (volume instanceof kplus.Volume ? [] : [copy(volume)]));
    this.fieldErrors = checkFields(this.props, this.apiVolumes);
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
    changed();
  }

  /** Whether a volume's name is free; one whose name is not is remembered, to be reported with all other mistakes. */
  accepts(volume: kplus.Volume): boolean {
    const holder = this.ownVolumes.get(volume.name);
    changed();
    if (!holder) return true;
    if (holder !== volume) this.twice = [...this.twice, volume];
    return false;
  }

  /** The pod's spec as it goes to the API server, in the chapter's order. */
  render(): k8s.PodSpec {
    return this.profile._complete(this.renderWritten());
  }

  /** Reports the mistakes of the pod. */
  check(metadata: ApiObjectMetadataDefinition, at: PodFields, errors: FieldErrors): void {
    checkLabels(labelsOf(metadata), at.labels, errors);
    checkAnnotations(annotationsOf(metadata), at.annotations, errors);
    if (this.soundAt === revision()) return;
    const before = errors.list.length;
    this.checkSpec(metadata, at, errors);
    if (errors.list.length === before && this.isWatched()) this.soundAt = revision();
  }

  private checkSpec(metadata: ApiObjectMetadataDefinition, at: PodFields, errors: FieldErrors): void {
    if (this.fieldErrors) errors.addAll(`${at.spec}.`, this.fieldErrors);
    const volumes = [...this.volumes(), ...this.apiVolumes, ...this.twice];
    checkParts({ containers: this.containers, initContainers: this.initContainers, volumes }, at.spec, errors);
    this.checkOnce(at.spec, errors);
    if (this.profile !== SecurityProfile.EXACT) {
      this.profile._check(this.render(), annotationsOf(metadata), at, errors);
    }
  }

  /** Whether every change of what is checked is counted: not that of annotations, scheduling and others' containers. */
  private isWatched(): boolean {
    const ours = [...this.containers, ...this.initContainers].every((container) => container instanceof Container);
    return ours && !this.props.fields && this.profile === SecurityProfile.EXACT;
  }

  /** What two ways can write, only one may have written. */
  private checkOnce(field: string, errors: FieldErrors): void {
    const { fields } = this.props;
    if (!fields) return;
    const scheduling = this.pod._scheduling()?._toKube();
    for (const key of ['affinity', 'nodeName', 'tolerations'] as const) {
      if (fields[key] !== undefined && scheduling?.[key] !== undefined) {
        errors.forbidden(`${field}.${key}`, 'scheduling writes it too; use one of the two');
      }
    }
  }

  private renderWritten(): k8s.PodSpec {
    const { restartPolicy, automountServiceAccountToken, hostNetwork, dns = {} } = this.props;
    const { terminationGracePeriod, securityContext, fields } = this.props;
    const { affinity, nodeName, tolerations } = this.pod._scheduling()?._toKube() ?? {};
    const initContainers = this.initContainers.map(toWire);
    const volumes = [...this.volumes().map(toVolume), ...this.apiVolumes];
    const { hostAliases } = this.pod;
    return written<k8s.PodSpec>({
      containers: this.containers.map(toWire),
      initContainers: initContainers.length > 0 ? initContainers : undefined,
      volumes: volumes.length > 0 ? volumes : undefined,
      restartPolicy,
      terminationGracePeriodSeconds: toSeconds(terminationGracePeriod),
      serviceAccountName: this.props.serviceAccount?.name,
      automountServiceAccountToken,
      hostNetwork,
      hostAliases: hostAliases.length > 0 ? hostAliases : undefined,
      hostname: dns.hostname,
      subdomain: dns.subdomain,
      setHostnameAsFQDN: dns.hostnameAsFQDN,
      dnsPolicy: dns.policy,
      dnsConfig: this.renderDnsConfig(),
      nodeName,
      affinity: affinity && kplus.k8s.toJson_Affinity(affinity),
      tolerations: tolerations?.map((toleration) => ({ ...kplus.k8s.toJson_Toleration(toleration) })),
      securityContext: securityContext && toPodSecurityContext(securityContext),
      ...fields,
    });
  }

  private renderDnsConfig(): k8s.PodDNSConfig | undefined {
    const { nameservers, searches, options } = this.pod.dns;
    if (nameservers.length + searches.length + options.length === 0) return undefined;
    return written({
      nameservers: nameservers.length > 0 ? nameservers : undefined,
      searches: searches.length > 0 ? searches : undefined,
      options: options.length > 0 ? options : undefined,
    });
  }

  /** The pod's volumes, then those that only a container mounts. */
  private volumes(): readonly kplus.Volume[] {
    const { containers, initContainers } = this;
    const volumes = new Set(this.ownVolumes.values());
    for (const { mounts } of [...containers, ...initContainers]) {
      for (const { volume } of mounts) volumes.add(volume);
    }
    return [...volumes];
  }
}

const CONTEXT_RENAMED = renamed(POD_SECURITY_CONTEXT_FIELDS);

function checkFields(props: WrittenPod, apiVolumes: readonly k8s.Volume[]): readonly FieldError[] | undefined {
  const { fields, securityContext, terminationGracePeriod, hostAliases } = props;
  if (!fields && !securityContext && !terminationGracePeriod && !hostAliases && apiVolumes.length === 0)
    return undefined;
  const errors = new FieldErrors();
  checkSeconds(toSeconds(terminationGracePeriod), 'terminationGracePeriodSeconds', errors);
  checkOwned(fields, POD_SPEC_FIELDS, '', errors);
  checkOwned(securityContext, CONTEXT_RENAMED, 'securityContext.', errors);
  checkValues({ ...fields, securityContext, hostAliases, volumes: apiVolumes }, '', errors);
  return errors.list;
}

/** A container may also be one already, where props are due: it has the fields of props. */
function toContainer(container: ContainerProps | kplus.Container): kplus.Container {
  return container instanceof kplus.Container ? container : new Container(container);
}

const RESTART_POLICIES = { Always: 'ALWAYS', OnFailure: 'ON_FAILURE', Never: 'NEVER' } as const;

function toWire(container: kplus.Container): k8s.Container {
  if (container instanceof Container) return container._toWire();
  return { name: container.name, ...kplus.k8s.toJson_Container(container._toKube()) };
}

function toVolume(volume: kplus.Volume): k8s.Volume {
  return { name: volume.name, ...kplus.k8s.toJson_Volume(volume._toKube()) };
}

function toPodSecurityContext(context: NonNullable<PodOptions['securityContext']>): k8s.PodSecurityContext {
  const { ensureNonRoot, user, group, fsGroup, fsGroupChangePolicy, sysctls, ...rest } = context;
  return written({
    runAsNonRoot: ensureNonRoot,
    runAsUser: user,
    runAsGroup: group,
    fsGroup,
    fsGroupChangePolicy,
    sysctls,
    ...rest,
  });
}
