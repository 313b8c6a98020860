import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goVersion } from '../../packages/kube-admission/wasm/go';
import { requireSpace } from '../disk-space';

const modulesOf = (folder: string): Map<string, string> => {
  const text = readFileSync(join(__dirname, '../..', folder, 'go.mod'), 'utf8');
  const versions = new Map(
    [...text.matchAll(/^\t(\S+) (v\S+)/gm)].map(([, name = '', version = '']) => [name, version]),
  );
  for (const [, name = '', version = ''] of text.matchAll(/^\t(\S+) => \S+ (v\S+)/gm)) versions.set(name, version);
  return versions;
};

test('the cluster has the same versions of Kubernetes modules as kube-admission and the generated types', () => {
  const cluster = modulesOf('cluster');
  expect(cluster.get('k8s.io/kubernetes')).toMatch(/^v1\.\d+\.\d+$/);
  for (const other of [modulesOf('packages/kube-admission/go'), modulesOf('tools/imports')]) {
    const shared = [...other].filter(([name]) => cluster.has(name) && name.includes('k8s.io'));
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.filter(([name, version]) => cluster.get(name) !== version)).toEqual([]);
  }
});

test('an error names the folder, and the required and the free disk space', () => {
  expect(() => {
    requireSpace('/', 2 ** 30, 'building the cluster');
  }).toThrow(
    /^building the cluster needs 1073741824 GiB of disk space in \/, but only \d+\.\d GiB are free: delete files there$/,
  );
  expect(() => {
    requireSpace('/', 0, 'building the cluster');
  }).not.toThrow();
});

test('an error says what to install if Go is missing', () => {
  const { PATH } = process.env;
  process.env.PATH = '/nonexistent';
  try {
    expect(() => goVersion('the cluster')).toThrow(
      'the cluster is built with Go 1.26 or newer, which is not installed: install it (https://go.dev/dl/)',
    );
  } finally {
    process.env.PATH = PATH;
  }
});
