import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../manifests/error-message';
import { isProcessAlive } from './process-alive';
import { makeFolder, namesIn, removeEmpty } from './folders';

/** The milliseconds to wait for a lock. A process holds it for a fraction of a second. */
const PATIENCE = 30_000;

/** The codes of a rename that fails because the target is a folder that is not empty. */
const TAKEN = new Set<unknown>(['EEXIST', 'ENOTEMPTY', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])]);

/**
 * Runs a task under the lock of a folder, which it makes if necessary. It waits while another process holds the lock.
 *
 * The lock is a folder with one file, named after its holder. A process prepares it under another name and renames it. The
 * rename fails while the lock has a file. The file of a dead process is removed by its name, which is unique, so that several
 * processes may do this at the same time: the rename of one of them succeeds first.
 *
 * @throws Error with the holder if the lock is not free within 30 seconds
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
        throw new Error(`${holderOf(folder) ?? 'a process'} is writing there; if it is not a synth, remove ${lock}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    removePrepared(folder);
    return task();
  } finally {
    for (const path of [prepared, join(lock, mine)]) rmSync(path, { recursive: true, force: true });
    removeEmpty(lock);
  }
}

/** Returns the running process that holds the lock of a folder, such as `process 4711 on build-2`; undefined if none does. */
export function holderOf(folder: string): string | undefined {
  const name = namesIn(join(folder, 'lock')).find(isAlive);
  if (name === undefined) return undefined;
  const [pid = '', host = ''] = name.split('@');
  return `process ${pid} on ${host}`;
}

/** Takes the lock and returns true, unless a running process holds it. */
function acquire(lock: string, prepared: string): boolean {
  for (const name of namesIn(lock)) if (!isAlive(name)) rmSync(join(lock, name), { force: true });
  // Windows does not rename a folder to the name of another one, even if that is empty.
  removeEmpty(lock);
  try {
    renameSync(prepared, lock);
    return true;
  } catch (error) {
    if (TAKEN.has(codeOf(error))) return false;
    throw error;
  }
}

/** Removes the prepared locks of dead processes. */
function removePrepared(folder: string): void {
  for (const name of namesIn(folder))
    if (name.startsWith('lock-') && !isAlive(name.slice('lock-'.length)))
      rmSync(join(folder, name), { recursive: true, force: true });
}

/** Returns whether the process of a lock file runs. A process of another machine counts as running, since nothing is known of it. */
function isAlive(name: string): boolean {
  const [pid, host] = name.split('@');
  if (host !== hostname()) return true;
  return isProcessAlive(Number(pid));
}
