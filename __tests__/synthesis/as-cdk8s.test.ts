// What cdk8s's App does, and SafeApp and synth() have to do as well: https://cdk8s.io/docs/latest/basics/app/
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Lazy, Testing, YamlOutputType, type AppProps } from 'cdk8s';
import { Construct } from 'constructs';
import { SafeApp, synth } from 'cdk8s-primer';
import { parseAllDocuments } from 'yaml';
import { contents, stderrOf, temporary } from '../folders';
import fc from '../seeded';

const newFolder = temporary('as-cdk8s');

const object = (scope: Construct, id: string, kind = 'Kind'): ApiObject =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind });

/** The files that an app of this class writes. */
function written(Class: typeof App, make: (app: App) => void, props?: AppProps): Record<string, string> {
  const app = new Class({ outdir: join(newFolder(), 'dist'), ...props });
  make(app);
  stderrOf(() => {
    app.synth();
  });
  return contents(app.outdir);
}

const files = (make: (app: App) => void, props?: AppProps): string[] => Object.keys(written(SafeApp, make, props));

const documents = (text: string): unknown[] =>
  parseAllDocuments(text, { version: '1.1' }).map((document): unknown => document.toJS());

/** The files that `synth` writes of cdk8s's own App. */
function synthesized(make: (app: App) => void, props?: AppProps): Record<string, string> {
  const { exitCode } = process;
  const printed = jest.spyOn(console, 'error').mockImplementation();
  const app = new App({ outdir: join(newFolder(), 'dist'), ...props });
  try {
    stderrOf(() => {
      synth(() => {
        make(app);
        return app;
      });
    });
    const [error] = printed.mock.calls;
    if (error) throw new Error(String(error[0]));
  } finally {
    printed.mockRestore();
    process.exitCode = exitCode;
  }
  return contents(app.outdir);
}

/** What an app comes to: SafeApp and synth() write the same files as cdk8s's App, or fail in the same words. */
function both(make: (app: App) => void, props?: AppProps): void {
  const ways = [() => written(App, make, props), () => written(SafeApp, make, props), () => synthesized(make, props)];
  const [theirs, ...ours] = ways.map((way) => {
    try {
      return Object.entries(way()).map(([name, text]) => [name, documents(text)]);
    } catch (error) {
      return error instanceof Error ? error.message.replace(/cycle detected.*/, 'cycle detected') : error;
    }
  });
  expect(ours).toStrictEqual([theirs, theirs]);
  // Equality does not see the order of keys.
  expect(JSON.stringify(ours)).toBe(JSON.stringify([theirs, theirs]));
}

/** Three charts, each with an object that depends on the next one's. */
function dependent(app: App): void {
  const objects = [1, 2, 3].map((number) => object(new Chart(app, `chart${number}`), 'obj', `Kind${number}`));
  objects.reduce((source, target) => {
    source.addDependency(target);
    return target;
  });
}

const types = [
  YamlOutputType.FILE_PER_APP,
  YamlOutputType.FILE_PER_CHART,
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

describe('the files', () => {
  test.each(types)('of type %i are the same', (yamlOutputType) => {
    both(dependent, { yamlOutputType });
    both((app) => [1, 2].map((number) => new Chart(app, `chart${number}`)), { yamlOutputType });
    both(() => undefined, { yamlOutputType });
  });

  test.each(types)('of type %i have the same names where patches give objects others', (yamlOutputType) => {
    const patches = [JsonPatch.replace('/kind', 'Other'), JsonPatch.replace('/metadata/name', 'other')];
    both(
      (app) => {
        object(new Chart(app, 'chart'), 'obj').addJsonPatch(...patches);
      },
      { yamlOutputType },
    );
  });

  test('are one for each chart, also for an empty one', () => {
    expect(files((app) => [new Chart(app, 'a'), new Chart(app, 'B')])).toStrictEqual([
      'a.k8s.yaml',
      'b-c81d0945.k8s.yaml',
    ]);
  });

  test('have a folder also for an empty chart, where each chart has one', () => {
    const outdir = join(newFolder(), 'dist');
    written(SafeApp, (app) => new Chart(app, 'empty'), { outdir, yamlOutputType: types[3] });
    expect(readdirSync(outdir)).toStrictEqual(['empty']);
  });

  test('have a number where charts depend on one another', () => {
    const numbered = ['0000-chart3.k8s.yaml', '0001-chart2.k8s.yaml', '0002-chart1.k8s.yaml'];
    expect(files(dependent)).toStrictEqual(numbered);
    const direct = (app: App): void => {
      const [one, two, three] = [1, 2, 3].map((number) => new Chart(app, `chart${number}`));
      if (two && three) one?.addDependency(two);
      if (three) two?.addDependency(three);
    };
    expect(files(direct)).toStrictEqual(numbered);
  });

  test('have a number for charts in charts, the inner one first, each with its own objects', () => {
    const made = written(SafeApp, (app) => {
      const outer = new Chart(app, 'outer');
      object(new Chart(outer, 'inner'), 'a', 'Inner');
      object(outer, 'b', 'Outer');
    });
    expect(Object.values(made).map((text) => documents(text))).toMatchObject([
      [{ kind: 'Inner' }],
      [{ kind: 'Outer' }],
    ]);
    expect(Object.keys(made)).toStrictEqual([expect.stringMatching(/^0000-outer-inner-/), '0001-outer.k8s.yaml']);
  });

  test.each([
    [YamlOutputType.FILE_PER_APP, ['app.yml']],
    [YamlOutputType.FILE_PER_CHART, ['chart.yml']],
    [YamlOutputType.FILE_PER_RESOURCE, ['Kind.chart-obj-c8ec53ff.yml']],
    [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE, ['chart/Kind.chart-obj-c8ec53ff.yml']],
  ])('of type %i have the extension that is asked for', (yamlOutputType, names) => {
    const make = (app: App): unknown => object(new Chart(app, 'chart'), 'obj');
    expect(files(make, { yamlOutputType, outputFileExtension: '.yml' })).toStrictEqual(names);
  });

  test('go to CDK8S_OUTDIR, unless another folder is given', () => {
    const { CDK8S_OUTDIR } = process.env;
    try {
      process.env.CDK8S_OUTDIR = 'elsewhere';
      expect(new SafeApp().outdir).toBe('elsewhere');
      expect(new SafeApp({ outdir: 'here' }).outdir).toBe('here');
    } finally {
      delete process.env.CDK8S_OUTDIR;
      if (CDK8S_OUTDIR !== undefined) process.env.CDK8S_OUTDIR = CDK8S_OUTDIR;
    }
    expect(new SafeApp().outdir).toBe('dist');
  });

  test('are joined by the metadata of constructs where it is asked for', () => {
    both((app) => object(new Construct(new Chart(app, 'chart'), 'construct'), 'obj'), {
      recordConstructMetadata: true,
    });
    const make = (app: App): unknown => object(new Chart(app, 'chart'), 'obj');
    const { 'construct-metadata.json': metadata = '' } = written(SafeApp, make, { recordConstructMetadata: true });
    expect(JSON.parse(metadata)).toStrictEqual({
      version: '1.0.0',
      resources: { 'chart-obj-c8ec53ff': { path: 'chart/obj' } },
    });
    expect(files(make)).toStrictEqual(['chart.k8s.yaml']);
  });
});

describe('the objects', () => {
  test('stand after those that they depend on, also through constructs', () => {
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

  test('may not depend on one another in a circle, which is named', () => {
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
          spec: { z: lazy, a: 'replace me', m: null },
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

  test('are those that a chart gives of itself, where it has its own way', () => {
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

test('every construct is validated, and all mistakes are reported', () => {
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

test('a chart in it can be rendered and tested alone', () => {
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

test('charts with numbers for names stand before others', () => {
  const make = (app: App): void => {
    object(new Chart(new Construct(app, '7'), 'chart'), 'obj', 'Kind7');
    for (const id of ['x', '10']) object(new Chart(app, id), 'obj', `Kind${id}`);
  };
  for (const yamlOutputType of types) both(make, { yamlOutputType });
});

test('charts with numbers for names, and an object that depends on its own chart, stand where cdk8s has them', () => {
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

test('random apps come to the same files with the same objects in the same order', () => {
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
