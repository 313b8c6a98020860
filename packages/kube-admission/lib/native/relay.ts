import { join } from 'node:path';
import { isUint8Array } from 'node:util/types';
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
  /** The number of messages of the thread, and whether the engine has ended. */
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

export function connect(program: string): Relay {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(8));
  const start: RelayStart = { program, port: port2, state };
  const worker = new Worker(join(folder, 'relay.js'), { workerData: start, transferList: [port2], execArgv: [] });
  worker.unref();
  port1.unref();
  return { type: 'relay', worker, port: port1, state, rest: new Uint8Array(), said: '' };
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
    if (isUint8Array(received?.message)) return received.message;
    if (typeof received?.message === 'string') relay.said = received.message;
    if (received || hasEnded) return new Uint8Array();
    Atomics.wait(relay.state, MESSAGES, count);
  }
}

/** Returns what an engine that has ended wrote to its standard error. */
export const said = (relay: Relay): string => relay.said;
