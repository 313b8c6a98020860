import { workerData } from 'node:worker_threads';
import { Instance } from './instance';
import type { Answer, Start } from './isolated';
import { OptionError } from './options';

// The other side of `Isolated`.
const given: unknown = workerData;
const isStart = (start: unknown): start is Start => typeof start === 'object' && start !== null && 'port' in start;
if (!isStart(given)) throw new Error('only Isolated starts this thread');
const { module, settings, port, signal } = given;

function answer(run: () => string): void {
  let message: Answer;
  try {
    const text = run();
    message = { memory: instance?.memory ?? 0, text };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    message = { memory: 0, ...(error instanceof OptionError ? { option: said } : { fault: said }) };
  }
  port.postMessage(message);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

let instance: Instance | undefined;
answer(() => {
  instance = new Instance(module, settings);
  return '';
});
port.on('message', ({ text, asked }: { text: Uint8Array; asked: number }) => {
  answer(() => instance?.review(text, asked) ?? '');
});
