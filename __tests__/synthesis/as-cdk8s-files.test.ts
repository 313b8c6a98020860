import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import { ApiObject, Chart, JsonPatch, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import { SafeApp } from 'cdk8s-primer';
import { both, dependent, documents, files, newFolder, object, types, written } from './as-cdk8s';

describe('the files', () => {
  test.each(types)('of type %i are the same', (yamlOutputType) => {
    both(dependent, { yamlOutputType });
    both((app) => [1, 2].map((number) => new Chart(app, `chart${number}`)), { yamlOutputType });
    both(() => undefined, { yamlOutputType });
  });

  test.each(types)('of type %i have the same names if patches rename objects', (yamlOutputType) => {
    const patches = [JsonPatch.replace('/kind', 'Other'), JsonPatch.replace('/metadata/name', 'other')];
    both(
      (app) => {
        object(new Chart(app, 'chart'), 'obj').addJsonPatch(...patches);
      },
      { yamlOutputType },
    );
  });

  test('are one for each chart, including an empty one', () => {
    expect(files((app) => [new Chart(app, 'a'), new Chart(app, 'B')])).toStrictEqual([
      'a.k8s.yaml',
      'b-c81d0945.k8s.yaml',
    ]);
  });

  test('include a folder for an empty chart if each chart has a folder', () => {
    const outdir = join(newFolder(), 'dist');
    written(SafeApp, (app) => new Chart(app, 'empty'), { outdir, yamlOutputType: types[3] });
    expect(readdirSync(outdir)).toStrictEqual(['empty']);
  });

  test('have numbers if charts depend on one another', () => {
    const numbered = ['0000-chart3.k8s.yaml', '0001-chart2.k8s.yaml', '0002-chart1.k8s.yaml'];
    expect(files(dependent)).toStrictEqual(numbered);
    const direct = (app: App): void => {
      const [one, two, three] = [1, 2, 3].map((number) => new Chart(app, `chart${number}`));
      if (two && three) one?.addDependency(two);
      if (three) two?.addDependency(three);
    };
    expect(files(direct)).toStrictEqual(numbered);
  });

  test('have numbers for charts in charts, the inner one first, each with its own objects', () => {
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
  ])('of type %i have the extension of the option', (yamlOutputType, names) => {
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

  test('include the metadata of constructs if the option is set', () => {
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

  test('have the construct of each object in this metadata, also of those that share a name', () => {
    const make = (app: App): void => {
      const chart = new Chart(app, 'chart');
      const named = (id: string, kind: string, namespace?: string): unknown =>
        new ApiObject(chart, id, { apiVersion: 'v1', kind, metadata: { name: 'web', namespace } });
      named('pod', 'Pod');
      named('service', 'Service');
      named('shop', 'Service', 'shop');
      for (const id of ['a', 'b'])
        new ApiObject(new Chart(app, id), 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } });
    };
    const { 'construct-metadata.json': metadata = '' } = written(SafeApp, make, { recordConstructMetadata: true });
    expect(JSON.parse(metadata)).toMatchObject({
      resources: {
        web: { path: expect.any(String) },
        'Pod web': { path: 'chart/pod' },
        'Service web': { path: 'chart/service' },
        'Service shop/web': { path: 'chart/shop' },
      },
    });
    // Which of two charts makes the one object, nobody knows.
    expect(metadata).not.toContain('ConfigMap web');
  });
});
