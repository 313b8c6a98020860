/** A section of a WebAssembly module (https://webassembly.github.io/spec/core/binary/modules.html#sections). */
export interface Section {
  id: number;
  payload: Uint8Array;
}

export const sectionId = { custom: 0, memory: 5, global: 6, export: 7, data: 11, dataCount: 12 } as const;

const preamble = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

export class Reader {
  at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new Error('the WebAssembly module ends in the middle of a section');
    return byte;
  }

  take(length: number): Uint8Array {
    return this.bytes.subarray(this.at, (this.at += length));
  }

  /** Reads an unsigned LEB128 number. */
  unsigned(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  skipLeb(): void {
    while (this.byte() >= 128);
  }
}

export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  do {
    const low = value % 128;
    value = Math.floor(value / 128);
    bytes.push(value > 0 ? low | 128 : low);
  } while (value > 0);
  return bytes;
}

export function signed(value: bigint): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = Number(value & 127n);
    value >>= 7n;
    const done = (value === 0n && low < 64) || (value === -1n && low >= 64);
    bytes.push(done ? low : low | 128);
    if (done) return bytes;
  }
}

export function sections(module: Uint8Array): Section[] {
  const reader = new Reader(module);
  reader.take(preamble.length);
  const found: Section[] = [];
  while (!reader.done) {
    const id = reader.byte();
    found.push({ id, payload: reader.take(reader.unsigned()) });
  }
  return found;
}

export function assemble(parts: Section[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [preamble];
  for (const { id, payload } of parts) chunks.push(Uint8Array.of(id, ...unsigned(payload.length)), payload);
  return Buffer.concat(chunks);
}
