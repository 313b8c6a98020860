import type { Construct } from 'constructs';
import type { ContainerOptions } from '../container-props';
import { nameBelowChart } from '../ordered-api-object';
import { ownProps } from './own-props';
import { Pod } from '../pod';
import type { PodOptions } from '../pod-props';
import { SecurityProfile } from '../security-profile';

/** The props of the container of a {@link DebugPod}. */
export interface DebugContainerProps extends ContainerOptions {
  /**
   * The container's name.
   * @default - the name of the pod, as in `kubectl run`
   */
  readonly name?: string;

  /**
   * The image, with the tools for debugging.
   * @default 'alicek106/ubuntu:curl'
   */
  readonly image?: string;
}

/** The props of a {@link DebugPod}. */
export interface DebugPodProps extends PodOptions {
  /**
   * The fields that differ from the chapter's container.
   * @default - `alicek106/ubuntu:curl` with the arguments `['bash']`, `stdin`, `stdinOnce` and `tty`
   */
  readonly container?: DebugContainerProps;
}

/**
 * The pod of 6.2.1 for debugging other pods. `new DebugPod(chart)` renders the pod that
 * `kubectl run -i --tty debug --image=alicek106/ubuntu:curl --restart=Never bash` creates; `kubectl attach -it debug` then
 * connects to its shell. The default of `restartPolicy` is `Never`, and that of the id `debug`.
 *
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_run/
 */
export class DebugPod extends Pod {
  /** @internal */
  static override readonly _containerProp = 'container';

  constructor(scope: Construct, id: string = 'debug', props: DebugPodProps = {}) {
    const { props: valid, report } = ownProps(props, 'container: { … }');
    const { container: own = {}, metadata, restartPolicy = 'Never', ...pod } = valid;
    const podName = metadata?.name ?? nameBelowChart(scope, id);
    const { name = podName, image = 'alicek106/ubuntu:curl', args = ['bash'], securityContext, ...rest } = own;
    const { stdin = true, stdinOnce = true, tty = true, ...container } = rest;
    // The image runs as root unless a user is set.
    const profile = SecurityProfile._given(valid.securityProfile, scope);
    const user = profile._userOf(valid.securityContext);
    super(scope, id, {
      ...pod,
      restartPolicy,
      metadata: { ...metadata, labels: metadata?.labels ?? { run: podName } },
      containers: [
        {
          ...{ name, image, args, stdin, stdinOnce, tty },
          ...container,
          securityContext: user ? { ...user, ...securityContext } : securityContext,
        },
      ],
    });
    report(this);
  }
}
