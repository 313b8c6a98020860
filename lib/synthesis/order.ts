import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * Orders the charts of an app and the objects of each chart by their dependencies, as cdk8s does
 * (https://cdk8s.io/docs/latest/basics/dependencies/). cdk8s adds a dependency for every pair of objects that two
 * constructs have, and walks every path; here lists are shared, each construct is visited once, and the app is not changed.
 */
export class DependencyOrder {
  /** All charts, in order. */
  readonly charts: readonly Chart[];
  /** True if a chart depends on another. */
  readonly hasDependentCharts: boolean;
  private readonly objects = new Map<Chart, ApiObject[]>();
  private readonly dependencies = new Map<IConstruct, Set<IConstruct>>();
  private readonly below = new Map<IConstruct, readonly IConstruct[]>();

  /** @param root the app, or another construct at the top */
  constructor(root: IConstruct) {
    const all = root.node.findAll();
    for (const construct of all) {
      if (construct instanceof Chart) this.objects.set(construct, []);
      else if (construct instanceof ApiObject) this.objects.get(construct.chart)?.push(construct);
    }
    this.hasDependentCharts = this.findDependencies(all);
    const ordered = this.dependencies.size > 0 ? this.inOrder(byPath(all)) : byPath([...this.objects.keys()]);
    this.charts = ordered.filter((construct) => construct instanceof Chart);
  }

  /** Returns a chart's own objects, without those of charts in it. */
  objectsOf(chart: Chart): readonly ApiObject[] {
    if (this.dependencies.size === 0) return this.objects.get(chart) ?? [];
    return this.inOrder(chart.node.findAll())
      .filter((construct) => construct instanceof ApiObject)
      .filter((object) => object.chart === chart);
  }

  /** Adds implied dependencies: a chart depends on the charts in it, and on the charts of what its constructs depend on. */
  private findDependencies(all: readonly IConstruct[]): boolean {
    const add = (source: IConstruct, target: IConstruct): void => {
      this.dependencies.set(source, (this.dependencies.get(source) ?? new Set<IConstruct>()).add(target));
    };
    for (const construct of all) {
      for (const target of construct.node.dependencies) add(construct, target);
      if (!(construct instanceof Chart)) continue;
      for (const child of construct.node.children) if (child instanceof Chart) add(construct, child);
    }
    let hasDependentCharts = false;
    for (const [source, targets] of [...this.dependencies].map(([of, to]) => [Chart.of(of), [...to]] as const)) {
      for (const target of targets.map((to) => Chart.of(to))) {
        if (source === target) continue;
        add(source, target);
        hasDependentCharts = true;
      }
    }
    return hasDependentCharts;
  }

  /** Returns the dependencies of a construct and, for an object, the objects that its scopes depend on: lists that are shared. */
  private targetsOf(construct: IConstruct): Iterable<IConstruct>[] {
    const own = this.dependencies.get(construct);
    const targets: Iterable<IConstruct>[] = own ? [own] : [];
    if (!(construct instanceof ApiObject)) return targets;
    for (const scope of construct.node.scopes) {
      const inherited = this.dependencies.get(scope);
      if (!inherited || Chart.of(scope) !== construct.chart) continue;
      for (const target of inherited) targets.push(this.objectsBelow(target));
    }
    return targets;
  }

  private objectsBelow(construct: IConstruct): readonly IConstruct[] {
    let found = this.below.get(construct);
    if (!found) {
      const objects = this.objects.get(Chart.of(construct)) ?? [];
      found = objects.filter((object) => object.node.scopes.includes(construct));
      this.below.set(construct, found);
    }
    return found;
  }

  /** Sorts depth first, from the constructs that no other depends on. */
  private inOrder(vertices: readonly IConstruct[]): IConstruct[] {
    const inside = new Set(vertices);
    const needed = new Set<IConstruct>();
    const seen = new Set<Iterable<IConstruct>>();
    for (const vertex of vertices) {
      for (const list of this.targetsOf(vertex)) {
        if (seen.has(list)) continue;
        seen.add(list);
        for (const target of list) {
          // An object does not need itself, but another may need it by the same list.
          if (target === vertex) seen.delete(list);
          else needed.add(target);
        }
      }
    }
    const done = new Set<IConstruct>();
    const route = new Set<IConstruct>();
    const visit = (vertex: IConstruct): void => {
      if (route.has(vertex)) throw cycle([...route], vertex);
      route.add(vertex);
      for (const list of this.targetsOf(vertex)) {
        for (const target of list) if (target !== vertex && !done.has(target) && inside.has(target)) visit(target);
      }
      route.delete(vertex);
      done.add(vertex);
    };
    for (const vertex of vertices) if (!needed.has(vertex)) visit(vertex);
    // The rest is in a cycle, or behind one.
    for (const vertex of vertices) if (!done.has(vertex)) visit(vertex);
    return [...done];
  }
}

/** Sorts as cdk8s does, by the keys of an object, which puts names like 10 first. */
function byPath(constructs: readonly IConstruct[]): IConstruct[] {
  const paths: Record<string, IConstruct> = {};
  for (const construct of constructs) paths[construct.node.path] = construct;
  return Object.values(paths);
}

function cycle(route: readonly IConstruct[], vertex: IConstruct): Error {
  const constructs = [...route.slice(route.indexOf(vertex)), vertex];
  return new Error(`Dependency cycle detected: ${constructs.map(({ node }) => node.path).join(' => ')}`);
}
