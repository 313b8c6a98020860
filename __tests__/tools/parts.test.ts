import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLATFORMS } from '../../packages/kube-admission/wasm/engine';
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

test('all of these packages are packed, that with the modules first', () => {
  const { optionalDependencies }: { optionalDependencies: object } = JSON.parse(withParts(json));
  expect(partsFor(PLATFORMS).map(({ name }) => name)).toEqual([
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

test.each([
  ['darwin-arm64', 'darwin', 'arm64', 'engine'],
  ['win32-x64', 'win32', 'x64', 'engine.exe'],
])('npm installs the engine for %s only there', (system, os, cpu, file) => {
  expect(JSON.parse(manifestOf(partOf(system), '1.2.3'))).toMatchObject({
    name: `@kube-admission/${system}`,
    version: '1.2.3',
    os: [os],
    cpu: [cpu],
    files: [file, 'NOTICE', 'THIRD_PARTY_LICENSES'],
  });
});

test('a system that nobody thought of has the modules', () => {
  expect(partOf('freebsd-x64')).toBe(WASM);
});
