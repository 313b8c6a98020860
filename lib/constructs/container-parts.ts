import type * as kplus from './cdk8s-plus';
import type * as k8s from '../../imports/k8s';

/** A port of a container. */
export interface ContainerPort {
  /** The port, from 1 to 65535. Renders `containerPort`. */
  readonly number: number;

  /**
   * The port's name, by which Services and probes refer to it: at most 15 lower-case letters, digits and `-`, with a
   * letter. Renders `name`.
   * @default - not rendered
   */
  readonly name?: string;

  /**
   * The protocol. Renders `protocol`.
   * @default - not rendered; the API server sets TCP
   */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';

  /**
   * The port of the node that leads to this one, from 1 to 65535. Renders `hostPort`.
   * @default - not rendered: the port is not opened on the node
   */
  readonly hostPort?: number;

  /**
   * The address of the node on which `hostPort` is open. Renders `hostIP`.
   * @default - not rendered: all addresses of the node
   */
  readonly hostIp?: string;
}

/** The value of an environment variable, or its source. A `kplus.EnvValue` is one. */
export interface EnvVariable {
  /**
   * The value. Renders `value`.
   * @default - not rendered
   */
  readonly value?: string;

  /**
   * The source of the value: a ConfigMap, a Secret, a field, a resource or a file. Renders `valueFrom`.
   * @default - not rendered
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#envvarsource-v1-core
   */
  readonly valueFrom?: k8s.EnvVarSource;
}

/** The requests and limits of a container: cdk8s-plus's amounts, or the API's own `requests` and `limits`. */
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
   * Requests by the resource's name, as in YAML: `{ cpu: '100m', 'nvidia.com/gpu': 1 }`. Renders `requests`. A resource
   * that its own prop writes too is an error.
   * @default - none
   */
  readonly requests?: { readonly [resource: string]: k8s.Quantity };

  /**
   * Limits by the resource's name, like `requests`. Renders `limits`.
   * @default - none
   */
  readonly limits?: { readonly [resource: string]: k8s.Quantity };

  /**
   * The resource claims of the pod that the container uses. Renders `claims`.
   * @default - not rendered
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
   */
  readonly claims?: k8s.CoreV1ResourceClaim[];
}

/** The hooks that run after a container starts and before it stops: a `kplus.Handler`, or the API's own. */
export interface ContainerLifecycle {
  /**
   * Runs right after the container is created. Renders `postStart`.
   * @default - not rendered
   */
  readonly postStart?: kplus.Handler | k8s.LifecycleHandler;

  /**
   * Runs before the container is stopped. Renders `preStop`.
   * @default - not rendered
   */
  readonly preStop?: kplus.Handler | k8s.LifecycleHandler;

  /**
   * The signal that stops the container. Renders `stopSignal`.
   * @default - not rendered; the image's signal
   */
  readonly stopSignal?: k8s.Lifecycle['stopSignal'];
}
