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
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../lib/synthesis/journal';
import { RECORD } from '../../lib/synthesis/record';
import { Output, type Written } from '../../lib/synthesis/output';
import { contents, temporary } from '../folders';

const newFolder = temporary('output');

const write = (outdir: string, files: Record<string, string>, folders: string[] = []): Written =>
  new Output(outdir).write(
    Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) })),
    folders,
  );

/** A change that cannot be made: it stands for the end of the process. */
const killed = {
  kind: 'add' as const,
  get name(): string {
    throw new Error('killed');
  },
};

/** What is in the folder of the state. */
const state = (outdir: string): string[] => readdirSync(join(outdir, '.cdk8s-primer')).sort();

describe('an output', () => {
  test('is made with its folders, and nothing but the list of its files is left in its state', () => {
    const outdir = join(newFolder(), 'a', 'dist');
    write(outdir, { 'a.yaml': 'a', 'b/c.yaml': 'c' }, ['empty']);
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a', 'b/c.yaml': 'c' });
    expect(statSync(join(outdir, 'empty')).isDirectory()).toBe(true);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('loses what is no longer produced, and keeps what somebody else made', () => {
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

  test('keeps a folder that is asked for when its last file goes', () => {
    const outdir = newFolder();
    write(outdir, { 'a/b.yaml': 'b', 'c/d.yaml': 'd' }, ['a', 'c']);
    write(outdir, {}, ['a']);
    expect(readdirSync(outdir)).toStrictEqual(['a']);
  });

  test('that did not change is not touched at all', () => {
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

  test.each([0o600, 0o664])('keeps who may read and write a file: mode %i', (mode) => {
    const outdir = newFolder();
    write(outdir, { 'secret.yaml': 'a' });
    chmodSync(join(outdir, 'secret.yaml'), mode);
    write(outdir, { 'secret.yaml': 'b' });
    expect(readFileSync(join(outdir, 'secret.yaml'), 'utf8')).toBe('b');
    expect(statSync(join(outdir, 'secret.yaml')).mode & 0o777).toBe(mode);
  });

  test('takes over files that were there before, as of a synth of cdk8s', () => {
    const outdir = newFolder();
    writeFileSync(join(outdir, 'a.yaml'), 'a');
    writeFileSync(join(outdir, 'b.yaml'), 'old');
    const { changes, unchanged } = write(outdir, { 'a.yaml': 'a', 'b.yaml': 'b' });
    expect([unchanged, changes.length]).toStrictEqual([1, 1]);
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a', 'b.yaml': 'b' });
  });

  test('replaces a link, and leaves what it leads to', () => {
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

describe('what is in the way is named, and nothing is changed', () => {
  test.each([
    [
      'a file where the folder should be',
      (folder: string) => {
        writeFileSync(join(folder, 'dist'), 'mine');
      },
      'dist is a file, and should be a folder. It was not changed.',
    ],
    [
      'a link out of the tree',
      (folder: string) => {
        symlinkSync('/', join(folder, 'dist'));
      },
      'dist is a symbolic link to /, which is no folder below .. Nothing was changed.',
    ],
    [
      'a link to nothing',
      (folder: string) => {
        symlinkSync('nowhere', join(folder, 'dist'));
      },
      'dist is a symbolic link to nothing, which is no folder below .. Nothing was changed.',
    ],
    [
      'a folder where a file should be',
      (folder: string) => {
        mkdirSync(join(folder, 'dist', 'a.yaml'), { recursive: true });
      },
      'dist/a.yaml is a folder, and should be a file. Nothing in it was changed.',
    ],
    [
      'a file where a folder in it should be',
      (folder: string) => {
        mkdirSync(join(folder, 'dist'));
        writeFileSync(join(folder, 'dist', 'b'), 'mine');
      },
      'dist/b is a file, and should be a folder. Nothing in it was changed.',
    ],
    [
      'a link among the folders',
      (folder: string) => {
        mkdirSync(join(folder, 'dist'));
        symlinkSync('/tmp', join(folder, 'dist', 'b'));
      },
      'dist/b is a symbolic link, and should be a folder. Nothing in it was changed.',
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
    expect(() => new Output('')).toThrow(new Error('outdir: Required value: a folder. Nothing was changed.'));
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
    expect(() => write(outdir, { 'b/c/d.yaml': 'd' })).toThrow('b is a symbolic link, and should be a folder.');
    expect(readdirSync(join(elsewhere, 'c'))).toStrictEqual([]);
  });

  test('a name that is too long, and the new folder goes again', () => {
    const outdir = join(newFolder(), 'dist');
    expect(() => write(outdir, { 'a.yaml': 'a', [`b/${'c'.repeat(300)}`]: 'c' })).toThrow(
      /dist cannot be written: ENAMETOOLONG: [^\n]*\nWhat was changed was taken back: it is as it was\.$/,
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

  test('nor does a list of files that was tampered with lead out of it', () => {
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

describe('a synth that was interrupted', () => {
  const before = { 'a.yaml': 'old a', 'b.yaml': 'old b', 'd.yaml': 'old d' };
  const after = { 'a.yaml': 'new a', 'b.yaml': 'new b', 'c.yaml': 'new c' };
  const changes = [
    { name: 'a.yaml', kind: 'replace', content: Buffer.from('new a') },
    { name: 'd.yaml', kind: 'remove' },
    { name: 'b.yaml', kind: 'replace', content: Buffer.from('new b') },
    { name: 'c.yaml', kind: 'add', content: Buffer.from('new c') },
    { name: RECORD, kind: 'replace', content: Buffer.from('') },
  ] as const;

  /** An output whose next synth was interrupted when this many changes were made. */
  function interrupted(made: number): string {
    const outdir = newFolder();
    write(outdir, before);
    const journal = new Journal(outdir);
    journal.prepare(changes);
    const broken = changes.map((change, index) => (index < made ? change : killed));
    expect(() => {
      journal.apply(broken);
    }).toThrow('killed');
    return outdir;
  }

  test.each([0, 1, 2, 3, 4])('after %i changes is finished by the next', (made) => {
    const outdir = interrupted(made);
    expect(new Output(outdir).interrupted).toMatch(/some files are new, the others old; the next synth finishes it$/);
    const { recovered } = write(outdir, after);
    expect(recovered).toBe('finished what an interrupted synth had begun');
    expect(contents(outdir)).toStrictEqual(after);
    expect(state(outdir)).toStrictEqual(['files']);
    expect(new Output(outdir).interrupted).toBeUndefined();
  });

  test.each([0, 1, 2, 3, 4])('after %i changes can be taken back', (made) => {
    const outdir = interrupted(made);
    new Journal(outdir).takeBack(changes);
    expect(contents(outdir)).toStrictEqual(before);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test.each([0, 1, 2, 3, 4])('after %i changes, and again while they were taken back, loses nothing', (made) => {
    const outdir = interrupted(made);
    const journal = new Journal(outdir);
    expect(() => {
      journal.takeBack([...changes.slice(0, 2), killed]);
    }).toThrow('killed');
    expect(write(outdir, after).recovered).toBe('took back what an interrupted synth had begun');
    expect(contents(outdir)).toStrictEqual(after);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('before it changed anything is swept away by the next', () => {
    const outdir = newFolder();
    write(outdir, before);
    mkdirSync(join(outdir, '.cdk8s-primer', 'new'));
    writeFileSync(join(outdir, '.cdk8s-primer', 'new', '0'), 'half');
    writeFileSync(join(outdir, '.cdk8s-primer', 'journal.new'), 'half');
    expect(new Output(outdir).interrupted).toMatch(/its files are as they were$/);
    write(outdir, before);
    expect(contents(outdir)).toStrictEqual(before);
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('leaves what somebody made in between, in either direction', () => {
    const made = interrupted(2);
    writeFileSync(join(made, 'd.yaml'), 'mine');
    write(made, after);
    expect(contents(made)).toStrictEqual({ ...after, 'd.yaml': 'mine' });
    const back = interrupted(2);
    writeFileSync(join(back, 'c.yaml'), 'mine');
    new Journal(back).takeBack(changes);
    expect(contents(back)).toStrictEqual({ ...before, 'c.yaml': 'mine' });
  });

  test.each([
    ['new', after],
    ['the same', before],
  ])('is not finished from a journal that is none, also where the files are %s', (_, files) => {
    const outdir = newFolder();
    write(outdir, before);
    writeFileSync(join(outdir, '.cdk8s-primer', 'journal'), '[{"name":"../x","kind":"remove"}]');
    expect(() => write(outdir, files)).toThrow(/journal is none of ours/);
    expect(contents(outdir)).toStrictEqual(before);
  });

  test('is not finished through a link out of the output', () => {
    const [outdir, elsewhere] = [newFolder(), newFolder()];
    write(outdir, { 'a.yaml': 'a' });
    writeFileSync(join(elsewhere, 'c.yaml'), 'mine');
    symlinkSync(elsewhere, join(outdir, 'b'));
    new Journal(outdir).prepare([{ name: 'b/c.yaml', kind: 'remove' }]);
    expect(() => write(outdir, { 'a.yaml': 'b' })).toThrow('b is a symbolic link, and should be a folder.');
    expect(readFileSync(join(elsewhere, 'c.yaml'), 'utf8')).toBe('mine');
  });
});

describe('a disk', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const fails = (code: string): never => {
    throw Object.assign(new Error(`${code}: it does not`), { code });
  };

  test('that is full is named, and nothing stays of what was prepared', () => {
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

  test('without links has copies, and the lock as well', () => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a', 'b.yaml': 'b' });
    jest.spyOn(fs, 'linkSync').mockImplementation(() => fails('EPERM'));
    const { renameSync: renames } = fs;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith(join('new', '1'))) fails('EIO');
      renames(from, to);
    });
    expect(() => write(outdir, { 'a.yaml': 'c', 'b.yaml': 'd' })).toThrow(
      /EIO: it does not\nWhat was changed was taken back: it is as it was\.$/,
    );
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a', 'b.yaml': 'b' });
    expect(state(outdir)).toStrictEqual(['files']);
  });
});

describe('the lock', () => {
  const dead = { pid: 2 ** 30, token: 'dead' };

  test('of a process that is gone is passed on, also that of its heir', () => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a' });
    const folder = join(outdir, '.cdk8s-primer');
    writeFileSync(join(folder, 'lock'), JSON.stringify({ ...dead, host: hostname() }));
    writeFileSync(join(folder, 'lock-dead'), JSON.stringify({ ...dead, host: hostname(), token: 'heir' }));
    write(outdir, { 'a.yaml': 'b' });
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'b' });
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('of a process that is gone is not inherited once another one has a new one', () => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a' });
    const lock = join(outdir, '.cdk8s-primer', 'lock');
    writeFileSync(lock, JSON.stringify({ ...dead, host: hostname() }));
    const { linkSync: links } = fs;
    jest.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      const theirs = { pid: process.pid, host: hostname(), token: 'theirs' };
      if (String(to).endsWith('lock-dead')) writeFileSync(lock, JSON.stringify(theirs));
      links(from, to);
    });
    let now = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
    try {
      expect(() => write(outdir, { 'a.yaml': 'b' })).toThrow(
        `process ${process.pid} on ${hostname()} is writing there`,
      );
    } finally {
      jest.restoreAllMocks();
    }
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a' });
    expect(state(outdir)).toStrictEqual(['files', 'lock']);
  });

  test('of a process that is gone is no synth that still runs', () => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a' });
    writeFileSync(join(outdir, '.cdk8s-primer', 'lock'), JSON.stringify({ ...dead, host: hostname() }));
    expect(new Output(outdir).interrupted).toBeUndefined();
  });

  test('leaves nothing that a process which is gone prepared for it', () => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a' });
    const folder = join(outdir, '.cdk8s-primer');
    writeFileSync(join(folder, `holder-${dead.pid}-half`), '');
    writeFileSync(join(folder, 'lock-dead'), JSON.stringify({ ...dead, host: hostname() }));
    writeFileSync(join(folder, `holder-${process.pid}-half`), '');
    write(outdir, { 'a.yaml': 'b' });
    expect(state(outdir)).toStrictEqual(['files', `holder-${process.pid}-half`]);
  });

  test.each([
    ['runs', { pid: process.pid, host: hostname() }, undefined],
    ['runs for somebody else', { pid: dead.pid, host: hostname() }, 'EPERM'],
    ['is on another machine', { pid: dead.pid, host: 'elsewhere' }, undefined],
  ])('of a process that %s is named, and waited for', (_, { pid, host }, code) => {
    const outdir = newFolder();
    write(outdir, { 'a.yaml': 'a' });
    const lock = join(outdir, '.cdk8s-primer', 'lock');
    writeFileSync(lock, JSON.stringify({ pid, host, token: 'theirs' }));
    let now = 0;
    // Each look at the clock takes ten seconds.
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
    const kill = jest.spyOn(process, 'kill');
    if (code !== undefined) {
      kill.mockImplementation(() => {
        throw Object.assign(new Error(code), { code });
      });
    }
    try {
      expect(new Output(outdir).interrupted).toBe(`process ${pid} is writing ${outdir}`);
      expect(() => write(outdir, { 'a.yaml': 'b' })).toThrow(
        new Error(`process ${pid} on ${host} is writing there: if it is no synth, remove ${lock}`),
      );
      expect(clock).toHaveBeenCalledTimes(5);
    } finally {
      jest.restoreAllMocks();
    }
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a' });
    expect(state(outdir)).toStrictEqual(['files', 'lock']);
  });
});
