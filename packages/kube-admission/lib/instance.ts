import { WASI, WASIProcExit } from '@bjorn3/browser_wasi_shim';
import { FieldError, UNSHOWN } from '../../../lib/manifests/field-error';
import { messageOf } from '../../../lib/manifests/error-message';
import { OptionError } from './option-error';

/** A failure of the module during a review: a panic that Go could not recover, a trap, or a run that took too long. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** A failure of an engine that reviewed several texts at the same time: the others may be the reason. */
export class Interrupted extends Fault {}

/** The options of a review as bits of one number (go/calls/calls.go). */
export const FLAGS = {
  stored: 1,
  redact: 2,
  redactStored: 4,
  kubectl: 8,
  continued: 16,
  update: 32,
  serverSide: 64,
  replace: 128,
} as const;

/** An instance of a module that reviews texts, in this thread or in one of its own. */
export interface Reviewer {
  /** Returns a line of JSON for each object. Throws a `Fault`, after which the reviewer cannot be used again. */
  review(text: Uint8Array, flags: number): string;
  /**
   * Reads the definitions of custom resources in a text, which replace those of an earlier text of this name. Returns the groups
   * of all definitions as JSON.
   */
  define(text: Uint8Array, name: string): string;
  /**
   * Reads the old objects of a text, which replace those of an earlier text of this name. Returns a line of JSON for each of
   * them and for each part that cannot be read.
   */
  remember(text: Uint8Array, name: string, flags: number): string;
  /** Forgets all old objects. */
  forget(): void;
  /** Starts the review of a text that is needed soon. It may do nothing. */
  announce?(text: Uint8Array, flags: number): void;
  /** The number of bytes that it holds. The memory of WebAssembly never shrinks. */
  readonly memory: number;
  dispose(): void;
}

interface Exports {
  memory: WebAssembly.Memory;
  allocate(size: number): number;
  configure(): bigint;
  review(flags: number): bigint;
  define(nameLength: number): bigint;
  remember(nameLength: number, flags: number): bigint;
  forget(): void;
}

const isExports = (exports: object): exports is Exports =>
  ['memory', 'allocate', 'configure', 'review', 'define', 'remember', 'forget'].every((name) => name in exports);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Go asks for 16 random bytes for each object. One call of the platform returns enough for many. */
const randomPool = new Uint8Array(4096);
let randomTaken = randomPool.length;

export class Instance implements Reviewer {
  private readonly exports: Exports;
  /** The end of what Go wrote to its standard error. */
  private stderr = '';

  /**
   * Creates an instance, and configures it.
   *
   * @param settings the options as JSON
   * @throws OptionError for an option that the module does not accept
   */
  constructor(module: WebAssembly.Module, settings: string) {
    const wasi = new WASI(['kube-admission'], [], [], { debug: false });
    const imports = {
      ...wasi.wasiImport,
      random_get: (at: number, length: number) => this.random(at, length),
      fd_write: (_fd: number, vectors: number, count: number, written: number) => this.write(vectors, count, written),
    };
    const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: imports });
    if (!isExports(exports)) {
      const detail = 'must be a module of kube-admission of this version';
      throw OptionError.of(FieldError.invalid('modules', UNSHOWN, detail));
    }
    this.exports = exports;
    wasi.inst = { exports: { memory: exports.memory } };
    const problem = this.call(encoder.encode(settings), () => this.exports.configure());
    if (problem !== '') throw new OptionError(problem);
  }

  review(text: Uint8Array, flags: number): string {
    return this.call(text, () => this.exports.review(flags));
  }

  define(text: Uint8Array, name: string): string {
    return this.callNamed(text, name, (nameLength) => this.exports.define(nameLength));
  }

  remember(text: Uint8Array, name: string, flags: number): string {
    return this.callNamed(text, name, (nameLength) => this.exports.remember(nameLength, flags));
  }

  forget(): void {
    this.call(new Uint8Array(), () => {
      this.exports.forget();
      return 0n;
    });
  }

  get memory(): number {
    return this.exports.memory.buffer.byteLength;
  }

  dispose(): void {
    // An instance is garbage once nothing refers to it.
  }

  private callNamed(text: Uint8Array, name: string, run: (nameLength: number) => bigint): string {
    const named = encoder.encode(name);
    const request = new Uint8Array(named.length + text.length);
    request.set(named);
    request.set(text, named.length);
    return this.call(request, () => run(named.length));
  }

  private call(request: Uint8Array, run: () => bigint): string {
    try {
      const at = this.exports.allocate(request.length);
      new Uint8Array(this.exports.memory.buffer, at >>> 0, request.length).set(request);
      const place = run();
      const answer = new Uint8Array(
        this.exports.memory.buffer,
        Number((place >> 32n) & 0xffffffffn),
        Number(place & 0xffffffffn),
      );
      return decoder.decode(answer);
    } catch (error) {
      throw new Fault(this.reasonOf(error));
    }
  }

  private reasonOf(error: unknown): string {
    const [reason] = /^(?:panic|fatal error|runtime): .*/m.exec(this.stderr) ?? [];
    if (reason !== undefined) return reason;
    if (error instanceof WASIProcExit) return `the module exited with ${error.code}`;
    // Go runs on JavaScript's stack.
    if (error instanceof RangeError) return 'it is nested too deep';
    return messageOf(error);
  }

  private random(at: number, length: number): number {
    const target = new Uint8Array(this.exports.memory.buffer, at, length);
    if (length > randomPool.length) {
      for (let i = 0; i < length; i += 65536) crypto.getRandomValues(target.subarray(i, i + 65536));
      return 0;
    }
    if (randomTaken + length > randomPool.length) {
      crypto.getRandomValues(randomPool);
      randomTaken = 0;
    }
    target.set(randomPool.subarray(randomTaken, (randomTaken += length)));
    return 0;
  }

  private write(vectors: number, count: number, written: number): number {
    const view = new DataView(this.exports.memory.buffer);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const at = view.getUint32(vectors + i * 8, true);
      const length = view.getUint32(vectors + i * 8 + 4, true);
      this.stderr = (this.stderr + decoder.decode(new Uint8Array(view.buffer, at, length))).slice(-4096);
      total += length;
    }
    view.setUint32(written, total, true);
    return 0;
  }
}
