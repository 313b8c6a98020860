import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, partOf, partsFor, WASM, withParts } from '../../tools/release/parts';

const file = join(__dirname, '..', '..', 'packages', 'kube-admission', 'package.json');
const json = readFileSync(file, 'utf8');

test('a release of kube-admission depends on what each system needs of its version, and npm may leave out each', () => {
  const { version } = JSON.parse(json);
  const systems = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'];
  expect(JSON.parse(withParts(json))).toEqual({
    ...JSON.parse(json),
    optionalDependencies: Object.fromEntries(systems.map((name) => [`@kube-admission/${name}`, version])),
    peerDependencies: { 'kube-admission-wasm': version },
    peerDependenciesMeta: { 'kube-admission-wasm': { optional: true } },
  });
});

test('all of these packages are packed, those with the modules first', () => {
  const { optionalDependencies }: { optionalDependencies: object } = JSON.parse(withParts(json));
  const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'] as const;
  expect(partsFor(platforms, '1.2.3').map(({ name }) => name)).toEqual([
    'kube-admission-wasm',
    ...Object.keys(optionalDependencies),
  ]);
});

test('npm does not look for engines in a clone', () => {
  const lock = readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8');
  expect(`${json}${lock}`).not.toMatch(/@kube-admission\/|kube-admission-wasm/);
});

test('a package.json that is no object is an error', () => {
  expect(() => withParts('[]')).toThrow('package.json is not an object');
});

test('npm installs an engine only on its system', () => {
  expect(JSON.parse(manifestOf(partOf('darwin-arm64'), '1.2.3'))).toMatchObject({
    name: '@kube-admission/darwin-arm64',
    version: '1.2.3',
    os: ['darwin'],
    cpu: ['arm64'],
    files: ['engine', 'NOTICE', 'THIRD_PARTY_LICENSES'],
  });
});

test('on Windows npm installs the modules in its place', () => {
  const windows = partsFor([], '1.2.3').filter(({ name }) => name.includes('win32'));
  expect(windows.map((part) => JSON.parse(manifestOf(part, '1.2.3')))).toMatchObject([
    { os: ['win32'], cpu: ['x64'], dependencies: { 'kube-admission-wasm': '1.2.3' } },
    { os: ['win32'], cpu: ['arm64'], dependencies: { 'kube-admission-wasm': '1.2.3' } },
  ]);
});

test('a system that nobody thought of has the modules', () => {
  expect(partOf('freebsd-x64')).toBe(WASM);
});
