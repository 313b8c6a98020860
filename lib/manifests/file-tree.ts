import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

/** A file, a folder or a link in a folder. */
interface TreeEntry {
  readonly name: string;
  /** Whether it is a folder. A link to one is not. */
  readonly isFolder: boolean;
  /** Whether it is known to be a file. A link to one is not. */
  readonly isFile?: boolean;
}

/** Files and folders: those of the disk, or of a revision of a repository. */
export interface FileTree {
  /** Returns whether there is a file or folder. */
  has(path: string): boolean;
  /** Returns whether a path is a folder, or a link to one. @throws Error if there is nothing */
  isFolder(path: string): boolean;
  /** Returns whether a path is a file, or a link to one. A pipe or a device, which might never end, is none. */
  isFile(path: string): boolean;
  /** Returns the entries of a folder. @throws Error if it cannot be read */
  entriesIn(folder: string): readonly TreeEntry[];
  /** Reads a file. @throws Error if it cannot be read */
  bytesOf(file: string): Uint8Array;
}

/** The files and folders of the disk. */
export const DISK: FileTree = {
  has: existsSync,
  isFolder: (path) => statSync(path).isDirectory(),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  entriesIn: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
      isFile: entry.isFile(),
    })),
  bytesOf: (file) => readFileSync(file),
};
