// Go guarantees the types of this JSON.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf } from '../../lib/manifests/error-message';
import { go } from '../go';
import type { Version } from './version';

/** Returns the Go version and the staging modules, which are published separately, from the go.mod of k8s.io/kubernetes. */
export function requirementsOf(gomod: string): { go: string; staging: readonly string[] } {
  const staging = [...gomod.matchAll(/^\t?(?:replace )?(\S+) => \.\/staging\/src\/\S+$/gm)].map(
    ([, name = '']) => name,
  );
  return { go: /^go (\S+)$/m.exec(gomod)?.[1] ?? '', staging };
}

/**
 * Updates the modules of Kubernetes in go.mod files, and the modules that they need.
 *
 * @throws Error with the output of Go for each file that cannot be updated
 */
export function updateModules(root: string, files: readonly string[], to: Version): void {
  const errors = files.flatMap((file) => {
    console.log(`${file}: go mod tidy`);
    try {
      update(join(root, dirname(file)), to);
      return [];
    } catch (error) {
      return [`${file}: cannot be updated to ${to.release}: ${messageOf(error)}`];
    }
  });
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

function update(folder: string, to: Version): void {
  const { GoMod: path }: { GoMod: string } = JSON.parse(
    go(folder, ['mod', 'download', '-json', `k8s.io/kubernetes@v${to.release}`]),
  );
  const requirements = requirementsOf(readFileSync(path, 'utf8'));
  const { Require: required, Replace: replaced }: GoMod = JSON.parse(go(folder, ['mod', 'edit', '-json']));
  const isStaging = (name: string): boolean => requirements.staging.includes(name);
  const old = (replaced ?? []).map(({ Old }) => Old.Path).filter((name) => name.startsWith('k8s.io/'));
  go(folder, [
    'mod',
    'edit',
    `-go=${requirements.go}`,
    `-require=k8s.io/kubernetes@v${to.release}`,
    ...required.filter(({ Path }) => isStaging(Path)).map(({ Path }) => `-require=${Path}@v${to.staging}`),
    ...old.map((name) => `-dropreplace=${name}`),
    ...requirements.staging.map((name) => `-replace=${name}=${name}@v${to.staging}`),
  ]);
  go(folder, ['mod', 'tidy']);
}

/** The output of `go mod edit -json`. */
interface GoMod {
  readonly Require: readonly { readonly Path: string }[];
  readonly Replace: readonly { readonly Old: { readonly Path: string } }[] | null;
}
