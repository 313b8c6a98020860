import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contents, temporary } from '../folders';
import manifest from '../../package.json';
import { cdk8sPrimer, root } from './command';

const peerDependencies: Readonly<Record<string, string>> = manifest.peerDependencies;

const newFolder = temporary('init');
// Each test starts programs.
jest.setTimeout(60_000);

test('makes the starter with the name of its folder, and prints the next steps', () => {
  const folder = newFolder();
  const { status, stdout, stderr } = cdk8sPrimer(folder, 'init', 'My Shop');
  const made = contents(join(folder, 'My Shop'));
  const expected = Object.keys(contents(join(root, 'examples', 'starter')))
    .filter((file) => !file.startsWith('node_modules/'))
    .map((file) => file.replace(/^gitignore$/, '.gitignore'));
  expect(Object.keys(made).sort()).toStrictEqual(expected.sort());
  expect(made['package.json']).toContain('"name": "my-shop"');
  expect(made['README.md']).toMatch(/^# my-shop\n/);
  expect({ status, stdout, stderr }).toStrictEqual({
    status: 0,
    stdout: `My Shop: ${expected.length} files

  cd 'My Shop'
  npm install
  npm run synth
  npm test
`,
    stderr: '',
  });
});

test.each([
  [[], '34'],
  [['--plus', '32'], '32'],
])('with %j it uses the release %s of cdk8s-plus, and no other', (options, release) => {
  const folder = newFolder();
  cdk8sPrimer(folder, 'init', 'shop', ...options);
  const made = contents(join(folder, 'shop'));
  const range = peerDependencies[`cdk8s-plus-${release}`];
  expect(made['package.json']).toContain(`"cdk8s-plus-${release}": "${range ?? ''}"`);
  expect(made['main.ts']).toContain(`from 'cdk8s-primer/plus-${release}'`);
  expect(made['lib/web.ts']).toContain(`import * as kplus from 'cdk8s-plus-${release}'`);
  expect(Object.values(made).join('')).not.toMatch(/cdk8s-plus-27|from 'cdk8s-primer'/);
});

test('with --plus 27 it is the starter itself', () => {
  const folder = newFolder();
  cdk8sPrimer(folder, 'init', 'shop', '--plus', '27');
  const original = contents(join(root, 'examples', 'starter'));
  expect(contents(join(folder, 'shop'))['lib/web.ts']).toBe(original['lib/web.ts']);
});

test.each([
  ["it's", [], String.raw`'it'\''s'`],
  ['~shop', [], `'~shop'`],
  ['-shop', ['--'], './-shop'],
])('quotes the folder %s for a shell', (name, before, shown) => {
  expect(cdk8sPrimer(newFolder(), 'init', ...before, name).stdout).toContain(`\n  cd ${shown}\n`);
});

test('accepts the current folder, and a new repository', () => {
  const folder = newFolder();
  mkdirSync(join(folder, '.git'));
  const { status, stdout } = cdk8sPrimer(folder, 'init', '.');
  expect(status).toBe(0);
  expect(stdout).not.toContain('cd ');
  expect(contents(folder)['main.ts']).toContain('SafeApp');
});

test('requires the versions that it is tested with', () => {
  const read = (...path: string[]): { version: string } & Record<string, Record<string, string> | undefined> =>
    JSON.parse(readFileSync(join(root, ...path, 'package.json'), 'utf8'));
  const { version, devDependencies } = read();
  const asked = read('examples', 'starter');
  const ours: Record<string, string | undefined> = {
    ...devDependencies,
    'cdk8s-primer': version,
    'kube-admission': read('packages', 'kube-admission').version,
  };
  const versions = Object.entries({ ...asked.dependencies, ...asked.devDependencies })
    .map(([name, range]): [string, string] => [name, range.replace(/^[~^]/, '')])
    .filter(([name]) => name !== 'husky' && name !== 'tsx');
  expect(versions).toStrictEqual(versions.map(([name]) => [name, ours[name]]));
});

describe('errors of init', () => {
  test.each([
    ['no folder', [], 'FOLDER: Required value: give the folder of the project'],
    ['two folders', ['a', 'b'], 'FOLDER: Too many: 2: give one folder'],
    ['an unknown option', ['a', '--force'], "Unknown option '--force'"],
    [
      'an unknown release of cdk8s-plus',
      ['a', '--plus', '26'],
      '--plus: Unsupported value: "26": supported values: "27", "28", "29", "30", "31", "32", "33", "34"',
    ],
  ])('%s', (_, args, message) => {
    const folder = newFolder();
    const { status, stdout, stderr } = cdk8sPrimer(folder, 'init', ...args);
    expect({ status, stdout, stderr }).toStrictEqual({
      status: 2,
      stdout: '',
      stderr: `cdk8s-primer: ${message}\nSee cdk8s-primer init --help.\n`,
    });
    expect(contents(folder)).toStrictEqual({});
  });

  test('a folder that is not empty is not changed', () => {
    const folder = newFolder();
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, name), name);
    const { status, stderr } = cdk8sPrimer(folder, 'init', '.');
    expect({ status, stderr }).toStrictEqual({
      status: 2,
      stderr: 'cdk8s-primer: . must be empty, but has a, b and 2 more; nothing was written\n',
    });
    expect(contents(folder)).toStrictEqual({ a: 'a', b: 'b', c: 'c', d: 'd' });
  });

  test.each([
    ['a', /^cdk8s-primer: a is a file, but must be a folder; nothing was written\n$/],
    ['a/b', /^cdk8s-primer: ENOTDIR: not a directory.*; nothing was written\n$/],
  ])('a file in the place of the folder %s, or of one above it', (name, message) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a'), '');
    const { status, stderr } = cdk8sPrimer(folder, 'init', name);
    expect({ status, stderr }).toStrictEqual({ status: 2, stderr: expect.stringMatching(message) });
    expect(contents(folder)).toStrictEqual({ a: '' });
  });
});
