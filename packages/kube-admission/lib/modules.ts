import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Isolated } from './isolated';
import { Fault, type Reviewer } from './instance';

type ModuleName = 'base' | 'cel';

/** Bundled, the library is in the folder of the modules; its tests run its sources. */
const folder = existsSync(join(__dirname, 'thread.js')) ? __dirname : join(__dirname, '..', 'build');
const compiled = new Map<ModuleName, WebAssembly.Module>();

/** Says why there is no module, or nothing if there is one. */
export function missingModule(): string | undefined {
  if (existsSync(join(folder, 'base.wasm')) && existsSync(join(folder, 'cel.wasm'))) return undefined;
  return 'kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)';
}

/** The package's own module, compiled once in a process. */
export function ownModule(name: ModuleName): WebAssembly.Module {
  let module = compiled.get(name);
  if (!module) {
    const missing = missingModule();
    if (missing !== undefined) throw new Fault(missing);
    const file = join(folder, `${name}.wasm`);
    try {
      module = new WebAssembly.Module(readFileSync(file));
    } catch (error) {
      throw new Fault(
        `${file} is damaged: ${error instanceof Error ? error.message : String(error)}. Install kube-admission again.`,
      );
    }
    compiled.set(name, module);
  }
  return module;
}

export const isolated = (module: WebAssembly.Module, settings: string, timeLimit: number): Reviewer =>
  new Isolated(module, settings, timeLimit, join(folder, 'thread.js'));
