// Runs Go, and finds the tools and modules that go.mod files pin: Helm, jsonnet, kustomize, staticcheck, and charts for tests.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = {
  helm: 'helm.sh/helm/v3',
  jsonnet: 'github.com/google/go-jsonnet',
  kustomize: 'sigs.k8s.io/kustomize/kustomize/v5',
  staticcheck: 'honnef.co/go/tools',
};

/** Returns whether Go is installed. */
export const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/** Returns the path of a tool's program, which Go builds into its cache. @throws Error with the output of Go */
export const renderer = (name: keyof typeof MODULES): string => go(__dirname, ['tool', '-n', name]).trim();

/** Returns the version of a tool, such as `v3.22.0`. */
export const versionOf = (name: keyof typeof MODULES): string => pinnedVersion(__dirname, MODULES[name]);

/** Returns the version of a module in the go.mod of a folder. @throws Error if the module is not there */
export function pinnedVersion(folder: string, path: string): string {
  const gomod = join(folder, 'go.mod');
  const version = new RegExp(`${path} (v\\S+)`).exec(readFileSync(gomod, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${gomod}: has no ${path}`);
  return version;
}

/** Returns the folder of a Go module that a go.mod pins, and downloads it if necessary. @throws Error with the output of Go */
export function folderOf(path: string, pinnedBy = __dirname): string {
  go(pinnedBy, ['mod', 'download', path]);
  return go(pinnedBy, ['list', '-m', '-mod=readonly', '-f', '{{.Dir}}', path]).trim();
}

/** Runs Go in a folder, and returns its output. @throws Error if Go is missing, or with the output of Go if it fails */
export function go(cwd: string, args: readonly string[]): string {
  const { status, error, stdout, stderr } = runIsolated('go', args, cwd);
  if (error) throw new Error('Go 1.26 or newer is needed: install it (https://go.dev/dl/)', { cause: error });
  if (status !== 0) throw new Error(`go ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/**
 * Runs a program of Go. Neither a workspace nor flags of the environment decide which modules it uses. The cluster is built
 * with -trimpath, too, so that Go compiles Kubernetes once for all.
 */
export function runIsolated(program: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const env = { ...process.env, GOFLAGS: '-buildvcs=false -trimpath', GOWORK: 'off' };
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
}
