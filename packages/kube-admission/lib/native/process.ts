import { Fault, Interrupted } from '../instance';
import * as pipes from './pipes';
import * as relay from './relay';

/** The kinds of calls (go/engine/engine.go). */
export const CALLS = { limit: 0, cores: 1, configure: 2, define: 3, remember: 4, forget: 5, review: 6 } as const;

/** A call of the engine. Its answer is set once it was read. */
export interface Call {
  readonly kind: number;
  readonly size: number;
  answer?: string;
  fault?: string;
}

type Connection = pipes.Pipes | relay.Relay;

/** A running engine. It is plain data, which copies of this library can share (pool.ts). */
export interface EngineProcess {
  readonly connection: Connection;
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
  /** Whether it has reviewed something. */
  hasReviewed: boolean;
}

const REQUEST_HEADER = 12;
const ANSWER_HEADER = 8;
const BUFFER = 1 << 16;

/**
 * Starts an engine. This thread waits for its answers: with a second thread that does it, an object takes twice as long. On Windows Node
 * has no pipes that a thread can wait for.
 *
 * @returns nothing if the system cannot run the program
 */
export function start(program: string): EngineProcess | undefined {
  const connection = process.platform === 'win32' ? relay.connect(program) : pipes.connect(program);
  return (
    connection && {
      connection,
      calls: [],
      size: 0,
      outgoing: Buffer.allocUnsafe(BUFFER),
      filled: 0,
      incoming: Buffer.allocUnsafe(BUFFER),
      start: 0,
      end: 0,
      users: 0,
      hasReviewed: false,
    }
  );
}

/** What can be done with a connection of a type. */
interface Way<C> {
  isOpen(connection: C): boolean;
  close(connection: C): void;
  write(connection: C, bytes: Uint8Array): void;
  read(connection: C, target: Uint8Array, at: number): number;
  said(connection: C): string;
}

const by = <R>({ connection }: EngineProcess, use: <C extends Connection>(way: Way<C>, connection: C) => R): R =>
  connection.type === 'pipes' ? use(pipes, connection) : use(relay, connection);

/** Returns whether an engine runs, as far as is known. */
export const isRunning = (engine: EngineProcess): boolean => by(engine, (way, connection) => way.isOpen(connection));

/** Ends an engine. Its calls get no answer. */
export function end(engine: EngineProcess): void {
  engine.calls = [];
  engine.size = 0;
  by(engine, (way, connection) => {
    way.close(connection);
  });
}

/** Sends a call. It is written together with the next ones, or when an answer is needed. @throws Interrupted if the engine has ended */
export function send(engine: EngineProcess, kind: number, number: number, request: Uint8Array): Call {
  const call: Call = { kind, size: request.length };
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
  try {
    by(engine, (way, connection) => {
      way.write(connection, bytes);
    });
  } catch (error) {
    end(engine);
    throw error;
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
  engine.hasReviewed ||= call.kind === CALLS.review;
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
  const length = by(engine, (way, connection) => way.read(connection, engine.incoming, engine.end));
  if (length > 0) return length;
  const said = by(engine, (way, connection) => way.said(connection));
  // Somebody may have killed it before it got the call. A new engine finds out whether the call is the reason.
  const wasKilled = said === '' && engine.hasReviewed;
  const isAlone = engine.calls.length === 1 && !wasKilled;
  end(engine);
  throw isAlone ? new Fault(reasonOf(said)) : new Interrupted(reasonOf(said));
}

/** Returns why an engine has ended. Go writes it to the standard error. */
function reasonOf(said: string): string {
  if (/stack exceeds|stack overflow/.test(said)) return 'it is nested too deep';
  return /^(?:panic|fatal error|runtime): .*/m.exec(said)?.[0] ?? 'the engine has ended';
}
