// Compiles the package `cdk8s-primer` to build/: npm run build:library
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type PluginBuild } from 'esbuild';
import { licenceFile } from '../../packages/kube-admission/wasm/licences';
import { RELEASES } from '../../lib/constructs/releases';
import { dependencies, peerDependencies } from '../../package.json';
import { hasGo } from '../go';
import { described } from '../imports/descriptions';
import { packagesIn } from './packages';

const root = join(__dirname, '..', '..');
/** The release of cdk8s-plus that the sources import. */
const SOURCE = 'cdk8s-plus-27';
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

/** The modules that the library loads when they are needed, and their files beside it. */
const LATER: Readonly<Record<string, string>> = {
  './synthesize': './engine.js',
  '../../manifests/yaml-reader': './manifests/yaml-reader.js',
};

/** Leaves these modules out of the file of the library, which loads faster without them. */
const LATE = {
  name: 'later',
  setup: (building: PluginBuild) => {
    building.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'require-call' && LATER[path] !== undefined ? { path: LATER[path], external: true } : undefined,
    );
  },
};

/** Takes the module that the sources import from the argument of the function that a file is. */
const RELEASE = {
  name: 'release',
  setup: (building: PluginBuild) => {
    building.onResolve({ filter: new RegExp(`^${SOURCE}$`) }, ({ path }) => ({ path, namespace: 'release' }));
    building.onLoad({ filter: /./, namespace: 'release' }, () => ({ contents: 'module.exports = $plus;' }));
  },
};

/** A file that is a function of the release: of the module that the sources import. */
const OF_RELEASE = {
  bundle: true,
  external: INSTALLED.filter((name) => name !== SOURCE),
  plugins: [RELEASE],
  banner: {
    // V8 parses a function in parentheses once, but an arrow function twice, which takes as long as all else of its loading.
    js: 'module.exports = (function ($plus) {\nconst module = { exports: {} };',
  },
  footer: { js: 'return module.exports;\n});' },
} satisfies BuildOptions;

async function main(): Promise<void> {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  // Users have the types of the package kube-admission.
  rmSync(join(root, 'build', 'packages'), { recursive: true });
  await buildEntries();
  describeApi();
  // One file for each module, so that all entry points share the same classes.
  await build({
    ...COMMON,
    entryPoints: ['main.ts', 'imports/kinds.ts', 'lib/manifests/*.ts', 'lib/synthesis/*.ts', 'lib/testing/**/*.ts'],
  });
  // The command line contains prettier and dagre, so that users do not install them.
  const commands = await build({
    ...COMMON,
    outbase: 'lib',
    entryPoints: ['./main', ...COMMANDS].map((command) => join('lib', 'cli', `${command}.ts`)),
    bundle: true,
    external: [...INSTALLED, ...COMMANDS, './index'],
    metafile: true,
  });
  const conversion = await build({
    ...COMMON,
    ...OF_RELEASE,
    outbase: 'lib',
    entryPoints: [join('lib', 'cli', 'from-yaml', 'index.ts')],
    metafile: true,
  });
  const packages = packagesIn({ ...commands.metafile.inputs, ...conversion.metafile.inputs });
  writeFileSync(join(root, 'build', 'cli', 'THIRD_PARTY_LICENSES'), licenceFile(packages));
}

/** Adds the descriptions of the API to the declarations, if Go is installed. */
function describeApi(): void {
  const path = join(root, 'build', 'imports', 'k8s.d.ts');
  if (hasGo()) writeFileSync(path, described(readFileSync(path, 'utf8')));
  else console.warn('build/imports/k8s.d.ts has no descriptions: they need Go 1.26 or newer (https://go.dev/dl/)');
}

/**
 * Makes an entry point for each release of cdk8s-plus. All share one file with the code, a function of the release: one file
 * loads faster than many. Each has a copy of the declarations, since the types of two releases are not compatible.
 */
async function buildEntries(): Promise<void> {
  await build({ ...COMMON, ...OF_RELEASE, plugins: [RELEASE, LATE], entryPoints: { 'lib/library': 'lib/index.ts' } });
  // All entry points share the engine, which has nothing of cdk8s-plus.
  await build({
    ...COMMON,
    entryPoints: { 'lib/engine': 'lib/synthesis/synthesize.ts' },
    bundle: true,
    packages: 'external',
  });
  await build({ ...COMMON, entryPoints: ['lib/constructs/releases.ts'] });
  const folder = join(root, 'build', 'lib');
  const index = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  const names = readFileSync(join(folder, 'library.js'), 'utf8');
  // Node.js reads this line of esbuild to find the names that an ES module can import. The entry points need it, too.
  const [exported = ''] = /^0 && \(module\.exports = \{.*?^\}\);$/ms.exec(names) ?? [];
  for (const release of RELEASES) {
    const isRoot = SOURCE.endsWith(release);
    const entry = join(folder, isRoot ? 'index' : `plus-${release}`);
    writeFileSync(
      `${entry}.js`,
      [
        '"use strict";',
        'let plus;',
        'try {',
        `  plus = require('cdk8s-plus-${release}');`,
        '} catch (error) {',
        `  throw require('./constructs/releases.js').explained('${release}', error, (name) => require(name));`,
        '}',
        "module.exports = require('./library.js')(plus);",
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
