// npm run build:library: compiles the package `cdk8s-primer` to build/.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { licenceFile } from '../../packages/kube-admission/wasm/licences';
import { RELEASES } from '../../lib/constructs/releases';
import { dependencies, peerDependencies } from '../../package.json';
import { hasGo } from '../go';
import { described } from '../imports/descriptions';
import { textAt } from '../release/json';

const root = join(__dirname, '..', '..');
/** The release of cdk8s-plus that the sources name. */
const SOURCE = 'cdk8s-plus-27';
const installed = Object.keys({ ...dependencies, ...peerDependencies });
const common = {
  absWorkingDir: root,
  outdir: 'build',
  outbase: '.',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  // The paths of tsconfig.json lead to sources of packages that users install.
  tsconfigRaw: {},
} satisfies BuildOptions;

/** The command line loads each of its commands when it is called. */
const commands = ['./synth/synth', './from-yaml/command', './draw/command', './init'];

async function main(): Promise<void> {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  // The types of kube-admission were read from its sources; users have those of the package.
  rmSync(join(root, 'build', 'packages'), { recursive: true });
  await buildEntries();
  describeApi();
  // Whoever imports a part of the assertions shares it with all others: a file each.
  await build({
    ...common,
    entryPoints: ['main.ts', 'imports/kinds.ts', 'lib/manifests/*.ts', 'lib/synthesis/*.ts', 'lib/testing/**/*.ts'],
  });
  // Only the command line needs prettier and dagre: they are in its files, so that nobody installs them.
  const { metafile } = await build({
    ...common,
    outbase: 'lib',
    entryPoints: ['./main', ...commands].map((command) => join('lib', 'cli', `${command}.ts`)),
    bundle: true,
    external: [...installed, ...commands],
    metafile: true,
  });
  writeFileSync(join(root, 'build', 'cli', 'THIRD_PARTY_LICENSES'), licenceFile(packagesIn(metafile)));
}

/** Adds what the API says of its fields to the declarations, where Go is there to tell. */
function describeApi(): void {
  const path = join(root, 'build', 'imports', 'k8s.d.ts');
  if (hasGo()) writeFileSync(path, described(readFileSync(path, 'utf8')));
  else console.warn('build/imports/k8s.d.ts has no descriptions: they need Go 1.26 or newer (https://go.dev/dl/)');
}

/**
 * Makes an entry for each release of cdk8s-plus. The code is the same, so it is there once, in one file, which loads faster
 * than many: a function of the release. The declarations are a copy for each, since types of two releases do not fit.
 */
async function buildEntries(): Promise<void> {
  await build({
    ...common,
    entryPoints: { 'lib/library': 'lib/index.ts' },
    bundle: true,
    packages: 'external',
    banner: {
      js: [
        'const $require = require;',
        // In parentheses, which tell V8 to parse it once.
        'module.exports = (($plus) => {',
        'const module = { exports: {} };',
        `const require = (name) => (name === '${SOURCE}' ? $plus : $require(name));`,
      ].join('\n'),
    },
    footer: { js: 'return module.exports;\n});' },
  });
  await build({ ...common, entryPoints: ['lib/constructs/releases.ts'] });
  const folder = join(root, 'build', 'lib');
  const index = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  const names = readFileSync(join(folder, 'library.js'), 'utf8');
  // What Node.js reads to know which names an ES module may import: esbuild writes it, and so must the entries.
  const [exported = ''] = /^0 && \(module\.exports = \{.*?^\}\);$/ms.exec(names) ?? [];
  for (const release of RELEASES) {
    const isRoot = SOURCE.endsWith(release);
    const entry = join(folder, isRoot ? 'index' : `plus-${release}`);
    writeFileSync(
      `${entry}.js`,
      [
        '"use strict";',
        "const { loadRelease } = require('./constructs/releases.js');",
        `module.exports = require('./library.js')(loadRelease('${release}', (name) => require(name)));`,
        `${exported}\n`,
      ].join('\n'),
    );
    if (isRoot) continue;
    writeFileSync(`${entry}.d.ts`, index.replaceAll('./constructs/', `./constructs-${release}/`));
    const constructs = join(folder, `constructs-${release}`);
    cpSync(join(folder, 'constructs'), constructs, { recursive: true, filter: (file) => !file.endsWith('.js') });
    const source = join(constructs, 'cdk8s-plus.d.ts');
    writeFileSync(source, readFileSync(source, 'utf8').replace(SOURCE, `cdk8s-plus-${release}`));
  }
}

/** The packages whose code is in some bundles. */
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
