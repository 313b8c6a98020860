import { messageOf } from '../../../lib/manifests/error-message';
import { cut } from '../../../lib/manifests/printable';

/** A program may write without end. */
const MOST_LINES = 200;
const LONGEST = 2000;

/** What a program writes to the console. */
export class Output {
  readonly lines: string[] = [];

  /** Replaces the console of a scope. */
  capture(scope: object): void {
    const write = (...values: unknown[]): void => {
      if (this.lines.length < MOST_LINES) this.lines.push(cut(values.map(textOf).join(' '), LONGEST));
      else if (this.lines.length === MOST_LINES) this.lines.push('…');
    };
    const console = Object.fromEntries(
      ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'].map((name) => [name, write]),
    );
    Object.defineProperty(scope, 'console', { value: console, configurable: true });
  }
}

/** Returns a value as the console shows it, in short. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return messageOf(value);
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    // It is cyclic.
    return Object.prototype.toString.call(value);
  }
}
