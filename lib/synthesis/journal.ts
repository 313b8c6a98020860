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
import { outside, STATE } from './file-names';
import { codeOf } from '../manifests/error-message';
import { RECORD } from './record';

/** A change of a file: to a new content, or away. */
export interface Change {
  readonly name: string;
  readonly kind: 'add' | 'replace' | 'remove';
  readonly content?: Uint8Array;
}

/** Changes that were begun. */
export interface Pending {
  readonly changes: readonly Change[];
  readonly isTakenBack: boolean;
}

/**
 * Changes of files that are all made or none. All new contents are written beside the old ones first; then the journal,
 * which names them all, is put in its place; then each file is renamed to its name. Before the journal is there nothing
 * was changed, and while it is there what is left can be done, or what was done be taken back, by any process. Old
 * contents are kept until the end, by a second name. A change was made if its new content is no longer where it was.
 */
export class Journal {
  private readonly state: string;
  private readonly journal: string;
  /** The journal, once its changes are taken back. */
  private readonly back: string;

  constructor(private readonly root: string) {
    this.state = join(root, STATE);
    this.journal = join(this.state, 'journal');
    this.back = join(this.state, 'journal-back');
  }

  /** What a synth before this one did not finish, and whether it was about to take it back. */
  pending(): Pending | undefined {
    for (const [file, isTakenBack] of [[this.journal, false] as const, [this.back, true] as const]) {
      let changes: unknown;
      try {
        changes = JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') continue;
        changes = error;
      }
      if (Array.isArray(changes) && changes.every(isChange)) return { changes, isTakenBack };
      throw new Error(`${file} is none of ours: remove it, and look at what the files hold`);
    }
    return undefined;
  }

  /** Whether a synth ended before it changed anything, and left what it had prepared. */
  get hasLeftovers(): boolean {
    return existsSync(join(this.state, 'new'));
  }

  /** Prepares changes. Until this returns nothing is changed. */
  prepare(changes: readonly Change[]): void {
    for (const folder of ['new', 'old']) mkdirSync(join(this.state, folder), { recursive: true });
    changes.forEach(({ name, kind, content }, index) => {
      if (!content) return;
      const stats = kind === 'replace' ? lstatSync(join(this.root, name), { throwIfNoEntry: false }) : undefined;
      // Who may read it is no matter of its content: a Secret's file may be for few.
      const mode = stats?.isFile() ? stats.mode & 0o777 : undefined;
      writeFileSync(this.at('new', index), content, { mode });
      if (mode !== undefined) chmodSync(this.at('new', index), mode);
    });
    const text = JSON.stringify(changes.map(({ name, kind }) => ({ name, kind })));
    writeFileSync(`${this.journal}.new`, text);
    renameSync(`${this.journal}.new`, this.journal);
  }

  /** Makes the prepared changes, also where some of them were made before. */
  apply(changes: readonly Change[]): void {
    changes.forEach(({ name, kind }, index) => {
      const [file, fresh, old] = [join(this.root, name), this.at('new', index), this.at('old', index)];
      if (kind === 'remove') {
        if (!isThere(old) && isThere(file)) renameSync(file, old);
      } else if (isThere(fresh)) {
        if (kind === 'replace') keep(file, old);
        renameSync(fresh, file);
      }
    });
    this.end();
  }

  /** Takes back the changes that were made, also where some of them were taken back before. */
  takeBack(changes: readonly Change[]): void {
    if (isThere(this.journal)) renameSync(this.journal, this.back);
    changes.forEach(({ name, kind }, index) => {
      const [file, old] = [join(this.root, name), this.at('old', index)];
      if (kind !== 'remove' && isThere(this.at('new', index))) return;
      if (kind === 'add') rmSync(file, { force: true });
      else if (isThere(old)) renameSync(old, file);
    });
    this.end();
  }

  /** Removes what was prepared. */
  clear(): void {
    for (const name of ['journal.new', 'new', 'old']) rmSync(join(this.state, name), { recursive: true, force: true });
  }

  private end(): void {
    for (const file of [this.journal, this.back]) rmSync(file, { force: true });
    this.clear();
  }

  private at(folder: 'new' | 'old', index: number): string {
    return join(this.state, folder, String(index));
  }
}

/** Gives a file a second name, if that is free. */
function keep(file: string, second: string): void {
  if (isThere(second) || !isThere(file)) return;
  try {
    linkSync(file, second);
  } catch {
    copyFileSync(file, `${second}.copy`);
    renameSync(`${second}.copy`, second);
  }
}

/** Whether there is a file of this name, or a link, wherever it leads. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** What is read here is written over and removed: nothing outside the output is. */
function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('kind' in value)) return false;
  const { name, kind } = value;
  if (typeof name !== 'string' || (outside(name) !== undefined && name !== RECORD)) return false;
  return kind === 'add' || kind === 'replace' || kind === 'remove';
}
