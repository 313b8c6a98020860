import type * as cdk8s from 'cdk8s';
import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import { Manifests } from 'cdk8s-primer/testing';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../../lib/testing/jest';

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'app-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true });
});

const object = (scope: Construct, id: string, kind = 'Thing') => new ApiObject(scope, id, { apiVersion: 'v1', kind });

/** Charts that depend on none, on one another through an object, and a chart in a chart. */
const apps: [string, (app: App) => unknown][] = [
  ['no dependencies', (app) => ['b', 'a'].map((id) => object(new Chart(app, id), 'one'))],
  [
    'charts that depend on charts',
    (app) => {
      const [one, two, three] = ['one', 'two', 'three'].map((id) => new Chart(app, id));
      for (const chart of [one, two, three]) if (chart) object(chart, 'x');
      if (one && two && three) one.addDependency(two, three);
    },
  ],
  [
    'objects that depend on objects of another chart',
    (app) => {
      const [one, two] = [object(new Chart(app, 'one'), 'x'), object(new Chart(app, 'two'), 'y')];
      object(Chart.of(one), 'z').addDependency(one);
      one.addDependency(two);
    },
  ],
  [
    'charts in charts',
    (app) => {
      const outer = new Chart(app, 'outer');
      object(outer, 'x');
      const inner = new Chart(new Construct(outer, 'group'), 'inner');
      object(inner, 'y');
      object(new Chart(inner, 'innermost'), 'z');
    },
  ],
  [
    'a chart right in a chart',
    (app) => {
      const outer = new Chart(app, 'outer');
      object(outer, 'x');
      object(new Chart(outer, 'inner'), 'y');
    },
  ],
  [
    'an empty chart',
    (app) => {
      new Chart(app, 'empty');
      object(new Chart(app, 'full'), 'x');
    },
  ],
  [
    'strange names',
    (app) =>
      new ApiObject(new Chart(app, 'chart'), 'x', { apiVersion: 'v1', kind: 'Thing', metadata: { name: 'a:b/c' } }),
  ],
];

describe.each(
  Object.entries(YamlOutputType).filter((entry): entry is [string, YamlOutputType] => typeof entry[1] === 'number'),
)('%s', (_, yamlOutputType) => {
  test.each(apps)('of %s: each object is in the file that it is said to be in', (_, make) => {
    const app = new App({ outdir, yamlOutputType, outputFileExtension: '.yml' });
    make(app);
    const { list } = Manifests.of(app);
    app.synth();
    const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'));
    const written = files.map((name) => join(outdir, name)).filter((path) => readFileSync(path, 'utf8').trim() !== '');
    expect(new Set(list.map(({ file }) => file))).toStrictEqual(new Set(written));
    for (const path of written) {
      const there = list.filter(({ file }) => file === path).map(({ manifest }) => manifest);
      expect(Manifests.fromFiles(path)).toMatchManifests(there);
      // And in the order in which they are written.
      expect(Manifests.fromFiles(path).names).toStrictEqual(Manifests.of(there).names);
    }
  });
});

test('nothing is written, and an app may change after it was read', () => {
  const app = new App({ outdir });
  const chart = new Chart(app, 'chart');
  object(chart, 'a');
  Manifests.of(app).count('Thing', 1);
  object(chart, 'b');
  Manifests.of(app).count('Thing', 2);
  expect(readdirSync(outdir)).toStrictEqual([]);
});

test('of a chart that adds an object to those it has, that as well', () => {
  class Adding extends Chart {
    override toJson(): unknown[] {
      return [...super.toJson(), { apiVersion: 'v1', kind: 'Added' }];
    }
  }
  const app = new App({ outdir });
  object(new Adding(app, 'adding'), 'x');
  expect(Manifests.of(app).list.map(({ manifest, origin }) => [manifest.kind, origin])).toStrictEqual([
    ['Thing', 'adding'],
    ['Added', 'adding'],
  ]);
});

test('of another copy of cdk8s, also a construct alone', () => {
  jest.isolateModules(() => {
    const other = jest.requireActual<typeof cdk8s>('cdk8s');
    expect(other.Chart).not.toBe(Chart);
    const chart = new other.Chart(new other.App({ outdir }), 'web');
    const made = ['a', 'b'].map((id) => new other.ApiObject(chart, id, { apiVersion: 'v1', kind: 'Thing' }));
    for (const one of made) expect(Manifests.of(one).list).toMatchObject([{ origin: one.node.path, chart: 'web' }]);
    expect(Manifests.of(chart).list).toMatchObject([{ origin: 'web/a' }, { origin: 'web/b' }]);
  });
});

test('a message names the file from the working directory; of a folder elsewhere, such as a temporary one, the file alone', () => {
  const messageIn = (folder: string): unknown => {
    const chart = new Chart(new App({ outdir: folder }), 'web');
    object(chart, 'x');
    try {
      Manifests.of(chart).has('Thing', { spec: {} });
    } catch (error) {
      return error;
    }
    return undefined;
  };
  expect(messageIn(outdir)).toMatchObject({ message: expect.stringContaining('(web.k8s.yaml, web/x)') });
  expect(messageIn('out')).toMatchObject({
    message: expect.stringContaining(`(${join('out', 'web.k8s.yaml')}, web/x)`),
  });
});

test('of a construct only what it makes, with the charts in it', () => {
  const app = new App({ outdir });
  const [outer, other] = [new Chart(app, 'outer'), new Chart(app, 'other')];
  const group = new Construct(outer, 'group');
  const inside = object(group, 'a', 'Inside');
  object(new Chart(group, 'inner'), 'b', 'Inner');
  object(outer, 'c', 'Outside');
  object(other, 'd', 'Other');
  const kinds = (scope: Construct) =>
    Manifests.of(scope)
      .list.map(({ manifest }) => manifest.kind)
      .sort();
  expect(kinds(app)).toStrictEqual(['Inner', 'Inside', 'Other', 'Outside']);
  expect(kinds(outer)).toStrictEqual(['Inner', 'Inside', 'Outside']);
  expect(kinds(group)).toStrictEqual(['Inner', 'Inside']);
  expect(kinds(inside)).toStrictEqual(['Inside']);
  expect(Manifests.of(inside).list[0]).toMatchObject({
    origin: 'outer/group/a',
    file: expect.stringMatching(/outer\.k8s\.yaml$/),
  });
});
