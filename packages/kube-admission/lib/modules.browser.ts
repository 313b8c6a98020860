import type { Reviewer } from './instance';
import { OptionError } from './options';

/** Takes the place of `modules.ts` in a browser, where there are no files and the caller's thread must not wait. */
export function ownModule(name: 'base' | 'cel'): WebAssembly.Module | undefined {
  if (name === 'cel') return undefined;
  throw new OptionError(
    'modules: Required value: in a browser the modules are given, as `kube-admission/base.wasm` and `kube-admission/cel.wasm`',
  );
}

export function isolated(): Reviewer {
  throw new OptionError('timeLimit: Forbidden: only in Node');
}

export const missingModule = (): string | undefined => undefined;
