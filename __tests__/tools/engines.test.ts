import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineManifest, withEngines } from '../../tools/release/engines';

const file = join(__dirname, '..', '..', 'packages', 'kube-admission', 'package.json');
const json = readFileSync(file, 'utf8');

test('a release of kube-admission depends on the engines of its version, and npm may leave out each', () => {
  const { version } = JSON.parse(json);
  const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
  expect(JSON.parse(withEngines(json))).toEqual({
    ...JSON.parse(json),
    optionalDependencies: Object.fromEntries(platforms.map((name) => [`@kube-admission/${name}`, version])),
  });
});

test('npm does not look for engines in a clone', () => {
  const lock = readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8');
  expect(`${json}${lock}`).not.toContain('@kube-admission/');
});

test('a package.json that is no object is an error', () => {
  expect(() => withEngines('[]')).toThrow('package.json is not an object');
});

test('npm installs an engine only on its system', () => {
  expect(JSON.parse(engineManifest('darwin-arm64', '1.2.3'))).toMatchObject({
    name: '@kube-admission/darwin-arm64',
    version: '1.2.3',
    os: ['darwin'],
    cpu: ['arm64'],
    files: ['engine', 'NOTICE', 'THIRD_PARTY_LICENSES'],
  });
});
