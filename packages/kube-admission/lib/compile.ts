import { reasonOf } from '../../../lib/manifests/error-message';
import { FieldError, UNSHOWN } from '../../../lib/manifests/field-error';
import { OptionError } from './option-error';
import type { ModuleSource } from './options';
import { typeOf } from './type-of';

/** Returns the module. @throws OptionError if there is none */
export function required(module: WebAssembly.Module | undefined): WebAssembly.Module {
  if (!module) throw OptionError.of(FieldError.required('modules', 'the module `base`'));
  return module;
}

/** Compiles a module. @throws OptionError if the source is not a module of WebAssembly */
export async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  return await WebAssembly.compile(bytesOf(source)).catch(throwInvalid);
}

/** Compiles a module as `compile` does, and blocks the thread. */
export function compileSync(source: ModuleSource): WebAssembly.Module {
  if (source instanceof WebAssembly.Module) return source;
  const bytes = bytesOf(source);
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    return throwInvalid(error);
  }
}

function bytesOf(source: ModuleSource): BufferSource {
  if (source instanceof ArrayBuffer) return source;
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice();
  const detail = `must be a WebAssembly.Module or its bytes, this is ${typeOf(source)}`;
  throw OptionError.of(FieldError.invalid('modules', UNSHOWN, detail));
}

function throwInvalid(error: unknown): never {
  throw OptionError.of(FieldError.invalid('modules', UNSHOWN, reasonOf(error)));
}
