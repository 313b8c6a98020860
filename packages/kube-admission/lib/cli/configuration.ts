import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileReasonOf } from '../../../../lib/manifests/error-message';
import { FieldError, UNSHOWN } from '../../../../lib/manifests/field-error';
import { FieldPath } from '../../../../lib/manifests/field-path';
import { fileText, textOf } from '../../../../lib/manifests/file-text';
import { DISK, type FileTree } from '../../../../lib/manifests/file-tree';
import { isPlain } from '../../../../lib/manifests/values';
import { readDocuments } from '../../../../lib/manifests/yaml-reader';
import { Positions } from '../positions';
import { NAMES, OPTIONS } from './options';
import { revisionOf } from '../../../../lib/manifests/git/revision';
import { unknownFields } from './unknown-fields';
import { UsageError } from './usage-error';
import { Values } from './values';

/** The name of the configuration file. */
const NAME = 'kube-admission.yaml';

/** The options of a configuration file. */
export class Configuration {
  /** The options that are right. */
  readonly values: Values;
  /** What is wrong with the others. */
  private readonly errors: readonly Located[];
  private readonly positions: Positions;

  private constructor(
    /** The file, as messages name it: its path from the working directory. */
    readonly file: string,
    text: string,
    given: Readonly<Record<string, unknown>>,
  ) {
    this.positions = new Positions(text, { line: 1, column: 1 });
    const errors = [...unknownFields(given, NAMES, FieldPath.root), ...valueErrors(given)];
    this.errors = errors.map((error) => this.located(error));
    const wrong = new Set(errors.map(({ field }) => (typeof field === 'string' ? field : field.steps[0])));
    // Which feature gates there are depends on the version.
    if (wrong.has('kubernetesVersion')) wrong.add('featureGates');
    this.values = new Values(new Map(Object.entries(given).filter(([name]) => !wrong.has(name))));
  }

  /**
   * Reads the configuration file of a run; nothing if there is none.
   * @param name the file; false for none. @default - the nearest `kube-admission.yaml`
   * @throws UsageError if it has no options at all
   */
  static of(name?: string | false): Configuration | undefined {
    const file = name === undefined ? found() : name === false ? undefined : resolve(name);
    if (file === undefined) return undefined;
    const shown = relative('', file);
    let text: string;
    try {
      text = fileText(file);
    } catch (error) {
      throw new UsageError([`${shown}: ${fileReasonOf(error)}`], HINT);
    }
    const [document, ...others] = readDocuments(text);
    if (!document) return new Configuration(shown, text, {});
    const place = `${shown}:${document.line}:${document.column}`;
    if ('error' in document) throw new UsageError([`${place}: ${document.error}`], HINT);
    if (others.length > 0 || !isPlain(document.value)) {
      const detail = 'must be one document, an object with options';
      throw new UsageError([`${place}: ${FieldError.invalid('', UNSHOWN, detail).toString()}`], HINT);
    }
    return new Configuration(shown, text, document.value);
  }

  /** Returns the folder from which the paths and patterns of the file are seen. */
  get folder(): string {
    return dirname(resolve(this.file));
  }

  /** Returns the files and folders of an option, as seen from the working directory. */
  paths(option: 'filename' | 'crds'): string[] {
    return (this.values.get(option) ?? []).map((name) => this.seen(name));
  }

  /** Returns the option `old`: a file or folder as seen from the working directory, or a revision. */
  old(): string | undefined {
    const old = this.values.get('old');
    return old === undefined || revisionOf(old) !== undefined ? old : this.seen(old);
  }

  get isWrong(): boolean {
    return this.errors.length > 0;
  }

  /** Returns all errors in the file with their places, in their order, and messages about fields among them. */
  placed(messages: readonly { readonly field: string; readonly message: string }[]): string[] {
    const located = messages.map(({ field, message }) => this.locatedAt(field.split('.'), 'value', message));
    return inOrder([...this.errors, ...located]);
  }

  /** Returns the texts of errors with their places in the file, in their order. */
  linesOf(errors: readonly FieldError[]): string[] {
    return inOrder(errors.map((error) => this.located(error)));
  }

  private seen(path: string): string {
    return relative('', resolve(this.folder, path)) || '.';
  }

  private located(error: FieldError): Located {
    const steps = typeof error.field === 'string' ? [] : error.field.steps;
    return this.locatedAt(steps, error.type === 'Forbidden' ? 'key' : 'value', error.toString());
  }

  private locatedAt(steps: readonly (string | number)[], part: 'key' | 'value', message: string): Located {
    const { line, column } = this.positions.of(steps, part);
    return { line, column, text: `${this.file}:${line}:${column}: ${message}` };
  }
}

interface Located {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const inOrder = (errors: readonly Located[]): string[] =>
  errors.toSorted((a, b) => a.line - b.line || a.column - b.column).map(({ text }) => text);

/** Says what to do about errors in a configuration file. */
export const HINT = 'See kube-admission --help. --no-config reads no configuration file.';

function valueErrors(given: Readonly<Record<string, unknown>>): FieldError[] {
  const errors: FieldError[] = [];
  for (const name of NAMES) if (name in given) OPTIONS[name].type.read(given[name], FieldPath.of(name), errors);
  if (given.quiet === true && given.summary === true)
    errors.push(FieldError.forbidden(FieldPath.of('quiet'), 'either quiet or summary'));
  return errors;
}

/** Returns the nearest configuration file: of the working directory, or of one above it, up to the root of the repository. */
function found(): string | undefined {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, NAME);
    if (isFile(file) && isConfiguration(file)) return file;
    const misnamed = join(folder, MISNAMED);
    if (isFile(misnamed) && !isManifest(misnamed)) throw new UsageError([`${relative('', misnamed)}: ${RENAME}`], HINT);
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

const MISNAMED = 'kube-admission.yml';
const RENAME = FieldError.forbidden('', `the configuration file is called ${NAME}`).toString();

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Returns whether a file is a configuration file by its name, and not a manifest of that name. */
export const isConfiguration = (file: string, tree?: FileTree): boolean =>
  basename(file) === NAME && !isManifest(file, tree);

function isManifest(file: string, tree = DISK): boolean {
  try {
    return readDocuments(textOf(tree.bytesOf(file))).some(
      (document) =>
        'value' in document && isPlain(document.value) && 'apiVersion' in document.value && 'kind' in document.value,
    );
  } catch {
    return false;
  }
}
