import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileNameError, STATE } from './file-names';
import { codeOf } from '../manifests/error-message';
import { RECORD } from './record';

/** A change of a file: to a new content, or away. */
export interface Change {
  readonly name: string;
  readonly kind: 'add' | 'replace' | 'remove';
  readonly content?: Uint8Array;
}

/**
 * Changes files so that all changes are made or none, as databases do with a rollback journal:
 *
 * 1. `prepare` writes all new contents to the folder `new`, then the journal, which lists the changes.
 * 2. `apply` keeps the old content of each file in the folder `old` and renames its new content to its place.
 * 3. The journal is removed: all changes are made.
 *
 * While there is a journal, any process can roll back: a change was made if its new content is gone from `new`.
 */
export class Journal {
  private readonly state: string;
  private readonly journal: string;

  constructor(private readonly root: string) {
    this.state = join(root, STATE);
    this.journal = join(this.state, 'journal');
  }

  /** Returns the changes of a process that was interrupted while it made them. */
  pending(): readonly Change[] | undefined {
    let changes: unknown;
    try {
      changes = JSON.parse(readFileSync(this.journal, 'utf8'));
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    }
    if (Array.isArray(changes) && changes.every(isChange)) return changes;
    throw new Error(`${this.journal} was not written by cdk8s-primer. Delete it, then check the output files.`);
  }

  /** Returns true if a process was interrupted before or after it made its changes, and left what it had prepared. */
  get hasLeftovers(): boolean {
    return existsSync(join(this.state, 'new'));
  }

  /** Prepares changes. Until this returns nothing is changed. */
  prepare(changes: readonly Change[]): void {
    for (const folder of ['new', 'old']) mkdirSync(join(this.state, folder), { recursive: true });
    changes.forEach(({ name, kind, content }, index) => {
      if (!content) return;
      const stats = kind === 'replace' ? lstatSync(join(this.root, name), { throwIfNoEntry: false }) : undefined;
      // A new content leaves the permissions as they are: the file of a Secret may be for few.
      const mode = stats?.isFile() ? stats.mode & 0o777 : undefined;
      writeFileSync(this.at('new', index), content, { mode });
      if (mode !== undefined) chmodSync(this.at('new', index), mode);
    });
    const text = JSON.stringify(changes.map(({ name, kind }) => ({ name, kind })));
    writeFileSync(`${this.journal}.new`, text);
    renameSync(`${this.journal}.new`, this.journal);
  }

  /** Makes the prepared changes. */
  apply(changes: readonly Change[]): void {
    changes.forEach(({ name, kind }, index) => {
      const [file, fresh, old] = [join(this.root, name), this.at('new', index), this.at('old', index)];
      if (kind === 'remove') {
        if (isThere(file)) renameSync(file, old);
        return;
      }
      if (kind === 'replace' && isThere(file)) keep(file, old);
      renameSync(fresh, file);
    });
    this.end();
  }

  /** Takes back the changes that were made, also where some of them were taken back before. */
  rollBack(changes: readonly Change[]): void {
    changes.forEach(({ name, kind }, index) => {
      const [file, old] = [join(this.root, name), this.at('old', index)];
      if (kind === 'remove') {
        // A file that somebody made in between stays.
        if (isThere(old) && !isThere(file)) renameSync(old, file);
      } else if (!isThere(this.at('new', index))) {
        if (kind === 'add') rmSync(file, { force: true });
        else if (isThere(old)) renameSync(old, file);
      }
    });
    this.end();
  }

  /** Removes what was prepared. */
  clear(): void {
    for (const name of ['journal.new', 'new', 'old']) rmSync(join(this.state, name), { recursive: true, force: true });
  }

  private end(): void {
    rmSync(this.journal, { force: true });
    try {
      this.clear();
    } catch {
      // All changes are made, or all are rolled back: the next process removes the rest.
    }
  }

  private at(folder: 'new' | 'old', index: number): string {
    return join(this.state, folder, String(index));
  }
}

/** Keeps the content of a file under a second name. */
function keep(file: string, second: string): void {
  try {
    linkSync(file, second);
  } catch {
    // Some disks have no links.
    copyFileSync(file, second);
  }
}

/** Returns true for a file or a link, wherever it leads. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Checks what is read here: it is written over and removed, and must not be outside the output. */
function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('kind' in value)) return false;
  const { name, kind } = value;
  if (typeof name !== 'string' || (fileNameError(name) !== undefined && name !== RECORD)) return false;
  return kind === 'add' || kind === 'replace' || kind === 'remove';
}
