import { ApiObject, Chart, Lazy, type ApiObjectMetadata } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { isPlain } from '../manifests/values';

/** What to make of an object: everything but its metadata's name, which the construct's ids may give. */
interface ManifestProps {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: ApiObjectMetadata | undefined;
  readonly spec: () => object;
}

/**
 * The ApiObject of a construct: named after the construct's ids below the chart, and with the keys of its spec in the
 * order in which they were rendered, where cdk8s sorts them by the alphabet.
 */
export class Manifest extends ApiObject {
  private rendered: object | undefined;

  constructor(owner: Construct, props: ManifestProps) {
    const { apiVersion, kind, metadata, spec } = props;
    const lazySpec: unknown = Lazy.any({ produce: () => (this.rendered = spec()) });
    super(owner, 'Resource', {
      apiVersion,
      kind,
      metadata: { ...metadata, name: metadata?.name ?? nameBelowChart(owner.node.scope ?? owner, owner.node.id) },
      spec: lazySpec,
    });
  }

  override toJson(): unknown {
    // cdk8s's own way first: it resolves tokens and applies the author's JSON patches.
    const manifest: unknown = super.toJson();
    const { rendered } = this;
    this.rendered = undefined;
    return inOrder(manifest, { apiVersion: 0, kind: 0, metadata: METADATA_ORDER, spec: rendered });
  }
}

const METADATA_ORDER = { name: 0, namespace: 0, labels: 0, annotations: 0 };

/** The name of a construct to be made: the ids below the chart, joined by `-`. */
export function nameBelowChart(scope: IConstruct, id: string): string {
  let name = id;
  for (let above: IConstruct | undefined = scope; above && !Chart.isChart(above); above = above.node.scope) {
    name = `${above.node.id}-${name}`;
  }
  return name;
}

/** The value with its keys in the order of another value's; keys that the other lacks come last. */
function inOrder(value: unknown, like: unknown): unknown {
  if (Array.isArray(value)) {
    return Array.isArray(like) ? value.map((item: unknown, index) => inOrder(item, like[index])) : value;
  }
  if (!isPlain(value) || !isPlain(like)) return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(like)) {
    if (key in value) result[key] = inOrder(value[key], like[key]);
  }
  for (const key of Object.keys(value)) {
    if (!(key in result)) result[key] = value[key];
  }
  return result;
}
