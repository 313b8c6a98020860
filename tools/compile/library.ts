// Compiles the package `cdk8s-primer` to build/: npm run build:library
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { licenceFile } from '../../packages/kube-admission/wasm/licences';
import { dependencies, peerDependencies } from '../../package.json';
import { textAt } from '../release/json';

const root = join(__dirname, '..', '..');
const INSTALLED = Object.keys({ ...dependencies, ...peerDependencies });
const COMMON = {
  absWorkingDir: root,
  outdir: 'build',
  outbase: '.',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  // Without tsconfig.json, whose `paths` would bundle the sources of packages that users install.
  tsconfigRaw: {},
} satisfies BuildOptions;

/** The command line loads each command on demand. */
const COMMANDS = ['./synth/synth', './from-yaml/command', './draw/command', './init'];

async function main(): Promise<void> {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  // Users have the types of the package kube-admission.
  rmSync(join(root, 'build', 'packages'), { recursive: true });
  // One file loads faster than many.
  await build({ ...COMMON, entryPoints: ['lib/index.ts'], bundle: true, packages: 'external' });
  // One file for each module, so that all entry points share the same classes.
  await build({
    ...COMMON,
    entryPoints: ['main.ts', 'imports/kinds.ts', 'lib/manifests/*.ts', 'lib/synthesis/*.ts', 'lib/testing/**/*.ts'],
  });
  // The command line contains prettier and dagre, so that users do not install them.
  const { metafile } = await build({
    ...COMMON,
    outbase: 'lib',
    entryPoints: ['./main', ...COMMANDS].map((command) => join('lib', 'cli', `${command}.ts`)),
    bundle: true,
    external: [...INSTALLED, ...COMMANDS],
    metafile: true,
  });
  writeFileSync(join(root, 'build', 'cli', 'THIRD_PARTY_LICENSES'), licenceFile(packagesIn(metafile)));
}

/** Returns the packages whose code is in the bundles. */
function packagesIn({ inputs }: Metafile): { name: string; folder: string }[] {
  const folders = Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const path = join(root, folder);
    const text = readFileSync(join(path, 'package.json'), 'utf8');
    return { name: `${textAt(text, 'name') ?? ''} ${textAt(text, 'version') ?? ''}`, folder: path };
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
