// What callers without TypeScript can give, and what is said of it.
import { reasonOf } from '../../../lib/manifests/error-message';
import { FieldError, UNSHOWN } from '../../../lib/manifests/field-error';
import { utf8 } from './documents';
import type { OldObjects, OldText } from './old-objects';
import { OptionError } from './option-error';
import { typeOf } from './type-of';

/** Returns the error of an argument or an option whose value is not shown. */
export const invalid = (argument: string, detail: string): OptionError =>
  OptionError.of(FieldError.invalid(argument, UNSHOWN, detail));

const wrongType = (argument: string, wanted: string, value: unknown): OptionError =>
  invalid(argument, `must be ${wanted}, this is ${typeOf(value)}`);

/** Returns an object as JSON. @throws OptionError if it is no object, or cannot be written */
export function jsonOf(manifest: unknown, argument: keyof typeof OBJECTS): string {
  if (typeof manifest !== 'object' || manifest === null) throw wrongType(argument, OBJECTS[argument], manifest);
  try {
    const text: unknown = JSON.stringify(manifest);
    if (typeof text === 'string' && text !== 'null') return text;
    throw new TypeError('it has none');
  } catch (error) {
    throw invalid(argument, `it cannot be written as JSON: ${reasonOf(error)}`);
  }
}

const OBJECTS = {
  definitions: 'a text, an object or a list of objects',
  manifest: 'a manifest, an object with apiVersion and kind (reviewYaml is for texts)',
  old: 'the manifest of the old object, an object with apiVersion and kind (oldObjects is for texts)',
};

/** Returns a text in UTF-8. @throws OptionError if it is none */
export function bytesOf(text: unknown): Uint8Array {
  if (typeof text === 'string') return utf8(new TextEncoder().encode(text));
  if (text instanceof Uint8Array) return utf8(text);
  throw wrongType('text', 'a string or a Uint8Array', text);
}

/** Returns the old texts in UTF-8. @throws OptionError for what is no list of texts */
export function oldTexts(texts: unknown): { readonly name: string; readonly text: Uint8Array }[] {
  if (!isIterable(texts)) throw wrongType('texts', 'a list of { name, text }', texts);
  return Array.from(texts, (one: unknown) => {
    if (!isOldText(one))
      throw invalid('texts', 'must be a list of { name, text }, with a string or a Uint8Array as text');
    return { name: one.name, text: bytesOf(one.text) };
  });
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

const isOldText = (value: unknown): value is OldText =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'text' in value &&
  (typeof value.text === 'string' || value.text instanceof Uint8Array);

/** Checks the option `old`. An object of another copy of this package is one, too. @throws OptionError for something else */
export function checkOld(old: OldObjects | undefined): void {
  const value: unknown = old;
  const isOld = typeof value === 'object' && value !== null && 'tell' in value;
  if (value !== undefined && !isOld) throw wrongType('old', 'what oldObjects returns', value);
}

/** Checks that the option `allowRecreate` is a list. @throws OptionError if it is not */
export function checkAllowRecreate(allowed: unknown): void {
  if (!Array.isArray(allowed))
    throw wrongType('allowRecreate', 'a list of KIND/NAME, KIND/NAMESPACE/NAME or annotated', allowed);
}
