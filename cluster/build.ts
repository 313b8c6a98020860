import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, goVersion } from '../packages/kube-admission/wasm/go';
import { isProcessAlive } from '../lib/synthesis/process-alive';
import { buildFolder } from './folder';
import { messageOf } from '../lib/manifests/error-message';
import { ClusterError } from './cluster-error';
import { requireSpace } from './disk-space';
import { run } from './run';

/** The programs and their Go packages: `kube` runs all components of the cluster (kube/main.go), kubectl is the one of Kubernetes. */
const programs = { kube: './kube', kubectl: 'k8s.io/kubernetes/cmd/kubectl' } as const;

/** Returns the path of a program that `build` makes. */
export const program = (name: keyof typeof programs): string => join(buildFolder, name);

const inputs = ['go.mod', 'go.sum', 'kube'];
const state = join(buildFolder, 'programs.json');
const version = /k8s\.io\/kubernetes (v(\d+)\.(\d+)\.\d+)/;

/**
 * Builds the programs from the pinned Go modules, unless they exist and their sources have not changed.
 *
 * @param progress receives a line before each step
 * @throws ClusterError if Go or disk space is missing, or the compiler fails
 */
export async function build(progress: (line: string) => void): Promise<void> {
  const [, full = '', major = '', minor = ''] = version.exec(readFileSync(join(__dirname, 'go.mod'), 'utf8')) ?? [];
  const digest = digestOf(__dirname, inputs, full);
  if (isBuilt(digest)) return;
  let go: string;
  try {
    go = goVersion('the cluster');
  } catch (error) {
    throw new ClusterError(messageOf(error));
  }
  mkdirSync(buildFolder, { recursive: true });
  requireSpace(buildFolder, 1, 'the cluster');
  const cache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim();
  mkdirSync(cache, { recursive: true });
  requireSpace(cache, 3, 'building the cluster');
  rmSync(state, { force: true });
  const stamps = { gitVersion: full, gitMajor: major, gitMinor: minor };
  const stamped = Object.entries(stamps).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  const unfinished = unfinishedFolder();
  try {
    for (const [name, source] of Object.entries(programs)) {
      progress(`building ${name} of Kubernetes ${full} (some minutes the first time)`);
      const options = ['-trimpath', '-buildvcs=false', '-ldflags', ['-s', '-w', ...stamped].join(' ')];
      await run(['go', 'build', ...options, '-o', join(unfinished, name), source], __dirname);
      // Renamed when it is complete, so that no other process runs a part of a program.
      renameSync(join(unfinished, name), join(buildFolder, name));
    }
  } finally {
    rmSync(unfinished, { recursive: true });
  }
  writeFileSync(state, `${JSON.stringify({ digest, go }, null, 2)}\n`);
}

/**
 * Makes a folder for the output of this process, since other processes may build at the same time. Removes the folders of
 * processes that were killed.
 */
export function unfinishedFolder(): string {
  for (const name of readdirSync(buildFolder)) {
    const [, pid] = /^unfinished-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isProcessAlive(Number(pid))) rmSync(join(buildFolder, name), { recursive: true });
  }
  const folder = join(buildFolder, `unfinished-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const isBuilt = (digest: string): boolean =>
  existsSync(state) &&
  readFileSync(state, 'utf8').includes(digest) &&
  Object.keys(programs).every((name) => existsSync(join(buildFolder, name)));
