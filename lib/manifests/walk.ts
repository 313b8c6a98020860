import { join } from 'node:path';
import { DISK, type FileTree } from './file-tree';

/** Rules that leave files and folders out of a walk. */
export interface FolderRules {
  /** Returns whether a file or folder is left out. */
  ignores(path: string, isFolder: boolean): boolean;
  /** Returns the rules for what is in a folder that is not left out. */
  inside(folder: string): FolderRules;
}

const NO_RULES: FolderRules = { ignores: () => false, inside: () => NO_RULES };

/** Options and callbacks of a walk. */
interface WalkOptions {
  /** @default - the disk */
  readonly tree?: FileTree;
  /** @default - only hidden files and folders, and node_modules, are left out */
  readonly rules?: FolderRules;
  /** Called with a folder below the first one that cannot be read. @default - the walk throws */
  readonly unreadable?: (folder: string, error: unknown) => void;
}

/** Returns whether a file of a folder may have manifests, by its name. */
export const isManifestFile = (name: string): boolean => /\.(?:ya?ml|json)$/.test(name);

/**
 * Returns the YAML and JSON files in a folder, at any depth, in the order of their names. Hidden files and folders are
 * not read, nor is node_modules. A link to a file counts as the file; one to a folder is not followed.
 */
export function filesIn(folder: string, { tree = DISK, rules = NO_RULES, unreadable }: WalkOptions = {}): string[] {
  const walk = (current: string, above: FolderRules): string[] => {
    const within = above.inside(current);
    const entries = [...tree.entriesIn(current)].sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap(({ name, isFolder, isFile }): string[] => {
      const path = join(current, name);
      if (name.startsWith('.') || name === 'node_modules') return [];
      if (!isFolder && !isManifestFile(name)) return [];
      if (within.ignores(path, isFolder)) return [];
      if (!isFolder) return isFile === true || tree.isFile(path) ? [path] : [];
      try {
        return walk(path, within);
      } catch (error) {
        if (!unreadable) throw error;
        unreadable(path, error);
        return [];
      }
    });
  };
  return walk(folder, rules);
}
