// The program of the thread that `connect` of relay.ts starts: it starts an engine, and passes on what is written to it and by it.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { isUint8Array } from 'node:util/types';
import { workerData } from 'node:worker_threads';
import { messageOf } from '../../../../lib/manifests/error-message';
import { ENDED, MESSAGES, type RelayStart } from './relay';

const data: unknown = workerData;
const isStart = (start: unknown): start is RelayStart => typeof start === 'object' && start !== null && 'port' in start;
if (!isStart(data)) throw new Error('only a relay starts this thread');
const { program, port, state } = data;

/** The most that is kept of what an engine writes to its standard error. */
const MOST = 4096;

function tell(message: Uint8Array<ArrayBuffer>): void {
  port.postMessage(message, [message.buffer]);
  Atomics.add(state, MESSAGES, 1);
  Atomics.notify(state, MESSAGES);
}

/** Tells that the engine has ended, and what it said. */
function end(said: string): void {
  if (Atomics.load(state, ENDED) === 1) return;
  // Who sees that it has ended finds why.
  port.postMessage(said);
  Atomics.store(state, ENDED, 1);
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
  // A broken pipe is of no interest: the engine has ended then.
  for (const pipe of child.stdio) pipe?.on('error', () => undefined);
  child.on('error', ({ message }) => {
    end(`fatal error: ${message}`);
  });
  child.on('close', () => {
    end(said);
  });
  port.on('message', (bytes: unknown) => {
    if (isUint8Array(bytes)) child.stdin.write(bytes);
  });
  port.on('close', () => {
    // A process that did not start must not be killed (pipes.ts).
    if (child.pid !== undefined) child.kill('SIGKILL');
  });
}

// Whoever waits must not wait for ever, whatever this thread dies of.
process.on('exit', () => {
  end('fatal error: the thread that speaks to the engine has ended');
});
tell(new Uint8Array());
try {
  relay(spawn(program, [], { stdio: 'pipe', env: { TZ: '' }, windowsHide: true }));
} catch (error) {
  // Some errors are thrown: a program for another processor is one.
  end(`fatal error: ${messageOf(error)}`);
}
