import type { ApiObject, Chart } from 'cdk8s';
import { overrides } from './app';
import type { Origin } from './duplicates';
import type { DependencyOrder } from './order';

/** An object to render. */
export interface Source {
  readonly origin: Origin;
  readonly manifest: () => unknown;
  /** The construct of the object, unless its chart made it in its own way. */
  readonly object?: ApiObject;
}

/** Yields the objects of a chart, in order. */
export function* manifestsOf(chart: Chart, order: DependencyOrder): Generator<Source> {
  const { path } = chart.node;
  // A chart with a toJson() of its own may change what is in it.
  if (overrides(chart, 'toJson')) {
    const manifests: unknown[] = chart.toJson();
    for (const manifest of manifests) yield { origin: { chart: path, path }, manifest: () => manifest };
    return;
  }
  for (const object of order.objectsOf(chart)) {
    const { id, scope } = object.node;
    // Errors name the author's construct, not the object inside it.
    const construct = (id === 'Resource' || id === 'Default') && scope && scope !== chart ? scope : object;
    yield { origin: { chart: path, path: construct.node.path }, manifest: (): unknown => object.toJson(), object };
  }
}
