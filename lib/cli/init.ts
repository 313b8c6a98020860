import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FieldError } from '../manifests/field-error';
import { entriesOf } from '../manifests/folders/folder-entries';
import { shellQuoted } from '../manifests/folders/shell';
import { type Command, FileError, orFileError, orUsageError, UsageError } from './command';
import { writeNew } from './new-files';
import { rangeOf, starter } from './package';
import { entryOf, packageOf } from '../constructs/releases';
import { RELEASE_HELP, RELEASE_OPTION, releaseOf } from './release';

const help = `Makes a project: a chart with its tests and manifests, which are reviewed as by the API server.

Usage: cdk8s-primer init FOLDER [--plus RELEASE]

  FOLDER                 the folder of the project: a new one, or one that has only .git; . is the current one
${RELEASE_HELP}
  -h, --help             print this

It asks no questions and downloads nothing. It prints the next steps, which begin with npm install.

Exit status: 0 for success, 2 for an error in the command line or an unusable folder.
`;

export const command: Command = {
  summary: 'make a project with a chart, tests and a workflow',
  help,
  run: (args) => {
    const { folder, release } = optionsOf(args);
    const name = packageName(folder);
    const others = contentsOf(folder).filter((entry) => entry !== '.git');
    if (others.length > 0) throw new FileError(`${folder} must be empty, but has ${some(others)}; nothing was written`);
    const files = entriesOf(starter, 'node_modules').filter(({ isFolder }) => !isFolder);
    writeNew(
      files.map((file) => ({
        path: join(folder, file.name.replace(/^gitignore$/, '.gitignore')),
        content: ofRelease(named(readFileSync(join(starter, file.name), 'utf8'), name), release),
      })),
    );
    const enter = resolve(folder) === process.cwd() ? '' : `  cd ${shellQuoted(folder)}\n`;
    process.stdout.write(`${folder}: ${files.length} files\n\n${enter}  npm install\n  npm run synth\n  npm test\n`);
    return 0;
  },
};

function optionsOf(args: string[]): { readonly folder: string; readonly release: string } {
  const { values, positionals } = orUsageError(() =>
    parseArgs({ args, allowPositionals: true, options: RELEASE_OPTION }),
  );
  const [folder, ...others] = positionals;
  if (folder === undefined || folder === '')
    throw new UsageError(FieldError.required('FOLDER', 'give the folder of the project'));
  if (others.length > 0)
    throw new UsageError(new FieldError('Too many', 'FOLDER', 'give one folder', positionals.length));
  return { folder, release: releaseOf(values.plus) };
}

function contentsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    throw new FileError(`${folder} is a file, but must be a folder; nothing was written`);
  return orFileError(() => readdirSync(folder));
}

/** Returns the name of a folder as a name of a package that npm accepts. */
function packageName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9._~-]+/g, '-')
    .replaceAll(/^[._-]+|-+$/g, '');
  return name || 'manifests';
}

/** Returns the text of a file with the name of the project, which is in package.json and in the heading of the README. */
const named = (text: string, name: string): string =>
  text.replace('"name": "starter"', `"name": "${name}"`).replace(/^# starter$/m, `# ${name}`);

/** The release of cdk8s-plus that the starter uses. */
const STARTER_RELEASE = '27';

/** Returns a file of the starter for a release: with the packages that it imports and the versions that it requires. */
function ofRelease(text: string, release: string): string {
  if (release === STARTER_RELEASE) return text;
  return text
    .replace(/"cdk8s-plus-27": ".*"/, `"${packageOf(release)}": "${rangeOf(release)}"`)
    .replaceAll("'cdk8s-plus-27'", `'${packageOf(release)}'`)
    .replaceAll("from 'cdk8s-primer'", `from '${entryOf(release)}'`);
}

/** Returns up to three names for a sentence. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
