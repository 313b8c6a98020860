import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as conversion from '.';
import { FieldError, UNSHOWN } from '../../manifests/field-error';
import { some } from '../../manifests/folders/left-out';
import { type Command, orUsageError, UsageError } from '../command';
import { explained, MissingRelease, packageOf } from '../../constructs/releases';
import { writeNew } from '../new-files';
import type { Program } from './program';
import { RELEASE_HELP, RELEASE_OPTION, releaseOf } from '../release';
import { FOLDER_HELP, FOLDER_OPTIONS, FOLDERS, read, reportLeftOut } from '../input-files';
import { commonFolder, MAIN } from './names';

const help = `Prints TypeScript that synthesizes the same objects as YAML.

Usage: cdk8s-primer from-yaml FILE… [--out FOLDER] [--plus RELEASE] [--exclude PATTERN]…

Each file becomes a module with a chart. Pods and workloads become the constructs of cdk8s-primer, other objects
ApiObjects with the types of the Kubernetes API. That a module synthesizes the same objects is checked by running it.
Comments above documents and fields are kept. What a cluster writes into the objects that it stores is left out.

  FILE                   YAML or JSON; a folder stands for those in it, - for standard input
  -o, --out FOLDER       writes the modules there, in the same folders as the files; of a folder, ${MAIN} comes with them,
                         which makes all charts. A file that exists is not overwritten
${RELEASE_HELP}
${FOLDER_HELP}
  -h, --help             print this

${FOLDERS}

Exit status: 0 if all is well, 1 if a file has no program (the last lines say why; the others have theirs), 2 if the
command line cannot be understood or a file cannot be read or written.
`;

export const command: Command = {
  summary: 'print TypeScript that synthesizes the same objects as YAML',
  help,
  run: async (args) => {
    const { paths, out, release, isGiven, ...folders } = optionsOf(args);
    const { fromYaml, mainProgram } = load(release, isGiven);
    const { texts, leftOut, errors } = read(paths, 'from-yaml', folders);
    const folder = commonFolder(paths.map((path) => (isFolder(path) ? path : dirname(path))));
    const made = await fromYaml(texts, { folder, release });
    if (out === undefined) print(made.programs);
    else {
      const main = paths.some(isFolder) ? await mainProgram(made.programs, release) : undefined;
      write(made.programs, out, main);
    }
    reportExported(made.exported);
    reportLeftOut([...leftOut, ...made.leftOut], 'from-yaml');
    errors.push(...made.errors);
    if (errors.length === 0 && made.programs.length === 0)
      errors.push(FieldError.required(paths.join(', '), 'there is no object in it').toString());
    for (const error of errors) process.stderr.write(`${error}\n`);
    return errors.length === 0 ? 0 : 1;
  },
};

type Conversion = typeof conversion;

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- imports would not wait */
/** Loads the conversion. It needs the release, since it runs the modules; in the package it is a function of the release. */
function load(release: string, isGiven: boolean): Conversion {
  const loaded: Conversion | ((plus: unknown) => Conversion) = require('./index');
  if (typeof loaded !== 'function') return loaded;
  return loaded(loadRelease(release, isGiven));
}

function loadRelease(release: string, isGiven: boolean): unknown {
  try {
    return require(packageOf(release));
  } catch (error) {
    const reason = explained(release, error, (name) => require(name));
    if (!(reason instanceof MissingRelease)) throw reason;
    const { installed } = reason;
    const instead = installed === undefined ? '' : `, or write --plus ${installed}, which is installed`;
    const detail = `run npm install ${packageOf(release)}${instead}`;
    const missing = isGiven
      ? FieldError.notFound('--plus', release, detail)
      : FieldError.notFound(
          packageOf(release),
          UNSHOWN,
          `from-yaml needs the release in package.json, or else the newest: ${detail}`,
        );
    throw new UsageError(missing, { cause: error });
  }
}
/* eslint-enable @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment */

function reportExported(exported: readonly { readonly name: string; readonly fields: readonly string[] }[]): void {
  if (exported.length === 0) return;
  const fields = [...new Set(exported.flatMap((one) => one.fields))].join(', ');
  const files = some(exported.map(({ name }) => name));
  process.stderr.write(
    `left out of objects that were exported from a cluster, since it writes them: ${fields}: ${files}\n`,
  );
}

interface Options {
  readonly paths: string[];
  readonly out: string | undefined;
  readonly release: string;
  /** Whether the release is that of the option. */
  readonly isGiven: boolean;
  readonly exclude: string[];
  readonly strict: boolean;
}

function optionsOf(args: string[]): Options {
  const { values, positionals } = orUsageError(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' }, ...RELEASE_OPTION, ...FOLDER_OPTIONS },
    }),
  );
  if (positionals.length === 0)
    throw new UsageError(FieldError.required('FILE', 'which YAML is to become TypeScript?'));
  const { out, plus, exclude, 'strict-files': strict } = values;
  return { paths: positionals, out, release: releaseOf(plus), isGiven: plus !== undefined, exclude, strict };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function print(programs: readonly Program[]): void {
  const titled = programs.length > 1;
  process.stdout.write(programs.map(({ file, code }) => (titled ? `// ${file}\n${code}` : code)).join('\n'));
}

/** More names would hide what is said below them. */
const MOST = 20;

function write(programs: readonly Program[], folder: string, mainProgram: string | undefined): void {
  const files = programs.map(({ file, code }) => ({ path: join(folder, file), content: code }));
  const path = join(folder, MAIN);
  const isThere = mainProgram !== undefined && existsSync(path);
  const hasMain = mainProgram !== undefined && !isThere && programs.length > 0;
  const written = hasMain ? [...files, { path, content: mainProgram }] : files;
  writeNew(written);
  const names = written.length > MOST ? [`${folder}: ${written.length} files`] : written.map((file) => file.path);
  for (const name of names) process.stderr.write(`${name}\n`);
  if (isThere) process.stderr.write(`${path} exists already: it does not make these charts\n`);
}
