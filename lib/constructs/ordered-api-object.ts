import { ApiObject, Chart, Lazy, type ApiObjectMetadata } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { isPlain, withoutUndefined } from '../manifests/values';

/** What to make an object of: everything but its metadata's name, which the construct's ids may give. */
interface OrderedApiObjectProps {
  readonly kind: { readonly apiVersion: string; readonly kind: string };
  readonly metadata?: ApiObjectMetadata | undefined;
  readonly spec: () => object;
}

/**
 * The ApiObject of a construct: named after the construct's ids below the chart, and with the keys in the order in which
 * they are rendered, where cdk8s sorts them by the alphabet.
 */
export class OrderedApiObject extends ApiObject {
  constructor(owner: Construct, { kind, metadata, spec }: OrderedApiObjectProps) {
    const lazySpec: unknown = Lazy.any({ produce: spec });
    super(owner, 'Resource', {
      apiVersion: kind.apiVersion,
      kind: kind.kind,
      metadata: { ...metadata, name: metadata?.name ?? nameBelowChart(owner.node.scope ?? owner, owner.node.id) },
      spec: lazySpec,
    });
  }

  override toJson(): unknown {
    const manifest: unknown = unsorted(() => super.toJson());
    return hasMetadata(manifest) ? { ...manifest, metadata: inOrder(manifest.metadata) } : manifest;
  }
}

/** Calls cdk8s with its switch for keys that keep their order, which it reads at each object. */
function unsorted(toJson: () => unknown): unknown {
  const before = process.env.CDK8S_DISABLE_SORT;
  process.env.CDK8S_DISABLE_SORT = '1';
  try {
    return toJson();
  } finally {
    if (before === undefined) delete process.env.CDK8S_DISABLE_SORT;
    else process.env.CDK8S_DISABLE_SORT = before;
  }
}

/** Puts what a reader looks for first; cdk8s sorts metadata in any case. */
function inOrder({ name, namespace, labels, annotations, ...others }: k8s.ObjectMeta): k8s.ObjectMeta {
  return withoutUndefined({ name, namespace, labels, annotations, ...others });
}

const hasMetadata = (manifest: unknown): manifest is { readonly metadata: k8s.ObjectMeta } =>
  isPlain(manifest) && isPlain(manifest.metadata);

/** The name of a construct to be made: the ids below the chart, joined by `-`. */
export function nameBelowChart(scope: IConstruct, id: string): string {
  let name = id;
  for (let above: IConstruct | undefined = scope; above && !Chart.isChart(above); above = above.node.scope) {
    name = `${above.node.id}-${name}`;
  }
  return name;
}
