import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..');

/** The folders of the Go sources, of the results of the build, and of the copy of the sources that is compiled. */
export const source = join(root, 'go');
export const output = join(root, 'build');
export const tree = join(output, 'go');

/** The files and folders from which the modules, the engine and the file of licences are built. */
export const inputs = [
  ...['go.mod', 'go.sum', '_stand-ins', 'calls', 'cmd', 'engine', 'exports', 'manifests', 'review'],
  '../wasm/licences.ts',
];

/**
 * Files of Kubernetes that a review does not need. They import etcd's client, which does not compile for WebAssembly, or CEL,
 * which is half of a module.
 */
const excluded = {
  cel: [
    'k8s.io/apiserver/pkg/registry/generic/options.go',
    'k8s.io/apiserver/pkg/registry/generic/storage_decorator.go',
    'k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition/etcd.go',
    'k8s.io/apiextensions-apiserver/pkg/registry/customresource/etcd.go',
  ],
  base: ['k8s.io/apiserver/pkg/admission/conversion.go'],
};

/** Copies the sources, and vendors the dependencies: Go reads changed sources of a dependency only from a vendor folder. */
export function copyTree(): void {
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  for (const input of inputs) {
    cpSync(join(source, input), join(tree, input), { recursive: true, filter: (file) => !file.endsWith('_test.go') });
  }
  console.log('vendoring the Go modules');
  attempt(() => go(tree, ['mod', 'vendor']));
}

/** Leaves out of the copy what a module does not need. `cel` comes first: it needs what is left out of `base`. */
export function reduce(name: keyof typeof excluded): void {
  for (const file of excluded[name]) rmSync(join(tree, 'vendor', file));
  if (name === 'base') placeStandIns(join(tree, '_stand-ins'));
}

/** Replaces large packages by the small ones of the same names. */
function placeStandIns(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const target = join(tree, 'vendor', relative(folder, entry.parentPath));
    for (const file of readdirSync(target)) if (file.endsWith('.go')) rmSync(join(target, file));
    cpSync(join(entry.parentPath, entry.name), join(target, entry.name));
  }
}

/** Compiles a command of a folder to a file. */
export function compile(
  folder: string,
  name: string,
  file: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv,
): void {
  const args = ['build', '-trimpath', ...options, '-o', file, `./cmd/${name}`];
  attempt(() => go(folder, args, { CGO_ENABLED: '0', ...env }));
}

function go(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): string {
  return execFileSync('go', args, {
    cwd: folder,
    env: { ...process.env, GOFLAGS: '-buildvcs=false', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
}

/** Runs a step of the build. If it fails, prints why and ends the process. */
export function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    const message = error instanceof Error ? ('stderr' in error ? String(error.stderr) : error.message) : String(error);
    console.error(message.trim());
    process.exit(1);
  }
}
