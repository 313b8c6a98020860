import type { ApiObjectMetadataDefinition } from 'cdk8s';
import * as kplus from './cdk8s-plus';
import type { Construct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { FieldPath } from '../manifests/field-path';
import { fromManifest } from './from-manifest/read';
import { PodKind } from './pod-kind';
import type { PodProps } from './pod-props';
import { PodResource } from './pod-resource';
import { validProps } from './valid-props';

/** The fields and props of a Pod. */
export const POD_KIND = new PodKind({ apiVersion: 'v1', kind: 'Pod', template: FieldPath.root, podSpec: 'spec' });

/**
 * A pod: one or more containers that run on one node and share a network. Renders a `Pod` of `v1` with the fields that you
 * write and nothing else.
 *
 * You can use it wherever cdk8s-plus takes a pod: Service, NetworkPolicy, `connections`, `scheduling`, `permissions`. All
 * errors are reported together when the app is synthesized, as
 * `[construct/path] spec.containers[0].image: Required value: …`.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export class Pod extends PodResource {
  /** The name of the API resource, which roles use. */
  readonly resourceType: string = 'pods';

  private ownScheduling: kplus.PodScheduling | undefined;

  /**
   * Makes a pod from a manifest: an object of the API, in wire names, or YAML. Renders the fields of the manifest. You can use
   * the pod like any other. Its name is that of the manifest, or else consists of the ids below the chart.
   *
   * A field that no prop can write, such as `status` or a second variable of one name, is an error that is reported when the
   * app is synthesized.
   *
   * A value that Kubernetes does not support, such as `restartPolicy: Sometimes`, is rendered as it is. The API server refuses
   * it, and so does the option `admission` of a {@link SafeApp}.
   *
   * @param manifest the manifest; you can leave out `apiVersion` and `kind`
   */
  static fromManifest(scope: Construct, id: string, manifest: k8s.Pod | string): Pod {
    return fromManifest(scope, id, manifest, POD_KIND, { make: (props: PodProps) => new Pod(scope, id, props) });
  }

  constructor(scope: Construct, id: string, props: PodProps = {}) {
    const valid = validProps(props, POD_KIND, new.target._containerProp);
    const { metadata, spec: podSpec } = valid.props;
    super(scope, id, POD_KIND, valid, { podSpec, labels: metadata?.labels });
    if (this.isolate) this.connections.isolate();
  }

  /** Selects the nodes on which the pod runs. Renders `nodeName`, `affinity` and `tolerations`. */
  get scheduling(): kplus.PodScheduling {
    return (this.ownScheduling ??= new kplus.PodScheduling(this));
  }

  /** The pod's metadata. */
  get podMetadata(): ApiObjectMetadataDefinition {
    return this.metadata;
  }

  /** @internal */
  override _scheduling(): kplus.PodScheduling | undefined {
    return this.ownScheduling;
  }

  /** @internal */
  protected override _renderSpec(): object {
    return this._template.render();
  }

  /** @internal */
  protected override _checkOwn(): void {
    // The spec of a Pod is that of its pod.
  }
}
