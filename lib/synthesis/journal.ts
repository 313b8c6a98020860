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
import { fileNameError, STATE } from './output-file';
import { codeOf } from '../manifests/error-message';
import { digest, RECORD } from './record';

/** A change of a file. */
export interface Change {
  readonly name: string;
  readonly kind: 'add' | 'replace' | 'remove';
  /** The new content, unless the file is removed. */
  readonly content?: Uint8Array;
  /** The digest of the new content, in a journal that was read. */
  readonly digest?: string;
}

/**
 * Changes files so that all changes are made or none, as databases do with a rollback journal:
 *
 * 1. `prepare` writes all new contents to the folder `new`, then the journal, which lists the changes.
 * 2. `apply` keeps the old content of each file in the folder `old` and renames its new content to its place.
 * 3. The journal is removed: all changes are made.
 *
 * While there is a journal, any process can roll back. A change was made if its new content is no longer in `new`. The
 * journal has a digest of each new content: a file that somebody has edited since is not rolled back.
 */
export class Journal {
  private readonly state: string;
  private readonly journal: string;

  constructor(private readonly root: string) {
    this.state = join(root, STATE);
    this.journal = join(this.state, 'journal');
  }

  /** Returns the changes of a process that was interrupted while it made them; nothing if there is no journal. */
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

  /** True if an interrupted process left prepared files, before or after it made its changes. */
  get hasLeftovers(): boolean {
    return existsSync(join(this.state, 'new'));
  }

  /** Writes the new contents and the journal. No file of the output is changed. */
  prepare(changes: readonly Change[]): void {
    for (const folder of ['new', 'old']) mkdirSync(join(this.state, folder), { recursive: true });
    changes.forEach(({ name, kind, content }, index) => {
      if (!content) return;
      const stats = kind === 'replace' ? lstatSync(join(this.root, name), { throwIfNoEntry: false }) : undefined;
      // The file keeps its permissions: not everybody may read the file of a Secret.
      const mode = stats?.isFile() ? stats.mode & 0o777 : undefined;
      writeFileSync(this.at('new', index), content, { mode });
      if (mode !== undefined) chmodSync(this.at('new', index), mode);
    });
    const entries = changes.map((change) => ({ name: change.name, kind: change.kind, digest: digestOf(change) }));
    writeFileSync(`${this.journal}.new`, JSON.stringify(entries));
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

  /** Undoes the changes that were made. An earlier process may have undone some of them. */
  rollBack(changes: readonly Change[]): void {
    changes.forEach((change, index) => {
      const { name, kind } = change;
      const [file, old] = [join(this.root, name), this.at('old', index)];
      if (kind === 'remove') {
        // A file that somebody has made since stays.
        if (isThere(old) && !isThere(file)) renameSync(old, file);
      } else if (!isThere(this.at('new', index)) && !isEdited(file, digestOf(change))) {
        if (kind === 'add') rmSync(file, { force: true });
        else if (isThere(old)) renameSync(old, file);
      }
    });
    this.end();
  }

  /** Removes the prepared files. */
  clear(): void {
    for (const name of ['journal.new', 'new', 'old']) rmSync(join(this.state, name), { recursive: true, force: true });
  }

  private end(): void {
    rmSync(this.journal, { force: true });
    try {
      this.clear();
    } catch {
      // All changes are made, or all are rolled back. The next process removes what is left.
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

/** Returns the digest of the new content of a file; nothing if the file is removed. */
const digestOf = (change: Change): string | undefined => change.digest ?? (change.content && digest(change.content));

/** Returns whether a file has another content than the one that was written. */
function isEdited(file: string, written: string | undefined): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !(stats.isFile() && digest(readFileSync(file)) === written);
}

/** Returns whether there is a file or a link, wherever the link leads. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Returns whether an entry of a journal is valid. Its file is replaced or removed, so it must be in the output. */
function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('kind' in value)) return false;
  const { name, kind } = value;
  if (typeof name !== 'string' || (fileNameError(name) !== undefined && name !== RECORD)) return false;
  if ('digest' in value && typeof value.digest !== 'string') return false;
  return kind === 'add' || kind === 'replace' || kind === 'remove';
}
