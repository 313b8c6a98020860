import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { FieldError } from '../field-error';
import { DISK } from '../file-tree';
import { isKustomization } from '../folders/kustomization';
import type { LeftOut } from '../folders/left-out';
import { isManifestFile } from '../walk';
import { git, GitError } from './git';
import { GitTree } from './git-tree';

/** How the option `old` names a revision. */
const PREFIX = 'git:';

/** Returns the revision that the option `old` names; undefined for a file or folder. */
export const revisionOf = (old: string): string | undefined =>
  old.startsWith(PREFIX) ? old.slice(PREFIX.length) : undefined;

/** The files of a revision. */
interface Revision {
  readonly tree: GitTree;
  /** What is in the revision, and cannot be read from it. */
  readonly leftOut: readonly LeftOut[];
}

/** Why a revision cannot be read. */
export class RevisionError extends Error {
  constructor(readonly error: FieldError) {
    super(error.toString());
  }
}

/**
 * Reads the files that a revision of git has at some paths. A path that is missing on the disk is one of a folder.
 *
 * @param old the revision, as `git:main`
 * @param field the option that has it
 * @throws RevisionError if there is no such revision, or a path is in no repository
 */
export function readRevision(old: string, paths: readonly string[], field = 'old'): Revision {
  const files = new Map<string, Uint8Array>();
  const roots = new Set<string>();
  const leftOut: LeftOut[] = [];
  if (paths.includes('-')) throw new RevisionError(FieldError.invalid(field, old, NO_INPUT));
  for (const path of paths) {
    try {
      const found = new RevisionPath(path, revisionOf(old) ?? '');
      if (found.revision === undefined) {
        const hint = found.isShallow() ? '; the clone is shallow: fetch the whole history' : '';
        throw new RevisionError(
          FieldError.notFound(field, old, `the repository of ${path} has no such revision${hint}`),
        );
      }
      for (const [name, content] of found.read()) files.set(name, content);
      roots.add(found.root);
      leftOut.push(...found.leftOut);
    } catch (cause) {
      if (!(cause instanceof GitError)) throw cause;
      throw new RevisionError(FieldError.invalid(field, old, `${path}: ${cause.message}`));
    }
  }
  return { tree: new GitTree(files, roots), leftOut };
}

const NO_INPUT = 'a revision has no standard input: name files or directories, or give a file for OLD';

/** An entry of `git ls-tree`. */
interface Entry {
  readonly mode: string;
  readonly object: string;
  /** Its path in the repository. */
  readonly path: string;
}

const [LINK, SUBMODULE] = ['120000', '160000'];

/** Returns a folder, or the nearest one above a path. */
function nearestFolder(path: string): string {
  return DISK.has(path) && DISK.isFolder(path) ? path : nearestFolder(dirname(path));
}

/** A file or folder, in a revision of its repository. */
class RevisionPath {
  readonly leftOut: LeftOut[] = [];
  /** The object of the revision's root folder; undefined if there is no such revision. */
  readonly revision: string | undefined;
  private readonly isFolder: boolean;
  /** The nearest folder on the disk. */
  private readonly folder: string;
  /** The path of that folder in its repository: empty, or with a slash at its end. */
  private readonly prefix: string;
  /** The path in the repository; empty for its root. */
  private readonly own: string;

  constructor(path: string, revision: string) {
    this.isFolder = !DISK.has(path) || DISK.isFolder(path);
    this.folder = nearestFolder(path);
    this.prefix = git(this.folder, ['rev-parse', '--show-prefix']).toString().replace(/\n$/, '');
    const below = relative(resolve(this.folder), resolve(path)).split(sep).join('/');
    this.own = `${this.prefix}${below}`.replace(/\/$/, '');
    // Reading the name from the standard input, git never takes it for an option.
    const [found = ''] = git(this.folder, ['cat-file', '--batch-check'], `${revision}^{tree}\n`).toString().split('\n');
    this.revision = /^([0-9a-f]+) tree \d+$/.exec(found)?.[1];
  }

  /** The root of the working tree. */
  get root(): string {
    return this.onDisk('');
  }

  isShallow(): boolean {
    return git(this.folder, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';
  }

  /** Reads the files, each with its absolute path. */
  read(): [string, Uint8Array][] {
    const entries = this.entries();
    for (const { mode, path } of entries)
      if (mode === SUBMODULE) this.leftOut.push({ type: 'submodule', name: this.shown(path) });
    const files = entries.filter((entry) => entry.mode !== SUBMODULE && this.isRead(entry.path));
    const contents = this.contentsOf(files);
    return files.flatMap((entry, index): [string, Uint8Array][] => {
      const content = contents[index];
      if (content) return [[this.onDisk(entry.path), content]];
      if (entry.mode !== LINK) throw new GitError(`the clone lacks ${entry.path}, which was not fetched`);
      this.leftOut.push({ type: 'link', name: this.shown(entry.path) });
      return [];
    });
  }

  private entries(): Entry[] {
    const { own } = this;
    const above = own.split('/').filter(Boolean);
    const rules = above.map((_, index) => [...above.slice(0, index), '.gitignore'].join('/'));
    const wanted = own === '' ? [] : ['--', own, ...rules];
    return git(this.folder, ['ls-tree', '-r', '-z', '--full-tree', this.revision ?? '', ...wanted])
      .toString()
      .split('\0')
      .flatMap((line) => {
        const [, mode = '', object = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
        return path === '' ? [] : [{ mode, object, path }];
      });
  }

  /** Returns whether a file may be a manifest, or have a part in finding them. The rules are those of the walk over a folder. */
  private isRead(path: string): boolean {
    const name = basename(path);
    if (name === '.gitignore') return true;
    if (!this.isFolder) return true;
    const steps = path.slice(this.own === '' ? 0 : this.own.length + 1).split('/');
    return (
      !steps.some((step) => step.startsWith('.') || step === 'node_modules') &&
      (isManifestFile(name) || isKustomization(name))
    );
  }

  /** Returns the contents of files. A link counts as the file to which it leads; there is no content if that is elsewhere. */
  private contentsOf(files: readonly Entry[]): (Buffer | undefined)[] {
    if (files.length === 0) return [];
    const names = files.map(({ mode, object, path }) =>
      mode === LINK && !path.includes('\n') ? `${this.revision ?? ''}:${path}` : object,
    );
    const output = git(
      this.folder,
      ['cat-file', '--batch', '--follow-symlinks'],
      names.map((name) => `${name}\n`).join(''),
    );
    let at = 0;
    return files.map(() => {
      const end = output.indexOf('\n', at);
      const header = output.toString('utf8', at, end);
      const [, type = '', size] = /(?:^| )(\w+) (\d+)$/.exec(header) ?? [];
      at = end + 1;
      if (size === undefined) return undefined;
      const content = output.subarray(at, at + Number(size));
      at += Number(size) + 1;
      return type === 'blob' ? content : undefined;
    });
  }

  private onDisk(path: string): string {
    const up = this.prefix
      .split('/')
      .filter(Boolean)
      .map(() => '..');
    return resolve(this.folder, ...up, path);
  }

  /** Returns a path as messages name it: as seen from the working directory. */
  private shown(path: string): string {
    return join(this.folder, path.slice(this.prefix.length));
  }
}
