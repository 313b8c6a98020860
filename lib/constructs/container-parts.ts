import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';

/** A port of a container. */
export interface ContainerPort {
  /** The port, from 1 to 65535. Renders `containerPort`. */
  readonly number: number;

  /**
   * A name for Services and probes to refer to: at most 15 lower-case letters, digits and `-`.
   * @default - not rendered
   */
  readonly name?: string;

  /**
   * The protocol.
   * @default - not rendered; the API server takes TCP
   */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';

  /**
   * A port of the node itself, from 1 to 65535.
   * @default - not rendered: the port is not opened on the node
   */
  readonly hostPort?: number;

  /**
   * The node's address for `hostPort`. Renders `hostIP`.
   * @default - not rendered: all of the node's addresses
   */
  readonly hostIp?: string;
}

/** The value of an environment variable: a text, or where it comes from. A `kplus.EnvValue` is one. */
export interface EnvVariable {
  /**
   * The value itself.
   * @default - not rendered
   */
  readonly value?: string;

  /**
   * Where the value comes from: a ConfigMap, a Secret, a field, a resource or a file.
   * @default - not rendered
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
   */
  readonly valueFrom?: k8s.EnvVarSource;
}

/** What a container asks for and may use: cdk8s-plus's amounts, or the API's own `requests` and `limits`. */
export interface ContainerResources {
  /**
   * CPU: `{ request: kplus.Cpu.millis(100), limit: kplus.Cpu.units(1) }`. Renders `requests.cpu` and `limits.cpu`.
   * @default - not rendered
   */
  readonly cpu?: kplus.CpuResources;

  /**
   * Memory: `{ request: Size.mebibytes(64) }`. Renders `requests.memory` and `limits.memory`.
   * @default - not rendered
   */
  readonly memory?: kplus.MemoryResources;

  /**
   * Space on the node's disk. Renders `requests.ephemeral-storage` and `limits.ephemeral-storage`.
   * @default - not rendered
   */
  readonly ephemeralStorage?: kplus.EphemeralStorageResources;

  /**
   * Requests by the resource's name, as in YAML: `{ cpu: '100m', 'nvidia.com/gpu': 1 }`. One that the prop of its name
   * writes too is an error.
   * @default - none
   */
  readonly requests?: { readonly [resource: string]: k8s.Quantity };

  /**
   * Limits by the resource's name, like `requests`.
   * @default - none
   */
  readonly limits?: { readonly [resource: string]: k8s.Quantity };

  /**
   * Devices that the container uses of those that the pod claims.
   * @default - not rendered
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   */
  readonly claims?: k8s.CoreV1ResourceClaim[];
}

/** What runs when a container starts and before it stops: a `kplus.Handler`, or the API's own. */
export interface ContainerLifecycle {
  /**
   * Runs right after the container was created.
   * @default - not rendered
   */
  readonly postStart?: kplus.Handler | k8s.LifecycleHandler;

  /**
   * Runs before the container is stopped.
   * @default - not rendered
   */
  readonly preStop?: kplus.Handler | k8s.LifecycleHandler;

  /**
   * The signal that stops the container.
   * @default - not rendered; the image's
   */
  readonly stopSignal?: k8s.Lifecycle['stopSignal'];
}
