import { readFileSync } from 'node:fs';
import { FieldError, UNSHOWN } from './field-error';

/**
 * Reads a file in UTF-8, or in UTF-16 with a byte order mark, as PowerShell writes it. 0 is standard input.
 * @throws Error if it cannot be read, or is in neither
 */
export const fileText = (file: string | 0): string => textOf(readFileSync(file));

/** Returns the text of a file's content. @throws Error as `fileText` does */
export function textOf(bytes: Uint8Array): string {
  try {
    return decoded(bytes, true);
  } catch (error) {
    throw new Error(NO_TEXT, { cause: error });
  }
}

/** Returns what is text in a file's content, which may be no text. */
export const textIn = (bytes: Uint8Array): string => decoded(bytes, false);

function decoded(bytes: Uint8Array, fatal: boolean): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

const NO_TEXT = FieldError.invalid('', UNSHOWN, 'is neither UTF-8 nor UTF-16 with a byte order mark').toString();
