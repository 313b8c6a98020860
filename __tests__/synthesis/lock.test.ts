import fs, { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Output } from '../../lib/synthesis/output';
import { contents, temporary } from '../folders';
import { state, write } from './outputs';

const newFolder = temporary('lock');

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
