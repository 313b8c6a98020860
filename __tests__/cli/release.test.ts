// Which release of cdk8s-plus `init` and `from-yaml` use.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseOf } from '../../lib/cli/release';
import { contents, temporary } from '../folders';
import { cdk8sPrimer } from './command';

const newFolder = temporary('release');
jest.setTimeout(60_000);

/** Returns a folder in a project with a package.json. */
function folderWith(packageJson: object | string): string {
  const folder = newFolder();
  const text = typeof packageJson === 'string' ? packageJson : JSON.stringify(packageJson);
  writeFileSync(join(folder, 'package.json'), text);
  return folder;
}

test.each<[string, object, string]>([
  ['a dependency', { dependencies: { cdk8s: '2', 'cdk8s-plus-32': '2' } }, '32'],
  ['a development dependency', { devDependencies: { 'cdk8s-plus-29': '2' } }, '29'],
  ['a peer, which may be one of many', { peerDependencies: { 'cdk8s-plus-27': '2' } }, '34'],
  ['a release without an entry point', { dependencies: { 'cdk8s-plus-25': '2' } }, '34'],
  ['no packages', {}, '34'],
])('%s in package.json', (_, packageJson, release) => {
  expect(releaseOf(undefined, folderWith(packageJson))).toBe(release);
});

test('the release of the option comes first', () => {
  expect(releaseOf('30', folderWith({ dependencies: { 'cdk8s-plus-32': '2' } }))).toBe('30');
});

test('the package.json of a folder above counts where the nearest has none', () => {
  const folder = folderWith({ dependencies: { 'cdk8s-plus-31': '2' } });
  const inner = join(folder, 'packages', 'web');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(inner, 'package.json'), '{ "private": true }');
  expect(releaseOf(undefined, inner)).toBe('31');
});

const config =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { dnsPolicy: Default, containers: [{ name: a, image: b }] }\n';

test('from-yaml imports from it, and init makes a project for it', () => {
  const folder = folderWith({ dependencies: { 'cdk8s-plus-32': '2' } });
  writeFileSync(join(folder, 'a.yaml'), config);
  const { status, stdout } = cdk8sPrimer(folder, 'from-yaml', 'a.yaml');
  expect(status).toBe(0);
  expect(stdout).toContain("import * as kplus from 'cdk8s-plus-32';");
  expect(stdout).toContain("import { Pod } from 'cdk8s-primer/plus-32';");
  expect(cdk8sPrimer(folder, 'from-yaml', 'a.yaml', '--plus', '27').stdout).toContain(
    "import { Pod } from 'cdk8s-primer';",
  );
  expect(cdk8sPrimer(folder, 'init', 'shop').status).toBe(0);
  expect(contents(join(folder, 'shop'))['main.ts']).toContain("from 'cdk8s-primer/plus-32'");
});

test('two releases: an error of the command line', () => {
  const folder = folderWith({ dependencies: { 'cdk8s-plus-27': '2' }, devDependencies: { 'cdk8s-plus-32': '2' } });
  expect(cdk8sPrimer(folder, 'from-yaml', 'a.yaml')).toStrictEqual({
    status: 2,
    stdout: '',
    stderr:
      'cdk8s-primer: --plus: Required value: package.json has cdk8s-plus-27, cdk8s-plus-32: write the one to use\nSee cdk8s-primer from-yaml --help.\n',
  });
});

test('a package.json that is not JSON: an error of the file', () => {
  const folder = folderWith('{');
  expect(() => releaseOf(undefined, folder)).toThrow(`${join(folder, 'package.json')}: Expected property name`);
});
