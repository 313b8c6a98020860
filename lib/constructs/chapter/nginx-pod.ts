import type { Construct } from 'constructs';
import { ownProps } from './own-props';
import { nginx, type NginxContainerProps } from './nginx';
import { Pod } from '../pod';
import type { PodOptions } from '../pod-props';
import { SecurityProfile } from '../security-profile';

/** The props of a {@link NginxPod}. */
export interface NginxPodProps extends PodOptions {
  /**
   * The fields that differ from the chapter's container: `{ image: 'nginx:1.29' }`.
   * @default - `my-nginx-container` of `nginx:latest` with port 80/TCP
   */
  readonly container?: NginxContainerProps;
}

/**
 * The pod of 6.2.1: a container with nginx that listens on port 80. `new NginxPod(chart, 'my-nginx-pod')` renders the chapter's
 * manifest.
 *
 * Under {@link SecurityProfile.RESTRICTED} it runs `nginxinc/nginx-unprivileged` on port 8080, with a read-only root file
 * system and an `emptyDir` volume for each folder to which nginx writes.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#using-pods
 */
export class NginxPod extends Pod {
  /** @internal */
  static override readonly _containerProp = 'container';

  constructor(scope: Construct, id: string, props: NginxPodProps = {}) {
    const { props: valid, report } = ownProps(props, 'container: { … }');
    const { container: own, volumes = [], ...rest } = valid;
    const { container, volumes: needed } = nginx(own, SecurityProfile._given(valid.securityProfile, scope), {
      volumes,
    });
    super(scope, id, { ...rest, containers: [container], volumes: [...volumes, ...needed] });
    report(this);
  }
}
