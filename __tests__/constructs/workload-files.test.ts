import { App, Chart } from 'cdk8s';
import { CronJob, DaemonSet, Deployment, Job, StatefulSet } from 'cdk8s-primer';
import { Manifests } from 'cdk8s-primer/testing';
import type { Construct } from 'constructs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../lib/manifests/yaml-reader';
import { WORKLOADS } from '../package/programs/workloads';

// That package has types of its own, with what browsers have.
const { describeWithModule }: { describeWithModule: jest.Describe } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../packages/kube-admission/__tests__/module');

interface Named {
  readonly kind: string;
}

/** The objects of a file, in the order of their kinds, which is not what the file is about. */
const byKind = (objects: readonly Named[]): readonly Named[] => [...objects].sort((a, b) => (a.kind < b.kind ? -1 : 1));

function objectsIn(file: string): Named[] {
  const text = readFileSync(join(__dirname, '..', 'fixtures', 'workloads', `${file}.yaml`), 'utf8');
  return parseYaml(text).documents.map((document): Named => document.toJS());
}

/** The objects of a chart with the keys in their order: those of ApiObjects, too, which cdk8s sorts. */
function objectsOf(chart: Chart): Named[] {
  process.env.CDK8S_DISABLE_SORT = '1';
  try {
    return chart.toJson();
  } finally {
    delete process.env.CDK8S_DISABLE_SORT;
  }
}

const chartOf = (make: (chart: Chart) => unknown): Chart => {
  const chart = new Chart(new App(), 'chart');
  make(chart);
  return chart;
};

const files = Object.entries(WORKLOADS);

describe.each(files)('%s', (file, make) => {
  test('is rendered key for key, in the order of the file', () => {
    const text = (objects: readonly Named[]): string => JSON.stringify(byKind(objects), undefined, 1);
    expect(text(objectsOf(chartOf(make)))).toBe(text(objectsIn(file)));
  });

  test('is the same when it is made of its manifests', () => {
    type Make = (scope: Construct, id: string, manifest: string) => Construct;
    const kinds: Readonly<Record<string, Make>> = {
      CronJob: (...from) => CronJob.fromManifest(...from),
      DaemonSet: (...from) => DaemonSet.fromManifest(...from),
      Deployment: (...from) => Deployment.fromManifest(...from),
      Job: (...from) => Job.fromManifest(...from),
      StatefulSet: (...from) => StatefulSet.fromManifest(...from),
    };
    const own = objectsIn(file).filter(({ kind }) => kind in kinds);
    const chart = chartOf((scope) => {
      own.forEach((object, index) => kinds[object.kind]?.(scope, `object-${index}`, JSON.stringify(object)));
    });
    expect(own).not.toHaveLength(0);
    expect(JSON.stringify(objectsOf(chart), undefined, 1)).toBe(JSON.stringify(own, undefined, 1));
  });
});

describeWithModule('the API server', () => {
  test.each(files)('admits %s', (_, make) => {
    Manifests.of(chartOf(make)).admitted();
  });
});
