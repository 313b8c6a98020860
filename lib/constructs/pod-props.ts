import type { ApiObjectMetadata, Duration } from 'cdk8s';
import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { ContainerProps } from './container-props';
import type { POD_FIELDS } from './fields/pod-fields';
import type { POD_SECURITY_CONTEXT_FIELDS } from './fields/security-context';
import type { SecurityProfile } from './security-profile';

/** The fields of the API's pod spec that no prop writes. */
export type PodSpecFields = Omit<k8s.PodSpec, keyof typeof POD_FIELDS>;

/** The fields of the API's pod security context that no prop writes. */
export type PodSecurityContextFields = Omit<k8s.PodSecurityContext, keyof typeof POD_SECURITY_CONTEXT_FIELDS>;

/**
 * What can be written of pods, be they made one by one or from a template, in cdk8s-plus's names; their other fields are
 * in `spec` or `podSpec`. What is not written is not rendered.
 */
export interface TemplateOptions {
  /**
   * Containers that run before the others, one after the other. With `restartPolicy: 'Always'` one keeps running beside
   * them: a native sidecar, which may have probes. Renders `initContainers`.
   * @default - none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   */
  readonly initContainers?: ContainerProps[];

  /**
   * Volumes: `kplus.Volume`, or the API's own. Those of cdk8s-plus that a container mounts need not be repeated here.
   * Renders `volumes`: cdk8s-plus's first, then the API's, each in the order in which they are written.
   * @default - the volumes that the containers mount; under SecurityProfile.RESTRICTED also those that nginx writes to
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumes?: (kplus.Volume | k8s.Volume)[];

  /**
   * Who the pod is to the API server. Renders `serviceAccountName`.
   * @default - not rendered; the API server takes the namespace's `default`
   * @see https://kubernetes.io/docs/concepts/security/service-accounts/
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Whether the service account's token is put into the containers. Renders `automountServiceAccountToken`.
   * @default - not rendered; the service account decides
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * What all of the pod's processes may do. Renders `securityContext`.
   * @default - not rendered; a {@link SecurityProfile} may fill it in
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Entries for the containers' hosts file. Renders `hostAliases`.
   * @default - none
   */
  readonly hostAliases?: kplus.HostAlias[];

  /**
   * The pod's host name and name servers. Renders `hostname`, `subdomain`, `setHostnameAsFQDN`, `dnsPolicy` and
   * `dnsConfig`, each if written.
   * @default - not rendered; the API server takes the policy `ClusterFirst`
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly dns?: kplus.PodDnsProps;

  /**
   * Whether the pod uses the node's network. Renders `hostNetwork`.
   * @default - not rendered: it has its own
   */
  readonly hostNetwork?: boolean;

  /**
   * How long the processes have to end before they are killed: whole seconds. Renders `terminationGracePeriodSeconds`.
   * @default - not rendered; the API server takes 30 seconds
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Whether a NetworkPolicy that denies all traffic is made beside the pod, until `connections` allow some.
   * @default false
   */
  readonly isolate?: boolean;

  /**
   * How far the pod is hardened.
   * @default - the profile applied to the nearest scope, else {@link SecurityProfile.EXACT}
   */
  readonly securityProfile?: SecurityProfile;
}

/** What can be written of any pod besides its main containers. */
export interface PodOptions extends TemplateOptions {
  /**
   * Name, namespace, labels, annotations and so on. Renders `metadata`.
   * @default - the name is made of the ids below the chart, joined by `-`; namespace and labels are the chart's. A
   * DebugPod has the label `run` with its name
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * When the kubelet restarts the containers. Renders `restartPolicy`.
   * @default - not rendered; the API server takes `Always`. A DebugPod has `Never`
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
   */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';

  /**
   * Every other field of a Kubernetes 1.37 pod, in wire names: `{ hostUsers: false, nodeSelector: { … } }`. A field that
   * a prop writes is an error here.
   * @default - none
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  readonly spec?: PodSpecFields;
}

/** A pod, its containers, and what else there is to say. */
export interface PodProps extends PodOptions {
  /**
   * The containers; `addContainer` adds more. Renders `containers`. A pod without one is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];
}

/** What a pod's processes may do: `user`, `group`, … as in cdk8s-plus, the rest as in the API. */
export interface PodSecurityContext extends PodSecurityContextFields {
  /**
   * Whether the kubelet refuses to run images as root. Renders `runAsNonRoot`.
   * @default - not rendered
   */
  readonly ensureNonRoot?: boolean;

  /**
   * The user's number. Renders `runAsUser`.
   * @default - not rendered; each image's user
   */
  readonly user?: number;

  /**
   * The group's number. Renders `runAsGroup`.
   * @default - not rendered; the runtime's default
   */
  readonly group?: number;

  /**
   * The group that owns the volumes. Renders `fsGroup`.
   * @default - not rendered; ownership is not changed
   */
  readonly fsGroup?: number;

  /**
   * When the volumes' ownership is changed. Renders `fsGroupChangePolicy`.
   * @default - not rendered; the kubelet takes `Always`
   */
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';

  /**
   * Kernel parameters. Renders `sysctls`.
   * @default - none
   */
  readonly sysctls?: kplus.Sysctl[];
}
