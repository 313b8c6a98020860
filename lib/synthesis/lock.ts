import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../manifests/error-message';

/** A process that holds a lock, or wants to. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Milliseconds to wait for a lock; what is done under it takes a fraction of a second. */
const PATIENCE = 30_000;

/** How a rename fails to a folder that is not empty. */
const TAKEN = new Set<unknown>(['EEXIST', 'ENOTEMPTY', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])]);

/**
 * Runs a task while no other process runs one under the lock of the same folder, which is made for it, and waits for its
 * turn.
 *
 * The lock is a folder with one file, named after its holder. It is prepared under another name and renamed, which fails
 * while the lock has a file in it. The file of a dead process is removed by its name, which nobody else's file has: however
 * many processes do so at once, one of them renames its folder first.
 */
export function withLock<T>(folder: string, task: () => T): T {
  const lock = join(folder, 'lock');
  const mine = `${process.pid}@${hostname()}@${randomUUID()}`;
  const prepared = join(folder, `lock-${mine}`);
  makeFolder(prepared);
  try {
    writeFileSync(join(prepared, mine), '');
    wait(folder, prepared);
    removeLeftovers(folder);
    return task();
  } finally {
    for (const path of [prepared, join(lock, mine)]) rmSync(path, { recursive: true, force: true });
    removeEmpty(lock);
  }
}

/** Returns the living process that holds the lock of a folder. */
export function holderOf(folder: string): Holder | undefined {
  return namesIn(join(folder, 'lock'))
    .map(holder)
    .find((found) => found && isAlive(found));
}

function wait(folder: string, prepared: string): void {
  const lock = join(folder, 'lock');
  const end = Date.now() + PATIENCE;
  while (!acquire(lock, prepared)) {
    if (Date.now() > end) {
      const { pid, host } = holderOf(folder) ?? {};
      const who = pid === undefined ? 'a process' : `process ${pid} on ${host ?? '?'}`;
      throw new Error(`${who} is writing there: if it is no synth, remove ${lock}`);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
}

/** Takes the lock, unless a living process holds it. */
function acquire(lock: string, prepared: string): boolean {
  for (const name of namesIn(lock)) if (isDead(name)) rmSync(join(lock, name), { force: true });
  // Windows renames no folder over another, not even an empty one.
  removeEmpty(lock);
  try {
    renameSync(prepared, lock);
    return true;
  } catch (error) {
    if (TAKEN.has(codeOf(error))) return false;
    throw error;
  }
}

/** Removes what dead processes had prepared. */
function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder).filter((name) => name.startsWith('lock-')))
    if (isDead(name.slice('lock-'.length))) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Makes a folder, and those above it only where they are missing: on a read-only disk Node says ENOENT to that. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(folder, { recursive: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, or it is gone.
  }
}

function holder(name: string): Holder | undefined {
  const [pid, host] = name.split('@');
  return host === undefined || !/^\d+$/.test(pid ?? '') ? undefined : { pid: Number(pid), host };
}

function isDead(name: string): boolean {
  const found = holder(name);
  return found !== undefined && !isAlive(found);
}

function isAlive({ pid, host }: Holder): boolean {
  // Nothing is known of a process of another machine.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is another user's.
    return codeOf(error) === 'EPERM';
  }
}
