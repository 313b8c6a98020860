import fs, {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OutputFolder } from '../../lib/synthesis/output-folder';
import { contents, temporary } from '../folders';
import { state, write } from './write-output';

const newFolder = temporary('output');

describe('an output', () => {
  test('is made with its folders, and its state has only the list of its files', () => {
    const outdir = join(newFolder(), 'a', 'dist');
    write(outdir, { 'a.yaml': 'a', 'b/c.yaml': 'c' }, ['empty']);
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a', 'b/c.yaml': 'c' });
    expect(statSync(join(outdir, 'empty')).isDirectory()).toBe(true);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('has no file that is no longer produced, and keeps files of others', () => {
    const outdir = newFolder();
    writeFileSync(join(outdir, 'kustomization.yaml'), 'mine');
    write(outdir, { 'a.yaml': 'a', 'b/c.yaml': 'c', 'd.yaml': 'd' });
    writeFileSync(join(outdir, 'd.yaml'), 'changed by hand');
    const { changes, kept, unchanged } = write(outdir, { 'a.yaml': 'a' });
    expect(contents(outdir)).toStrictEqual({
      'a.yaml': 'a',
      'd.yaml': 'changed by hand',
      'kustomization.yaml': 'mine',
    });
    expect(existsSync(join(outdir, 'b'))).toBe(false);
    expect({ kept, unchanged }).toStrictEqual({ kept: ['d.yaml'], unchanged: 1 });
    expect(changes.map(({ name, kind }) => [kind, name])).toStrictEqual([['remove', 'b/c.yaml']]);
    write(outdir, {});
    expect(contents(outdir)).toStrictEqual({ 'd.yaml': 'changed by hand', 'kustomization.yaml': 'mine' });
    expect(existsSync(join(outdir, '.cdk8s-primer'))).toBe(false);
  });

  test('keeps a required folder when its last file is removed', () => {
    const outdir = newFolder();
    write(outdir, { 'a/b.yaml': 'b', 'c/d.yaml': 'd' }, ['a', 'c']);
    write(outdir, {}, ['a']);
    expect(readdirSync(outdir)).toStrictEqual(['a']);
  });

  test('is not touched if it did not change', () => {
    const outdir = newFolder();
    const files = { 'a.yaml': 'a', 'b/c.yaml': 'c' };
    write(outdir, files);
    const all = ['.', '.cdk8s-primer', '.cdk8s-primer/files', 'a.yaml', 'b', 'b/c.yaml'].map((name) =>
      join(outdir, name),
    );
    for (const file of all) utimesSync(file, 1000, 1000);
    // Nor does the order of its files matter.
    write(outdir, { 'b/c.yaml': 'c', 'a.yaml': 'a' });
    expect(all.map((file) => statSync(file).mtimeMs)).toStrictEqual(all.map(() => 1_000_000));
    write(outdir, { ...files, 'a.yaml': 'b' });
    expect(statSync(join(outdir, 'b', 'c.yaml')).mtimeMs).toBe(1_000_000);
    expect(readFileSync(join(outdir, 'a.yaml'), 'utf8')).toBe('b');
  });

  test.each([0o600, 0o664])('keeps the permissions of a file: mode %i', (mode) => {
    const outdir = newFolder();
    write(outdir, { 'secret.yaml': 'a' });
    chmodSync(join(outdir, 'secret.yaml'), mode);
    write(outdir, { 'secret.yaml': 'b' });
    expect(readFileSync(join(outdir, 'secret.yaml'), 'utf8')).toBe('b');
    expect(statSync(join(outdir, 'secret.yaml')).mode & 0o777).toBe(mode);
  });

  test('replaces files of an earlier synth of cdk8s', () => {
    const outdir = newFolder();
    writeFileSync(join(outdir, 'a.yaml'), 'a');
    writeFileSync(join(outdir, 'b.yaml'), 'old');
    const { changes, unchanged } = write(outdir, { 'a.yaml': 'a', 'b.yaml': 'b' });
    expect([unchanged, changes.length]).toStrictEqual([1, 1]);
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a', 'b.yaml': 'b' });
  });

  test('replaces a link, and does not change its target', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'elsewhere'), 'mine');
    const outdir = join(folder, 'dist');
    mkdirSync(outdir);
    symlinkSync('../elsewhere', join(outdir, 'a.yaml'));
    write(outdir, { 'a.yaml': 'mine' });
    expect(lstatSync(join(outdir, 'a.yaml')).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('mine');
  });
});

describe('an error names the path that cannot be written, and nothing is changed', () => {
  test.each([
    [
      'a file where the folder should be',
      (folder: string) => {
        writeFileSync(join(folder, 'dist'), 'mine');
      },
      'dist is a file, but must be a folder. It was not changed.',
    ],
    [
      'a link out of the tree',
      (folder: string) => {
        symlinkSync('/', join(folder, 'dist'));
      },
      'dist is a symbolic link to /, which is not a folder below .. Nothing was changed.',
    ],
    [
      'a link to nothing',
      (folder: string) => {
        symlinkSync('nowhere', join(folder, 'dist'));
      },
      'dist is a symbolic link to nothing, which is not a folder below .. Nothing was changed.',
    ],
    [
      'a folder where a file should be',
      (folder: string) => {
        mkdirSync(join(folder, 'dist', 'a.yaml'), { recursive: true });
      },
      'dist/a.yaml is a folder, but must be a file. Nothing in it was changed.',
    ],
    [
      'a file where a folder in it should be',
      (folder: string) => {
        mkdirSync(join(folder, 'dist'));
        writeFileSync(join(folder, 'dist', 'b'), 'mine');
      },
      'dist/b is a file, but must be a folder. Nothing in it was changed.',
    ],
    [
      'a link among the folders',
      (folder: string) => {
        mkdirSync(join(folder, 'dist'));
        symlinkSync('/tmp', join(folder, 'dist', 'b'));
      },
      'dist/b is a symbolic link, but must be a folder. Nothing in it was changed.',
    ],
  ])('%s', (_, prepare, message) => {
    const folder = newFolder();
    prepare(folder);
    // With the kinds of files it does not follow links.
    const list = (): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort();
    const before = list();
    expect(() => {
      try {
        write(join(folder, 'dist'), { 'a.yaml': 'a', 'b/c.yaml': 'c' });
      } catch (error) {
        throw error instanceof Error
          ? new Error(error.message.replaceAll(`${folder}/`, '').replaceAll(folder, '.'))
          : error;
      }
    }).toThrow(new Error(message));
    expect(list()).toStrictEqual(before);
  });

  test('a folder without a name, which would be the working directory', () => {
    expect(() => new OutputFolder('')).toThrow(new Error('outdir: Required value: a folder. Nothing was changed.'));
  });

  test('a file above the folder', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, 'mine');
    expect(() => write(join(file, 'dist'), { 'a.yaml': 'a' })).toThrow(
      /dist cannot be written: ENOTDIR: [^\n]*\nNothing in it was changed\.$/,
    );
  });

  test('a link among the folders, further up', () => {
    const outdir = newFolder();
    const elsewhere = newFolder();
    mkdirSync(join(elsewhere, 'c'));
    symlinkSync(elsewhere, join(outdir, 'b'));
    expect(() => write(outdir, { 'b/c/d.yaml': 'd' })).toThrow('b is a symbolic link, but must be a folder.');
    expect(readdirSync(join(elsewhere, 'c'))).toStrictEqual([]);
  });

  test('a name that is too long, and the new folder is removed', () => {
    const outdir = join(newFolder(), 'dist');
    expect(() => write(outdir, { 'a.yaml': 'a', [`b/${'c'.repeat(300)}`]: 'c' })).toThrow(
      /dist cannot be written: ENAMETOOLONG: [^\n]*\nAll changes were undone: it is as it was before\.$/,
    );
    expect(existsSync(outdir)).toBe(false);
  });

  test('but not a link to a folder beside it', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'dist'));
    write(join(folder, 'dist'), { 'a.yaml': 'a' });
    expect(contents(join(folder, 'real'))).toStrictEqual({ 'a.yaml': 'a' });
    expect(lstatSync(join(folder, 'dist')).isSymbolicLink()).toBe(true);
  });

  test('a changed list of files does not remove files outside the output', () => {
    const folder = newFolder();
    const outdir = join(folder, 'dist');
    write(outdir, { 'a.yaml': 'a' });
    writeFileSync(join(folder, 'precious.yaml'), 'a');
    const list = join(outdir, '.cdk8s-primer', 'files');
    writeFileSync(list, readFileSync(list, 'utf8').replace('a.yaml', '../precious.yaml'));
    write(outdir, {});
    expect(readFileSync(join(folder, 'precious.yaml'), 'utf8')).toBe('a');
  });
});

describe('a disk', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const fails = (code: string): never => {
    throw Object.assign(new Error(`${code}: it does not`), { code });
  };

  test('that is full is named, and the prepared files are removed', () => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a', 'b.yaml': 'b' });
    const { writeFileSync: writes } = fs;
    jest.spyOn(fs, 'writeFileSync').mockImplementation((file, ...rest) => {
      if (String(file).endsWith(join('new', '1'))) fails('ENOSPC');
      writes(file, ...rest);
    });
    expect(() => write(outdir, { 'a.yaml': 'c', 'b.yaml': 'd', 'e/f.yaml': 'f' })).toThrow(
      /cannot be written: ENOSPC: it does not\nNothing in it was changed\.$/,
    );
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a', 'b.yaml': 'b' });
    expect(existsSync(join(outdir, 'e'))).toBe(false);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('without links works with copies, and with the lock', () => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a', 'b.yaml': 'b' });
    jest.spyOn(fs, 'linkSync').mockImplementation(() => fails('EPERM'));
    const { renameSync: renames } = fs;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith(join('new', '1'))) fails('EIO');
      renames(from, to);
    });
    expect(() => write(outdir, { 'a.yaml': 'c', 'b.yaml': 'd' })).toThrow(
      /EIO: it does not\nAll changes were undone: it is as it was before\.$/,
    );
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a', 'b.yaml': 'b' });
    expect(state(outdir)).toStrictEqual(['files']);
  });
});
