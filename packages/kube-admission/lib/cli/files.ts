import { type Dirent, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, messageOf } from '../../../../lib/manifests/error-message';

/** A text to review. It is read when it is reviewed. */
export interface Source {
  name: string;
  read(): Uint8Array;
}

const STANDARD_INPUT = 0;

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

/** Returns the files of the operands. Those of a directory have the extension of a manifest, and are sorted by name. */
export function* sources(operands: string[], unreadable: (message: string) => void): Generator<Source> {
  for (const operand of operands) {
    if (operand === '-') {
      yield { name: '-', read: readStandardInput };
      continue;
    }
    let directory: boolean;
    try {
      directory = statSync(operand).isDirectory();
    } catch (error) {
      unreadable(reason(operand, error));
      continue;
    }
    if (directory) yield* manifestsIn(operand, unreadable);
    else yield { name: operand, read: () => readFileSync(operand) };
  }
}

function* manifestsIn(directory: string, unreadable: (message: string) => void): Generator<Source> {
  let entries;
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    unreadable(reason(directory, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* manifestsIn(name, unreadable);
    } else if (/\.(ya?ml|json)$/.test(entry.name) && isReadable(entry, name)) {
      yield { name, read: () => readFileSync(name) };
    }
  }
}

/** Excludes pipes and devices, which might never end. A broken link is reported when it is read. */
const isReadable = (entry: Dirent, name: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && (statSync(name, { throwIfNoEntry: false })?.isFile() ?? true));

const REASONS: Record<string, string> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GiB',
};

/** Returns why a file cannot be read, without the system call that Node's messages have. */
export function reason(name: string, error: unknown): string {
  return `${name}: ${REASONS[codeOf(error) ?? ''] ?? messageOf(error)}`;
}
