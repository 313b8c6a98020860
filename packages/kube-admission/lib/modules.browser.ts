import { FieldError } from '../../../lib/manifests/field-error';
import { OptionError } from './option-error';
import type { Engines } from './engines';

// Replaces `modules.ts` in a browser, where there are no files and the caller's thread must not block.

export function ownEngines(): Engines {
  const detail =
    'pass `kube-admission-wasm/base.wasm` and `kube-admission-wasm/cel.wasm`: a browser cannot read them from files';
  throw OptionError.of(FieldError.required('modules', detail));
}

export function isolating(_settings: string, timeLimit: number | undefined): undefined {
  if (timeLimit !== undefined) throw OptionError.of(FieldError.forbidden('timeLimit', 'only Node supports it'));
}

export function definitionFiles(): never[] {
  throw OptionError.of(FieldError.forbidden('crds', 'only Node has files: use the method define'));
}

export const missingModule = (): string | undefined => undefined;
