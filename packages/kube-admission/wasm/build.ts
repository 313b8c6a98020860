import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf, goVersion } from './go';
import { goModules, licences } from './licences';
import { snapshot } from './snapshot';

const root = join(__dirname, '..');
const source = join(root, 'go');
const output = join(root, 'build');
const tree = join(output, 'go');

/** The files and folders from which the modules and the file of licences are built. */
const inputs = ['go.mod', 'go.sum', '_stand-ins', 'cmd', 'exports', 'manifests', 'review', '../wasm/licences.ts'];

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

/** Builds both modules, unless they are up to date. */
function build(): void {
  const go = attempt(() => goVersion('kube-admission'));
  const state = join(output, 'modules.json');
  const digest = digestOf(source, inputs, go);
  if (existsSync(state) && readFileSync(state, 'utf8').includes(digest)) {
    console.log('the modules are up to date');
    return;
  }
  rmSync(state, { force: true });
  copyTree();
  const linked = new Set<string>();
  // The module cel needs the files that are excluded from base, so it comes first.
  for (const name of ['cel', 'base'] as const) {
    for (const file of excluded[name]) rmSync(join(tree, 'vendor', file));
    if (name === 'base') placeStandIns(join(tree, '_stand-ins'));
    goModules(tree, name).forEach((module) => linked.add(module));
    compile(name);
  }
  writeFileSync(join(output, 'THIRD_PARTY_LICENSES'), licences(tree, linked));
  rmSync(tree, { recursive: true });
  writeFileSync(state, `${JSON.stringify({ digest, go }, null, 2)}\n`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): string {
  return execFileSync(command, args, {
    cwd: existsSync(tree) ? tree : source,
    env: { ...process.env, GOFLAGS: '-buildvcs=false', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
}

/** Copies the sources, and vendors the dependencies: Go reads changed sources of a dependency only from a vendor folder. */
function copyTree(): void {
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  for (const input of inputs) {
    cpSync(join(source, input), join(tree, input), { recursive: true, filter: (file) => !file.endsWith('_test.go') });
  }
  console.log('vendoring the Go modules');
  attempt(() => run('go', ['mod', 'vendor']));
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

function compile(name: string): void {
  console.log(`compiling the ${name} module (some minutes the first time)`);
  const file = join(output, `${name}.go.wasm`);
  const flags = ['-trimpath', '-ldflags=-s -w -buildid=', '-buildmode=c-shared'];
  attempt(() =>
    run('go', ['build', '-mod=vendor', ...flags, '-o', file, `./cmd/${name}`], { GOOS: 'wasip1', GOARCH: 'wasm' }),
  );
  writeFileSync(join(output, `${name}.wasm`), snapshot(readFileSync(file)));
  rmSync(file);
}

function attempt(step: () => string): string {
  try {
    return step();
  } catch (error) {
    const message = error instanceof Error ? ('stderr' in error ? String(error.stderr) : error.message) : String(error);
    return stop(message.trim());
  }
}

build();
