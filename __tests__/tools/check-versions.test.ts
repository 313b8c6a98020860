import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { disagreements } from '../../tools/release/check-versions';
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
];

/** A checkout where one file says something else. */
function checkout(file: string, from: string | RegExp, to: string): string {
  const folder = newFolder();
  for (const each of FILES) cpSync(join(root, each), join(folder, each));
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} does not say ${String(from)}`);
  writeFileSync(join(folder, file), changed);
  return folder;
}

test('this checkout agrees', () => {
  expect(disagreements(root, false)).toStrictEqual([]);
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
  ['cdk8s.yaml', /(?<=version: )/, 'validations[0].version: Invalid value: "9'],
])('another version in %s', (file, from, message) => {
  const folder = checkout(file, from, typeof from === 'string' ? `${from}9` : '9');
  expect(disagreements(folder, false)).toStrictEqual([expect.stringContaining(`${file}: ${message}`)]);
});

test('a version that is nowhere else', () => {
  const found = disagreements(checkout('package.json', '"version": "', '"version": "9'), false);
  expect(found).toHaveLength(10);
  expect(found.at(-1)).toMatch(/^CHANGELOG\.md: first section: Invalid value: "\[.*must be "\[9.*\] - " and a date$/);
});

test('a changelog without a date, or with nothing in it', () => {
  expect(disagreements(checkout('CHANGELOG.md', / - \S+$/m, ' - soon'), true)).toStrictEqual([
    'CHANGELOG.md: first section: Invalid value: "soon": must be the date of the release, such as 2027-01-31',
  ]);
  expect(disagreements(checkout('CHANGELOG.md', / - \S+$/m, ' - 2027-01-31'), true)).toStrictEqual([]);
  expect(disagreements(checkout('CHANGELOG.md', /^- .*/ms, ''), false)).toStrictEqual([
    'CHANGELOG.md: first section: Required value: what has changed',
  ]);
});
