/**
 * Pods and ReplicaSets as cdk8s constructs that render what their author wrote and nothing else, and an app that writes all
 * of its output or none.
 *
 * @module cdk8s-primer
 */
export { Container } from './container';
export type {
  ContainerLifecycle,
  ContainerOptions,
  ContainerPort,
  ContainerProps,
  ContainerResources,
  ContainerSecurityContext,
  EnvVariable,
} from './container-props';
export { DebugPod, type DebugContainerProps, type DebugPodProps } from './debug-pod';
export type { NginxContainerProps } from './nginx';
export { NginxPod, type NginxPodProps } from './nginx-pod';
export { NginxReplicaSet, type NginxReplicaSetProps } from './nginx-replica-set';
export { Pod } from './pod';
export type { PodOptions, PodProps, PodSecurityContext } from './pod-props';
export { ReplicaSet } from './replica-set';
export type { ReplicaSetOptions, ReplicaSetProps } from './replica-set-props';
export { SafeApp, type SafeAppProps } from './safe-app';
export { SecurityProfile } from './security-profile';
export { SidecarPod, type SidecarPodProps } from './sidecar-pod';
export { synth } from './synth';
export type { AdmissionReview } from './synthesis/review';

/** The types of the Kubernetes 1.37 API, in wire names: `k8s.PodSpec`. */
export type * as k8s from '../imports/k8s';
