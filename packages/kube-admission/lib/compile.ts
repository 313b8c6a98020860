import { type ModuleSource, OptionError } from './options';
import { firstLine, typeOf } from './formatting';

/** The module, where there must be one. */
export function needed(module: WebAssembly.Module | undefined): WebAssembly.Module {
  if (!module) throw new OptionError('modules: Required value: the module `base`');
  return module;
}

export async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  return await WebAssembly.compile(bytesOf(source)).catch(damaged);
}

export function compileSync(source: ModuleSource): WebAssembly.Module {
  if (source instanceof WebAssembly.Module) return source;
  const bytes = bytesOf(source);
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    return damaged(error);
  }
}

function bytesOf(source: ModuleSource): BufferSource {
  if (source instanceof ArrayBuffer) return source;
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice();
  throw new OptionError(`modules: Invalid value: must be a WebAssembly.Module or its bytes, this is ${typeOf(source)}`);
}

function damaged(error: unknown): never {
  throw new OptionError(`modules: Invalid value: ${firstLine(error)}`);
}
