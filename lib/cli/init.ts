import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FieldError } from '../manifests/field-error';
import { shellQuoted } from '../manifests/shell';
import { type Command, FileError, orFileError, orUsageError, UsageError } from './command';
import { writeNew } from './new-files';
import { starter } from './package';

const help = `Makes a project: a chart with its tests and manifests, reviewed as the API server would.

Usage: cdk8s-primer init FOLDER

  FOLDER        does not exist yet, or has nothing in it but .git; . is the one you are in
  -h, --help    print this

Nothing is asked, and nothing is downloaded: npm install, which it names, is the next step.

Exit status: 0 if all is well, 2 if the command line cannot be understood or the folder cannot be used.
`;

export const command: Command = {
  summary: 'make a project with a chart, tests and a workflow',
  help,
  run: (args) => {
    const folder = folderOf(args);
    const name = packageName(folder);
    const others = entriesOf(folder).filter((entry) => entry !== '.git');
    if (others.length > 0) throw new FileError(`${folder}: is not empty: it has ${some(others)}; nothing was written`);
    const paths = files(starter);
    writeNew(
      paths.map((path) => ({
        path: join(folder, relative(starter, path).replace(/^gitignore$/, '.gitignore')),
        content: named(readFileSync(path, 'utf8'), name),
      })),
    );
    const enter = resolve(folder) === process.cwd() ? '' : `  cd ${shellQuoted(folder)}\n`;
    process.stdout.write(`${folder}: ${paths.length} files\n\n${enter}  npm install\n  npm run synth\n  npm test\n`);
    return 0;
  },
};

function folderOf(args: string[]): string {
  const { positionals } = orUsageError(() => parseArgs({ args, allowPositionals: true }));
  const [folder, ...others] = positionals;
  if (folder === undefined || folder === '')
    throw new UsageError(FieldError.required('FOLDER', 'where is the project to be?'));
  if (others.length > 0)
    throw new UsageError(new FieldError('Too many', 'FOLDER', 'one project has one folder', positionals.length));
  return folder;
}

function entriesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    throw new FileError(`${folder} is a file, and should be a folder; nothing was written`);
  return orFileError(() => readdirSync(folder));
}

/** The files below a folder; what npm installs there is no part of it. */
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : files(path);
  });

/** A folder's name as npm lets packages be called. */
function packageName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9._~-]+/g, '-')
    .replaceAll(/^[._-]+|-+$/g, '');
  return name || 'manifests';
}

/** The names that the project gives itself, in package.json and above its README. */
const named = (text: string, name: string): string =>
  text.replace('"name": "starter"', `"name": "${name}"`).replace(/^# starter$/m, `# ${name}`);

const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
