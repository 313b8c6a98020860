import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionErrors } from '../../tools/release/check-versions';
import { temporary } from '../folders';

const root = join(__dirname, '..', '..');
const newFolder = temporary('release');

const FILES = [
  'package.json',
  'package-lock.json',
  'packages/kube-admission/package.json',
  'packages/kube-admission/README.md',
  'packages/kube-admission/README.ko.md',
  'examples/starter/package.json',
  'cdk8s.yaml',
  'CHANGELOG.md',
  'action.yml',
  '.pre-commit-hooks.yaml',
  'packages/kube-admission/Containerfile',
];

/** Makes a checkout with a change in one file. */
function checkout(file: string, from: string | RegExp, to: string): string {
  const folder = newFolder();
  for (const each of FILES) cpSync(join(root, each), join(folder, each));
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not contain ${String(from)}`);
  writeFileSync(join(folder, file), changed);
  return folder;
}

test('the versions of this checkout agree', () => {
  expect(versionErrors(root, false)).toStrictEqual([]);
});

test.each([
  ['packages/kube-admission/package.json', '"version": "', '["version"]: Invalid value: "9'],
  [
    'package-lock.json',
    /(?<="": \{\n\s+"name": "cdk8s-primer",\n\s+"version": ")/,
    '["packages"][""]["version"]: Invalid value: "9',
  ],
  ['examples/starter/package.json', '"cdk8s-primer": "^', '["dependencies"]["cdk8s-primer"]: Invalid value: "^9'],
  ['examples/starter/package.json', '"kube-admission": "^', '["dependencies"]["kube-admission"]: Invalid value: "^9'],
  [
    'packages/kube-admission/README.ko.md',
    /(?<=AdmissionValidation\n\s+version: )/,
    'validations[0].version: Invalid value: "9',
  ],
  ['action.yml', /(?<=of versions\.\n\s+default: )/, 'version of kube-admission: Invalid value: "9'],
  ['.pre-commit-hooks.yaml', /(?<=kube-admission@)/, 'version of kube-admission: Invalid value: "9'],
  ['packages/kube-admission/Containerfile', /(?<=VERSION=)/, 'version of kube-admission: Invalid value: "9'],
  ['cdk8s.yaml', /(?<=version: )/, 'validations[0].version: Invalid value: "9'],
])('another version in %s is an error', (file, from, message) => {
  const folder = checkout(file, from, typeof from === 'string' ? `${from}9` : '9');
  expect(versionErrors(folder, false)).toStrictEqual([expect.stringContaining(`${file}: ${message}`)]);
});

test('a version that only package.json has is an error of every other file', () => {
  const found = versionErrors(checkout('package.json', '"version": "', '"version": "9'), false);
  expect(found).toHaveLength(13);
  expect(found.at(-1)).toMatch(/^CHANGELOG\.md: first section: Invalid value: "\[.*must be "\[9.*\] - " and a date$/);
});

test('a changelog without a date or without changes is an error', () => {
  expect(versionErrors(checkout('CHANGELOG.md', / - \S+$/m, ' - soon'), true)).toStrictEqual([
    'CHANGELOG.md: first section: Invalid value: "soon": must be the date of the release, such as 2027-01-31',
  ]);
  expect(versionErrors(checkout('CHANGELOG.md', / - \S+$/m, ' - 2027-01-31'), true)).toStrictEqual([]);
  expect(versionErrors(checkout('CHANGELOG.md', /^- .*/ms, ''), false)).toStrictEqual([
    'CHANGELOG.md: first section: Required value: a list of the changes',
  ]);
});
