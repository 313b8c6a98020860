import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FieldError } from '../manifests/field-error';
import { type Command, FileError, orFileError, orUsageError, UsageError } from './command';
import { writeNew } from './new-files';
import { rangeOf, starter } from './package';
import { RELEASES } from '../constructs/releases';

const help = `Makes a project: a chart with its tests and manifests, reviewed as the API server would.

Usage: cdk8s-primer init FOLDER [--plus RELEASE]

  FOLDER            does not exist yet, or has nothing in it but .git; . is the one you are in
  --plus RELEASE    the release of cdk8s-plus that the project uses: ${RELEASES.join(', ')}; the newest by default
  -h, --help        print this

Nothing is asked, and nothing is downloaded: npm install, which it names, is the next step.

Exit status: 0 if all is well, 2 if the command line cannot be understood or the folder cannot be used.
`;

export const command: Command = {
  summary: 'make a project with a chart, tests and a workflow',
  help,
  run: (args) => {
    const { folder, release } = optionsOf(args);
    const name = packageName(folder);
    const others = entriesOf(folder).filter((entry) => entry !== '.git');
    if (others.length > 0) throw new FileError(`${folder}: is not empty: it has ${some(others)}; nothing was written`);
    const paths = files(starter);
    writeNew(
      paths.map((path) => ({
        path: join(folder, relative(starter, path).replace(/^gitignore$/, '.gitignore')),
        content: ofRelease(named(readFileSync(path, 'utf8'), name), release),
      })),
    );
    const enter = resolve(folder) === process.cwd() ? '' : `  cd ${quoted(folder)}\n`;
    process.stdout.write(`${folder}: ${paths.length} files\n\n${enter}  npm install\n  npm run synth\n  npm test\n`);
    return 0;
  },
};

function optionsOf(args: string[]): { readonly folder: string; readonly release: string } {
  const { values, positionals } = orUsageError(() =>
    parseArgs({ args, allowPositionals: true, options: { plus: { type: 'string' } } }),
  );
  const [folder, ...others] = positionals;
  if (folder === undefined || folder === '')
    throw new UsageError(FieldError.required('FOLDER', 'where is the project to be?'));
  if (others.length > 0)
    throw new UsageError(new FieldError('Too many', 'FOLDER', 'one project has one folder', positionals.length));
  const release = RELEASES.find((one) => one === (values.plus ?? RELEASES.at(-1)));
  if (release === undefined) throw new UsageError(FieldError.unsupported('--plus', values.plus, RELEASES));
  return { folder, release };
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

/** A folder as a shell takes it. */
function quoted(folder: string): string {
  const path = folder.startsWith('-') ? `./${folder}` : folder;
  return /^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** The names that the project gives itself, in package.json and above its README. */
const named = (text: string, name: string): string =>
  text.replace('"name": "starter"', `"name": "${name}"`).replace(/^# starter$/m, `# ${name}`);

/** The release of cdk8s-plus that the starter itself uses. */
const STARTER_RELEASE = '27';

/** The text of a file for another release: the packages that it imports, and the versions that it asks for. */
function ofRelease(text: string, release: string): string {
  if (release === STARTER_RELEASE) return text;
  return text
    .replace(/"cdk8s-plus-27": ".*"/, `"cdk8s-plus-${release}": "${rangeOf(release)}"`)
    .replaceAll("'cdk8s-plus-27'", `'cdk8s-plus-${release}'`)
    .replaceAll("from 'cdk8s-primer'", `from 'cdk8s-primer/plus-${release}'`);
}

const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
