// Builds the playground: npm run playground -- OUT
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { KUBERNETES_VERSIONS } from '../../packages/kube-admission/lib/options';
import { licenceFile } from '../../packages/kube-admission/wasm/licences';
import { packagesIn } from '../compile/packages';
import { declarations } from './declarations';
import { exercises } from './exercises/chapter';
import { NODE_MODULES } from './node-modules';
import type { ModuleName } from './protocol';

const root = join(__dirname, '..', '..');
const modulesFolder = join(root, 'packages', 'kube-admission', 'build');
const MODULES: readonly ModuleName[] = ['base', 'cel'];

/** The licences of the code in the files. */
const LICENCES = 'THIRD_PARTY_LICENSES';

/** A module as the page loads it. */
interface ModuleFile {
  /** The number of bytes to load. */
  readonly size: number;
  /** Changes with the module, for caches. */
  readonly hash: string;
}

/** Options of the build. */
interface PlaygroundOptions {
  /** Whether to write the modules of kube-admission, if they are built. @default true */
  readonly modules?: boolean;
}

/**
 * Writes the playground to a folder: `playground.js`, an ES module that defines the element `<kube-playground>`, and the files that it
 * loads from beside itself. Without the modules of kube-admission, the element says that they are missing.
 */
export async function buildPlayground(outDir: string, { modules = true }: PlaygroundOptions = {}): Promise<void> {
  clear(outDir);
  const found = modules ? MODULES.flatMap((name) => writeModule(outDir, name)) : [];
  const common = {
    absWorkingDir: root,
    outdir: outDir,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
    metafile: true,
    legalComments: 'none',
    alias: { 'kube-admission': join(root, 'packages', 'kube-admission', 'lib', 'browser.ts') },
    tsconfigRaw: {},
  } satisfies BuildOptions;
  const worker = {
    ...common,
    format: 'iife',
    plugins: [NODE_MODULES],
    // Messages have the names of classes.
    keepNames: true,
    inject: [join(__dirname, 'node', 'globals.ts')],
    define: { global: 'globalThis', __dirname: '"/"', __filename: '"/main.js"', 'require.main': 'undefined' },
  } satisfies BuildOptions;
  const review = await build({ ...worker, entryPoints: { 'review-worker': join(__dirname, 'worker', 'review.ts') } });
  const program = await build({
    ...worker,
    entryPoints: { 'program-worker': join(__dirname, 'worker', 'program.ts') },
  });
  const types = await build({
    ...common,
    format: 'iife',
    plugins: [NODE_MODULES],
    entryPoints: { 'types-worker': join(__dirname, 'worker', 'types.ts') },
  });
  writeFileSync(join(outDir, 'declarations.json.gz'), gzipSync(declarations(), { level: 9 }));
  const page = await build({
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: { playground: join(__dirname, 'page', 'playground.ts') },
    chunkNames: '[name]-[hash]',
    define: {
      EXERCISES: JSON.stringify(await exercises()),
      MODULES: JSON.stringify(Object.fromEntries(found)),
      KUBERNETES: JSON.stringify(minorVersions()),
    },
  });
  const inputs = [review, program, types, page].flatMap(({ metafile }) => Object.entries(metafile.inputs));
  const packages = packagesIn(Object.fromEntries(inputs));
  writeFileSync(join(outDir, LICENCES), licenceFile(packages));
  if (found.length > 0) copyFileSync(join(modulesFolder, LICENCES), join(outDir, `${LICENCES}.wasm`));
}

/** Makes a folder, or empties one of an earlier build. @throws Error for a folder with other files */
function clear(outDir: string): void {
  const isForeign = existsSync(outDir) && readdirSync(outDir).length > 0 && !existsSync(join(outDir, 'playground.js'));
  if (isForeign) throw new Error(`${outDir} has other files: give the playground a folder of its own`);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
}

/** Returns the versions of Kubernetes that a review can emulate, the newest first. */
function minorVersions(): string[] {
  const minor = (version: string): number => Number(version.split('.')[1]);
  const [oldest, newest] = [minor(KUBERNETES_VERSIONS.oldest), minor(KUBERNETES_VERSIONS.newest)];
  return Array.from({ length: newest - oldest + 1 }, (_, index) => `1.${newest - index}`);
}

/** Writes a module, compressed once for each of its versions; nothing if it is not built. */
function writeModule(outDir: string, name: ModuleName): [ModuleName, ModuleFile][] {
  const source = join(modulesFolder, `${name}.wasm`);
  if (!existsSync(source)) return [];
  const bytes = readFileSync(source);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const cached = join(root, 'node_modules', '.cache', 'playground', `${name}-${hash}.wasm.gz`);
  if (!existsSync(cached)) {
    mkdirSync(join(cached, '..'), { recursive: true });
    writeFileSync(cached, gzipSync(bytes, { level: 9 }));
  }
  copyFileSync(cached, join(outDir, `${name}.wasm.gz`));
  return [[name, { size: readFileSync(cached).length, hash }]];
}

if (require.main === module) {
  const [, , outDir] = process.argv;
  if (outDir === undefined) {
    console.error('Usage: npm run playground -- OUT');
    process.exitCode = 2;
  } else {
    buildPlayground(outDir).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
  }
}
