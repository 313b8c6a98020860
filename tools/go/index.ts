// Helm, jsonnet, kustomize and staticcheck, and charts and examples to render: Go modules, which go.mod pins, for tests, benchmarks
// and lint.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = {
  helm: 'helm.sh/helm/v3',
  jsonnet: 'github.com/google/go-jsonnet',
  kustomize: 'sigs.k8s.io/kustomize/kustomize/v5',
  staticcheck: 'honnef.co/go/tools',
};

export const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/** The program of a tool, which Go builds and keeps in its own cache. @throws Error with what Go says */
export const renderer = (name: keyof typeof MODULES): string => go(__dirname, ['tool', '-n', name]).trim();

/** A tool's version: `v3.22.0`. */
export const versionOf = (name: keyof typeof MODULES): string =>
  new RegExp(`${MODULES[name]} (v\\S+)`).exec(readFileSync(join(__dirname, 'go.mod'), 'utf8'))?.[1] ?? '?';

/** The folder of a Go module that a go.mod pins; it is downloaded if it is not there. @throws Error with what Go says */
export function folderOf(path: string, pinnedBy = __dirname): string {
  go(pinnedBy, ['mod', 'download', path]);
  return go(pinnedBy, ['list', '-m', '-mod=readonly', '-f', '{{.Dir}}', path]).trim();
}

function go(cwd: string, args: readonly string[]): string {
  const env = { ...process.env, GOFLAGS: '-buildvcs=false -trimpath', GOWORK: 'off' };
  const { status, error, stdout, stderr } = spawnSync('go', args, { cwd, env, encoding: 'utf8' });
  if (error) throw new Error('Go 1.26 or newer is needed: install it (https://go.dev/dl/)', { cause: error });
  if (status !== 0) throw new Error(`go ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}
