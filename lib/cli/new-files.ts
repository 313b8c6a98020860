import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../manifests/error-message';
import { FileError } from './command';

/** A file to write. */
interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** Writes files and the folders that they need: all, or none if one cannot be written. @throws FileError */
export function writeNew(files: readonly NewFile[]): void {
  const taken = files.map(({ path }) => path).filter((path) => existsSync(path));
  if (taken.length > 0) throw new FileError(`${taken.join(', ')}: must not exist yet; nothing was written`);
  const made: string[] = [];
  try {
    for (const { path, content } of files) {
      const folder = mkdirSync(dirname(path), { recursive: true });
      if (folder !== undefined) made.push(folder);
      made.push(path);
      writeFileSync(path, content, { flag: 'wx' });
    }
  } catch (error) {
    for (const path of made) rmSync(path, { force: true, recursive: true });
    throw new FileError(`${messageOf(error)}; nothing was written`, { cause: error });
  }
}
