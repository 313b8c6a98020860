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
 * The props that pods and templates of pods have in common, with cdk8s-plus's names. The other fields of a pod are in the prop
 * `spec` or `podSpec`. A prop that you leave out is not rendered.
 */
export interface TemplateOptions {
  /**
   * The containers that run before the others, one after the other. One with `restartPolicy: 'Always'` keeps running beside
   * them: a native sidecar, which may have probes. Renders `initContainers`.
   * @default - none
   * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   */
  readonly initContainers?: ContainerProps[];

  /**
   * The pod's volumes: `kplus.Volume`, or the API's own. You can leave out volumes of cdk8s-plus that a container mounts.
   * Renders `volumes`: cdk8s-plus's first, then the API's, each in the order in which you write them.
   * @default - the volumes that the containers mount; under SecurityProfile.RESTRICTED also those that nginx writes to
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumes?: (kplus.Volume | k8s.Volume)[];

  /**
   * The service account as which the pod calls the API server. Renders `serviceAccountName`.
   * @default - not rendered; the API server sets the namespace's `default`
   * @see https://kubernetes.io/docs/concepts/security/service-accounts/
   */
  readonly serviceAccount?: kplus.IServiceAccount;

  /**
   * Mounts the service account's token in the containers, or does not. Renders `automountServiceAccountToken`.
   * @default - not rendered; the service account decides
   */
  readonly automountServiceAccountToken?: boolean;

  /**
   * Sets the privileges of all processes of the pod. Renders `securityContext`.
   * @default - not rendered; a {@link SecurityProfile} may fill it in
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: PodSecurityContext;

  /**
   * Adds entries to the containers' hosts file. Renders `hostAliases`.
   * @default - none
   */
  readonly hostAliases?: kplus.HostAlias[];

  /**
   * The pod's host name and name servers. Renders `hostname`, `subdomain`, `setHostnameAsFQDN`, `dnsPolicy` and
   * `dnsConfig`, each if you write it.
   * @default - not rendered; the API server sets the policy `ClusterFirst`
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly dns?: kplus.PodDnsProps;

  /**
   * Puts the pod into the network of its node. Renders `hostNetwork`.
   * @default - not rendered: the pod has a network of its own
   */
  readonly hostNetwork?: boolean;

  /**
   * The time that the processes have to end before they are killed: whole seconds, from 0. Renders
   * `terminationGracePeriodSeconds`.
   * @default - not rendered; the API server sets 30 seconds
   */
  readonly terminationGracePeriod?: Duration;

  /**
   * Makes a NetworkPolicy that denies all traffic of the pod except what `connections` allow.
   * @default false
   */
  readonly isolate?: boolean;

  /**
   * The security profile of the pod: adds the fields that it requires, and reports the fields that it forbids.
   * @default - the profile applied to the nearest scope, else {@link SecurityProfile.EXACT}
   */
  readonly securityProfile?: SecurityProfile;
}

/** The props that every pod has, besides those of its main containers. */
export interface PodOptions extends TemplateOptions {
  /**
   * The pod's name, namespace, labels, annotations and so on. Renders `metadata`.
   * @default - the name consists of the ids below the chart, joined by `-`; namespace and labels are the chart's. A
   * DebugPod has the label `run` with its name
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Sets when the kubelet restarts the containers. Renders `restartPolicy`.
   * @default - not rendered; the API server sets `Always`. A DebugPod has `Never`
   * @see https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
   */
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never';

  /**
   * The other fields of a Kubernetes 1.37 pod, in wire names: `{ hostUsers: false, nodeSelector: { … } }`. Renders into
   * `spec`. A field that a prop writes is an error here.
   * @default - none
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  readonly spec?: PodSpecFields;
}

/** The props of a pod: its containers and its other fields. */
export interface PodProps extends PodOptions {
  /**
   * The pod's containers; `addContainer` adds more. Renders `containers`. A pod without a container is an error.
   * @default - none
   */
  readonly containers?: ContainerProps[];
}

/** The privileges of a pod's processes: `user`, `group`, … as in cdk8s-plus, the other fields as in the API. */
export interface PodSecurityContext extends PodSecurityContextFields {
  /**
   * Makes the kubelet refuse to run images as root. Renders `runAsNonRoot`.
   * @default - not rendered
   */
  readonly ensureNonRoot?: boolean;

  /**
   * The number of the user that runs the processes, from 0. Renders `runAsUser`.
   * @default - not rendered; each image's user
   */
  readonly user?: number;

  /**
   * The number of the group that runs the processes, from 0. Renders `runAsGroup`.
   * @default - not rendered; the runtime's default
   */
  readonly group?: number;

  /**
   * The number of the group that owns the volumes, from 0. Renders `fsGroup`.
   * @default - not rendered; the kubelet does not change the owner
   */
  readonly fsGroup?: number;

  /**
   * Sets when the kubelet changes the owner of the volumes. Renders `fsGroupChangePolicy`.
   * @default - not rendered; the kubelet uses `Always`
   */
  readonly fsGroupChangePolicy?: 'Always' | 'OnRootMismatch';

  /**
   * Sets kernel parameters. Renders `sysctls`.
   * @default - none
   */
  readonly sysctls?: kplus.Sysctl[];
}
