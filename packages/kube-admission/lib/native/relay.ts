import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isNativeError, isUint8Array } from 'node:util/types';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { folder } from '../folder';
import { Interrupted } from '../instance';

/**
 * An engine to which a thread speaks, where Node gives no pipe that this thread could wait for: on Windows. Each call wakes two threads
 * more than with `Pipes`.
 */
export interface Relay {
  readonly type: 'relay';
  readonly worker: Worker;
  readonly port: MessagePort;
  /** The number of messages of the thread, of which the first is empty, and whether the engine has ended. */
  readonly state: Int32Array;
  /** What was received and not read. */
  rest: Uint8Array;
  said: string;
}

/** What the thread starts with. */
export interface RelayStart {
  readonly program: string;
  readonly port: MessagePort;
  readonly state: Int32Array;
}

/** The places of the state. */
export const MESSAGES = 0;
export const ENDED = 1;

/** The milliseconds in which the thread starts, or never. */
const START_LIMIT = 20_000;

/** Starts a thread that starts an engine. Returns nothing if there can be no thread. */
export function connect(program: string): Relay | undefined {
  const thread = join(folder, 'relay.js');
  // A bundle has no other files, and a thread that does not start is noticed late.
  if (!existsSync(thread)) return undefined;
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(8));
  const start: RelayStart = { program, port: port2, state };
  const worker = started(thread, start);
  if (!worker) return undefined;
  // Whoever waits for the thread notices that it has died. A function of Node keeps nothing of this library in memory.
  worker.on('error', isNativeError);
  worker.unref();
  port1.unref();
  return { type: 'relay', worker, port: port1, state, rest: new Uint8Array(), said: '' };
}

function started(thread: string, start: RelayStart): Worker | undefined {
  try {
    // What a process preloads, or where it writes to, does not concern the thread.
    const own = { execArgv: [], env: {}, stdout: true, stderr: true };
    return new Worker(thread, { ...own, workerData: start, transferList: [start.port] });
  } catch {
    // A process may have no permission to start threads.
    return undefined;
  }
}

export const isOpen = ({ state }: Relay): boolean => Atomics.load(state, ENDED) === 0;

/** Ends the engine, and the thread with it. */
export function close({ port, state }: Relay): void {
  Atomics.store(state, ENDED, 1);
  port.close();
}

/** @throws Interrupted if the engine has ended */
export function write(relay: Relay, bytes: Uint8Array): void {
  if (!isOpen(relay)) throw new Interrupted('the engine has ended');
  const copy = new Uint8Array(bytes);
  relay.port.postMessage(copy, [copy.buffer]);
}

/** Reads what there is, at least one byte, to a place of a buffer. Returns its length, or 0 if the engine has ended. */
export function read(relay: Relay, target: Uint8Array, at: number): number {
  if (relay.rest.length === 0) relay.rest = receive(relay);
  const part = relay.rest.subarray(0, target.length - at);
  target.set(part, at);
  relay.rest = relay.rest.subarray(part.length);
  return part.length;
}

/** Waits for what the engine writes. It is empty if the engine has ended. */
function receive(relay: Relay): Uint8Array {
  for (;;) {
    const count = Atomics.load(relay.state, MESSAGES);
    const hasEnded = !isOpen(relay);
    const received: { message: unknown } | undefined = receiveMessageOnPort(relay.port);
    if (isUint8Array(received?.message) && received.message.length > 0) return received.message;
    if (typeof received?.message === 'string') relay.said = received.message;
    if (typeof received?.message === 'string' || (!received && hasEnded)) return new Uint8Array();
    if (received) continue;
    const limit = count === 0 ? START_LIMIT : Infinity;
    if (Atomics.wait(relay.state, MESSAGES, count, limit) === 'timed-out') {
      relay.said = 'fatal error: the thread that speaks to the engine does not start';
      return new Uint8Array();
    }
  }
}

/** Returns what an engine that has ended wrote to its standard error. */
export const said = (relay: Relay): string => relay.said;
