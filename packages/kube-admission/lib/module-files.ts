import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM, SYSTEMS } from './native/program';

/** The names of the WebAssembly modules. */
export const MODULES = ['base', 'cel'] as const;

/** The name of a WebAssembly module. */
export type ModuleName = (typeof MODULES)[number];

/** The package with the modules. */
const PACKAGE = 'kube-admission-wasm';

/**
 * Returns the path of a module: the one that was built here, or that of the package with the modules. There is none if an engine is
 * all that is installed.
 *
 * @param folder the folder of the build
 */
export function moduleFile(folder: string, name: ModuleName): string | undefined {
  const built = join(folder, `${name}.wasm`);
  return existsSync(built) ? built : installed(name);
}

function installed(name: ModuleName): string | undefined {
  try {
    return require.resolve(`${PACKAGE}/${name}.wasm`);
  } catch {
    return undefined;
  }
}

/** Returns what to do if there is no engine, and an option asks for it. */
export const howToInstallEngine = (folder: string): string =>
  existsSync(join(folder, '..', 'go'))
    ? howToInstall(folder)
    : SYSTEMS.some((system) => system === SYSTEM)
      ? `run \`npm install @kube-admission/${SYSTEM}@${versionIn(folder)}\``
      : `there is none for ${SYSTEM}: use the engine wasm`;

/** Returns the version of the package. @param folder a folder in it */
export const versionIn = (folder: string): string =>
  /"version": "(.*)"/.exec(readFileSync(join(folder, '..', 'package.json'), 'utf8'))?.[1] ?? '';

/** Returns what to do if there are neither modules nor an engine: build them, or install what npm has left out. */
export function howToInstall(folder: string): string {
  if (existsSync(join(folder, '..', 'go')))
    return 'kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)';
  const [engine, modules] = [`@kube-admission/${SYSTEM}`, PACKAGE].map((name) => `${name}@${versionIn(folder)}`);
  return SYSTEMS.some((system) => system === SYSTEM)
    ? `kube-admission has no engine here: run \`npm install ${engine}\`, or \`npm install ${modules}\``
    : `kube-admission has no engine for ${SYSTEM}: run \`npm install ${modules}\``;
}
