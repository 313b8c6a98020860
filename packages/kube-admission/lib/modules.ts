import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileReasonOf, messageOf } from '../../../lib/manifests/error-message';
import { FieldError, UNSHOWN } from '../../../lib/manifests/field-error';
import { FieldPath } from '../../../lib/manifests/field-path';
import { filesIn } from '../../../lib/manifests/walk';
import type { NamedText } from './definitions';
import { utf8 } from './documents';
import { Isolated } from './isolated';
import { Fault, type Reviewer } from './instance';
import { OptionError } from './option-error';

type ModuleName = 'base' | 'cel';

/** The bundled library is in the folder of the modules. The tests run the sources. */
const folder = existsSync(join(__dirname, 'thread.js')) ? __dirname : join(__dirname, '..', 'build');
const compiled = new Map<ModuleName, WebAssembly.Module>();

/** Returns how to build the modules, or nothing if they are built. */
export function missingModule(): string | undefined {
  if (existsSync(join(folder, 'base.wasm')) && existsSync(join(folder, 'cel.wasm'))) return undefined;
  return 'kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)';
}

/** Returns the package's own module, compiled once in a process. @throws Fault if there is none, or if it is damaged */
export function ownModule(name: ModuleName): WebAssembly.Module {
  let module = compiled.get(name);
  if (!module) {
    const missing = missingModule();
    if (missing !== undefined) throw new Fault(missing);
    const file = join(folder, `${name}.wasm`);
    try {
      module = new WebAssembly.Module(readFileSync(file));
    } catch (error) {
      throw new Fault(`${file} is damaged: ${messageOf(error)}. Install kube-admission again.`);
    }
    compiled.set(name, module);
  }
  return module;
}

/** Starts an instance of a module in a thread of its own. */
export const isolated = (module: WebAssembly.Module, settings: string, timeLimit: number): Reviewer =>
  new Isolated(module, settings, timeLimit, join(folder, 'thread.js'));

/**
 * Finds the files of the option `crds`, and returns a function that reads them.
 * @throws OptionError that names each path that cannot be read
 */
export function definitionFiles(paths: readonly string[]): () => Iterable<NamedText> {
  const errors: FieldError[] = [];
  const files = paths.flatMap((path, index) => {
    try {
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    } catch (error) {
      errors.push(FieldError.invalid(FieldPath.of('crds').index(index), UNSHOWN, `${path}: ${fileReasonOf(error)}`));
      return [];
    }
  });
  if (errors.length > 0) throw OptionError.all(errors);
  return function* () {
    for (const name of files) yield { name, text: utf8(readFileSync(name)) };
  };
}
