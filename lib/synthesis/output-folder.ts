import { lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { FieldError } from '../manifests/field-error';
import { outputError } from '../manifests/error-message';
import { STATE } from './file-names';
import { isFolder, removeEmpty } from './folders';
import { type Change, Journal } from './journal';
import { holderOf, withLock } from './lock';
import { digest, readRecord, RECORD, recordText } from './record';
import type { OutputFile } from './output-file';

/** The difference between files and a folder. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** The change of the list of the files. */
  readonly record?: Change;
  readonly unchanged: number;
  /** Files that are no longer produced, but were changed by somebody else since. */
  readonly kept: readonly string[];
}

/** The changes that were made in a folder. */
export interface Written extends Comparison {
  /** A sentence about an earlier synth that was interrupted, if one was. */
  readonly recovered?: string;
}

const UNTOUCHED = 'Nothing in it was changed.';
const HALF_DONE = 'Some of its files are new, the others old; the next synth undoes these changes.';
const UNDONE = 'What was changed was taken back: it is as it was.';

/** A folder to which all manifests are written, or none. */
export class OutputFolder {
  private readonly root: string;
  private readonly state: string;
  private readonly journal: Journal;
  private outcome = UNTOUCHED;

  /** @throws Error if it is no folder, or a link to somewhere else */
  constructor(private readonly outdir: string) {
    try {
      this.root = rootOf(outdir);
    } catch (error) {
      throw outputError(outdir, error, UNTOUCHED);
    }
    this.state = join(this.root, STATE);
    this.journal = new Journal(this.root);
  }

  /** Says in a sentence whether another synth is writing the folder, or was interrupted while it did. */
  get interrupted(): string | undefined {
    const holder = holderOf(this.state);
    if (holder !== undefined) return `${holder} is writing ${this.outdir}`;
    if (this.journal.pending()) {
      return `a synth was interrupted while it wrote ${this.outdir}: some files are new, the others old; the next synth undoes its changes`;
    }
    if (!this.journal.hasLeftovers) return undefined;
    return `a synth of ${this.outdir} was interrupted, but each of its files is whole`;
  }

  /** Returns what `write` would change. */
  compare(files: readonly OutputFile[]): Comparison {
    const before = readRecord(this.root);
    const digests = new Map(files.map(({ name, content }) => [name, digest(content)]));
    const compared = files.map(({ name, content }) => this.changeOf(name, content));
    const changes = compared.filter((change) => change !== undefined);
    const stale = [...before].filter(([name]) => !digests.has(name) && this.read(name) !== undefined);
    const ours = stale.filter(([name, hash]) => digest(this.read(name) ?? Buffer.of()) === hash);
    changes.push(...ours.map(([name]): Change => ({ name, kind: 'remove' })));
    return {
      changes,
      record: this.recordChange(digests),
      unchanged: compared.length - compared.filter((change) => change).length,
      kept: stale.filter((entry) => !ours.includes(entry)).map(([name]) => name),
    };
  }

  /**
   * Writes files, and removes those that an earlier synth wrote and this one does not. It does not touch files that are the
   * same.
   * @throws Error that says what state the folder is in
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

  /** Runs a task under the folder's lock, and removes folders that were made for it and stay empty. */
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

  private changeOf(name: string, content: Buffer): Change | undefined {
    this.checkParents(name);
    const stats = lstatSync(join(this.root, name), { throwIfNoEntry: false });
    if (stats?.isDirectory())
      throw new Error(`${join(this.outdir, name)} is a folder, and should be a file. ${UNTOUCHED}`);
    const isSame = stats?.isFile() && stats.size === content.length && this.read(name)?.equals(content);
    return isSame ? undefined : { name, kind: stats ? 'replace' : 'add', content };
  }

  private recordChange(digests: ReadonlyMap<string, string>): Change | undefined {
    const text = recordText(digests);
    const before = this.read(RECORD)?.toString();
    if (text === (before ?? '')) return undefined;
    if (text === '') return { name: RECORD, kind: 'remove' };
    return { name: RECORD, kind: before === undefined ? 'add' : 'replace', content: Buffer.from(text) };
  }

  /** Returns the content of a file, if there is one. */
  private read(name: string): Buffer | undefined {
    this.checkParents(name);
    const file = join(this.root, name);
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
  }

  /** Throws where a folder is a file or a link, which would lead out of the output. */
  private checkParents(name: string): void {
    const at = name.lastIndexOf('/');
    if (at < 0) return;
    const parent = name.slice(0, at);
    const stats = lstatSync(join(this.root, parent), { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) {
      const what = stats.isSymbolicLink() ? 'a symbolic link' : 'a file';
      throw new Error(`${join(this.outdir, parent)} is ${what}, and should be a folder. ${UNTOUCHED}`);
    }
    this.checkParents(parent);
  }
}

function rootOf(outdir: string): string {
  if (outdir === '') throw new Error(FieldError.required('outdir', 'a folder. Nothing was changed.').toString());
  const path = resolve(outdir);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isSymbolicLink()) {
    if (stats && !stats.isDirectory())
      throw new Error(`${outdir} is a file, and should be a folder. It was not changed.`);
    return path;
  }
  const [target, tree] = [statSync(path, { throwIfNoEntry: false }) && realpathSync(path), realpathSync(dirname(path))];
  if (target?.startsWith(tree + sep) && isFolder(target)) return target;
  throw new Error(
    `${outdir} is a symbolic link to ${target ?? 'nothing'}, which is no folder below ${tree}. Nothing was changed.`,
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
