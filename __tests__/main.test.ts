import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chart } from 'cdk8s';
import { Manifests } from 'cdk8s-primer/testing';
import { chapter } from '../main';
import { contents, stderrOf } from './folders';

const root = join(__dirname, '..');
const charts = chapter().charts;
const chartNamed = (id: string): Chart => {
  const chart = charts.find(({ node }) => node.id === id);
  if (!chart) throw new Error(`${id}: no such chart`);
  return chart;
};

describe('the example app', () => {
  test.each([
    ['ch6-2-1-nginx-pod', '6.2.1-nginx-pod.yaml'],
    ['ch6-2-1-debug-pod', '6.2.1-debug-pod.yaml'],
    ['ch6-2-2-sidecar-pod', '6.2.2-nginx-pod-with-ubuntu.yaml'],
    ['ch6-3-1-two-nginx-pods', '6.3.1-two-nginx-pods.yaml'],
    ['ch6-3-1-replicaset', '6.3.1-replicaset-nginx.yaml'],
  ])('%s is the manifest %s of the chapter, key for key and in its order', (id, file) => {
    const chart = chartNamed(id);
    const expected = Manifests.fromFiles(join(__dirname, 'fixtures', 'chapter', file));
    expect(chart).toMatchManifests(expected);
    // Equality does not see the order of keys; their text does.
    expect(Manifests.of(chart).toYaml()).toBe(expected.toYaml());
  });

  test('stays as it is, chart by chart', () => {
    expect(chapter()).toMatchManifestFiles(join(__dirname, '__snapshots__', 'chapter'));
  });

  test('has its exercises in the chapter’s order, then what is beyond', () => {
    const ids = charts.map(({ node }) => node.id);
    const sections = ids.filter((id) => /^ch6-\d/.test(id));
    expect(sections).toStrictEqual([...sections].sort((a, b) => section(a).localeCompare(section(b))));
    expect(ids.slice(sections.length).every((id) => id.startsWith('ch6-beyond-'))).toBe(true);
  });

  test('writes what is in dist/ without a warning, and nothing else is there', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'chapter-'));
    try {
      const app = chapter({ outdir });
      const stderr = stderrOf(() => {
        app.synth();
      });
      expect(stderr.replace(outdir, 'dist')).toMatch(/^dist: 19 objects in 11 files \([^\n]*\n$/);
      expect(contents(join(root, 'dist'))).toStrictEqual(contents(outdir));
    } finally {
      rmSync(outdir, { recursive: true });
    }
  });

  test('writes nothing when it is imported', () => {
    const cwd = process.cwd();
    const empty = mkdtempSync(join(tmpdir(), 'chapter-'));
    try {
      process.chdir(empty);
      jest.isolateModules(() => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- the import is what is tested
        require('../main');
      });
      expect(readdirSync(empty)).toStrictEqual([]);
    } finally {
      process.chdir(cwd);
      rmSync(empty, { recursive: true });
    }
  });
});

/** `ch6-3-1-replicaset` is of 6.3.1. */
const section = (id: string): string => /^ch(\d(?:-\d)*)/.exec(id)?.[1] ?? '';
