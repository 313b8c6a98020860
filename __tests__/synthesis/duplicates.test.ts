import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { SafeApp } from 'cdk8s-primer';
import { temporary } from '../folders';
import { configMap, heading, synthesized } from './safe-apps';

const run = synthesized(temporary('duplicates'));

describe('two objects of one kind, namespace and name', () => {
  const twice = (app: SafeApp): void => {
    const chart = new Chart(app, 'chart');
    configMap(chart, 'one', 'settings');
    configMap(new Construct(chart, 'inner'), 'two', 'settings');
  };
  const apart = (app: SafeApp): void => {
    for (const id of ['a', 'b', 'c']) configMap(new Chart(app, id), 'map', 'settings');
  };
  const same = (path: string): string =>
    `metadata.name: Duplicate value: "settings": the object of ${path} has the same kind, namespace and name: this object would replace it`;

  test('in one chart are an error that names both constructs', () => {
    expect(() => run(twice)).toThrow(new Error(`${heading}[chart/inner/two] ${same('chart/one')}`));
  });

  test('in several charts are a warning, since the charts may be alternatives', () => {
    const { stderr, files } = run(apart);
    expect(stderr).toContain(`warning: [b/map] ${same('a/map')}\nwarning: [c/map] ${same('a/map')}\n`);
    expect(Object.keys(files)).toHaveLength(3);
  });

  test('in several charts are not reported with uniqueAcross: chart', () => {
    const { stderr, files } = run(apart, { uniqueAcross: 'chart' });
    expect(stderr).toBe('dist: 3 objects in 3 files (3 written, 0 unchanged), N s\n');
    expect(Object.keys(files)).toHaveLength(3);
    expect(() => run(twice, { uniqueAcross: 'chart' })).toThrow(same('chart/one'));
  });

  test('in one chart are an error even if another chart has the first', () => {
    const make = (app: SafeApp): void => {
      configMap(new Chart(app, 'a'), 'map', 'settings');
      const chart = new Chart(app, 'b');
      for (const id of ['one', 'two']) configMap(chart, id, 'settings');
    };
    expect(() => run(make)).toThrow(new Error(`${heading}[b/two] ${same('b/one')}`));
  });

  test('in several charts are an error with uniqueAcross: app', () => {
    expect(() => run(apart, { uniqueAcross: 'app' })).toThrow(
      new Error(`${heading}[b/map] ${same('a/map')}\n  [c/map] ${same('a/map')}`),
    );
  });

  test.each([
    ['kind', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'settings' } }],
    ['group', { apiVersion: 'example.com/v1', kind: 'ConfigMap', metadata: { name: 'settings' } }],
    ['namespace', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'web' } }],
  ])('differ by their %s alone', (_, props) => {
    const { files } = run((app) => {
      const chart = new Chart(app, 'chart');
      configMap(chart, 'one', 'settings');
      new ApiObject(chart, 'two', props);
    });
    expect(Object.keys(files)).toHaveLength(1);
  });

  test('do not include objects without a name, which the server names', () => {
    const { files } = run((app) => {
      const chart = new Chart(app, 'chart');
      for (const id of ['one', 'two']) {
        const metadata = { generateName: 'migrate-', name: undefined };
        new ApiObject(chart, id, { apiVersion: 'batch/v1', kind: 'Job', metadata });
      }
    });
    expect(files['chart.k8s.yaml']?.match(/generateName: migrate-/g)).toHaveLength(2);
  });

  test('include objects in two versions of a group', () => {
    expect(() =>
      run((app) => {
        const chart = new Chart(app, 'chart');
        for (const version of ['v1', 'v2'])
          new ApiObject(chart, version, {
            apiVersion: `autoscaling/${version}`,
            kind: 'HPA',
            metadata: { name: 'settings' },
          });
      }),
    ).toThrow(same('chart/v1'));
  });
});
