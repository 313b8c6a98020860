import { snapshot } from '../wasm/snapshot';
import { assemble, Reader, type Section, sectionId, sections, signed, unsigned } from '../wasm/wasm';

const [i32, i64, f32] = [0x7f, 0x7e, 0x7d];
const end = 0x0b;
const constant = (value: number): number[] => [0x41, ...signed(BigInt(value))];
const wide = (value: bigint): number[] => [0x42, ...signed(value)];
const text = (words: string): number[] => [...unsigned(words.length), ...Buffer.from(words)];
const section = (id: number, ...items: number[][]): Section => ({
  id,
  payload: Uint8Array.from([...unsigned(items.length), ...items.flat()]),
});
const body = (...code: number[]): number[] => [...unsigned(code.length + 2), 0, ...code, end];
/** Returns code that stores a number at an address. */
const store = (at: number, value: number): number[] => [...constant(at), ...constant(value), 0x36, 0, 0];

/** A module with three globals. Its `_initialize` changes two, and writes random numbers and the time to its memory. */
const reactor = (changed: Section[] = []): Uint8Array<ArrayBuffer> => {
  const wasi = text('wasi_snapshot_preview1');
  const parts = [
    section(1, [0x60, 2, i32, i32, 1, i32], [0x60, 3, i32, i64, i32, 1, i32], [0x60, 0, 0], [0x60, 0, 2, i32, i64]),
    section(2, [...wasi, ...text('random_get'), 0, 0], [...wasi, ...text('clock_time_get'), 0, 1]),
    section(3, [2], [3]),
    section(sectionId.memory, [0, 1]),
    section(sectionId.global, [i32, 1, ...constant(1), end], [i64, 1, ...wide(2n), end], [i32, 0, ...constant(5), end]),
    section(sectionId.export, [...text('memory'), 2, 0], [...text('_initialize'), 0, 2], [...text('globals'), 0, 3]),
    section(
      10,
      body(
        ...[...constant(-7), 0x24, 0, ...wide(-1n << 40n), 0x24, 1],
        ...[...constant(1), 0x40, 0, 0x1a],
        ...[...store(1000, 42), ...store(100_000, -1)],
        ...[...constant(2000), ...constant(16), 0x10, 0, 0x1a],
        ...[...constant(0), ...wide(0n), ...constant(3000), 0x10, 1, 0x1a],
      ),
      body(0x23, 0, 0x23, 1),
    ),
    section(sectionId.data, [0, ...constant(64), end, ...text('kept')]),
    { id: sectionId.custom, payload: Uint8Array.from([...text('name'), 1, 2, 3]) },
  ];
  return assemble(parts.map((part) => changed.find(({ id }) => id === part.id) ?? part));
};

const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';

/** Returns an instance whose calls to the host fail. */
const started = (module: Uint8Array<ArrayBuffer>): { exports: string[]; memory: Buffer; globals: unknown } => {
  const forbidden = (): never => {
    throw new Error('it calls the host');
  };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module), {
    wasi_snapshot_preview1: { random_get: forbidden, clock_time_get: forbidden },
  });
  const { memory, globals } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory) || !isFunction(globals)) throw new Error('not the module');
  return { exports: Object.keys(instance.exports), memory: Buffer.from(memory.buffer), globals: globals() };
};

describe('a snapshot', () => {
  const made = Uint8Array.from(snapshot(reactor()));
  const { exports, memory, globals } = started(made);

  test('has the memory and its size after the start', () => {
    expect(memory.length).toBe(2 * 65536);
    expect(memory.subarray(64, 68).toString()).toBe('kept');
    expect(memory.readInt32LE(1000)).toBe(42);
    expect(memory.readInt32LE(100_000)).toBe(-1);
    expect(memory.filter((byte) => byte !== 0).length).toBeLessThan(4 + 1 + 4 + 16 + 8 + 1);
  });

  test('has the globals after the start', () => {
    expect(globals).toEqual([-7, -1n << 40n]);
  });

  test('does not export the start, and has no new exports', () => {
    expect(exports).toEqual(['memory', 'globals']);
  });

  test('is reproducible, with its random numbers and the time', () => {
    expect([...snapshot(reactor())]).toEqual([...made]);
    expect(new Set(memory.subarray(2000, 2016)).size).toBeGreaterThan(8);
    expect(memory.readBigUInt64LE(3000)).toBe(1_000_000_000n);
  });

  test('has no function names', () => {
    expect(sections(made).map(({ id }) => id)).toEqual([1, 2, 3, 5, 6, 7, 10, 11]);
  });

  test('merges neighbouring segments of memory, and omits empty ones', () => {
    const data = sections(made).find(({ id }) => id === sectionId.data);
    const near = reactor([section(sectionId.data, [0, ...constant(128), end, ...text('near')])]);
    const nearData = sections(snapshot(near)).find(({ id }) => id === sectionId.data);
    const far = reactor([
      section(sectionId.data, [0, ...constant(136), end, ...text('far')], [0, ...constant(64), end, ...text('a')]),
    ]);
    const farData = sections(snapshot(far)).find(({ id }) => id === sectionId.data);
    const pieces = (of: Section | undefined): number => new Reader(of?.payload ?? new Uint8Array(1)).unsigned();
    expect([data, nearData, farData].map(pieces)).toEqual([5, 5, 6]);
  });
});

test.each<[string, Section, string]>([
  ['without memory', section(sectionId.export, [...text('_initialize'), 0, 2]), 'not a reactor of WASI'],
  [
    'whose memory is a function',
    section(sectionId.export, [...text('memory'), 0, 3], [...text('_initialize'), 0, 2]),
    'the module exports no memory',
  ],
  ['without a start', section(sectionId.export, [...text('memory'), 2, 0]), 'not a reactor of WASI'],
  [
    'with a global that is no integer',
    section(sectionId.global, [f32, 1, 0x43, 0, 0, 0, 0, end]),
    'a global that is no integer',
  ],
  [
    'with a global that is computed',
    section(sectionId.global, [i32, 0, ...constant(1), ...constant(1), 0x6a, end]),
    'a global that is no constant',
  ],
])('a snapshot of a module %s is an error', (_, changed, message) => {
  expect(() => snapshot(reactor([changed]))).toThrow(message);
});

test('a snapshot of a module without globals is an error', () => {
  const parts = sections(reactor()).filter(({ id }) => id !== sectionId.global);
  expect(() => snapshot(assemble(parts))).toThrow('the module has no section 6');
});
