// npm run build:modules: compiles the modules and the engine for this system to build/, unless they are up to date.
// npm run build:engine [-- PLATFORM…]: compiles the engine alone, or those of other systems to build/PLATFORM/.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programFor } from '../lib/native/program';
import { compileEngine, environmentOf, isPlatform, PLATFORMS, type Platform } from './engine';
import { digestOf, goVersion } from './go';
import { goModules, licences } from './licences';
import { snapshot } from './snapshot';
import { attempt, compile, copyTree, inputs, output, reduce, source, tree } from './tree';

/** What is compiled for WebAssembly. */
const WASI = { GOOS: 'wasip1', GOARCH: 'wasm' };

/** Something to build. The file `build/NAME.json` has the digest of the sources that it was built from. */
interface Target {
  readonly name: string;
  /** The system and the file of an engine; neither for the modules. */
  readonly engine?: { readonly platform: Platform; readonly file: string };
}

function build(targets: readonly Target[]): void {
  const digest = digestOf(
    source,
    inputs,
    attempt(() => goVersion('kube-admission')),
  );
  const stateOf = ({ name }: Target): string => join(output, `${name}.json`);
  const isCurrent = (target: Target): boolean =>
    existsSync(stateOf(target)) && readFileSync(stateOf(target), 'utf8').includes(digest);
  const stale = targets.filter((target) => !isCurrent(target));
  if (stale.length === 0) {
    console.log(`up to date: ${targets.map(({ name }) => name).join(', ')}`);
    return;
  }
  for (const target of stale) rmSync(stateOf(target), { force: true });
  for (const { engine } of stale) {
    if (engine) mkdirSync(dirname(engine.file), { recursive: true });
    if (engine) compileEngine(engine.platform, engine.file);
    else buildModules();
  }
  for (const target of stale) writeFileSync(stateOf(target), `${JSON.stringify({ digest }, null, 2)}\n`);
}

/** Compiles the modules, and collects the licences of all that is linked into them and into the engines. */
function buildModules(): void {
  copyTree();
  const linked = new Set<string>();
  const link = (name: string, env: NodeJS.ProcessEnv): void => {
    goModules(tree, name, env).forEach((module) => linked.add(module));
  };
  for (const platform of PLATFORMS) link('engine', environmentOf(platform));
  for (const name of ['cel', 'base'] as const) {
    reduce(name);
    link(name, WASI);
    compileModule(name);
  }
  writeFileSync(join(output, 'THIRD_PARTY_LICENSES'), licences(tree, linked));
  rmSync(tree, { recursive: true });
}

function compileModule(name: 'base' | 'cel'): void {
  console.log(`compiling the ${name} module (some minutes the first time)`);
  const file = join(output, `${name}.go.wasm`);
  compile(tree, name, file, ['-mod=vendor', '-ldflags=-s -w -buildid=', '-buildmode=c-shared'], WASI);
  writeFileSync(join(output, `${name}.wasm`), snapshot(readFileSync(file)));
  rmSync(file);
}

/** Returns the engine for this system, if there is one for it. */
function ownEngine(): Target[] {
  const platform = `${process.platform}-${process.arch}`;
  if (!isPlatform(platform)) return [];
  return [{ name: 'engine', engine: { platform, file: join(output, programFor(platform)) } }];
}

function engineFor(platform: string): Target {
  if (!isPlatform(platform)) {
    console.error(`${platform}: not one of ${PLATFORMS.join(', ')}`);
    process.exit(2);
  }
  return { name: platform, engine: { platform, file: join(output, platform, programFor(platform)) } };
}

const [what, ...platforms] = process.argv.slice(2);
if (what === 'engine') build(platforms.length > 0 ? platforms.map(engineFor) : ownEngine());
else build([{ name: 'modules' }, ...ownEngine()]);
