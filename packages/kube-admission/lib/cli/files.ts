import { existsSync, readFileSync, readSync } from 'node:fs';
import { codeOf } from '../../../../lib/manifests/error-message';

const STANDARD_INPUT = 0;

/** Reads a file; `-` is standard input. */
export const bytesOf = (name: string): Uint8Array => (name === '-' ? readStandardInput() : readFileSync(name));

/** Returns whether a path is a pattern that a shell has passed on, since no file matches it. */
export const isUnmatchedPattern = (path: string): boolean => /[*?[]/.test(path) && !existsSync(path);

/** Reads the whole standard input. It can be a pipe that does not block, with a slow writer. */
function readStandardInput(): Uint8Array {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = new Uint8Array(1 << 16);
    try {
      const length = readSync(STANDARD_INPUT, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}
