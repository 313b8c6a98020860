import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { DISK, type FileTree } from '../file-tree';
import type { FolderRules } from '../walk';

/** Patterns as a `.gitignore` file in a folder has them. */
export interface IgnoredIn {
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** What to leave out of folders. */
export interface Exclusions {
  /** Patterns of the command line. @default - none */
  readonly exclude?: readonly string[];
  /** Patterns of a configuration file. @default - none */
  readonly excludedIn?: IgnoredIn;
}

/** Patterns as a `.gitignore` file has them, for what is below a folder. */
interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * Leaves out what `.gitignore` files and the patterns of `--exclude` name.
 * @see https://git-scm.com/docs/gitignore
 */
export class IgnoreRules implements FolderRules {
  private constructor(
    private readonly excluded: readonly Level[],
    /** Those of `.gitignore` files, the deepest folder's first. */
    private readonly levels: readonly Level[],
    private readonly tree: FileTree,
  ) {}

  /** Returns the rules for a folder that was named: those above it count as well, up to the repository's root. */
  static of(folder: string, exclusions: Exclusions, tree: FileTree = DISK): IgnoreRules {
    const named = resolve(folder);
    const levels = tree.has(join(named, '.git')) ? [] : levelsAbove(named, tree);
    return new IgnoreRules(excludedFrom(named, exclusions), levels, tree);
  }

  ignores(path: string, isFolder: boolean): boolean {
    const absolute = resolve(path);
    if (this.excluded.some((level) => verdict(level, absolute, isFolder) === true)) return true;
    for (const level of this.levels) {
      const ignored = verdict(level, absolute, isFolder);
      if (ignored !== undefined) return ignored;
    }
    return false;
  }

  inside(folder: string): IgnoreRules {
    const absolute = resolve(folder);
    // Rules that name the folder itself were overruled: by a deeper file, or by whoever named the folder.
    const above = this.levels.filter((level) => verdict(level, absolute, true) !== true);
    return new IgnoreRules(this.excluded, [...levelAt(absolute, this.tree), ...above], this.tree);
  }
}

/** Returns whether a file that was named is left out. */
export const isExcluded = (file: string, exclusions: Exclusions): boolean =>
  excludedFrom(dirname(resolve(file)), exclusions).some((level) => verdict(level, resolve(file), false) === true);

/**
 * A pattern of the command line with a slash may be written as seen from the working directory, or from the folder that was
 * named.
 */
function excludedFrom(folder: string, { exclude = [], excludedIn }: Exclusions): Level[] {
  const ofLine =
    exclude.length === 0 ? [] : [process.cwd(), folder].map((base) => ({ folder: base, patterns: exclude }));
  const all = excludedIn ? [...ofLine, excludedIn] : ofLine;
  return all.map((level) => ({ folder: level.folder, patterns: patternsOf(level.patterns) }));
}

/** Returns whether patterns ignore a path (true) or take it back (false); undefined if they say nothing of it. */
function verdict({ folder, patterns }: Level, path: string, isFolder: boolean): boolean | undefined {
  const below = relative(folder, path);
  if (below === '' || below === '..' || below.startsWith(`..${sep}`) || resolve(below) === below) return undefined;
  const { ignored, unignored } = patterns.test(below.split(sep).join('/') + (isFolder ? '/' : ''));
  return ignored ? true : unignored ? false : undefined;
}

function levelAt(folder: string, tree: FileTree): Level[] {
  const file = join(folder, '.gitignore');
  return tree.has(file) ? [{ folder, patterns: patternsOf(Buffer.from(tree.bytesOf(file)).toString()) }] : [];
}

/** Without a repository around it, a folder's rules are in it. */
function levelsAbove(folder: string, tree: FileTree): Level[] {
  const levels: Level[] = [];
  for (let above = dirname(folder); ; above = dirname(above)) {
    levels.push(...levelAt(above, tree));
    if (tree.has(join(above, '.git'))) return levels;
    if (basename(above) === '') return [];
  }
}

const patternsOf = (patterns: string | readonly string[]): Ignore => ignore({ ignorecase: false }).add(patterns);
