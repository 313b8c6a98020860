import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { Fault, type Reviewer } from './instance';
import { OptionError } from './option-error';

/** A call of a method of the instance. */
export type Question =
  | { call: 'review'; text: Uint8Array; flags: number }
  | { call: 'define'; text: Uint8Array; name: string }
  | { call: 'remember'; text: Uint8Array; name: string; flags: number }
  | { call: 'forget' };

/** The answer of the thread: the module's own answer, or the message of an error. */
export interface Answer {
  memory: number;
  text?: string;
  fault?: string;
  option?: string;
}

/** The data with which the thread starts. */
export interface Start {
  module: WebAssembly.Module;
  settings: string;
  port: MessagePort;
  signal: Int32Array;
}

/** An instance in a thread of its own, which ends when a review takes too long. The caller's thread blocks meanwhile. */
export class Isolated implements Reviewer {
  memory = 0;
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));

  constructor(
    module: WebAssembly.Module,
    settings: string,
    private readonly timeLimit: number,
    thread: string,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const start: Start = { module, settings, port: port2, signal: this.signal };
    // The thread is compiled already: a loader such as ts-node, which the process may have, would only delay it.
    this.worker = new Worker(thread, { workerData: start, transferList: [port2], execArgv: [] });
    // A thread that dies does not answer, which is a fault already. The error must not end the process.
    this.worker.on('error', () => undefined);
    this.worker.unref();
    this.port.unref();
    try {
      this.answer(60);
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  review(text: Uint8Array, flags: number): string {
    return this.ask({ call: 'review', text, flags });
  }

  define(text: Uint8Array, name: string): string {
    return this.ask({ call: 'define', text, name });
  }

  remember(text: Uint8Array, name: string, flags: number): string {
    return this.ask({ call: 'remember', text, name, flags });
  }

  forget(): void {
    this.ask({ call: 'forget' });
  }

  dispose(): void {
    void this.worker.terminate();
    this.port.close();
  }

  private ask(question: Question): string {
    this.port.postMessage(question);
    return this.answer(this.timeLimit);
  }

  private answer(seconds: number): string {
    const ended = Atomics.wait(this.signal, 0, 0, seconds * 1000);
    Atomics.store(this.signal, 0, 0);
    const received: { message: Answer } | undefined = receiveMessageOnPort(this.port);
    if (ended === 'timed-out' || !received) throw new Fault(`it took longer than ${seconds} s`);
    const { memory, text, fault, option } = received.message;
    this.memory = memory;
    if (option !== undefined) throw new OptionError(option);
    if (fault !== undefined) throw new Fault(fault);
    return text ?? '';
  }
}
