import type { ApiObject, Chart } from 'cdk8s';
import type { Origin } from './identities';
import type { DependencyOrder } from './order';

/** An object to render. */
export interface Source {
  readonly origin: Origin;
  readonly manifest: () => unknown;
  /** The construct of the object, unless its chart made it in its own way. */
  readonly object?: ApiObject;
}

/** The objects of a chart, in order. */
export function* manifestsOf(chart: Chart, order: DependencyOrder): Generator<Source> {
  const { path } = chart.node;
  // Who overrides it changes what is in the chart.
  if (overridesToJson(chart)) {
    const manifests: unknown[] = chart.toJson();
    for (const manifest of manifests) yield { origin: { chart: path, path }, manifest: () => manifest };
    return;
  }
  for (const object of order.objectsOf(chart)) {
    const { id, scope } = object.node;
    // The object of a construct is spoken of as the construct.
    const construct = (id === 'Resource' || id === 'Default') && scope && scope !== chart ? scope : object;
    yield { origin: { chart: path, path: construct.node.path }, manifest: (): unknown => object.toJson(), object };
  }
}

/** Whether there is another one than that of `Chart`; the chart may be of another copy of cdk8s. */
function overridesToJson(chart: Chart): boolean {
  let found = 0;
  for (let at: object | null = chart; at; at = Reflect.getPrototypeOf(at)) if (Object.hasOwn(at, 'toJson')) found++;
  return found > 1;
}
