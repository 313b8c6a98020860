import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM } from '../../packages/kube-admission/lib/native/program';
import { partOf } from '../../tools/release/parts';

export const root = join(__dirname, '..', '..');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** What a program printed, and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node in a folder, whatever comes of it. */
export function attempt(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
  program = process.execPath,
): Outcome {
  return spawnSync(program, args, { cwd, env, encoding: 'utf8' });
}

/** Runs Node in a folder and gives what it prints; fails with all that it printed. */
export function node(args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr } = attempt(args, cwd, env);
  if (status !== 0) throw new Error(`node ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** npm's own script: `npm` on the path is a shell script, or on Windows a batch file. */
export function npm(): string {
  const script = process.env.npm_execpath;
  if (!script) throw new Error('Which npm? Run it as `npm run test:package`.');
  return script;
}

/** Returns the tarball of a package, which is packed once for all tests. */
export function tarballOf(name: string): string {
  const folder = process.env.PACKED ?? '';
  const file = name.replace('@', '').replace('/', '-');
  const [tarball, ...others] = readdirSync(folder).filter(
    (one) => /^-\d/.test(one.slice(file.length)) && one.startsWith(file),
  );
  if (!tarball || others.length > 0) throw new Error(`not one tarball of ${name} in ${folder}`);
  return join(folder, tarball);
}

/** Returns the tarballs of kube-admission and of what it needs on this system, which npm would install with it. */
export const admissionTarballs = (): string[] => [tarballOf('kube-admission'), tarballOf(partOf(SYSTEM).name)];

/** Makes an empty project and installs packages in it, with no program but Node to be found. */
export function install(dir: string, packages: readonly string[]): void {
  mkdirSync(dir);
  writeJson(join(dir, 'package.json'), { private: true });
  add(dir, packages);
}

/** Installs packages in a folder, beside those that are there. */
export function add(dir: string, packages: readonly string[]): void {
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--strict-peer-deps'];
  node([npm(), 'install', ...flags, ...packages], dir, { ...process.env, PATH: '' });
}

/** Type-checks a folder as strictly as may be, other packages' declarations too, and compiles it where it stands. */
export function compile(dir: string, options: object = {}): void {
  const strict = { strict: true, skipLibCheck: false, types: [] };
  writeJson(join(dir, 'tsconfig.json'), {
    compilerOptions: { target: 'es2022', module: 'nodenext', ...strict, ...options },
  });
  node([tsc, '-p', dir], dir);
}

/** Runs a program in a project of its own below an installation, and gives the manifests that it wrote. */
export function synthesize(dir: string, type: 'commonjs' | 'module', program: string): Record<string, string> {
  mkdirSync(dir);
  writeJson(join(dir, 'package.json'), { type });
  const typed = program.endsWith('.ts');
  copyFileSync(join(__dirname, 'programs', program), join(dir, typed ? 'main.ts' : 'main.js'));
  if (typed) compile(dir);
  node(['main.js'], dir);
  return texts(join(dir, 'dist'));
}

/** The files below a folder, sorted. */
export function files(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function texts(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  const manifests = files(dir).filter((name) => !name.startsWith('.cdk8s-primer/'));
  return Object.fromEntries(manifests.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

/** Writes a value as a file of JSON. */
export function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
