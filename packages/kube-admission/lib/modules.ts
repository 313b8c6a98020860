import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileReasonOf, messageOf } from '../../../lib/manifests/error-message';
import { FieldError, UNSHOWN } from '../../../lib/manifests/field-error';
import { FieldPath } from '../../../lib/manifests/field-path';
import { filesIn } from '../../../lib/manifests/walk';
import { type NamedText, whyNoDefinitions } from './definitions';
import { utf8 } from './documents';
import { folder } from './folder';
import { howToInstall, howToInstallEngine, moduleFile, type ModuleName, MODULES } from './module-files';
import { Isolated } from './isolated';
import { Fault, type Reviewer } from './instance';
import { NativeEngines } from './native/engines';
import { prepare } from './native/pool';
import { programIn } from './native/program';
import { OptionError } from './option-error';
import { type EngineName, ENGINES, type LoadOptions } from './options';
import { Instances, type Engines } from './engines';

const compiled = new Map<ModuleName, WebAssembly.Module>();

/** The environment variable that chooses the engine if no option does. */
const VARIABLE = 'KUBE_ADMISSION_ENGINE';

/** Returns how to build the modules and the engine, or nothing if a review has what it needs. */
export function missingModule(): string | undefined {
  return process.env[VARIABLE] !== 'wasm' && programIn(folder) !== undefined ? undefined : missingWasm();
}

function missingWasm(): string | undefined {
  const isMissing = MODULES.some((name) => moduleFile(folder, name) === undefined);
  return isMissing ? howToInstall(folder) : undefined;
}

/** Returns a module of the package, compiled once in a process. @throws Fault if there is none, or if it is damaged */
function ownModule(name: ModuleName): WebAssembly.Module {
  let module = compiled.get(name);
  if (!module) {
    const missing = missingWasm();
    const file = moduleFile(folder, name);
    if (missing !== undefined || file === undefined) throw new Fault(missing ?? howToInstall(folder));
    try {
      module = new WebAssembly.Module(readFileSync(file));
    } catch (error) {
      throw new Fault(`${file} is damaged: ${messageOf(error)}. Install kube-admission again.`);
    }
    compiled.set(name, module);
  }
  return module;
}

/** Returns a function that starts an instance of a module in a thread of its own, if there is a time limit. */
export const isolating = (
  settings: string,
  timeLimit: number | undefined,
): ((module: WebAssembly.Module) => Reviewer) | undefined =>
  timeLimit === undefined
    ? undefined
    : (module) => new Isolated(module, settings, timeLimit, join(folder, 'thread.js'));

/** Returns the engine that the environment chooses. @throws OptionError if there is none of this name */
function chosen(): EngineName | undefined {
  const name = process.env[VARIABLE];
  if (name === undefined || name === '') return undefined;
  const found = ENGINES.find((engine) => engine === name);
  if (!found) throw OptionError.of(FieldError.unsupported(VARIABLE, name, ENGINES));
  return found;
}

/**
 * Starts the engine that an `Admission` will need, before the rest of a program is loaded. It starts nothing if there is none.
 */
export function startEngine(): void {
  const program = process.env[VARIABLE] === 'wasm' ? undefined : programIn(folder);
  if (program !== undefined) prepare(program);
}

/**
 * Returns the engines of the package: the native one for this system, or its modules if there is none, or if it cannot be run.
 *
 * @throws OptionError for an option that they do not accept
 * @throws Fault if the chosen engine is missing or damaged
 */
export function ownEngines({ engine = chosen(), jobs, timeLimit }: LoadOptions, settings: string): Engines {
  const program = engine === 'wasm' ? undefined : programIn(folder);
  if (program !== undefined) {
    const engines = new NativeEngines({ program, settings, timeLimit, jobs });
    try {
      engines.get('base');
      return engines;
    } catch (error) {
      if (engine === 'native' || !(error instanceof Fault) || missingWasm() !== undefined) throw error;
    }
  } else if (engine === 'native') {
    throw new Fault(`there is no native engine here: ${howToInstallEngine(folder)}`);
  }
  return new Instances(ownModule, settings, isolating(settings, timeLimit));
}

/** Reads the files of the option `crds`. @throws OptionError that names each path that cannot be read, or has no definition */
export function definitionFiles(paths: readonly string[]): NamedText[] {
  const errors: FieldError[] = [];
  const texts = paths.flatMap((path, index) => {
    let problem: string | undefined;
    try {
      const files = statSync(path).isDirectory() ? filesIn(path) : [path];
      const read = files.map((name) => ({ name, text: utf8(readFileSync(name)) }));
      problem = whyNoDefinitions(read.map(({ text }) => text));
      if (problem === undefined) return read;
    } catch (error) {
      problem = fileReasonOf(error);
    }
    errors.push(FieldError.invalid(FieldPath.of('crds').index(index), UNSHOWN, `${path}: ${problem}`));
    return [];
  });
  if (errors.length > 0) throw OptionError.all(errors);
  return texts;
}
