import { fileReasonOf } from '../../../../lib/manifests/error-message';
import { FieldError } from '../../../../lib/manifests/field-error';
import { DISK, type FileTree } from '../../../../lib/manifests/file-tree';
import type { LeftOut } from '../../../../lib/manifests/folders/left-out';
import { type Source, sourcesOf } from '../../../../lib/manifests/folders/sources';
import { readRevision, RevisionError, revisionOf } from '../../../../lib/manifests/git/revision';
import type { Admission } from '../admission';
import type { OldObjects, OldText } from '../old-objects';
import { OptionError } from '../option-error';
import type { TextReview } from '../review';
import { isConfiguration } from './configuration';
import { bytesOf } from './files';
import { FolderFile } from './folder-file';
import type { RunOptions } from './run-options';

/** The old objects of a run. */
export interface Old {
  readonly objects: OldObjects;
  /** The documents that cannot be read. */
  readonly unread: readonly TextReview[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads the option `old`. @throws OptionError for what does not exist or cannot be read */
export function readOld(old: string, options: RunOptions, admission: Admission): Old {
  const texts = new OldTexts(old, options);
  const objects = admission.oldObjects(texts.read(), { redact: true });
  return { objects, unread: texts.unread(objects.problems), leftOut: texts.leftOut };
}

/** The texts of the option `old`: of a file, a folder, or a revision of git. */
class OldTexts {
  /** What was found, and is no manifest. */
  readonly leftOut: LeftOut[];
  private readonly files = new Map<string, Source>();
  private readonly tree: FileTree;

  /** @throws OptionError for a file, folder or revision that does not exist or cannot be read */
  constructor(
    private readonly old: string,
    options: RunOptions,
  ) {
    if (old === '-' && options.files.includes('-')) throw OptionError.of(FieldError.forbidden('old', TWICE));
    const revision = revisionOf(old);
    const found = revision === undefined ? undefined : filesOf(old, options.files);
    this.tree = found?.tree ?? DISK;
    const { tree } = this;
    if (!found && old !== '-' && !tree.has(old)) throw OptionError.of(FieldError.notFound('old', old, NOT_FOUND));
    const missing = found ? options.files.filter((path) => path !== '-' && !tree.has(path)) : [];
    const paths = found ? options.files.filter((path) => tree.has(path)) : [old];
    const { files, leftOut, errors } = sourcesOf(paths, { ...options, tree });
    // A folder of a revision may have no manifests yet.
    if (!found && errors.length > 0) throw OptionError.all(errors.map(unreadable(old)));
    const named = missing.map((name): LeftOut => ({ type: 'missing', name }));
    this.leftOut = [...(found?.leftOut ?? []), ...leftOut, ...named];
    for (const file of files) {
      if (isConfiguration(file.name, tree)) continue;
      this.files.set(revision === undefined ? file.name : `${revision}:${file.name}`, file);
    }
  }

  /** Reads the texts. @throws OptionError for one that cannot be read */
  *read(): Generator<OldText> {
    for (const name of this.files.keys()) {
      const text = this.bytesOf(name);
      const type = this.isNamed(name) ? undefined : new FolderFile(text).type;
      if (type === undefined) yield { name, text };
      else this.leftOut.push({ type, name });
    }
  }

  /** Returns those problems that are not about documents of a folder that are no manifests. */
  unread(problems: readonly TextReview[]): TextReview[] {
    const read = new Map<string, FolderFile>();
    return problems.filter((problem) => {
      const { source: name = '' } = problem;
      if (this.isNamed(name)) return true;
      const file = read.get(name) ?? new FolderFile(this.bytesOf(name));
      read.set(name, file);
      const type = file.typeOf(problem);
      if (type !== undefined) this.leftOut.push({ type, name });
      return type === undefined;
    });
  }

  private isNamed(name: string): boolean {
    return this.files.get(name)?.isNamed !== false;
  }

  private bytesOf(name: string): Uint8Array {
    const path = this.files.get(name)?.name ?? name;
    try {
      return path === '-' ? bytesOf(path) : this.tree.bytesOf(path);
    } catch (error) {
      throw OptionError.of(unreadable(this.old)(`${path}: ${fileReasonOf(error)}`));
    }
  }
}

/** Returns the files of a revision. A path that is missing is an error of its own. @throws OptionError */
function filesOf(old: string, paths: readonly string[]): ReturnType<typeof readRevision> {
  const named = paths.filter((path) => path === '-' || DISK.has(path));
  try {
    return readRevision(old, named);
  } catch (error) {
    throw error instanceof RevisionError ? OptionError.of(error.error) : error;
  }
}

const TWICE = 'the standard input has either the old objects or the new ones';
const NOT_FOUND = 'there is no such file or directory; a revision of git is git:REVISION';

const unreadable =
  (old: string) =>
  (reason: string): FieldError =>
    FieldError.invalid('old', old, reason);
