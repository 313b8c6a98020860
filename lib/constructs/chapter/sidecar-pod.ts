import type * as kplus from '../cdk8s-plus';
import type { Construct } from 'constructs';
import type { ContainerProps, ContainerSecurityContext } from '../container-props';
import { FieldErrors } from '../../manifests/field-errors';
import { FieldPath } from '../../manifests/field-path';
import { nginx } from './nginx';
import { ownProps } from './own-props';
import { Pod } from '../pod';
import type { PodOptions } from '../pod-props';
import { SecurityProfile } from '../security-profile';

/** The props of a {@link SidecarPod}. */
export interface SidecarPodProps extends PodOptions {
  /**
   * The main container of the pod.
   * @default - the chapter's nginx, as in NginxPod
   */
  readonly main?: ContainerProps;

  /**
   * The containers that run beside the main one, in their order.
   * @default - the chapter's: `ubuntu-sidecar-container` of `alicek106/rr-test:curl`, which runs `tail -f /dev/null`
   */
  readonly sidecars?: ContainerProps[];

  /**
   * Makes the sidecars native: init containers with `restartPolicy: Always`. They start before the main container, each when
   * the one before it has started, and end after it. They may have probes. Needs Kubernetes 1.29 or newer.
   * @default false - ordinary containers beside the main one, as in the chapter
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   */
  readonly native?: boolean;

  /**
   * The volumes that the main container and every sidecar mount, at the same path.
   * @default - none
   */
  readonly sharedVolumes?: kplus.VolumeMount[];
}

/**
 * The pod of 6.2.2: a main container and sidecars, which share its network and run on the same node.
 * `new SidecarPod(chart, 'my-nginx-pod')` renders the chapter's manifest.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#how-pods-manage-multiple-containers
 */
export class SidecarPod extends Pod {
  /** @internal */
  static override readonly _containerProp = 'main';

  constructor(scope: Construct, id: string, props: SidecarPodProps = {}) {
    const { props: valid, report } = ownProps(props, 'main: { … } and sidecars: [ … ]');
    const { main, sidecars, native = false, sharedVolumes = [], volumes = [], initContainers = [], ...rest } = valid;
    const profile = SecurityProfile._given(valid.securityProfile, scope);
    const chapters = main ? { container: main, volumes: [] } : nginx({}, profile, { volumes, sharedVolumes });
    const withShared = (container: ContainerProps): ContainerProps =>
      sharedVolumes.length === 0
        ? container
        : { ...container, volumeMounts: [...(container.volumeMounts ?? []), ...sharedVolumes] };
    const helpers = (sidecars ?? [ubuntu(profile._userOf(valid.securityContext))]).map(withShared);
    super(scope, id, {
      ...rest,
      containers: [withShared(chapters.container), ...(native ? [] : helpers)],
      initContainers: [...initContainers, ...(native ? helpers.map(toNative) : [])],
      volumes: [...volumes, ...chapters.volumes],
    });
    report(this);
    if (native) this.node.addValidation({ validate: () => checkNative(helpers, initContainers.length) });
  }
}

const NATIVE = 'Always';

/** Checks the sidecars, which are rendered after the other init containers. */
function checkNative(sidecars: readonly ContainerProps[], before: number): string[] {
  const errors = new FieldErrors();
  sidecars.forEach(({ restartPolicy = NATIVE }, index) => {
    if (restartPolicy === NATIVE) return;
    const field = FieldPath.of('spec', 'initContainers', before + index, 'restartPolicy');
    errors.invalid(field, restartPolicy, `must be ${NATIVE} or left out: this makes a sidecar native`);
  });
  return errors.toText();
}

/** Returns the chapter's sidecar. Its image runs as root unless a user is set. */
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
