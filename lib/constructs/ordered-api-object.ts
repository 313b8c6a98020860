import { ApiObject, Chart, Lazy, type ApiObjectMetadata } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type * as k8s from '../../imports/k8s';
import { isPlain, withoutUndefined } from '../manifests/values';
import { asData, isRenderedAsWritten } from './plain-data';
import { inOrder, renderMetadata } from './render-metadata';

/** The parts of an object. Without a name in the metadata, the ids of the construct are its name. */
interface OrderedApiObjectProps {
  readonly kind: { readonly apiVersion: string; readonly kind: string };
  readonly metadata?: ApiObjectMetadata | undefined;
  readonly spec: () => object;
}

/**
 * The ApiObject of a construct. Its default name consists of the construct's ids below the chart. It keeps the order in which
 * keys are rendered, where cdk8s sorts them alphabetically.
 */
export class OrderedApiObject extends ApiObject {
  private readonly spec: () => object;

  constructor(owner: Construct, { kind, metadata, spec }: OrderedApiObjectProps) {
    const lazySpec: unknown = Lazy.any({ produce: spec });
    super(owner, 'Resource', {
      apiVersion: kind.apiVersion,
      kind: kind.kind,
      metadata: { ...metadata, name: metadata?.name ?? nameBelowChart(owner.node.scope ?? owner, owner.node.id) },
      spec: lazySpec,
    });
    this.spec = spec;
  }

  override toJson(): unknown {
    return this.plainJson() ?? this.resolvedJson();
  }

  /** Returns the manifest without cdk8s if it consists of data alone. */
  private plainJson(): object | undefined {
    if (!isRenderedAsWritten(this)) return undefined;
    const { apiVersion, kind, spec } = this;
    try {
      return asData({ apiVersion, kind, metadata: renderMetadata(this.metadata), spec: spec() });
    } catch {
      // cdk8s throws the error again, with the path of the construct.
      return undefined;
    }
  }

  private resolvedJson(): unknown {
    const manifest: unknown = unsorted(() => super.toJson());
    if (!hasMetadata(manifest)) return manifest;
    return { ...manifest, metadata: withoutUndefined(inOrder(manifest.metadata)) };
  }
}

/** Calls cdk8s with its environment variable that keeps the order of keys. cdk8s reads it for each object. */
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

const hasMetadata = (manifest: unknown): manifest is { readonly metadata: k8s.ObjectMeta } =>
  isPlain(manifest) && isPlain(manifest.metadata);

/** Returns the default name of a construct: the ids below the chart, joined by `-`. */
export function nameBelowChart(scope: IConstruct, id: string): string {
  let name = id;
  for (let above: IConstruct | undefined = scope; above && !Chart.isChart(above); above = above.node.scope) {
    name = `${above.node.id}-${name}`;
  }
  return name;
}
