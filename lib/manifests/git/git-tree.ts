import { basename, dirname, resolve } from 'node:path';
import type { FileTree } from '../file-tree';

/** The files of a revision of git, at the paths that they have in the working tree. */
export class GitTree implements FileTree {
  private readonly folders = new Map<string, Map<string, boolean>>();

  /**
   * @param files the contents by absolute paths
   * @param roots the absolute paths of the repositories
   */
  constructor(
    private readonly files: ReadonlyMap<string, Uint8Array>,
    private readonly roots: ReadonlySet<string>,
  ) {
    for (const file of files.keys()) this.add(file, false);
  }

  has(path: string): boolean {
    const absolute = resolve(path);
    // Rules of .gitignore files end at the root of a repository.
    if (basename(absolute) === '.git' && this.roots.has(dirname(absolute))) return true;
    return this.files.has(absolute) || this.folders.has(absolute);
  }

  isFolder(path: string): boolean {
    return this.folders.has(resolve(path));
  }

  isFile(path: string): boolean {
    return this.files.has(resolve(path));
  }

  entriesIn(folder: string): { name: string; isFolder: boolean }[] {
    return [...(this.folders.get(resolve(folder)) ?? [])].map(([name, isFolder]) => ({ name, isFolder }));
  }

  bytesOf(file: string): Uint8Array {
    const found = this.files.get(resolve(file));
    if (!found) throw new Error(`there is no ${file}`);
    return found;
  }

  private add(path: string, isFolder: boolean): void {
    const folder = dirname(path);
    if (folder === path) return;
    const entries = this.folders.get(folder);
    if (entries) entries.set(basename(path), isFolder);
    else {
      this.folders.set(folder, new Map([[basename(path), isFolder]]));
      this.add(folder, true);
    }
  }
}
