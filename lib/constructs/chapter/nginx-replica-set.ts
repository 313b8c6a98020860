import type { Construct } from 'constructs';
import { ownProps } from './own-props';
import { type NginxContainerProps, nginxTemplate } from './nginx';
import { ReplicaSet } from '../replica-set';
import type { ReplicaSetOptions } from '../replica-set-props';

/** The props of an {@link NginxReplicaSet}. */
export interface NginxReplicaSetProps extends ReplicaSetOptions {
  /**
   * The fields that differ from the chapter's container: `{ image: 'nginx:1.29' }`.
   * @default - `my-nginx-container` of `nginx:latest` with port 80/TCP
   */
  readonly container?: NginxContainerProps;
}

/**
 * The ReplicaSet of 6.3.1: keeps equal nginx pods running. `new NginxReplicaSet(chart, 'my-nginx-replicaset')` renders
 * three pods with the label `app: my-nginx`, the name without `-replicaset`. With a HorizontalPodAutoscaler it renders no
 * number; a number that you write beside one is an error.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/
 */
export class NginxReplicaSet extends ReplicaSet {
  /** @internal */
  static override readonly _containerProp = 'container';

  constructor(scope: Construct, id: string, props: NginxReplicaSetProps = {}) {
    const { props: valid, report } = ownProps(props, 'container: { … }');
    const { container: _, ...rest } = valid;
    super(scope, id, { ...rest, ...nginxTemplate(scope, id, valid, '-replicaset') });
    report(this);
  }

  /** @internal */
  protected override _defaultReplicas(): number {
    return 3;
  }
}
