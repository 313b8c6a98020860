import type { Construct } from 'constructs';
import type * as kplus from '../cdk8s-plus';
import type * as k8s from '../../../imports/k8s';
import type { ContainerOptions, ContainerProps } from '../container-props';
import { nameBelowChart } from '../ordered-api-object';
import { SecurityProfile } from '../security-profile';
import type { ControllerOptions } from '../workload-props';

/** The props of the chapter's nginx container. */
export interface NginxContainerProps extends ContainerOptions {
  /**
   * The container's name.
   * @default 'my-nginx-container'
   */
  readonly name?: string;

  /**
   * The image, with its registry, tag or digest.
   * @default 'nginx:latest'; 'nginxinc/nginx-unprivileged:latest' under SecurityProfile.RESTRICTED
   */
  readonly image?: string;
}

/** An nginx container and the volumes that it needs. */
interface Nginx {
  readonly container: ContainerProps;
  readonly volumes: k8s.Volume[];
}

/** The folders to which nginx writes. With a read-only root file system they must be volumes. */
const WRITABLE = { tmp: '/tmp', 'var-cache-nginx': '/var/cache/nginx', 'var-run': '/var/run' };

/** The volumes and mounts of the author, which stay as they are. */
interface ExistingVolumes {
  readonly volumes?: readonly { readonly name: string }[];
  readonly sharedVolumes?: readonly kplus.VolumeMount[];
}

/** The props of a workload of nginx pods. */
interface NginxWorkloadProps extends ControllerOptions {
  readonly container?: NginxContainerProps;
}

/** The props of a workload that its container decides. */
interface NginxTemplate extends Pick<ControllerOptions, 'podMetadata' | 'volumes'> {
  readonly containers: ContainerProps[];
}

/** Returns the pods of a workload: the label `app` is the workload's name without a suffix. */
export function nginxTemplate(scope: Construct, id: string, props: NginxWorkloadProps, suffix: string): NginxTemplate {
  const { container: own, volumes = [], podMetadata } = props;
  const { container, volumes: needed } = nginx(own, SecurityProfile._given(props.securityProfile, scope), { volumes });
  // In JavaScript it may be something else, which the superclass reports.
  const written: unknown = props.metadata?.name ?? nameBelowChart(scope, id);
  const name = String(written);
  const app = name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
  return {
    podMetadata: { ...podMetadata, labels: podMetadata?.labels ?? { app } },
    containers: [container],
    volumes: [...volumes, ...needed],
  };
}

/** Returns the chapter's container with the author's changes. Under a profile that forbids root, nginx still runs. */
export function nginx(props: NginxContainerProps = {}, profile: SecurityProfile, pod: ExistingVolumes): Nginx {
  const { name = 'my-nginx-container', image, ports, ...rest } = props;
  if (!profile._requiresNonRoot) {
    const container = {
      name,
      image: image ?? 'nginx:latest',
      ports: ports ?? [{ number: 80, protocol: 'TCP' }],
      ...rest,
    };
    return { container, volumes: [] };
  }
  const { volumeMounts = [], securityContext, ...others } = rest;
  const { volumes = [], sharedVolumes = [] } = pod;
  const mounted = new Set(
    [...volumeMounts, ...sharedVolumes].map((mount) => ('path' in mount ? mount.path : mount.mountPath)),
  );
  const writable = Object.entries(WRITABLE).filter(([, path]) => !mounted.has(path));
  return {
    container: {
      name,
      image: image ?? 'nginxinc/nginx-unprivileged:latest',
      ports: ports ?? [{ number: 8080, protocol: 'TCP' }],
      volumeMounts: [...volumeMounts, ...writable.map(([volume, mountPath]) => ({ name: volume, mountPath }))],
      securityContext: { readOnlyRootFilesystem: true, ...securityContext },
      ...others,
    },
    // If the author has a volume of this name, nginx writes to that one.
    volumes: writable
      .filter(([volume]) => !volumes.some(({ name: taken }) => taken === volume))
      .map(([volume]) => ({ name: volume, emptyDir: {} })),
  };
}
