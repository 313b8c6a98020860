import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../manifests/error-message';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Milliseconds after which a lock that is held is given up; what is done under it takes a fraction of a second. */
const patience = 30_000;

/**
 * Runs a task while no other process runs one under the same lock, and waits for its turn. The lock of a process that
 * is gone is passed on: its heir makes a file that is named after it, which only one can. An heir makes sure afterwards
 * that what it inherited was still there, since whoever is done removes the first file before the others.
 */
export function locked<T>(folder: string, task: () => T): T {
  const mine: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  const card = join(folder, `holder-${mine.pid}-${mine.token}`);
  try {
    const chain = wait(folder, mine, card);
    try {
      removeLeftovers(folder);
      return task();
    } finally {
      for (const file of chain) rmSync(file, { force: true });
    }
  } finally {
    rmSync(card, { force: true });
  }
}

/** Who holds the lock and still runs. */
export function holderOf(folder: string): Holder | undefined {
  for (let file = join(folder, 'lock'); ;) {
    const found = read(file);
    if (!found || isAlive(found)) return found;
    file = join(folder, `lock-${found.token}`);
  }
}

function wait(folder: string, mine: Holder, card: string): string[] {
  const end = Date.now() + patience;
  for (;;) {
    writeFileSync(card, JSON.stringify(mine));
    const chain = acquire(folder, mine, card);
    if (chain) return chain;
    if (Date.now() > end) {
      const { pid, host } = holderOf(folder) ?? {};
      const who = pid === undefined ? 'a process' : `process ${pid} on ${host ?? '?'}`;
      throw new Error(`${who} is writing there: if it is no synth, remove ${join(folder, 'lock')}`);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
}

/** The files to remove in the end, the first one first; nothing while another holds the lock. */
function acquire(folder: string, mine: Holder, card: string): string[] | undefined {
  const chain: string[] = [];
  let [file, first] = [join(folder, 'lock'), mine];
  for (;;) {
    if (create(file, card)) {
      if (read(join(folder, 'lock'))?.token === first.token) return [...chain, file];
      rmSync(file, { force: true });
      return undefined;
    }
    const found = read(file);
    if (!found || isAlive(found)) return undefined;
    if (chain.length === 0) first = found;
    chain.push(file);
    file = join(folder, `lock-${found.token}`);
  }
}

/** Makes a file that is there with all of its content or not at all, if there is none. */
function create(file: string, card: string): boolean {
  try {
    linkSync(card, file);
    return true;
  } catch (error) {
    // Without its card, which others may take for left over while it is written, it has to try again.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  }
  // There are disks without links.
  try {
    writeFileSync(file, readFileSync(card), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => /^(?:holder|lock)-/.test(name))) {
    const pid = Number(/^holder-(\d+)-/.exec(name)?.[1]);
    // What was not written to its end says nothing but its name.
    const found = read(join(folder, name)) ?? { pid, host: hostname() };
    if (!isAlive(found)) rmSync(join(folder, name), { force: true });
  }
}

function read(file: string): Holder | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'token' in value;

function isAlive({ pid, host }: Pick<Holder, 'pid' | 'host'>): boolean {
  // Of another machine nothing is known.
  if (host !== hostname() || Number.isNaN(pid)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
