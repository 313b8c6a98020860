import type { Reviewer } from '../instance';
import { answerOf, CALLS, type Call, type EngineProcess, end, isRunning, send } from './process';

/**
 * The most texts, and their most bytes, that an engine gets before they are needed. It reads more than these while it writes answers
 * that nobody reads yet (`ahead` of go/engine/engine.go), so neither of both can wait for the other.
 */
const MOST_TEXTS = 128;
const MOST_BYTES = 8 << 20;

/** A text that was sent before its review is needed. */
interface Announced {
  readonly text: Uint8Array;
  readonly flags: number;
  readonly call: Call;
}

/** A native process that reviews texts, several at the same time. */
export class Engine implements Reviewer {
  /** The memory of a process shrinks, and it ends when it has too much. */
  readonly memory = 0;
  private announced: Announced[] = [];

  constructor(readonly process: EngineProcess) {}

  get isRunning(): boolean {
    return isRunning(this.process);
  }

  announce(text: Uint8Array, flags: number): void {
    const { calls, size } = this.process;
    if (this.indexOf(text, flags) >= 0) return;
    if (calls.length >= MOST_TEXTS || size + text.length > MOST_BYTES) return;
    this.announced.push({ text, flags, call: send(this.process, CALLS.review, flags, text) });
    // The reviews of some are never needed.
    if (this.announced.length > MOST_TEXTS) this.announced.shift();
  }

  review(text: Uint8Array, flags: number): string {
    return answerOf(this.process, this.callFor(text, flags));
  }

  define(text: Uint8Array, name: string): string {
    return this.tell(CALLS.define, text, name, 0);
  }

  remember(text: Uint8Array, name: string, flags: number): string {
    return this.tell(CALLS.remember, text, name, flags);
  }

  forget(): void {
    this.tell(CALLS.forget, new Uint8Array(), '', 0);
  }

  dispose(): void {
    end(this.process);
  }

  /** Sends a text with its name, whose length shares a number with the flags. */
  private tell(kind: number, text: Uint8Array, name: string, flags: number): string {
    // The reviews of texts that were sent before do not know of it.
    this.announced = [];
    const named = new TextEncoder().encode(name);
    const call = send(this.process, kind, flags * 2 ** 24 + named.length, Buffer.concat([named, text]));
    return answerOf(this.process, call);
  }

  /** Returns the call that was sent for a text, or sends one. */
  private callFor(text: Uint8Array, flags: number): Call {
    const at = this.indexOf(text, flags);
    const [found] = at < 0 ? [] : this.announced.splice(at, 1);
    return found?.call ?? send(this.process, CALLS.review, flags, text);
  }

  private indexOf(text: Uint8Array, flags: number): number {
    return this.announced.findIndex((one) => one.flags === flags && isSame(one.text, text));
  }
}

/** Returns whether two arrays are the same part of the same memory. */
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.buffer === b.buffer && a.byteOffset === b.byteOffset && a.length === b.length;
