import { assemble, Reader, sections, signed, unsigned } from '../wasm/wasm';

test.each([
  [0, [0]],
  [1, [1]],
  [127, [127]],
  [128, [128, 1]],
  [624485, [0xe5, 0x8e, 0x26]],
  [2 ** 32 - 1, [255, 255, 255, 255, 15]],
])('%d is encoded and decoded as the unsigned number %j', (value, bytes) => {
  expect(unsigned(value)).toEqual(bytes);
  const reader = new Reader(Uint8Array.from(bytes));
  expect(reader.unsigned()).toBe(value);
  expect(reader.done).toBe(true);
});

test.each<[bigint, number[]]>([
  [0n, [0]],
  [63n, [63]],
  [64n, [192, 0]],
  [-1n, [127]],
  [-64n, [64]],
  [-65n, [191, 127]],
  [-123456n, [0xc0, 0xbb, 0x78]],
  [1n << 40n, [128, 128, 128, 128, 128, 32]],
])('%d is encoded as the signed number %j, which can be skipped', (value, bytes) => {
  expect(signed(value)).toEqual(bytes);
  const reader = new Reader(Uint8Array.from([...bytes, 7]));
  reader.skipLeb();
  expect(reader.byte()).toBe(7);
});

test('a module has the sections of which it is assembled', () => {
  const parts = [
    { id: 0, payload: Uint8Array.of(1, 65) },
    { id: 1, payload: new Uint8Array(200).fill(7) },
    { id: 3, payload: new Uint8Array() },
  ];
  expect(sections(assemble(parts)).map(({ id, payload }) => [id, [...payload]])).toEqual(
    parts.map(({ id, payload }) => [id, [...payload]]),
  );
});

test('a module without sections is the preamble', () => {
  expect([...assemble([])]).toEqual([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  expect(WebAssembly.validate(assemble([]))).toBe(true);
  expect(sections(assemble([]))).toEqual([]);
});

test('a truncated module is an error', () => {
  expect(() => sections(assemble([{ id: 1, payload: new Uint8Array(200) }]).subarray(0, 10))).toThrow(
    'the WebAssembly module ends in the middle of a section',
  );
});
