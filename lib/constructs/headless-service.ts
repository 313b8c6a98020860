import type { ApiObject, ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { copy } from '../manifests/values';
import * as kplus from './cdk8s-plus';
import { OrderedApiObject } from './ordered-api-object';

/** The options of the headless Service of a StatefulSet. */
export interface HeadlessServiceOptions {
  /**
   * The Service's metadata. Renders `metadata`.
   * @default - the name is the StatefulSet's `serviceName`, the namespace the StatefulSet's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The Service's ports, in the API's form; `[]` for none. Renders `ports`.
   * @default - the ports of the containers, each with its name and protocol
   */
  readonly ports?: k8s.ServicePort[];

  /**
   * Gives pods a DNS name before they are ready, for pods that look for each other at the start. Renders
   * `publishNotReadyAddresses`.
   * @default - not rendered: only ready pods have one
   */
  readonly publishNotReadyAddresses?: boolean;
}

interface HeadlessServiceProps extends HeadlessServiceOptions {
  readonly selector: () => Readonly<Record<string, string>>;
  readonly containerPorts: () => readonly kplus.ContainerPort[];
}

/**
 * A headless Service: has no address of its own; its DNS name resolves to the pods. Renders a `Service` of `v1` with
 * `clusterIP: None` and the fields that you write. `StatefulSet.exposeViaHeadlessService` makes one.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
 */
export class HeadlessService extends kplus.Resource {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'services';

  protected readonly apiObject: ApiObject;

  /** @internal */
  constructor(scope: Construct, id: string, props: HeadlessServiceProps) {
    super(scope, id);
    const { metadata, selector, containerPorts, publishNotReadyAddresses } = props;
    const ports = copy(props.ports);
    this.apiObject = new OrderedApiObject(this, {
      kind: { apiVersion: 'v1', kind: 'Service' },
      metadata,
      spec: (): k8s.ServiceSpec => {
        const rendered = ports ?? containerPorts().map(toServicePort);
        return {
          clusterIP: 'None',
          publishNotReadyAddresses,
          selector: selector(),
          ports: rendered.length > 0 ? rendered : undefined,
        };
      },
    });
  }
}

const toServicePort = ({ name, number, protocol }: kplus.ContainerPort): k8s.ServicePort => ({
  name,
  port: number,
  protocol,
});
