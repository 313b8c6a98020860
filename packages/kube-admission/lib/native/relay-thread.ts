// The program of the thread that `connect` of relay.ts starts: it starts an engine, and passes on what is written to it and by it.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { isUint8Array } from 'node:util/types';
import { workerData } from 'node:worker_threads';
import { ENDED, MESSAGES, type RelayStart } from './relay';

const data: unknown = workerData;
const isStart = (start: unknown): start is RelayStart => typeof start === 'object' && start !== null && 'port' in start;
if (!isStart(data)) throw new Error('only a relay starts this thread');
const { program, port, state } = data;

/** The most that is kept of what an engine writes to its standard error. */
const MOST = 4096;

function tell(message: Uint8Array<ArrayBuffer> | string): void {
  port.postMessage(message, typeof message === 'string' ? [] : [message.buffer]);
  Atomics.add(state, MESSAGES, 1);
  Atomics.notify(state, MESSAGES);
}

function relay(child: ChildProcessWithoutNullStreams): void {
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(0, MOST);
  });
  child.stdout.on('data', (chunk: Buffer) => {
    tell(new Uint8Array(chunk));
  });
  // What it has not read is of no interest once it has ended.
  child.stdin.on('error', () => undefined);
  const end = (): void => {
    Atomics.store(state, ENDED, 1);
    tell(said);
  };
  child.on('error', end);
  child.on('close', end);
  port.on('message', (bytes: unknown) => {
    if (isUint8Array(bytes)) child.stdin.write(bytes);
  });
  port.on('close', () => {
    // A process that did not start must not be killed (pipes.ts).
    if (child.pid !== undefined) child.kill('SIGKILL');
  });
}

try {
  relay(spawn(program, [], { stdio: 'pipe', env: { TZ: '' }, windowsHide: true }));
} catch {
  // Some errors are thrown: a program for another processor is one.
  Atomics.store(state, ENDED, 1);
  tell('');
}
