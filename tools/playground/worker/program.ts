// The worker of programs. It runs one program and is then replaced, since a program may change everything in it.
import type { ProgramAnswer } from '../protocol';
import { execute } from './execute';
import { goOffline } from './offline';

declare const self: DedicatedWorkerGlobalScope;

const post = self.postMessage.bind(self);
const answer = (message: ProgramAnswer): void => {
  post(message);
};

self.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly code: string }>) => {
  const { id, code } = data;
  answer({ type: 'started', id });
  goOffline(self);
  answer({ type: 'ran', id, result: execute(code, self) });
});
answer({ type: 'ready' });
