const newline = 10;
const dash = 45;
const numberSign = 35;

/** A part of a text, and where it begins, from 1. */
export interface Part {
  text: Uint8Array;
  line: number;
  /** Only of JSON that follows other JSON on its line. @default 1 */
  column?: number;
}

/**
 * Cuts a text of YAML into parts of whole documents, each as small as it can be but of `atLeast` bytes. Cuts are made
 * where kubectl makes them (k8s.io/apimachinery/pkg/util/yaml): at a line of `---` and at most a comment.
 */
export function* parts(text: Uint8Array, atLeast: number): Generator<Part> {
  let start = 0;
  let line = 1;
  let partLine = 1;
  for (let at = 0; at < text.length;) {
    let end = text.indexOf(newline, at);
    if (end < 0) end = text.length;
    line++;
    if (at - start >= atLeast && isSeparator(text, at, end)) {
      yield { text: text.subarray(start, end + 1), line: partLine };
      start = end + 1;
      partLine = line;
    }
    at = end + 1;
  }
  if (start < text.length) yield { text: text.subarray(start), line: partLine };
}

/** A text in UTF-8; YAML may also be UTF-16 with a byte order mark, as PowerShell writes it. */
export function utf8(text: Uint8Array): Uint8Array {
  const encoding =
    text[0] === 0xff && text[1] === 0xfe ? 'utf-16le' : text[0] === 0xfe && text[1] === 0xff ? 'utf-16be' : undefined;
  return encoding === undefined ? text : new TextEncoder().encode(new TextDecoder(encoding).decode(text));
}

function isSeparator(text: Uint8Array, from: number, to: number): boolean {
  if (to - from < 3 || text[from] !== dash || text[from + 1] !== dash || text[from + 2] !== dash) return false;
  for (let at = from + 3; at < to; at++) {
    const byte = text[at];
    if (byte === numberSign) return true;
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
}

/** What is between two places of a part, where the first is the beginning of `from`. */
export function later(from: Part, skipped: Uint8Array): { line: number; column: number } {
  let { line, column = 1 } = from;
  let start = 0;
  for (let at = skipped.indexOf(newline); at >= 0; at = skipped.indexOf(newline, start)) {
    line++;
    column = 1;
    start = at + 1;
  }
  return { line, column: column + skipped.length - start };
}
