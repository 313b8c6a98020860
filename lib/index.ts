/**
 * Pods and workloads as cdk8s constructs that render what their author wrote and nothing else, and an app that writes all
 * of its output or none.
 *
 * @module cdk8s-primer
 */
export { Container } from './constructs/container';
export type { ContainerLifecycle, ContainerPort, ContainerResources, EnvVariable } from './constructs/container-parts';
export type {
  ContainerFields,
  ContainerOptions,
  ContainerProps,
  ContainerSecurityContext,
  SecurityContextFields,
} from './constructs/container-props';
export { CronJob } from './constructs/cron-job';
export { DaemonSet } from './constructs/daemon-set';
export type { DaemonSetProps } from './constructs/daemon-set-props';
export { DebugPod, type DebugContainerProps, type DebugPodProps } from './constructs/chapter/debug-pod';
export { Deployment } from './constructs/deployment';
export type { DeploymentOptions, DeploymentProps } from './constructs/deployment-props';
export { HeadlessService, type HeadlessServiceOptions } from './constructs/headless-service';
export { Job } from './constructs/job';
export type { CronJobProps, JobOptions, JobProps } from './constructs/job-props';
export { JobWorkload } from './constructs/job-workload';
export type { NginxContainerProps } from './constructs/chapter/nginx';
export { NginxDeployment, type NginxDeploymentProps } from './constructs/chapter/nginx-deployment';
export { NginxPod, type NginxPodProps } from './constructs/chapter/nginx-pod';
export { NginxReplicaSet, type NginxReplicaSetProps } from './constructs/chapter/nginx-replica-set';
export { Pod } from './constructs/pod';
export type {
  PodOptions,
  PodProps,
  PodSecurityContext,
  PodSecurityContextFields,
  PodSpecFields,
} from './constructs/pod-props';
export { PodResource } from './constructs/pod-resource';
export { ReplicaSet } from './constructs/replica-set';
export type { ReplicaSetOptions, ReplicaSetProps } from './constructs/replica-set-props';
export { ScalableWorkload } from './constructs/scalable-workload';
export { SafeApp, type SafeAppProps } from './synthesis/safe-app';
export { SecurityProfile } from './constructs/security-profile';
export { SidecarPod, type SidecarPodProps } from './constructs/chapter/sidecar-pod';
export { StatefulSet } from './constructs/stateful-set';
export type { StatefulSetProps } from './constructs/stateful-set-props';
export { Workload } from './constructs/workload';
export type { ControllerOptions, WorkloadOptions, WorkloadProps } from './constructs/workload-props';
export { synth } from './synthesis/synth';
export type { AdmissionOptions } from './synthesis/review';

/** The types of the Kubernetes 1.37 API, in wire names: `k8s.PodSpec`. */
export type * as k8s from '../imports/k8s';
