// Go guarantees the shape of the JSON that is read here.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Version } from './version';

const go = (folder: string, ...args: string[]): string =>
  execFileSync('go', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** The go.mod of k8s.io/kubernetes names the modules that are published apart from it, and the version of Go that it needs. */
export function requirementsOf(gomod: string): { go: string; staging: readonly string[] } {
  const staging = [...gomod.matchAll(/^\t?(?:replace )?(\S+) => \.\/staging\/src\/\S+$/gm)].map(
    ([, name = '']) => name,
  );
  return { go: /^go (\S+)$/m.exec(gomod)?.[1] ?? '', staging };
}

/**
 * Moves the modules of Kubernetes in some go.mod files, and what these need besides.
 * @throws Error that names the files with which `go` failed; it has said why
 */
export function moveModules(root: string, files: readonly string[], to: Version): void {
  const failed = files.filter((file) => {
    console.log(`${file}: go mod tidy`);
    try {
      move(join(root, dirname(file)), to);
      return false;
    } catch {
      return true;
    }
  });
  if (failed.length > 0) throw new Error(`${failed.join(', ')}: cannot be moved to ${to.release}`);
}

function move(folder: string, to: Version): void {
  const { GoMod: path }: { GoMod: string } = JSON.parse(
    go(folder, 'mod', 'download', '-json', `k8s.io/kubernetes@v${to.release}`),
  );
  const requirements = requirementsOf(readFileSync(path, 'utf8'));
  const { Require: required, Replace: replaced }: Parsed = JSON.parse(go(folder, 'mod', 'edit', '-json'));
  const isStaging = (name: string): boolean => requirements.staging.includes(name);
  const old = (replaced ?? []).map(({ Old }) => Old.Path).filter((name) => name.startsWith('k8s.io/'));
  go(
    folder,
    'mod',
    'edit',
    `-go=${requirements.go}`,
    `-require=k8s.io/kubernetes@v${to.release}`,
    ...required.filter(({ Path }) => isStaging(Path)).map(({ Path }) => `-require=${Path}@v${to.staging}`),
    ...old.map((name) => `-dropreplace=${name}`),
    ...requirements.staging.map((name) => `-replace=${name}=${name}@v${to.staging}`),
  );
  go(folder, 'mod', 'tidy');
}

interface Parsed {
  readonly Require: readonly { readonly Path: string }[];
  readonly Replace: readonly { readonly Old: { readonly Path: string } }[] | null;
}
