import { Manifests } from 'cdk8s-primer/testing';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unchecked } from '../../render';
import { messageOf } from '../messages';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifests-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\n`;

test('a link to a file in a folder is read as the file', () => {
  const file = write('elsewhere/a.yaml', pod('a'));
  write('all/b.yaml', pod('b'));
  symlinkSync(file, join(folder, 'all', 'a.yaml'));
  expect(Manifests.fromFiles(join(folder, 'all')).names).toStrictEqual(['Pod a', 'Pod b']);
});

test('files and the files of folders at any depth are read in the order of their names', () => {
  const single = write('other/single.txt', pod('single'));
  write('all/b.yml', pod('b'));
  write('all/a.yaml', `${pod('a')}---\n${pod('aa')}`);
  write('all/deep/er/c.json', '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "c"}}');
  write('all/README.md', 'no manifest: at all:');
  expect(Manifests.fromFiles([single, join(folder, 'all')]).names).toStrictEqual([
    'Pod single',
    'Pod a',
    'Pod aa',
    'Pod b',
    'Pod c',
  ]);
  expect(Manifests.fromFiles(single).names).toStrictEqual(['Pod single']);
});

test('are named in messages', () => {
  const path = write('a.yaml', `---\n${pod('a')}`);
  expect(messageOf(() => Manifests.fromFiles(path).has('Pod', { spec: {} }))).toContain(`Pod a (${path}:2)`);
});

test('all errors are listed, with their places', () => {
  write('a.yaml', 'a: [');
  write('deep/b.yaml', `${pod('a')}---\nkind: 1\n`);
  expect(
    messageOf(() => Manifests.fromFiles(folder))
      .replaceAll(folder, '.')
      .replaceAll('\\', '/'),
  ).toBe(
    [
      './a.yaml:1:6: Flow sequence in block collection must be sufficiently indented and end with a ]',
      './deep/b.yaml:5: apiVersion: Required value: every manifest has it; kind: Invalid value: 1: must be a string',
    ].join('\n'),
  );
});

test('files that are missing and folders without any', () => {
  mkdirSync(join(folder, 'empty'));
  const paths = ['missing.yaml', 'empty', 'gone'].map((name) => join(folder, name));
  expect(
    messageOf(() => Manifests.fromFiles(paths))
      .replaceAll(folder, '.')
      .replaceAll('\\', '/'),
  ).toBe(
    [
      './missing.yaml: ENOENT: no such file or directory',
      './empty: Invalid value: has no .yaml, .yml or .json file',
      './gone: ENOENT: no such file or directory',
    ].join('\n'),
  );
});

test('an empty list of files is an error, and so is an element that is not a name', () => {
  expect(messageOf(() => Manifests.fromFiles([]))).toBe('paths: Required value: at least one file or folder');
  expect(messageOf(() => Manifests.fromFiles(unchecked([undefined, ''])))).toBe(
    'paths: Invalid value: undefined: must be the name of a file or folder\npaths: Invalid value: "": must be the name of a file or folder',
  );
});

test('a file may be UTF-16, as PowerShell writes it', () => {
  const text = `\ufeff# 한국\n${pod('a')}`;
  const little = Buffer.from(text, 'utf16le');
  const files = [write('little.yaml', little), write('big.yaml', Buffer.from(little).swap16())];
  expect(Manifests.fromFiles(files).names).toStrictEqual(['Pod a', 'Pod a']);
});

test('a file that is neither UTF-8 nor UTF-16 is an error', () => {
  const path = write('latin1.yaml', Buffer.from(`# caf\u00e9\n${pod('a')}`, 'latin1'));
  expect(messageOf(() => Manifests.fromFiles(path))).toBe(
    `${path}: Invalid value: is neither UTF-8 nor UTF-16 with a byte order mark`,
  );
});
