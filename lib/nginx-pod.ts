import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from '../imports/k8s';
import { nginx, type NginxContainerProps } from './nginx';
import { Pod } from './pod';
import type { PodOptions } from './pod-props';
import { SecurityProfile } from './security-profile';

/** What can be written of a {@link NginxPod}. */
export interface NginxPodProps extends PodOptions {
  /**
   * Name, namespace, labels, annotations and so on. Renders `metadata`.
   * @default - the name is made of the ids below the chart, joined by `-`; namespace and labels are the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What differs from the chapter's container: `{ image: 'nginx:1.29' }`.
   * @default - `my-nginx-container` of `nginx:latest` with port 80/TCP
   */
  readonly container?: NginxContainerProps;

  /**
   * Every other field of a Kubernetes 1.37 pod, in wire names.
   * @default - none
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/#podspec-v1-core
   */
  readonly spec?: k8s.PodSpecFields;
}

/**
 * The pod of 6.2.1: one container, nginx, with port 80. `new NginxPod(chart, 'my-nginx-pod')` renders the chapter's
 * manifest.
 *
 * Under {@link SecurityProfile.RESTRICTED} it runs `nginxinc/nginx-unprivileged` on port 8080 with a read-only root and
 * an `emptyDir` where nginx writes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#using-pods
 */
export class NginxPod extends Pod {
  constructor(scope: Construct, id: string, props: NginxPodProps = {}) {
    const { container: own, volumes = [], ...rest } = props;
    const { container, volumes: needed } = nginx(own, props.securityProfile ?? SecurityProfile.of(scope));
    super(scope, id, { ...rest, containers: [container], volumes: [...volumes, ...needed] });
  }
}
