import { readFileSync } from 'node:fs';
import { fileReasonOf } from '../manifests/error-message';
import { textIn, textOf } from '../manifests/file-text';
import { isBlank, mayHaveManifests } from '../manifests/folders/documents';
import { type LeftOut, leftOutLines, renderedFirst } from '../manifests/folders/left-out';
import { type Source, type SourceOptions, sourcesOf } from '../manifests/folders/sources';
import { FileError } from './command';

/** The options of commands that read folders, for `parseArgs`. */
export const FOLDER_OPTIONS = {
  exclude: { type: 'string', multiple: true, default: [] },
  'strict-files': { type: 'boolean', default: false },
} satisfies Record<string, { type: 'string' | 'boolean'; multiple?: boolean; default: string[] | boolean }>;

/** The lines of these options in a command's help. */
export const FOLDER_HELP = `      --exclude PATTERN  leaves out files and folders, as a line of .gitignore does; may be repeated
      --strict-files     takes every YAML and JSON file of a folder for manifests`;

/** What a command's help says of folders. */
export const FOLDERS = `In folders, hidden files, node_modules and what .gitignore names are not read. Documents without apiVersion and kind, Helm
charts, templates, kustomizations and their patches, and what SOPS has encrypted are left out; the last lines say so, with
the command that makes manifests of them. A file that is named itself must be a manifest.`;

/** A file that was read, and where it comes from. */
export interface SourceText extends Source {
  readonly text: string;
}

/** The files of some paths, and what was left out of them. */
interface Texts {
  readonly texts: readonly SourceText[];
  readonly leftOut: LeftOut[];
  /** Why files of folders cannot be read, a line each. */
  readonly errors: string[];
}

/**
 * Reads files, the YAML and JSON files in folders, and standard input (`-`).
 * @throws FileError with an error for each path that cannot be read
 */
export function read(paths: readonly string[], command: string, options: SourceOptions): Texts {
  const sources = sourcesOf(paths, options);
  const failures = [...sources.errors];
  const errors: string[] = [];
  const leftOut = [...sources.leftOut];
  const texts = sources.files.flatMap((source): SourceText[] => {
    const rendered = source.isNamed && !options.strict ? renderedFirst(source.name, piped(command)) : undefined;
    if (rendered !== undefined) {
      errors.push(rendered);
      return [];
    }
    try {
      const bytes = readFileSync(source.name === '-' ? 0 : source.name);
      if (source.isNamed || mayHaveManifests(textIn(bytes)))
        return [{ ...source, name: source.name === '-' ? STDIN : source.name, text: textOf(bytes) }];
      if (!isBlank(textIn(bytes))) leftOut.push({ type: 'document', name: source.name });
    } catch (error) {
      (source.isNamed ? failures : errors).push(`${source.name}: ${fileReasonOf(error)}`);
    }
    return [];
  });
  if (failures.length > 0) throw new FileError(failures.join('\n'));
  return { texts, leftOut, errors };
}

/** How a command reads what another one prints. */
const piped = (command: string): string => `cdk8s-primer ${command} -`;

/** The name of standard input in messages, and of what is made of it. */
const STDIN = 'stdin.yaml';

/** Says on standard error what was left out. */
export function reportLeftOut(leftOut: readonly LeftOut[], command: string): void {
  for (const line of leftOutLines(leftOut, piped(command))) process.stderr.write(`${line}\n`);
}
