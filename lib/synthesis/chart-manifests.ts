import type { ApiObject, Chart } from 'cdk8s';
import { overrides } from './app';
import { renderWithNulls } from './nulls';
import type { DependencyOrder } from './order';

/** The origin of an object. */
export interface Origin {
  /** The path of its chart. */
  readonly chart: string;
  /** The path of its construct. */
  readonly path: string;
}

/** An object to render, with its origin. */
export interface Source {
  readonly origin: Origin;
  readonly manifest: () => unknown;
  /** The construct of the object; undefined if its chart overrides `toJson`. */
  readonly object?: ApiObject;
}

/** Yields the objects of a chart, ordered by their dependencies. */
export function* manifestsOf(chart: Chart, order: DependencyOrder): Generator<Source> {
  const { path } = chart.node;
  // A chart that overrides toJson() may return other objects.
  if (overrides(chart, 'toJson')) {
    const manifests: unknown[] = chart.toJson();
    for (const manifest of manifests) yield { origin: { chart: path, path }, manifest: () => manifest };
    return;
  }
  for (const object of order.objectsOf(chart)) {
    const { id, scope } = object.node;
    // Errors name the construct of the author, not the object in it.
    const construct = (id === 'Resource' || id === 'Default') && scope && scope !== chart ? scope : object;
    yield {
      origin: { chart: path, path: construct.node.path },
      manifest: (): unknown => renderWithNulls(object),
      object,
    };
  }
}
