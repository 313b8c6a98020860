import { ApiObject, App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { SafeApp } from 'cdk8s-primer';
import { both, dependent, documents, object, types, written } from './as-cdk8s';
import fc from '../seeded';

describe('the objects', () => {
  test('come after their dependencies, also through constructs', () => {
    const make = (app: App): void => {
      const chart = new Chart(app, 'chart');
      const [one, two, three] = [1, 2, 3].map((number) => new Construct(chart, `c${number}`));
      if (!one || !two || !three) return;
      for (const [at, construct] of [one, two, three].entries()) object(construct, 'obj', `Kind${at + 1}`);
      one.node.addDependency(two);
      two.node.addDependency(three);
    };
    both(make);
    expect(Object.values(written(SafeApp, make)).flatMap(documents)).toMatchObject([
      { kind: 'Kind3' },
      { kind: 'Kind2' },
      { kind: 'Kind1' },
    ]);
  });

  test('cannot depend on one another in a cycle, which is named', () => {
    const make = (app: App): void => {
      const chart = new Chart(app, 'chart');
      const [a, b] = [object(chart, 'a'), object(chart, 'b')];
      a.addDependency(b);
      b.addDependency(a);
    };
    expect(() => written(SafeApp, make)).toThrow('Dependency cycle detected: chart/a => chart/b => chart/a');
    both(make);
  });

  test('are resolved, patched, labelled and sorted', () => {
    both(
      (app) => {
        const chart = new Chart(app, 'chart', { namespace: 'ns', labels: { team: 'web' } });
        const lazy: unknown = Lazy.any({ produce: () => ['lazy'] });
        new ApiObject(chart, 'obj', {
          apiVersion: 'v1',
          kind: 'Kind',
          spec: { z: lazy, a: 'replace me' },
        }).addJsonPatch(JsonPatch.add('/spec/patched', true));
      },
      {
        resolvers: [
          {
            resolve: (context) => {
              if (context.value === 'replace me') context.replaceValue('replaced');
            },
          },
        ],
      },
    );
  });

  test('are those that a chart returns if it overrides toJson', () => {
    class Fewer extends Chart {
      override toJson(): unknown[] {
        this.node.tryRemoveChild('a');
        return super.toJson();
      }
    }
    const make = (app: App): void => {
      const chart = new Fewer(app, 'chart');
      object(chart, 'a');
      object(chart, 'b');
    };
    for (const yamlOutputType of types.slice(0, 3)) both(make, { yamlOutputType });
    const app = new SafeApp();
    make(app);
    expect(documents(app.synthYaml())).toHaveLength(1);
  });

  test('are in the text of synthYaml in their order', () => {
    const [ours, theirs] = [new SafeApp(), new App()];
    for (const app of [ours, theirs]) dependent(app);
    expect(documents(ours.synthYaml())).toStrictEqual(documents(theirs.synthYaml()));
    expect(new SafeApp().synthYaml()).toBe('');
  });
});

test('every construct is validated, and all errors are reported', () => {
  const make = (app: App): void => {
    for (const id of ['a', 'b']) new Chart(app, id).node.addValidation({ validate: () => [`${id} is wrong`, 'very'] });
  };
  const message =
    'Validation failed with the following errors:\n  [a] a is wrong\n  [a] very\n  [b] b is wrong\n  [b] very';
  expect(() => written(SafeApp, make)).toThrow(new Error(message));
  expect(() => {
    const app = new SafeApp();
    make(app);
    app.synthYaml();
  }).toThrow(new Error(message));
  both(make);
});

test('an object that cannot be rendered is named', () => {
  both((app) => new ApiObject(new Chart(app, 'chart'), 'obj', { apiVersion: 'v1', kind: 'Kind', spec: new Date(0) }));
});

test('a chart of the app can be rendered and tested alone', () => {
  const chart = new Chart(new SafeApp(), 'chart');
  object(chart, 'obj');
  expect(Testing.synth(chart)).toHaveLength(1);
  expect(App.of(chart)).toBeInstanceOf(SafeApp);
});

/** A tree of charts, constructs and objects with dependencies, most of them on what comes later. */
interface Tree {
  readonly nodes: readonly {
    readonly parent: number;
    readonly kind: 'chart' | 'construct' | 'object';
    readonly id: number;
  }[];
  readonly dependencies: readonly (readonly [number, number])[];
}

const trees: fc.Arbitrary<Tree> = fc.record({
  nodes: fc.array(
    fc.record({ parent: fc.nat(20), kind: fc.constantFrom('chart', 'construct', 'object', 'object'), id: fc.nat(30) }),
    { maxLength: 20 },
  ),
  dependencies: fc.array(fc.tuple(fc.nat(25), fc.nat(25)), { maxLength: 6 }),
});

function plant(app: App, { nodes, dependencies }: Tree): void {
  const made: Construct[] = [new Chart(app, '7'), new Chart(app, '10'), new Chart(app, 'x')];
  nodes.forEach(({ parent, kind, id }, index) => {
    const scope = made[parent % made.length] ?? app;
    if (kind === 'chart') made.push(new Chart(scope, `${id}-${index}`));
    else if (kind === 'construct') made.push(new Construct(scope, `${id}-${index}`));
    else made.push(object(scope, `${id}-${index}`));
  });
  for (const [from, to] of dependencies) {
    const [source, target] = [made[from % made.length], made[to % made.length]];
    if (source && target && source !== target) source.node.addDependency(target);
  }
}

test('charts whose names are numbers come before others', () => {
  const make = (app: App): void => {
    object(new Chart(new Construct(app, '7'), 'chart'), 'obj', 'Kind7');
    for (const id of ['x', '10']) object(new Chart(app, id), 'obj', `Kind${id}`);
  };
  for (const yamlOutputType of types) both(make, { yamlOutputType });
});

test('charts whose names are numbers, and an object that depends on its own chart, have the order of cdk8s', () => {
  const tree: Tree = {
    nodes: [
      { parent: 0, kind: 'chart', id: 0 },
      { parent: 5, kind: 'object', id: 0 },
      { parent: 0, kind: 'chart', id: 0 },
      { parent: 2, kind: 'chart', id: 0 },
      { parent: 0, kind: 'chart', id: 0 },
      { parent: 14, kind: 'object', id: 0 },
    ],
    dependencies: [
      [6, 0],
      [6, 10],
      [4, 1],
    ],
  };
  for (const yamlOutputType of types) {
    both(
      (app) => {
        plant(app, tree);
      },
      { yamlOutputType },
    );
  }
});

test('random apps have the same files with the same objects in the same order', () => {
  let refused = 0;
  const property = fc.property(trees, fc.constantFrom(...types), (tree, yamlOutputType) => {
    both(
      (app) => {
        plant(app, tree);
        try {
          app.synthYaml();
        } catch {
          refused++;
        }
      },
      { yamlOutputType },
    );
  });
  fc.assert(property, { numRuns: 200 });
  expect(refused).toBeLessThan(300);
});
