import { WASI } from '@bjorn3/browser_wasi_shim';
import { assemble, Reader, type Section, sectionId, sections, signed, unsigned } from './wasm';

/** The largest gap inside a segment of memory, in bytes: V8 accepts at most 100,000 segments. */
const MERGED_GAP = 64;
const PAGE_SIZE = 65536;

/**
 * Runs a module's `_initialize`, and returns a module that starts with the memory and the globals of that moment. Go's own start
 * takes half a second.
 *
 * The clock and the random numbers are fixed meanwhile, so that the result is reproducible. Random values of the start, such as
 * the seeds of Go's maps, are therefore the same in every instance.
 */
export function snapshot(module: Uint8Array): Uint8Array {
  const parts = sections(module).filter(({ id }) => id !== sectionId.custom && id !== sectionId.dataCount);
  const globals = readGlobals(payloadOf(parts, sectionId.global));
  const exported = replace(parts, sectionId.export, exportGlobals(payloadOf(parts, sectionId.export), globals));
  const instance = initialize(assemble(exported));
  const memory = exportedMemory(instance);
  let result = replace(parts, sectionId.global, globalsNow(globals, instance));
  result = replace(result, sectionId.export, withoutInitialize(payloadOf(parts, sectionId.export)));
  result = replace(result, sectionId.memory, Uint8Array.of(1, 0, ...unsigned(memory.length / PAGE_SIZE)));
  return assemble(replace(result, sectionId.data, dataSection(memory)));
}

function initialize(module: Uint8Array<ArrayBuffer>): WebAssembly.Instance {
  const wasi = new WASI(['kube-admission'], [], [], { debug: false });
  const view = (): DataView => new DataView(exportedMemory(instance).buffer);
  let drawn = 0;
  const imports = {
    ...wasi.wasiImport,
    random_get: (at: number, length: number) => {
      for (let i = 0; i < length; i++)
        view().setUint8(at + i, (drawn = (drawn * 1103515245 + 12345) & 0x7fffffff) >>> 16);
      return 0;
    },
    clock_time_get: (_id: number, _precision: bigint, at: number) => {
      view().setBigUint64(at, 1_000_000_000n, true);
      return 0;
    },
  };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { wasi_snapshot_preview1: imports });
  const { exports } = instance;
  if (!isReactor(exports)) throw new Error('not a reactor of WASI');
  wasi.initialize({ exports });
  return instance;
}

const isReactor = (exports: object): exports is { memory: WebAssembly.Memory; _initialize: () => void } =>
  'memory' in exports && '_initialize' in exports;

function exportedMemory(instance: WebAssembly.Instance): Uint8Array {
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('the module exports no memory');
  return new Uint8Array(memory.buffer);
}

function payloadOf(parts: Section[], id: number): Uint8Array {
  const part = parts.find((p) => p.id === id);
  if (!part) throw new Error(`the module has no section ${id}`);
  return part.payload;
}

const replace = (parts: Section[], id: number, payload: Uint8Array): Section[] =>
  parts.map((part) => (part.id === id ? { id, payload } : part));

/** A global: its type, whether it is mutable, and its whole entry. */
interface Global {
  type: number;
  mutable: boolean;
  entry: Uint8Array;
}

const i32 = 0x7f;
const i64 = 0x7e;
const end = 0x0b;

function readGlobals(payload: Uint8Array): Global[] {
  const reader = new Reader(payload);
  return Array.from({ length: reader.unsigned() }, () => {
    const start = reader.at;
    const type = reader.byte();
    const mutable = reader.byte() === 1;
    const constant = reader.byte();
    if ((type !== i32 && type !== i64) || (constant !== 0x41 && constant !== 0x42))
      throw new Error('a global that is no integer');
    reader.skipLeb();
    if (reader.byte() !== end) throw new Error('a global that is no constant');
    return { type, mutable, entry: payload.subarray(start, reader.at) };
  });
}

function globalsNow(globals: Global[], instance: WebAssembly.Instance): Uint8Array {
  const entries = globals.map(({ type, mutable, entry }, index) => {
    if (!mutable) return entry;
    const global = instance.exports[`global ${index}`];
    if (!(global instanceof WebAssembly.Global)) throw new Error(`global ${index} is not exported`);
    const value: unknown = global.value;
    if (typeof value !== 'number' && typeof value !== 'bigint') throw new Error(`global ${index} is no integer`);
    return Uint8Array.of(type, 1, type === i32 ? 0x41 : 0x42, ...signed(BigInt(value)), end);
  });
  return Buffer.concat([Uint8Array.from(unsigned(globals.length)), ...entries]);
}

interface Export {
  name: string;
  entry: Uint8Array;
}

function readExports(payload: Uint8Array): Export[] {
  const reader = new Reader(payload);
  return Array.from({ length: reader.unsigned() }, () => {
    const start = reader.at;
    const name = Buffer.from(reader.take(reader.unsigned())).toString();
    reader.byte();
    reader.unsigned();
    return { name, entry: payload.subarray(start, reader.at) };
  });
}

const writeExports = (entries: Uint8Array[]): Uint8Array =>
  Buffer.concat([Uint8Array.from(unsigned(entries.length)), ...entries]);

function exportGlobals(payload: Uint8Array, globals: Global[]): Uint8Array {
  const added = globals.flatMap(({ mutable }, index) => {
    const name = Buffer.from(`global ${index}`);
    return mutable ? [Uint8Array.of(...unsigned(name.length), ...name, 3, ...unsigned(index))] : [];
  });
  return writeExports([...readExports(payload).map(({ entry }) => entry), ...added]);
}

const withoutInitialize = (payload: Uint8Array): Uint8Array =>
  writeExports(readExports(payload).flatMap(({ name, entry }) => (name === '_initialize' ? [] : [entry])));

function dataSection(memory: Uint8Array): Uint8Array {
  const words = new BigUint64Array(memory.buffer);
  const segments: Uint8Array[] = [];
  for (let start = 0; start < words.length; start++) {
    if (words[start] === 0n) continue;
    let last = start;
    for (let at = start + 1; at < words.length && at - last <= MERGED_GAP / 8; at++) if (words[at] !== 0n) last = at;
    const bytes = memory.subarray(start * 8, (last + 1) * 8);
    segments.push(Uint8Array.of(0, 0x41, ...signed(BigInt(start * 8)), end, ...unsigned(bytes.length)), bytes);
    start = last;
  }
  return Buffer.concat([Uint8Array.from(unsigned(segments.length / 2)), ...segments]);
}
