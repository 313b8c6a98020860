import { lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { FieldError } from '../manifests/field-error';
import { outputError } from '../manifests/error-message';
import { isFolder, removeEmpty } from './folders';
import { type Change, Journal } from './journal';
import { holderOf, withLock } from './lock';
import { digest, readRecord, RECORD, recordText } from './record';
import { type OutputFile, STATE } from './output-file';

/** The difference between files and a folder. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** The change of the record of the files. */
  readonly record?: Change;
  readonly unchanged: number;
  /** The files that are no longer produced, but stay because somebody changed them. */
  readonly kept: readonly string[];
}

/** The changes that were made in a folder. */
export interface Written extends Comparison {
  /** A sentence about an earlier synth, if that was interrupted. */
  readonly recovered?: string;
}

const UNTOUCHED = 'Nothing in it was changed.';
const HALF_DONE = 'Some of its files are new, the others old. The next synth undoes these changes.';
const UNDONE = 'All changes were undone: it is as it was before.';

/** The folder to which all manifests are written, or none. */
export class OutputFolder {
  private readonly root: string;
  private readonly state: string;
  private readonly journal: Journal;
  private outcome = UNTOUCHED;

  /** @throws Error if it is not a folder, or is a link out of the folder that contains it */
  constructor(private readonly outdir: string) {
    try {
      this.root = rootOf(outdir);
    } catch (error) {
      throw outputError(outdir, error, UNTOUCHED);
    }
    this.state = join(this.root, STATE);
    this.journal = new Journal(this.root);
  }

  /** A sentence if another synth is writing the folder, or was interrupted while it did; otherwise undefined. */
  get interrupted(): string | undefined {
    const holder = holderOf(this.state);
    if (holder !== undefined) return `${holder} is writing ${this.outdir}`;
    if (this.journal.pending()) {
      return `a synth was interrupted while it wrote ${this.outdir}: some files are new, the others old; the next synth undoes these changes`;
    }
    if (!this.journal.hasLeftovers) return undefined;
    return `a synth of ${this.outdir} was interrupted, but each of its files is whole`;
  }

  /** Returns the changes that `write` would make. */
  compare(files: readonly OutputFile[]): Comparison {
    const before = readRecord(this.root);
    const digests = new Map(files.map(({ name, content }) => [name, digest(content)]));
    const compared = files.map(({ name, content }) => this.changeOf(name, content));
    const changes = compared.filter((change) => change !== undefined);
    const stale = [...before].filter(([name]) => !digests.has(name) && this.contentOf(name) !== undefined);
    const ours = stale.filter(([name, hash]) => digest(this.contentOf(name) ?? Buffer.of()) === hash);
    changes.push(...ours.map(([name]): Change => ({ name, kind: 'remove' })));
    return {
      changes,
      record: this.recordChange(digests),
      unchanged: compared.length - compared.filter((change) => change).length,
      kept: stale.filter((entry) => !ours.includes(entry)).map(([name]) => name),
    };
  }

  /** Returns the content that a file has now; undefined if there is none. @throws Error if its folder is a file or a link */
  contentOf(name: string): Buffer | undefined {
    this.checkParents(name);
    const file = join(this.root, name);
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
  }

  /**
   * Writes files, and removes those that an earlier synth wrote and this one does not. It does not touch files whose content is
   * the same.
   * @throws Error with the state of the folder
   */
  write(files: readonly OutputFile[], folders: readonly string[] = []): Written {
    try {
      const found = this.compare(files);
      const isCurrent =
        found.changes.length === 0 &&
        !found.record &&
        [this.root, ...folders.map((name) => join(this.root, name))].every(isFolder);
      if (isCurrent && !this.journal.pending() && !this.journal.hasLeftovers) return found;
      return this.under(() => {
        const recovered = this.recover();
        const comparison = this.compare(files);
        const { changes, record } = comparison;
        this.commit(record ? [...changes, record] : changes, folders);
        return { ...comparison, ...(recovered !== undefined && { recovered }) };
      });
    } catch (error) {
      throw outputError(this.outdir, error, this.outcome);
    }
  }

  /** Runs a task under the lock of the folder. Removes folders that were made for the lock and are empty. */
  private under<T>(task: () => T): T {
    const isNew = !isFolder(this.root);
    let done = false;
    try {
      const result = withLock(this.state, task);
      done = true;
      return result;
    } finally {
      removeEmpty(this.state);
      if (isNew && !done) removeEmpty(this.root);
    }
  }

  /** Undoes the changes of an interrupted synth, or removes its prepared files. */
  private recover(): string | undefined {
    const changes = this.journal.pending();
    if (!changes) {
      this.journal.clear();
      return undefined;
    }
    for (const { name } of changes) this.checkParents(name);
    this.outcome = HALF_DONE;
    this.journal.rollBack(changes);
    this.outcome = UNTOUCHED;
    return 'undid the changes of a synth that was interrupted';
  }

  /** Makes all changes or none. */
  private commit(changes: readonly Change[], folders: readonly string[]): void {
    const made: string[] = [];
    try {
      for (const name of parents(changes, folders)) {
        const folder = join(this.root, name);
        if (isFolder(folder)) continue;
        mkdirSync(folder);
        made.push(folder);
      }
      if (changes.length === 0) return;
      this.journal.prepare(changes);
    } catch (error) {
      this.journal.clear();
      made.reverse().forEach(removeEmpty);
      throw error;
    }
    try {
      this.journal.apply(changes);
    } catch (error) {
      this.outcome = HALF_DONE;
      this.journal.rollBack(changes);
      this.outcome = UNDONE;
      made.reverse().forEach(removeEmpty);
      throw error;
    }
    const removed = changes.filter(({ kind }) => kind === 'remove');
    for (const folder of parents(removed, []).reverse())
      if (!folders.includes(folder)) removeEmpty(join(this.root, folder));
  }

  /** Returns the change that gives a file this content; nothing if it has the content already. */
  private changeOf(name: string, content: Buffer): Change | undefined {
    this.checkParents(name);
    const stats = lstatSync(join(this.root, name), { throwIfNoEntry: false });
    if (stats?.isDirectory())
      throw new Error(`${join(this.outdir, name)} is a folder, but must be a file. ${UNTOUCHED}`);
    const isSame = stats?.isFile() && stats.size === content.length && this.contentOf(name)?.equals(content);
    return isSame ? undefined : { name, kind: stats ? 'replace' : 'add', content };
  }

  /** Returns the change of the record of the files; nothing if there is none. */
  private recordChange(digests: ReadonlyMap<string, string>): Change | undefined {
    const text = recordText(digests);
    const before = this.contentOf(RECORD)?.toString();
    if (text === (before ?? '')) return undefined;
    if (text === '') return { name: RECORD, kind: 'remove' };
    return { name: RECORD, kind: before === undefined ? 'add' : 'replace', content: Buffer.from(text) };
  }

  /** Throws an error if a folder of a file is a file, or a link, which could lead out of the output. */
  private checkParents(name: string): void {
    const at = name.lastIndexOf('/');
    if (at < 0) return;
    const parent = name.slice(0, at);
    const stats = lstatSync(join(this.root, parent), { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) {
      const what = stats.isSymbolicLink() ? 'a symbolic link' : 'a file';
      throw new Error(`${join(this.outdir, parent)} is ${what}, but must be a folder. ${UNTOUCHED}`);
    }
    this.checkParents(parent);
  }
}

/** Returns the absolute path of the output, with a link resolved. */
function rootOf(outdir: string): string {
  if (outdir === '') throw new Error(FieldError.required('outdir', 'a folder. Nothing was changed.').toString());
  const path = resolve(outdir);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isSymbolicLink()) {
    if (stats && !stats.isDirectory())
      throw new Error(`${outdir} is a file, but must be a folder. It was not changed.`);
    return path;
  }
  const [target, tree] = [statSync(path, { throwIfNoEntry: false }) && realpathSync(path), realpathSync(dirname(path))];
  if (target?.startsWith(tree + sep) && isFolder(target)) return target;
  throw new Error(
    `${outdir} is a symbolic link to ${target ?? 'nothing'}, which is not a folder below ${tree}. Nothing was changed.`,
  );
}

/** Returns the folders of files, outer ones first. */
function parents(changes: readonly Change[], folders: readonly string[]): string[] {
  const all = new Set(['']);
  for (const path of [...changes.map(({ name }) => name.slice(0, Math.max(0, name.lastIndexOf('/')))), ...folders]) {
    path.split('/').forEach((_, index, parts) => all.add(parts.slice(0, index + 1).join('/')));
  }
  return [...all].sort();
}
