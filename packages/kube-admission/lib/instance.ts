import { WASI, WASIProcExit } from '@bjorn3/browser_wasi_shim';
import { OptionError } from './options';

/** The module failed while it reviewed: a panic that Go could not recover, a trap, or too long a run. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** What can be asked of a review, together in one number (go/exports/exports.go). */
export const ask = { stored: 1, redact: 2, redactStored: 4 } as const;

/** What reviews texts: an instance of a module, here or in a thread of its own. */
export interface Reviewer {
  /** Answers with a line of JSON for each object. Throws a `Fault`, after which the reviewer is of no more use. */
  review(text: Uint8Array, asked: number): string;
  /** Bytes that it holds; WebAssembly's memory never shrinks. */
  readonly memory: number;
  dispose(): void;
}

interface Exports {
  memory: WebAssembly.Memory;
  allocate(size: number): number;
  configure(): bigint;
  review(asked: number): bigint;
}

const isExports = (exports: object): exports is Exports =>
  'memory' in exports && 'allocate' in exports && 'configure' in exports && 'review' in exports;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Go asks for 16 random bytes with each object; one call of the platform fills many. */
const randomPool = new Uint8Array(4096);
let randomTaken = randomPool.length;

export class Instance implements Reviewer {
  private readonly exports: Exports;
  /** What Go says before it gives up. */
  private lastWords = '';

  /** `settings` are the options as JSON; throws an `OptionError` for one that the module does not take. */
  constructor(module: WebAssembly.Module, settings: string) {
    const wasi = new WASI(['kube-admission'], [], [], { debug: false });
    const imports = {
      ...wasi.wasiImport,
      random_get: (at: number, length: number) => this.random(at, length),
      fd_write: (_fd: number, vectors: number, count: number, written: number) => this.write(vectors, count, written),
    };
    const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: imports });
    if (!isExports(exports))
      throw new OptionError('modules: Invalid value: not a module of kube-admission of this version');
    this.exports = exports;
    wasi.inst = { exports: { memory: exports.memory } };
    const problem = this.call(encoder.encode(settings), () => this.exports.configure());
    if (problem !== '') throw new OptionError(problem);
  }

  review(text: Uint8Array, asked: number): string {
    return this.call(text, () => this.exports.review(asked));
  }

  get memory(): number {
    return this.exports.memory.buffer.byteLength;
  }

  dispose(): void {
    // Nothing holds on to an instance.
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
    const said = /^(?:panic|fatal error|runtime): .*/m.exec(this.lastWords);
    if (said) return said[0];
    if (error instanceof WASIProcExit) return `the module exited with ${error.code}`;
    // Go's stack is JavaScript's.
    if (error instanceof RangeError) return 'it is nested too deep';
    return error instanceof Error ? error.message : String(error);
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
      this.lastWords = (this.lastWords + decoder.decode(new Uint8Array(view.buffer, at, length))).slice(-4096);
      total += length;
    }
    view.setUint32(written, total, true);
    return 0;
  }
}
