import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxReplicaSet, SecurityProfile } from 'cdk8s-primer';
import type { Construct } from 'constructs';

export interface WebProps {
  /** The number of pods. @default 3 */
  readonly replicas?: number;
}

/** A ReplicaSet of nginx web servers, and a Service that distributes requests among them. */
export class Web extends Chart {
  public constructor(scope: Construct, id: string, props: WebProps = {}) {
    super(scope, id);
    const pods = new NginxReplicaSet(this, 'nginx', {
      replicas: props.replicas,
      securityProfile: SecurityProfile.RESTRICTED,
      container: { image: 'nginxinc/nginx-unprivileged:1.29' },
    });
    new kplus.Service(this, 'service', {
      metadata: { name: 'web' },
      selector: pods,
      ports: [{ port: 80, targetPort: 8080 }],
    });
  }
}
