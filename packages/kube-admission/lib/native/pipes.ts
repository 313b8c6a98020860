import { type ChildProcess, spawn } from 'node:child_process';
import { readSync, writeSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { codeOf } from '../../../../lib/manifests/error-message';
import { Interrupted } from '../instance';

/** An engine whose pipes this thread reads and writes itself. It waits meanwhile. */
export interface Pipes {
  readonly type: 'pipes';
  readonly child: ChildProcess;
}

/** Starts an engine. Returns nothing if the system cannot run the program. */
export function connect(program: string): Pipes | undefined {
  const child = spawned(program);
  if (!child) return undefined;
  // A process that does not start has no number: its error must only be heard. A function of Node keeps nothing of this library in
  // memory.
  child.on('error', isNativeError);
  child.unref();
  // It must not be killed: Node would signal whatever process has the number that happens to be in its memory.
  if (child.pid === undefined) return undefined;
  const handles = [child.stdin, child.stdout, child.stderr].map((stream) => handleOf(stream));
  if (handles.includes(undefined)) {
    child.kill();
    return undefined;
  }
  for (const handle of handles) {
    handle?.readStop();
    handle?.unref();
    handle?.setBlocking(true);
  }
  return { type: 'pipes', child };
}

function spawned(program: string): ChildProcess | undefined {
  try {
    // Its answers depend on nothing else. The time zone is UTC, which needs no file.
    return spawn(program, [], { stdio: ['pipe', 'pipe', 'pipe'], env: { TZ: '' } });
  } catch {
    // Some errors are thrown: a program for another processor is one.
    return undefined;
  }
}

/** The handle of a stream of a child process. Node does not document it, but every version has it. */
interface Handle {
  readonly fd: number;
  readStop(): void;
  setBlocking(blocking: boolean): void;
  unref(): void;
}

function handleOf(stream: object | null): Handle | undefined {
  const handle: unknown = stream && Reflect.get(stream, '_handle');
  return isHandle(handle) ? handle : undefined;
}

const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' &&
  value !== null &&
  ['readStop', 'setBlocking', 'unref'].every((name) => typeof Reflect.get(value, name) === 'function') &&
  Number(Reflect.get(value, 'fd')) >= 0;

export const isOpen = ({ child }: Pipes): boolean =>
  child.exitCode === null && child.signalCode === null && handleOf(child.stdin) !== undefined;

export function close({ child }: Pipes): void {
  child.stdin?.destroy();
  child.kill('SIGKILL');
}

/** @throws Interrupted if the engine has ended */
export function write({ child }: Pipes, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    const fd = handleOf(child.stdin)?.fd;
    try {
      if (fd === undefined) throw new Interrupted('the engine has ended');
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if (codeOf(error) === 'EINTR' || codeOf(error) === 'EAGAIN') continue;
      throw error instanceof Interrupted ? error : new Interrupted('the engine has ended');
    }
  }
}

/** Reads what there is, at least one byte, to a place of a buffer. Returns its length, or 0 if the engine has ended. */
export function read({ child }: Pipes, target: Uint8Array, at: number): number {
  for (;;) {
    const fd = handleOf(child.stdout)?.fd;
    try {
      return fd === undefined ? 0 : readSync(fd, target, at, target.length - at, null);
    } catch (error) {
      if (codeOf(error) !== 'EINTR' && codeOf(error) !== 'EAGAIN') return 0;
    }
  }
}

/** Returns what an engine that has ended wrote to its standard error. */
export function said({ child }: Pipes): string {
  const fd = handleOf(child.stderr)?.fd;
  const text = Buffer.alloc(4096);
  try {
    return fd === undefined ? '' : text.toString('utf8', 0, readSync(fd, text));
  } catch {
    // Then nothing is known about it.
    return '';
  }
}
