import { type Dirent, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text to review, read when it is its turn. */
export interface Source {
  name: string;
  read(): Uint8Array;
}

const standardInput = 0;

/** All of it, also where it is a pipe that does not wait, and its writer takes its time. */
function readStandardInput(): Uint8Array {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = new Uint8Array(1 << 16);
    try {
      const length = readSync(standardInput, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

/** The files of the operands: a directory's are those that are manifests by their names, in order. */
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

/** Not a pipe or a device, which might never end; of a link that leads nowhere its reading tells. */
const isReadable = (entry: Dirent, name: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && (statSync(name, { throwIfNoEntry: false })?.isFile() ?? true));

const reasons: Record<string, string> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GiB',
};

/** `name: why` without Node's own way to say it. */
export function reason(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${name}: ${reasons[code] ?? (error instanceof Error ? error.message : String(error))}`;
}
