import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';
import type { ContainerLifecycle, ContainerPort, ContainerResources, EnvVariable } from './container-parts';
import type { CONTAINER_FIELDS } from './fields/container-fields';
import type { SECURITY_CONTEXT_FIELDS } from './fields/security-context';

/** The fields of the API's container that no prop writes. */
export type ContainerFields = Omit<k8s.Container, keyof typeof CONTAINER_FIELDS>;

/** The fields of the API's security context that no prop writes. */
export type SecurityContextFields = Omit<k8s.SecurityContext, keyof typeof SECURITY_CONTEXT_FIELDS>;

/**
 * The fields of a container besides its name and image. They have the names of cdk8s-plus's props, and those of the API where
 * cdk8s-plus has none (`stdin`, `tty`, `restartPolicy`, …). A field that you leave out is not rendered.
 */
export interface ContainerOptions extends ContainerFields {
  /**
   * Sets when the kubelet pulls the image. Renders `imagePullPolicy`.
   * @default - not rendered; the API server sets `Always` for the tag `latest` or none, else `IfNotPresent`
   * @see https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy
   */
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never';

  /**
   * The process to run instead of the image's entrypoint, as a list: `['tail', '-f', '/dev/null']`. Renders `command`.
   * @default - not rendered; the image's entrypoint runs
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command?: string[];

  /**
   * The process's arguments, instead of the image's. Renders `args`.
   * @default - not rendered; the image's own arguments
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly args?: string[];

  /**
   * The directory in which the process starts. Renders `workingDir`.
   * @default - not rendered; the image's directory
   */
  readonly workingDir?: string;

  /**
   * The ports that the container listens on. Renders `ports`, where `number` becomes `containerPort`. Two ports of one
   * number and protocol are an error.
   * @default - none
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#containerport-v1-core
   */
  readonly ports?: ContainerPort[];

  /**
   * Environment variables by name: `kplus.EnvValue`, or the API's `{ value }` or `{ valueFrom }`. Renders `env`.
   * @default - none
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
   */
  readonly envVariables?: { readonly [name: string]: EnvVariable };

  /**
   * ConfigMaps and Secrets whose keys all become variables: `kplus.Env.fromConfigMap(…)`, or the API's source. Renders
   * `envFrom`.
   * @default - none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/
   */
  readonly envFrom?: (kplus.EnvFrom | k8s.EnvFromSource)[];

  /**
   * The container's requests and limits. Renders `resources`.
   * @default - not rendered: no request and no limit
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: ContainerResources;

  /**
   * Mounts volumes: cdk8s-plus's `{ path, volume }`, which also adds the volume to the pod, or the API's
   * `{ name, mountPath }` of a volume in the pod's `volumes`. Renders `volumeMounts`.
   * @default - none
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumeMounts?: (kplus.VolumeMount | k8s.VolumeMount)[];

  /**
   * Checks whether the container is ready for traffic. Renders `readinessProbe`. A cdk8s-plus probe without a port uses
   * the first of `ports`.
   * @default - not rendered
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly readiness?: kplus.Probe | k8s.Probe;

  /**
   * Checks whether the container must be restarted. Renders `livenessProbe`. A cdk8s-plus probe without a port uses the
   * first of `ports`.
   * @default - not rendered
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly liveness?: kplus.Probe | k8s.Probe;

  /**
   * Checks whether the application has started; the other probes wait for it. Renders `startupProbe`. A cdk8s-plus probe
   * without a port uses the first of `ports`.
   * @default - not rendered
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly startup?: kplus.Probe | k8s.Probe;

  /**
   * Runs hooks after the container starts and before it stops. Renders `lifecycle`.
   * @default - not rendered
   * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
   */
  readonly lifecycle?: ContainerLifecycle;

  /**
   * Sets the privileges of the container's processes. Renders `securityContext`.
   * @default - not rendered; a SecurityProfile may fill it in
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: ContainerSecurityContext;
}

/** The props of a container: its name, its image and its other fields. */
export interface ContainerProps extends ContainerOptions {
  /** The container's name, unique in its pod: a DNS label of at most 63 characters. Renders `name`. */
  readonly name: string;

  /** The image, with its registry, tag or digest: `nginx:latest`. Renders `image`. */
  readonly image: string;
}

/**
 * The privileges of a container's processes: `user`, `group` and `ensureNonRoot` as in cdk8s-plus, the other fields as in the
 * API.
 */
export interface ContainerSecurityContext extends SecurityContextFields {
  /**
   * Makes the kubelet refuse to run the image as root. Renders `runAsNonRoot`.
   * @default - not rendered
   */
  readonly ensureNonRoot?: boolean;

  /**
   * The number of the user that runs the processes, from 0. Renders `runAsUser`.
   * @default - not rendered; the image's user
   */
  readonly user?: number;

  /**
   * The number of the group that runs the processes, from 0. Renders `runAsGroup`.
   * @default - not rendered; the runtime's default
   */
  readonly group?: number;
}
