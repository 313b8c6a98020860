import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesIn } from '../../../../lib/manifests/walk';
import { readRevision, RevisionError } from '../../../../lib/manifests/git/revision';
import { Folder } from './run';

/** Runs git in a folder, as somebody without settings of their own. */
function git(folder: string, ...args: string[]): void {
  const settings = ['user.name=nobody', 'user.email=nobody@example.org', 'protocol.file.allow=always'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: folder,
    env,
    stdio: 'pipe',
  });
}

function commit(folder: Folder, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  git(folder.path, 'add', '--all', '--force');
  git(folder.path, 'commit', '--quiet', '--message', 'change');
}

const errorOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof RevisionError) return error.message;
    throw error;
  }
  throw new Error('it must fail');
};

describe('a revision of git', () => {
  const folder = new Folder();
  const outside = new Folder({ 'a.yaml': '' });
  const at = (path: string): string => join(folder.path, path);
  const read = (...paths: string[]): ReturnType<typeof readRevision> => readRevision('git:main', paths);
  const names = (path: string): string[] =>
    filesIn(path, { tree: read(path).tree }).map((name) => relative(folder.path, name));
  const text = (path: string): string => Buffer.from(read(path).tree.bytesOf(path)).toString();

  beforeAll(() => {
    const sub = join(folder.path, 'other');
    folder.write('other/x.yaml', 'x');
    git(sub, 'init', '--quiet', '--initial-branch', 'main');
    git(sub, 'add', '.');
    git(sub, 'commit', '--quiet', '--message', 'change');
    git(folder.path, 'init', '--quiet', '--initial-branch', 'main');
    folder.write('.git/info/exclude', 'other\n');
    git(folder.path, 'submodule', '--quiet', 'add', '--force', sub, 'dist/sub.yaml');
    execFileSync('ln', ['-s', '../shared/c.yaml', at('dist/link.yaml')]);
    execFileSync('ln', ['-s', '/etc/hostname', at('dist/outside.yaml')]);
    commit(folder, {
      '.gitignore': '*.local.yaml\n',
      'shared/c.yaml': 'c',
      'dist/a.yaml': 'old a',
      'dist/deep/b c\té.json': 'b',
      'dist/notes.txt': 'no',
      'dist/x.local.yaml': 'ignored',
      'dist/.hidden/d.yaml': 'd',
      'dist/node_modules/e.yaml': 'e',
      'dist/*.yaml': 'star',
      'manifests.txt': 'named',
      ':(top)dist': 'magic',
    });
    git(folder.path, 'tag', 'v1');
    commit(folder, { 'dist/a.yaml': 'new a', 'dist/new.yaml': 'new' });
    git(folder.path, 'branch', 'later');
    git(folder.path, 'reset', '--quiet', '--soft', 'v1');
  });

  test('has the files that a folder had, by the rules for folders', () => {
    expect(names(at('dist'))).toStrictEqual([
      'dist/*.yaml',
      'dist/a.yaml',
      'dist/deep/b c\té.json',
      'dist/link.yaml',
      'dist/x.local.yaml',
    ]);
    expect(text(at('dist/a.yaml'))).toBe('old a');
    expect(text(at('dist/link.yaml'))).toBe('c');
  });

  test('has the rules of .gitignore above a folder', () => {
    const { tree } = read(at('dist'));
    expect(Buffer.from(tree.bytesOf(at('.gitignore'))).toString()).toBe('*.local.yaml\n');
    expect([tree.has(at('.git')), tree.has(at('dist/.git'))]).toStrictEqual([true, false]);
  });

  test('names submodules, and links that lead out of it', () => {
    expect(read(at('dist')).leftOut).toStrictEqual([
      { type: 'submodule', name: at('dist/sub.yaml') },
      { type: 'link', name: at('dist/outside.yaml') },
    ]);
  });

  test('has the content of a file whatever its name, and takes no name for a pattern', () => {
    expect(text(at('manifests.txt'))).toBe('named');
    expect(text(at('dist/*.yaml'))).toBe('star');
    expect(text(at(':(top)dist'))).toBe('magic');
    expect(read(at('dist/*.yaml')).tree.has(at('dist/a.yaml'))).toBe(false);
  });

  test('lacks what is newer, and what is nowhere', () => {
    const { tree } = read(at('dist/new.yaml'), at('dist/missing.yaml'), at('dist/a.yaml'));
    expect(['dist/new.yaml', 'dist/missing.yaml', 'dist/a.yaml'].map((name) => tree.has(at(name)))).toStrictEqual([
      false,
      false,
      true,
    ]);
  });

  test('has a folder and a file that the working tree lacks', () => {
    rmSync(at('shared'), { recursive: true });
    try {
      expect(names(at('shared'))).toStrictEqual(['shared/c.yaml']);
      expect(read(at('shared/c.yaml')).tree.isFile(at('shared/c.yaml'))).toBe(true);
    } finally {
      folder.write('shared/c.yaml', 'c');
    }
  });

  test('is found by branch, tag and expression', () => {
    for (const [revision, content] of [
      ['v1', 'old a'],
      ['later', 'new a'],
      ['later~1', 'old a'],
    ] as const) {
      const { tree } = readRevision(`git:${revision}`, [at('dist')]);
      expect(Buffer.from(tree.bytesOf(at('dist/a.yaml'))).toString()).toBe(content);
    }
  });

  test('is that of each path’s own repository', () => {
    const { tree } = read(at('dist/a.yaml'), at('other'));
    expect(Buffer.from(tree.bytesOf(at('other/x.yaml'))).toString()).toBe('x');
  });

  test('ignores the repository of a hook', () => {
    process.env.GIT_DIR = at('other/.git');
    try {
      expect(text(at('dist/a.yaml'))).toBe('old a');
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  test.each(['nope', '', '--help', 'main\nv1', 'v1:dist/a.yaml'])(
    'that does not exist is an error of the option: %j',
    (revision) => {
      expect(errorOf(() => readRevision(`git:${revision}`, [at('dist')]))).toBe(
        `old: Not found: ${JSON.stringify(`git:${revision}`)}: the repository of ${at('dist')} has no such revision`,
      );
    },
  );

  test('of a shallow clone that lacks it: the error says so', () => {
    git(folder.path, 'clone', '--quiet', '--depth', '1', '--branch', 'later', `file://${folder.path}`, 'shallow');
    expect(errorOf(() => readRevision('git:v1', [at('shallow/dist')]))).toMatch(
      / has no such revision; the clone is shallow: fetch the whole history$/,
    );
  });

  test('of a partial clone that lacks a file: nothing is fetched, and the error says so', () => {
    git(folder.path, 'config', 'uploadpack.allowFilter', 'true');
    const source = `file://${folder.path}`;
    git(folder.path, 'clone', '--quiet', '--filter', 'blob:none', '--branch', 'later', source, 'partial');
    // The words depend on the version of git.
    expect(errorOf(() => readRevision('git:v1', [at('partial/dist/a.yaml')]))).toMatch(
      /^old: Invalid value: "git:v1": .*a\.yaml: (?:could not fetch \w+ from promisor remote|the clone lacks dist\/a\.yaml, which was not fetched)$/,
    );
  });

  test('of a folder that is in no repository, and of the standard input, is an error of the option', () => {
    expect(errorOf(() => readRevision('git:main', [outside.path]))).toBe(
      `old: Invalid value: "git:main": ${outside.path}: not a git repository (or any of the parent directories): .git`,
    );
    expect(errorOf(() => readRevision('git:main', ['-']))).toBe(
      'old: Invalid value: "git:main": a revision has no standard input: name files or directories, or give a file for OLD',
    );
  });

  test('needs the program git', () => {
    const { PATH } = process.env;
    process.env.PATH = '/nowhere';
    try {
      expect(errorOf(() => read(at('dist')))).toBe(
        `old: Invalid value: "git:main": ${at('dist')}: the program git is not installed`,
      );
    } finally {
      process.env.PATH = PATH;
    }
  });
});
