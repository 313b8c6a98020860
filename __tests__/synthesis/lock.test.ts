import fs, { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../../lib/synthesis/lock';
import { OutputFolder } from '../../lib/synthesis/output-folder';
import { contents, temporary } from '../folders';
import { state, write } from './write-output';

const newFolder = temporary('lock');

/** The number of no process. */
const dead = 2 ** 30;

/** An output whose lock a process holds. */
function lockedBy(pid: number, host = hostname()): string {
  const outdir = newFolder();
  write(outdir, { 'a.yaml': 'a' });
  const lock = join(outdir, '.cdk8s-primer', 'lock');
  mkdirSync(lock);
  writeFileSync(join(lock, `${pid}@${host}@theirs`), '');
  return outdir;
}

/** Makes the lock's patience end after a few attempts. */
const hurry = (): void => {
  let now = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
};

describe('the lock', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('of a dead process is taken over', () => {
    const outdir = lockedBy(dead);
    write(outdir, { 'a.yaml': 'b' });
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'b' });
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('that a killed process left without a file is taken over', () => {
    const outdir = newFolder();
    mkdirSync(join(outdir, '.cdk8s-primer', 'lock'), { recursive: true });
    write(outdir, { 'a.yaml': 'b' });
    expect(state(outdir)).toStrictEqual(['files']);
  });

  test('of a dead process is not taken over twice: the faster process keeps it', () => {
    const outdir = lockedBy(dead);
    const folder = join(outdir, '.cdk8s-primer');
    const { renameSync: renames } = fs;
    // Another process removes the dead one's file as well, and is the first to rename its folder.
    jest.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
      const theirs = join(folder, `lock-${process.pid}@${hostname()}@faster`);
      mkdirSync(theirs);
      writeFileSync(join(theirs, `${process.pid}@${hostname()}@faster`), '');
      renames(theirs, to);
      renames(from, to);
    });
    hurry();
    expect(() => write(outdir, { 'a.yaml': 'b' })).toThrow(`process ${process.pid} on ${hostname()} is writing there`);
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a' });
    expect(readdirSync(join(folder, 'lock'))).toStrictEqual([`${process.pid}@${hostname()}@faster`]);
  });

  test('of a dead process is not reported as a running synth', () => {
    expect(new OutputFolder(lockedBy(dead)).interrupted).toBeUndefined();
  });

  test('removes the prepared locks of dead processes, and leaves those of running ones', () => {
    const outdir = lockedBy(dead);
    const folder = join(outdir, '.cdk8s-primer');
    mkdirSync(join(folder, `lock-${dead}@${hostname()}@half`));
    mkdirSync(join(folder, `lock-${process.pid}@${hostname()}@half`));
    write(outdir, { 'a.yaml': 'b' });
    expect(state(outdir)).toStrictEqual(['files', `lock-${process.pid}@${hostname()}@half`]);
  });

  test.each([
    ['runs', process.pid, hostname(), undefined],
    ['runs for another user', dead, hostname(), 'EPERM'],
    ['is on another machine', dead, 'elsewhere', undefined],
  ])('of a process that %s is waited for, and the error names the process', (_, pid, host, code) => {
    const outdir = lockedBy(pid, host);
    hurry();
    if (code !== undefined) {
      jest.spyOn(process, 'kill').mockImplementation(() => {
        throw Object.assign(new Error(code), { code });
      });
    }
    const wait = jest.spyOn(Atomics, 'wait');
    expect(new OutputFolder(outdir).interrupted).toBe(`process ${pid} on ${host} is writing ${outdir}`);
    expect(() => write(outdir, { 'a.yaml': 'b' })).toThrow(
      new Error(
        `process ${pid} on ${host} is writing there; if it is not a synth, remove ${join(outdir, '.cdk8s-primer', 'lock')}`,
      ),
    );
    expect(wait).toHaveBeenCalled();
    expect(contents(outdir)).toStrictEqual({ 'a.yaml': 'a' });
    expect(state(outdir)).toStrictEqual(['files', 'lock']);
  });

  test('is released if the task fails', () => {
    const folder = newFolder();
    expect(() =>
      withLock(folder, () => {
        throw new Error('it fails');
      }),
    ).toThrow('it fails');
    expect(readdirSync(folder)).toStrictEqual([]);
  });
});
