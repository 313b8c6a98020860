import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../manifests/error-message';
import { isProcessAlive } from './process-alive';
import { makeFolder, namesIn, removeEmpty } from './folders';

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
    for (const end = Date.now() + PATIENCE; !acquire(lock, prepared);) {
      if (Date.now() > end)
        throw new Error(`${holderOf(folder) ?? 'a process'} is writing there: if it is no synth, remove ${lock}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    removePrepared(folder);
    return task();
  } finally {
    for (const path of [prepared, join(lock, mine)]) rmSync(path, { recursive: true, force: true });
    removeEmpty(lock);
  }
}

/** Returns the living process that holds the lock of a folder: `process 4711 on build-2`. */
export function holderOf(folder: string): string | undefined {
  const name = namesIn(join(folder, 'lock')).find(isAlive);
  if (name === undefined) return undefined;
  const [pid = '', host = ''] = name.split('@');
  return `process ${pid} on ${host}`;
}

/** Takes the lock, unless a living process holds it. */
function acquire(lock: string, prepared: string): boolean {
  for (const name of namesIn(lock)) if (!isAlive(name)) rmSync(join(lock, name), { force: true });
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
function removePrepared(folder: string): void {
  for (const name of namesIn(folder))
    if (name.startsWith('lock-') && !isAlive(name.slice('lock-'.length)))
      rmSync(join(folder, name), { recursive: true, force: true });
}

/** Returns true for the file of a process that runs, also for another user, or on another machine, of which nothing is known. */
function isAlive(name: string): boolean {
  const [pid, host] = name.split('@');
  if (host !== hostname()) return true;
  return isProcessAlive(Number(pid));
}
