import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, charts, generations, newFolder, state, synth } from './app';

/** Runs a program that only the administrator may run, and gives whether it did what it should. */
const run = (...[file = '', ...args]: string[]): boolean => spawnSync(file, args).status === 0;

/** A disk of its own, with room for so many KiB; nothing where it may not be made. */
function disk(size: number): string | undefined {
  const folder = newFolder();
  return run('mount', '-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder) ? folder : undefined;
}

const probe = disk(64);
const why = probe === undefined ? ' (skipped: a small disk can be mounted by the administrator of Linux only)' : '';
if (probe !== undefined) run('umount', probe);

// A file of the app takes a page.
const size = charts * 4;

(probe === undefined ? describe.skip : describe)(`a full disk${why}`, () => {
  test.each([
    ['for a second copy of the files', 1.5],
    ['for any file at all', 1.05],
  ])('without room %s leaves the output as it was', async (_, factor) => {
    const mounted = disk(size * factor + 64) ?? '';
    try {
      const outdir = join(mounted, 'dist');
      expect(await synth(outdir, 'a')).toStrictEqual({ code: 0, said: 'end\n' });
      const { code, said } = await synth(outdir, 'b');
      expect(code).toBe(1);
      expect(said).toMatch(
        /^[^\n]*dist cannot be written: ENOSPC: no space left on device, write\nNothing in it was changed\.$/,
      );
      expect(generations(outdir)).toStrictEqual(all('a'));
      expect(state(outdir)).toStrictEqual(['files']);
      // Once there is room, the next synth is whole.
      expect(run('mount', '-o', `remount,size=${size * 4}k`, mounted)).toBe(true);
      expect(await synth(outdir, 'b')).toStrictEqual({ code: 0, said: 'end\n' });
      expect(generations(outdir)).toStrictEqual(all('b'));
    } finally {
      run('umount', mounted);
    }
  });

  test('without room for the first output leaves no folder', async () => {
    const mounted = disk(size / 2) ?? '';
    try {
      const { code, said } = await synth(join(mounted, 'dist'), 'a');
      expect([code, said]).toStrictEqual([1, expect.stringContaining('Nothing in it was changed.')]);
      expect(readdirSync(mounted)).toStrictEqual([]);
    } finally {
      run('umount', mounted);
    }
  });

  test('that becomes read-only is named, and the output stays', async () => {
    const mounted = disk(size * 3) ?? '';
    try {
      const outdir = join(mounted, 'dist');
      await synth(outdir, 'a');
      expect(run('mount', '-o', 'remount,ro', mounted)).toBe(true);
      const { code, said } = await synth(outdir, 'b');
      expect(code).toBe(1);
      expect(said).toMatch(/dist cannot be written: EROFS: [^\n]*\nNothing in it was changed\.$/);
      expect(generations(outdir)).toStrictEqual(all('a'));
    } finally {
      run('umount', mounted);
    }
  });
});

describe('a folder that may not be written', () => {
  // The administrator may write everywhere: the synth is somebody else's.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const windows = process.platform === 'win32';
  const whyNot = windows ? ' (skipped: Windows has no such folders)' : '';

  (windows ? test.skip : test)(`is named, and the output stays${whyNot}`, async () => {
    const outdir = newFolder();
    await synth(outdir, 'a');
    chmodSync(outdir, 0o555);
    chmodSync(join(outdir, '.cdk8s-primer'), 0o555);
    const { code, said } = await synth(outdir, 'b', { uid });
    expect(code).toBe(1);
    expect(said).toMatch(/ cannot be written: EACCES: [^\n]*\nNothing in it was changed\.$/);
    expect(generations(outdir)).toStrictEqual(all('a'));
    chmodSync(outdir, 0o755);
  });

  (windows ? test.skip : test)(`is found while files are changed, which is taken back${whyNot}`, async () => {
    const outdir = newFolder();
    await synth(outdir, 'a', { count: 20 });
    // What is prepared may be written, but files may not be renamed.
    chmodSync(outdir, 0o555);
    chmodSync(join(outdir, '.cdk8s-primer'), 0o777);
    const { code, said } = await synth(outdir, 'b', { count: 20, uid });
    expect(code).toBe(1);
    expect(said).toMatch(/ cannot be written: EACCES: [^\n]*\nAll changes were undone: it is as it was before\.$/);
    expect(generations(outdir)).toStrictEqual(all('a', 20));
    expect(state(outdir)).toStrictEqual(['files']);
    chmodSync(outdir, 0o755);
  });

  test('since it is a file is named, and the file stays', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'dist'), 'mine');
    const { said } = await synth(join(folder, 'dist'), 'a');
    expect(said).toMatch(/dist is a file, but must be a folder\. It was not changed\.$/);
    mkdirSync(join(folder, 'a'));
    const below = await synth(join(folder, 'dist', 'below'), 'a');
    expect(below.said).toMatch(/cannot be written: ENOTDIR: [^\n]*\nNothing in it was changed\.$/);
    expect(existsSync(join(folder, 'dist'))).toBe(true);
  });
});
