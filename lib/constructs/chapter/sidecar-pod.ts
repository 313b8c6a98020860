import type * as kplus from '../cdk8s-plus';
import type { Construct } from 'constructs';
import type { ContainerProps, ContainerSecurityContext } from '../container-props';
import { FieldErrors } from '../../manifests/field-errors';
import { FieldPath } from '../../manifests/field-path';
import { nginx } from './nginx';
import { Pod } from '../pod';
import type { PodOptions } from '../pod-props';
import { SecurityProfile } from '../security-profile';

/** What can be written of a {@link SidecarPod}. */
export interface SidecarPodProps extends PodOptions {
  /**
   * The container that the pod is about.
   * @default - the chapter's nginx, as in NginxPod
   */
  readonly main?: ContainerProps;

  /**
   * The containers that help it, in order.
   * @default - the chapter's: `ubuntu-sidecar-container` of `alicek106/rr-test:curl`, kept alive by `tail -f /dev/null`
   */
  readonly sidecars?: ContainerProps[];

  /**
   * Whether the sidecars are native ones: init containers with `restartPolicy: Always`, which start before the main
   * container, one after the other as each is up, may have probes, and end after it. Needs Kubernetes 1.29 or newer.
   * @default false - ordinary containers beside the main one, as in the chapter
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   */
  readonly native?: boolean;

  /**
   * Volumes that the main container and every sidecar see, at the same path.
   * @default - none
   */
  readonly sharedVolumes?: kplus.VolumeMount[];
}

/**
 * The pod of 6.2.2: a main container and sidecars, which share its network and live and die with it on one node.
 * `new SidecarPod(chart, 'my-nginx-pod')` renders the chapter's manifest.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#how-pods-manage-multiple-containers
 */
export class SidecarPod extends Pod {
  /** @internal */
  static override readonly _containerProp = 'main';

  constructor(scope: Construct, id: string, props: SidecarPodProps = {}) {
    const { main, sidecars, native = false, sharedVolumes = [], volumes = [], initContainers = [], ...rest } = props;
    const profile = props.securityProfile ?? SecurityProfile.of(scope);
    const chapters = main ? { container: main, volumes: [] } : nginx({}, profile, { volumes, sharedVolumes });
    const withShared = (container: ContainerProps): ContainerProps =>
      sharedVolumes.length === 0
        ? container
        : { ...container, volumeMounts: [...(container.volumeMounts ?? []), ...sharedVolumes] };
    const helpers = (sidecars ?? [ubuntu(profile._userOf(props.securityContext))]).map(withShared);
    super(scope, id, {
      ...rest,
      containers: [withShared(chapters.container), ...(native ? [] : helpers)],
      initContainers: [...initContainers, ...(native ? helpers.map(toNative) : [])],
      volumes: [...volumes, ...chapters.volumes],
    });
    if (native) this.node.addValidation({ validate: () => checkNative(helpers, initContainers.length) });
  }
}

const NATIVE = 'Always';

/** Checks the sidecars, which come after other init containers. */
function checkNative(sidecars: readonly ContainerProps[], before: number): string[] {
  const errors = new FieldErrors();
  sidecars.forEach(({ restartPolicy = NATIVE }, index) => {
    if (restartPolicy === NATIVE) return;
    const field = FieldPath.of('spec', 'initContainers', before + index, 'restartPolicy');
    errors.invalid(field, restartPolicy, `must be ${NATIVE}, or left out: it is what makes a sidecar native`);
  });
  return errors.toText();
}

/** The chapter's sidecar, whose image runs as root unless told otherwise. */
function ubuntu(securityContext: ContainerSecurityContext | undefined): ContainerProps {
  return {
    name: 'ubuntu-sidecar-container',
    image: 'alicek106/rr-test:curl',
    command: ['tail'],
    args: ['-f', '/dev/null'],
    securityContext,
  };
}

const toNative = (container: ContainerProps): ContainerProps => ({ ...container, restartPolicy: NATIVE });
