import { assemble, signed, unsigned } from '../wasm/wasm';

// Small modules with the exports of kube-admission's, which return a fixed answer or fail as Go's can.

const i32 = 0x7f;
const i64 = 0x7e;
const end = 0x0b;
const op = {
  unreachable: 0x00,
  loop: 0x03,
  if: 0x04,
  br: 0x0c,
  brIf: 0x0d,
  call: 0x10,
  drop: 0x1a,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Load: 0x28,
  i32Load8: 0x2d,
  i32Store8: 0x3a,
  memoryGrow: 0x40,
  i32Const: 0x41,
  i64Const: 0x42,
  i32Equal: 0x46,
  i32Less: 0x49,
  i32Add: 0x6a,
} as const;
const nothing = 0x40;

const fdWrite = 0;
const procExit = 1;
const answerAt = 1024;
const wordsAt = 4096;
const requestAt = 65536;
const pages = 64;

const constant = (value: number): number[] => [op.i32Const, ...signed(BigInt(value))];
const vector = (...items: number[][]): Uint8Array => Uint8Array.from([...unsigned(items.length), ...items.flat()]);
const text = (words: string): number[] => [...unsigned(words.length), ...Buffer.from(words)];
const word32 = (value: number): number[] => [...new Uint8Array(Uint32Array.of(value).buffer)];
const data = (at: number, bytes: number[]): number[] => [0, ...constant(at), end, ...unsigned(bytes.length), ...bytes];
const body = (...code: number[]): number[] => {
  const whole = [1, 1, i32, ...code, end];
  return [...unsigned(whole.length), ...whole];
};
const place = (words: string): number[] => [
  op.i64Const,
  ...signed(words === '' ? 0n : (BigInt(answerAt) << 32n) | BigInt(words.length)),
];

/** The name in the answer is a digit that a module can increment. */
export const answered = `${JSON.stringify({
  start: 0,
  end: 1_000_000,
  apiVersion: 'v1',
  kind: 'Tiny',
  namespace: '',
  name: '0',
  verdict: 'admitted',
  errors: [],
  warnings: [],
})}\n`;
/** An answer without a name: two objects of one name would be the same object. */
export const unnamed = answered.replace('"name":"0"', '"name":"" ');
const digitAt = answerAt + answered.indexOf('"0"') + 1;

/** The code that a module runs before it answers. */
export const does = {
  nothing: [],
  trap: [op.unreachable],
  runForever: [op.loop, nothing, op.br, 0, end],
  /** Writes a message and exits, as a panic of Go does. */
  panic: [
    ...[...constant(2), ...constant(wordsAt), ...constant(1), ...constant(wordsAt + 8), op.call, fdWrite, op.drop],
    ...[...constant(2), op.call, procExit],
  ],
  exit: [...constant(3), op.call, procExit],
  /** Grows the memory above 256 MiB. */
  grow: [...constant(4096), op.memoryGrow, 0, op.drop],
  /** Counts the reviews in the name of the answer. */
  count: [
    ...[...constant(digitAt), ...constant(digitAt), op.i32Load8, 0, 0],
    ...[...constant(1), op.i32Add, op.i32Store8, 0, 0],
  ],
} as const;

/** Returns code that runs only if the request contains the word BOOM. */
export const onBoom = (then: readonly number[]): number[] => [
  ...[...constant(requestAt), op.localSet, 1, op.loop, nothing],
  ...[op.localGet, 1, op.i32Load, 0, 0, ...constant(Buffer.from('BOOM').readInt32LE()), op.i32Equal],
  ...[op.if, nothing, ...then, end],
  ...[op.localGet, 1, ...constant(1), op.i32Add, op.localTee, 1],
  ...[op.globalGet, 0, ...constant(requestAt - 3), op.i32Add, op.i32Less, op.brIf, 0, end],
];

/** Returns a module that runs some code in each review and then answers. `problem` is its answer to the options. */
export function tinyModule(
  review: readonly number[],
  {
    answer = answered,
    problem = '',
    configure = does.nothing,
  }: { answer?: string; problem?: string; configure?: readonly number[] } = {},
): Uint8Array<ArrayBuffer> {
  const panics = 'panic: all is lost\n\ngoroutine 1 [running]:\n';
  const wasi = text('wasi_snapshot_preview1');
  return assemble([
    {
      id: 1,
      payload: vector(
        [0x60, 4, i32, i32, i32, i32, 1, i32],
        [0x60, 1, i32, 0],
        [0x60, 1, i32, 1, i32],
        [0x60, 0, 1, i64],
        [0x60, 1, i32, 1, i64],
      ),
    },
    { id: 2, payload: vector([...wasi, ...text('fd_write'), 0, 0], [...wasi, ...text('proc_exit'), 0, 1]) },
    { id: 3, payload: vector([2], [3], [4]) },
    { id: 5, payload: vector([0, ...unsigned(pages)]) },
    { id: 6, payload: vector([i32, 1, ...constant(0), end]) },
    {
      id: 7,
      payload: vector(
        [...text('memory'), 2, 0],
        [...text('allocate'), 0, 2],
        [...text('configure'), 0, 3],
        [...text('review'), 0, 4],
        [...text('define'), 0, 4],
        [...text('remember'), 0, 4],
        [...text('forget'), 0, 4],
      ),
    },
    {
      id: 10,
      payload: vector(
        body(op.localGet, 0, op.globalSet, 0, ...constant(requestAt)),
        body(...configure, ...place(problem)),
        body(...review, ...place(answer)),
      ),
    },
    {
      id: 11,
      payload: vector(
        data(answerAt, [...Buffer.from(problem || answer)]),
        data(wordsAt, [
          ...word32(wordsAt + 16),
          ...word32(panics.length),
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          ...Buffer.from(panics),
        ]),
      ),
    },
  ]);
}
