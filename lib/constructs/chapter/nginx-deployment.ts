import type { Construct } from 'constructs';
import { Deployment } from '../deployment';
import type { DeploymentOptions } from '../deployment-props';
import { ownProps } from './own-props';
import { type NginxContainerProps, nginxTemplate } from './nginx';

/** The props of an {@link NginxDeployment}. */
export interface NginxDeploymentProps extends DeploymentOptions {
  /**
   * The fields that differ from the chapter's container: `{ image: 'nginx:1.29' }`.
   * @default - `my-nginx-container` of `nginx:latest` with port 80/TCP
   */
  readonly container?: NginxContainerProps;
}

/**
 * The Deployment that follows section 6.3.1: the pods of an NginxReplicaSet, replaced step by step when their image changes.
 * `new NginxDeployment(chart, 'my-nginx-deployment')` renders three pods with the label `app: my-nginx`, which is the
 * name without `-deployment`. A HorizontalPodAutoscaler replaces the three; a number that is written beside one is an error.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
 */
export class NginxDeployment extends Deployment {
  /** @internal */
  static override readonly _containerProp = 'container';

  constructor(scope: Construct, id: string, props: NginxDeploymentProps = {}) {
    const { props: valid, report } = ownProps(props, 'container: { … }');
    const { container: _, ...rest } = valid;
    super(scope, id, { ...rest, ...nginxTemplate(scope, id, valid, '-deployment') });
    report(this);
  }

  /** @internal */
  protected override _defaultReplicas(): number {
    return 3;
  }
}
