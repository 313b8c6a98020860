import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages of npm whose code is in the library or in the command line. */
const BUNDLED = ['@bjorn3/browser_wasi_shim', 'fastest-levenshtein', 'ignore'];

const go = (tree: string, args: string[], env: NodeJS.ProcessEnv = {}): string =>
  execFileSync('go', args, {
    cwd: tree,
    env: { ...process.env, GOFLAGS: '', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

/** Returns the Go modules, with versions, whose packages are linked into a command that is compiled in an environment. */
export function goModules(tree: string, name: string, env: NodeJS.ProcessEnv): string[] {
  const version = '{{if .Replace}}{{.Replace.Version}}{{else}}{{.Version}}{{end}}';
  const format = `{{with .Module}}{{if not .Main}}{{.Path}} ${version}{{end}}{{end}}`;
  const modules = go(tree, ['list', '-mod=vendor', '-deps', '-f', format, `./cmd/${name}`], env).split('\n');
  return [...new Set(modules)].filter(Boolean);
}

/**
 * Returns the licences and notices of all code in the package: Go's library, the Go modules, and the packages of npm that
 * the library and the command line bundle.
 *
 * @throws Error if a module has no licence
 */
export function licences(tree: string, modules: Set<string>): string {
  const entries = [
    { name: `Go ${go(tree, ['env', 'GOVERSION']).trim()}`, folder: go(tree, ['env', 'GOROOT']).trim() },
    ...BUNDLED.map((name) => packageOf(name)),
    ...[...modules].sort().map((name) => ({ name, folder: join(tree, 'vendor', name.split(' ')[0] ?? '') })),
  ];
  return licenceFile(entries);
}

/** Returns the licences and notices in the folders of some packages. @throws Error if one has no licence */
export function licenceFile(packages: readonly { readonly name: string; readonly folder: string }[]): string {
  const line = '='.repeat(80);
  return packages.map(({ name, folder }) => `${line}\n${name}\n${line}\n\n${texts(name, folder)}\n`).join('\n');
}

/** Returns an installed package, with its version in its name. */
function packageOf(name: string): { name: string; folder: string } {
  const [folder] = (require.resolve.paths(name) ?? [])
    .map((modules) => join(modules, name))
    .filter((path) => existsSync(path));
  if (folder === undefined) throw new Error(`${name} is not installed`);
  const version = /"version": "(.*)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? '';
  return { name: `${name} ${version}`, folder };
}

function texts(name: string, folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(LICEN[CS]E|COPYING|NOTICE|PATENTS|THIRD-PARTY)/i.test(file));
  if (!files.some((file) => /^(LICEN[CS]E|COPYING)/i.test(file)))
    throw new Error(`${name} has no licence in ${folder}`);
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}
