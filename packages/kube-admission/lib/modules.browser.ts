import type { Reviewer } from './instance';
import { OptionError } from './options';

/** Takes the place of `modules.ts` in a browser, where there are no files and the caller's thread must not wait. */
export function ownModule(name: 'usual' | 'extended'): WebAssembly.Module | undefined {
  if (name === 'extended') return undefined;
  throw new OptionError(
    'modules: Required value: in a browser the modules are given, as `kube-admission/usual.wasm` and `kube-admission/extended.wasm`',
  );
}

export function isolated(): Reviewer {
  throw new OptionError('timeLimit: Forbidden: only in Node');
}

export const missingModule = (): string | undefined => undefined;
