import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import '../../lib/testing/jest';
import { unchecked } from '../render';
import { pod } from './examples';
import { messageOf } from './messages';

const root = join(__dirname, '..', '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A project's test of an app with some charts, each with a pod of an image. */
function write(charts: Record<string, string>): void {
  writeFileSync(
    join(folder, 'app.test.js'),
    `const { App, Chart } = require('cdk8s');
const { NginxPod } = require('cdk8s-primer');
test('the app', () => {
  const app = new App();
  for (const [id, image] of Object.entries(${JSON.stringify(charts)}))
    new NginxPod(new Chart(app, id), 'my-pod', { container: { image } });
  expect(app).toMatchManifestFiles(__dirname + '/manifests');
});
`,
  );
}

/** Runs that test in a Jest of its own, which is told whether this is CI: by itself it asks the environment. */
function jest(...flags: string[]): { passed: boolean; output: string } {
  const { transform, moduleNameMapper } = projectConfig();
  const config = {
    rootDir: folder,
    testMatch: ['**/*.test.js'],
    transform,
    moduleNameMapper,
    modulePaths: [join(root, 'node_modules')],
    setupFilesAfterEnv: [join(root, 'lib', 'testing', 'jest.ts')],
  };
  const ci = flags.includes('--ci') ? [] : ['--no-ci'];
  const args = [require.resolve('jest/bin/jest'), '--config', JSON.stringify(config), ...ci, ...flags];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { passed: status === 0, output: stripVTControlCharacters(stderr) };
}

function projectConfig(): { transform: object; moduleNameMapper: object } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-member-access
  const [{ transform, moduleNameMapper }] = require('../../jest.config.js').projects;
  const text = JSON.stringify({ transform, moduleNameMapper });
  return JSON.parse(text.replaceAll('<rootDir>', root).replace('@swc/jest', require.resolve('@swc/jest')));
}

const files = (): string[] => readdirSync(join(folder, 'manifests')).sort();
const read = (name: string): string => readFileSync(join(folder, 'manifests', name), 'utf8');

test('toMatchManifestFiles writes and compares a file for each chart of an app', () => {
  write({ web: 'nginx:1', db: 'nginx:1' });
  const first = jest('--ci');
  expect(first.passed).toBe(false);
  expect(first.output).toContain('missing, and not written in CI: web.yaml, db.yaml');
  expect(existsSync(join(folder, 'manifests'))).toBe(false);

  expect(jest().passed).toBe(true);
  expect(files()).toStrictEqual(['db.yaml', 'web.yaml']);
  expect(read('web.yaml')).toContain('image: nginx:1');
  expect(jest('--ci').passed).toBe(true);

  write({ web: 'nginx:2', db: 'nginx:1' });
  expect(jest('--ci').output).toMatch(/to update the files, run with -u$/m);

  // One changes, one goes, one comes.
  write({ web: 'nginx:2', more: 'nginx:1' });
  const before = { web: read('web.yaml'), db: read('db.yaml') };
  for (const flags of [['--ci'], []]) {
    const { passed, output } = jest(...flags);
    expect(passed).toBe(false);
    expect(output).toMatch(/obsolete: db\.yaml/);
    expect(output).toMatch(/- {7}image: nginx:1\n\s*\+ {7}image: nginx:2/);
    expect(output.includes('missing, and not written in CI: more.yaml')).toBe(flags.length > 0);
    expect(output).toContain('run with -u, which also removes obsolete files');
    expect(files()).toStrictEqual(['db.yaml', 'web.yaml']);
    expect({ web: read('web.yaml'), db: read('db.yaml') }).toStrictEqual(before);
  }

  expect(jest('--ci', '-u').passed).toBe(true);
  expect(files()).toStrictEqual(['more.yaml', 'web.yaml']);
  expect(read('web.yaml')).toContain('image: nginx:2');
  expect(jest('--ci').passed).toBe(true);
}, 60_000);

test('line ends of Windows and other files in the folder are no difference', () => {
  write({ web: 'nginx:1' });
  mkdirSync(join(folder, 'manifests'));
  writeFileSync(join(folder, 'manifests', 'README.md'), '');
  expect(jest().passed).toBe(true);
  writeFileSync(join(folder, 'manifests', 'web.yaml'), read('web.yaml').replaceAll('\n', '\r\n'));
  expect(jest('--ci').passed).toBe(true);
  expect(files()).toStrictEqual(['README.md', 'web.yaml']);
}, 60_000);

test('toMatchManifestFiles refuses objects without charts, and a wrong folder', () => {
  expect(messageOf(() => expect(pod('a')).toMatchManifestFiles(folder))).toContain(
    'toMatchManifestFiles needs an app or charts, but the object is not in a chart',
  );
  for (const [value, words] of [
    [undefined, 'undefined'],
    ['', '""'],
  ]) {
    expect(messageOf(() => expect(pod('a')).toMatchManifestFiles(unchecked(value)))).toContain(
      `folder: Invalid value: ${words}: must be the name of a folder`,
    );
  }
  expect(messageOf(() => expect([]).toMatchManifestFiles(folder))).toContain('there are no objects for a snapshot');
  expect(readdirSync(folder)).toStrictEqual([]);
});
