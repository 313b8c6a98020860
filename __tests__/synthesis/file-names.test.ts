import { ApiObject, Chart, YamlOutputType } from 'cdk8s';
import type { SafeApp } from 'cdk8s-primer';
import { temporary } from '../folders';
import { configMap, heading, synthesized } from './safe-apps';

const run = synthesized(temporary('file-names'));

describe('file names', () => {
  const perObject = { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE };

  test('that two objects share are an error', () => {
    const make = (app: SafeApp): void => {
      configMap(new Chart(app, 'a'), 'map', 'settings');
      configMap(new Chart(app, 'b', { namespace: 'web' }), 'map', 'settings');
    };
    expect(() => run(make, perObject)).toThrow(
      new Error(`${heading}[b/map] would be written to the file of a/map, "ConfigMap.settings.k8s.yaml"`),
    );
  });

  test('that differ only by case are an error, since some disks ignore case', () => {
    const make = (app: SafeApp): void => {
      const chart = new Chart(app, 'chart');
      for (const kind of ['Gadget', 'GADGET'])
        new ApiObject(chart, kind, { apiVersion: 'example.com/v1', kind, metadata: { name: 'a' } });
    };
    expect(() => run(make, perObject)).toThrow(
      '[chart/GADGET] would be written to the file of chart/Gadget, "Gadget.a.k8s.yaml", which differs from "GADGET.a.k8s.yaml" by case only',
    );
  });

  test.each(['/../../x.yaml', '/../x', '//x', '\\x', '\0'])(
    'that would lead out of the folder, as with the extension %j, are an error',
    (outputFileExtension) => {
      expect(() => run((app) => configMap(new Chart(app, 'chart'), 'map', 'a'), { outputFileExtension })).toThrow(
        `[chart] the file ${JSON.stringify(`chart${outputFileExtension}`)} would be outside the output`,
      );
    },
  );

  test.each(['cdk8s-primer', 'CDK8S-primer'])('that lead to the state, as by the name %s, are an error', (name) => {
    const make = (app: SafeApp): unknown =>
      new ApiObject(new Chart(app, 'chart'), 'o', { apiVersion: 'v1', kind: '', metadata: { name } });
    expect(() => run(make, { ...perObject, outputFileExtension: '/files' })).toThrow(
      '[chart/o] the folder .cdk8s-primer is for the state of the output; give the file another name',
    );
  });

  test.each([
    ['../../x', 'a', '....x.a.k8s.yaml'],
    ['..', '..', '......k8s.yaml'],
  ])('contain no path from a kind %j and a name %j', (kind, name, file) => {
    const { files } = run(
      (app) => new ApiObject(new Chart(app, '..'), 'o', { apiVersion: 'v1', kind, metadata: { name } }),
      perObject,
    );
    expect(Object.keys(files)).toStrictEqual([file]);
  });
});
