// docs/versions.md: what it says is what the tests that it names run with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASES } from '../../lib/constructs/releases';
import { peerDependencies } from '../../package.json';
import { NODES } from '../../tools/release/smoke-test';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe.each(['docs/versions.md', 'docs/versions.ko.md'])('%s', (file) => {
  const rows = read(file)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -'));
  const [, constructs = '', releases = '', types = '', cluster = '', testing = '', admission = '', node = ''] = rows;
  const numbers = (row: string): string[] => row.split('|')[2]?.match(/(?<![\w-])\d+(\.\d+)*/g) ?? [];

  test('names the lowest peers', () => {
    const { cdk8s, constructs: lowest, 'cdk8s-plus-27': kplus } = peerDependencies;
    expect(numbers(constructs)).toStrictEqual([kplus, cdk8s, lowest].map((range) => range.replace(/^[~^]/, '')));
  });

  test('names the first and the last release of cdk8s-plus that has an entry point of its own', () => {
    expect(releases.match(/(?<=plus-)\d+/g)).toStrictEqual([RELEASES[1], RELEASES.at(-1)]);
  });

  test('names the Kubernetes that the types and the cluster are of', () => {
    const api = /Kubernetes API v(\S+):/.exec(read('imports/k8s.ts'))?.[1];
    const built = /k8s\.io\/kubernetes v(\S+)/.exec(read('cluster/go.mod'))?.[1];
    expect([numbers(types), numbers(cluster)]).toStrictEqual([[api], [built]]);
  });

  test('names the frameworks that are installed, and the cdk8s-plus beside', () => {
    const installed = read('__tests__/package/testing.test.ts').match(/(?<=Jest )\d+(?= and)|(?<=Vitest )\d+/g);
    expect(numbers(testing)).toStrictEqual([installed?.[0], installed?.[2], installed?.[1]]);
    const beside = new Set(read('__tests__/package/foreign.test.ts').match(/cdk8s-plus-\d+/g));
    expect(new Set(testing.match(/cdk8s-plus-\d+/g))).toStrictEqual(beside);
  });

  test('names the API servers that kube-admission can be', () => {
    const text = read('packages/kube-admission/lib/options.ts');
    const [, from = '', to = ''] = /minor version of Kubernetes, `1\.(\d+)` to `1\.(\d+)`/.exec(text) ?? [];
    const all = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `1.${Number(from) + index}`);
    expect(numbers(admission)).toStrictEqual(all);
  });

  test('names the lines of Node.js that a release is tried with', () => {
    expect(numbers(node)).toStrictEqual(NODES.map((version) => version.replace(/\..*/, '')));
  });
});
