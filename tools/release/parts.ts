import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlain } from '../../lib/manifests/values';
import { programFor, SYSTEM } from '../../packages/kube-admission/lib/native/program';
import { isPlatform, type Platform, PLATFORMS } from '../../packages/kube-admission/wasm/engine';
import { textAt } from './json';
import { npm } from './programs';

/** A package that kube-admission needs on some systems. */
export interface Part {
  readonly name: string;
  /** What is particular in its package.json. */
  readonly manifest: object;
  /** The files of kube-admission's build that it has, and their names in the package. */
  readonly files: Readonly<Record<string, string>>;
}

/** The package with the modules: for browsers, and for systems without an engine. */
export const WASM: Part = {
  name: 'kube-admission-wasm',
  manifest: {
    description: 'The WebAssembly modules of kube-admission, for browsers and for systems without an engine.',
    exports: { './base.wasm': './base.wasm', './cel.wasm': './cel.wasm', './package.json': './package.json' },
  },
  files: { 'base.wasm': 'base.wasm', 'cel.wasm': 'cel.wasm' },
};

const packageFor = (system: string): string => `@kube-admission/${system}`;

/** Returns the package with the engine for a system. */
const engineFor = (platform: Platform): Part => ({
  name: packageFor(platform),
  manifest: {
    description: `The engine of kube-admission for ${platform}. Install kube-admission, which needs it.`,
    ...only(platform),
    preferUnplugged: true,
  },
  files: { [platform]: programFor(platform) },
});

/** Returns the fields with which npm installs a package only on its system. */
function only(system: Platform): object {
  const [os, cpu] = system.split('-');
  return { os: [os], cpu: [cpu] };
}

/** Returns the packages for some systems, and the one with the modules. */
export const partsFor = (platforms: readonly Platform[]): Part[] => [WASM, ...platforms.map(engineFor)];

/** Returns what kube-admission needs on a system: the package with its engine, or the one with the modules. */
export const partOf = (system: string): Part => (isPlatform(system) ? engineFor(system) : WASM);

/**
 * Returns kube-admission's package.json with the packages of all systems as optional dependencies, of which npm installs the one for
 * the system. The modules may be installed beside it. Only a release has them, so that `npm ci` in a clone does not look for packages that are not published yet.
 *
 * @throws Error if the text is no object
 */
export function withParts(json: string): string {
  const manifest: unknown = JSON.parse(json);
  if (!isPlain(manifest)) throw new Error('package.json is not an object');
  const { version } = manifest;
  const optionalDependencies = Object.fromEntries(PLATFORMS.map((system) => [packageFor(system), version]));
  const peers = {
    peerDependencies: { [WASM.name]: version },
    peerDependenciesMeta: { [WASM.name]: { optional: true } },
  };
  return `${JSON.stringify({ ...manifest, optionalDependencies, ...peers }, null, 2)}\n`;
}

/** Returns the package.json of a package. */
export function manifestOf({ name, manifest, files }: Part, version: string): string {
  const own = { name, version, license: 'Apache-2.0', ...manifest };
  return `${JSON.stringify({ ...own, files: [...Object.values(files), ...LICENCES] }, null, 2)}\n`;
}

const LICENCES = ['NOTICE', 'THIRD_PARTY_LICENSES'];

/**
 * Packs a package. kube-admission must be built: its file of licences has those of the modules and the engines, too.
 *
 * @returns the path of the tarball
 */
export function packPart(part: Part, kubeAdmission: string, destination: string): string {
  const version = textAt(readFileSync(join(kubeAdmission, 'package.json'), 'utf8'), 'version') ?? '';
  const build = join(kubeAdmission, 'build');
  const file = part.name.replace('@', '').replace('/', '-');
  const folder = join(build, 'packages', file);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [built, name] of Object.entries(part.files)) {
    cpSync(builtFile(build, built), join(folder, name));
    if (isPlatform(built)) chmodSync(join(folder, name), 0o755);
  }
  for (const name of ['LICENSE', 'NOTICE']) cpSync(join(kubeAdmission, name), join(folder, name));
  cpSync(join(build, 'THIRD_PARTY_LICENSES'), join(folder, 'THIRD_PARTY_LICENSES'));
  writeFileSync(join(folder, 'package.json'), manifestOf(part, version));
  npm(['pack', '--pack-destination', destination], { cwd: folder });
  return join(destination, `${file}-${version}.tgz`);
}

/** Returns the path of a module, or of the engine for a system. The build has that of this system in a place of its own. */
function builtFile(build: string, name: string): string {
  if (!isPlatform(name)) return join(build, name);
  return join(build, name === SYSTEM ? '' : name, programFor(name));
}
