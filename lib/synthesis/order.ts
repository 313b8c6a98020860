import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * Orders the charts of an app and the objects of each chart by their dependencies, as cdk8s does
 * (https://cdk8s.io/docs/latest/basics/dependencies/). cdk8s adds a dependency for every pair of objects of two constructs, and
 * walks every path. This class shares lists, visits each construct once, and does not change the app.
 */
export class DependencyOrder {
  /** All charts, ordered by their dependencies. */
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

  /** Returns the objects of a chart in order, without those of the charts in it. */
  objectsOf(chart: Chart): readonly ApiObject[] {
    if (this.dependencies.size === 0) return this.objects.get(chart) ?? [];
    return this.inOrder(chart.node.findAll())
      .filter((construct) => construct instanceof ApiObject)
      .filter((object) => object.chart === chart);
  }

  /** Adds implied dependencies: a chart depends on the charts in it, and on the charts of its constructs' dependencies. */
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

  /** Returns the dependencies of a construct and, for an object, the objects that its scopes depend on. The lists are shared. */
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

  /** Sorts constructs depth first, beginning with those that no other depends on. */
  private inOrder(vertices: readonly IConstruct[]): IConstruct[] {
    const inside = new Set(vertices);
    const needed = new Set<IConstruct>();
    const seen = new Set<Iterable<IConstruct>>();
    for (const vertex of vertices) {
      for (const list of this.targetsOf(vertex)) {
        if (seen.has(list)) continue;
        seen.add(list);
        for (const target of list) {
          // An object does not depend on itself, but another may depend on it by the same list.
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
    // Each remaining construct is in a cycle, or one in a cycle depends on it.
    for (const vertex of vertices) if (!done.has(vertex)) visit(vertex);
    return [...done];
  }
}

/** Sorts constructs as cdk8s does: by the keys of an object, in which numbers such as 10 come first. */
function byPath(constructs: readonly IConstruct[]): IConstruct[] {
  const paths: Record<string, IConstruct> = {};
  for (const construct of constructs) paths[construct.node.path] = construct;
  return Object.values(paths);
}

function cycle(route: readonly IConstruct[], vertex: IConstruct): Error {
  const constructs = [...route.slice(route.indexOf(vertex)), vertex];
  return new Error(`Dependency cycle detected: ${constructs.map(({ node }) => node.path).join(' => ')}`);
}
