import { type ChildProcess, spawn } from 'node:child_process';
import { readSync, writeSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { codeOf } from '../../../../lib/manifests/error-message';
import { Fault, Interrupted } from '../instance';

/** The kinds of calls (go/engine/engine.go). */
export const CALLS = { limit: 0, cores: 1, configure: 2, define: 3, remember: 4, forget: 5, review: 6 } as const;

/** A call of the engine. Its answer is set once it was read. */
export interface Call {
  readonly size: number;
  answer?: string;
  fault?: string;
}

/** A running engine. It is plain data, which copies of this library can share (pool.ts). */
export interface EngineProcess {
  readonly child: ChildProcess;
  /** The calls without an answer, in order, and the bytes of their requests. */
  calls: Call[];
  size: number;
  /** What is not written yet. */
  outgoing: Buffer;
  filled: number;
  /** What was read, from `start` to `end`, and is no whole answer. */
  incoming: Buffer;
  start: number;
  end: number;
  /** The number of admissions that have used it. */
  users: number;
}

const REQUEST_HEADER = 12;
const ANSWER_HEADER = 8;
const BUFFER = 1 << 16;

/**
 * Starts an engine. This thread writes to its pipes and reads from them itself, and waits meanwhile: with a second thread that does
 * it, an object takes half as long again.
 *
 * @returns nothing if the system cannot run the program, or has no such pipes
 */
export function start(program: string): EngineProcess | undefined {
  const child = spawned(program);
  if (!child) return undefined;
  // A process that does not start has no number: its error must only be heard. A function of Node keeps nothing of this library in
  // memory.
  child.on('error', isNativeError);
  child.unref();
  const handles = [child.stdin, child.stdout, child.stderr].map((stream) => handleOf(stream));
  if (child.pid === undefined || handles.includes(undefined)) {
    child.kill();
    return undefined;
  }
  for (const handle of handles) {
    handle?.readStop();
    handle?.unref();
    handle?.setBlocking(true);
  }
  return {
    child,
    calls: [],
    size: 0,
    outgoing: Buffer.allocUnsafe(BUFFER),
    filled: 0,
    incoming: Buffer.allocUnsafe(BUFFER),
    start: 0,
    end: 0,
    users: 0,
  };
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

/** Returns whether an engine runs, as far as is known. */
export const isRunning = ({ child }: EngineProcess): boolean =>
  child.exitCode === null && child.signalCode === null && handleOf(child.stdin) !== undefined;

/** Ends an engine. Its calls get no answer. */
export function end(engine: EngineProcess): void {
  engine.calls = [];
  engine.size = 0;
  engine.child.stdin?.destroy();
  engine.child.kill('SIGKILL');
}

/** Sends a call. It is written together with the next ones, or when an answer is needed. @throws Interrupted if the engine has ended */
export function send(engine: EngineProcess, kind: number, number: number, request: Uint8Array): Call {
  const call: Call = { size: request.length };
  engine.calls.push(call);
  engine.size += call.size;
  if (engine.filled + REQUEST_HEADER + request.length > BUFFER) flush(engine);
  const { outgoing } = engine;
  [request.length, kind, number].forEach((word, index) => outgoing.writeUInt32LE(word, engine.filled + index * 4));
  engine.filled += REQUEST_HEADER;
  if (engine.filled + request.length <= BUFFER) {
    outgoing.set(request, engine.filled);
    engine.filled += request.length;
  } else {
    flush(engine);
    write(engine, request);
  }
  return call;
}

function flush(engine: EngineProcess): void {
  const { filled } = engine;
  engine.filled = 0;
  write(engine, engine.outgoing.subarray(0, filled));
}

function write(engine: EngineProcess, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    const fd = handleOf(engine.child.stdin)?.fd;
    try {
      if (fd === undefined) throw new Interrupted('the engine has ended');
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if (codeOf(error) === 'EINTR' || codeOf(error) === 'EAGAIN') continue;
      end(engine);
      throw error instanceof Interrupted ? error : new Interrupted('the engine has ended');
    }
  }
}

/**
 * Returns the answer of a call. This thread waits for it.
 *
 * @throws Fault if the call failed, or if the engine ended while it had no other one
 * @throws Interrupted if the engine ended, and another call may be the reason
 */
export function answerOf(engine: EngineProcess, call: Call): string {
  while (call.answer === undefined && call.fault === undefined) {
    if (!engine.calls.includes(call)) throw new Interrupted('the engine has ended');
    if (engine.filled > 0) flush(engine);
    receive(engine);
  }
  if (call.fault !== undefined) throw new Fault(call.fault);
  return call.answer ?? '';
}

/** Reads the next answer. */
function receive(engine: EngineProcess): void {
  for (;;) {
    const available = engine.end - engine.start;
    let needed = ANSWER_HEADER;
    if (available >= needed) {
      const at = engine.start + ANSWER_HEADER;
      const length = engine.incoming.readUInt32LE(engine.start);
      needed += length;
      if (available >= needed) {
        const text = engine.incoming.toString('utf8', at, at + length);
        take(engine, text, engine.incoming[engine.start + 4] === 1);
        engine.start += needed;
        return;
      }
    }
    reserve(engine, needed);
    engine.end += read(engine);
  }
}

function take(engine: EngineProcess, text: string, isFault: boolean): void {
  const call = engine.calls.shift();
  if (!call) return;
  engine.size -= call.size;
  if (isFault) call.fault = text;
  else call.answer = text;
}

/** Makes room for an answer. A long one must not keep its memory for ever. */
function reserve(engine: EngineProcess, length: number): void {
  const { incoming, start: from, end: to } = engine;
  if (from + length <= incoming.length && to < incoming.length) return;
  const size = Math.max(length, BUFFER);
  const target = size === incoming.length ? incoming : Buffer.allocUnsafe(size);
  incoming.copy(target, 0, from, to);
  engine.incoming = target;
  engine.start = 0;
  engine.end = to - from;
}

function read(engine: EngineProcess): number {
  for (;;) {
    const fd = handleOf(engine.child.stdout)?.fd;
    let length = 0;
    try {
      if (fd !== undefined)
        length = readSync(fd, engine.incoming, engine.end, engine.incoming.length - engine.end, null);
    } catch (error) {
      if (codeOf(error) === 'EINTR' || codeOf(error) === 'EAGAIN') continue;
    }
    if (length > 0) return length;
    const isAlone = engine.calls.length === 1;
    const reason = reasonOf(engine);
    end(engine);
    throw isAlone ? new Fault(reason) : new Interrupted(reason);
  }
}

/** Returns why an engine has ended, which Go writes to the standard error. */
function reasonOf({ child }: EngineProcess): string {
  const fd = handleOf(child.stderr)?.fd;
  const text = Buffer.alloc(4096);
  let said = '';
  try {
    if (fd !== undefined) said = text.toString('utf8', 0, readSync(fd, text));
  } catch {
    // Then nothing is known about it.
  }
  if (/stack exceeds|stack overflow/.test(said)) return 'it is nested too deep';
  return /^(?:panic|fatal error|runtime): .*/m.exec(said)?.[0] ?? 'the engine has ended';
}
