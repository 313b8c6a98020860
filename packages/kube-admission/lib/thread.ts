import { workerData } from 'node:worker_threads';
import { messageOf } from '../../../lib/manifests/error-message';
import { Instance } from './instance';
import type { Answer, Question, Start } from './isolated';
import { OptionError } from './option-error';

// The program of the thread that `Isolated` starts.
const data: unknown = workerData;
const isStart = (start: unknown): start is Start => typeof start === 'object' && start !== null && 'port' in start;
if (!isStart(data)) throw new Error('only Isolated starts this thread');
const { module, settings, port, signal } = data;

function answer(run: () => string): void {
  let message: Answer;
  try {
    const text = run();
    message = { memory: instance?.memory ?? 0, text };
  } catch (error) {
    const text = messageOf(error);
    message = { memory: 0, ...(error instanceof OptionError ? { option: text } : { fault: text }) };
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
port.on('message', (question: Question) => {
  answer(() => (instance ? answerOf(instance, question) : ''));
});

function answerOf(to: Instance, question: Question): string {
  switch (question.call) {
    case 'review':
      return to.review(question.text, question.flags);
    case 'define':
      return to.define(question.text, question.name);
    case 'remember':
      return to.remember(question.text, question.name, question.flags);
    case 'forget':
      to.forget();
      return '';
  }
}
