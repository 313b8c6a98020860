const NEWLINE = 10;
const DASH = 45;
const NUMBER_SIGN = 35;

/** A part of a text, and the line on which it begins, from 1. */
export interface Part {
  text: Uint8Array;
  line: number;
  /** The column at which it begins: JSON can follow other JSON on its line. @default 1 */
  column?: number;
  /** Whether it continues a text after a separator, where kubectl reads JSON as YAML. @default false */
  continued?: boolean;
}

/**
 * Cuts a text of YAML into parts of whole documents. Each part is as small as it can be, but has `atLeast` bytes. The cuts
 * are where kubectl makes them (k8s.io/apimachinery/pkg/util/yaml): at a line of `---`, which a comment may follow.
 */
export function* parts({ text, line: first, continued = false }: Part, atLeast: number): Generator<Part> {
  let start = 0;
  let line = first;
  let partLine = first;
  for (let at = 0; at < text.length;) {
    let end = text.indexOf(NEWLINE, at);
    if (end < 0) end = text.length;
    line++;
    if (at - start >= atLeast && isSeparator(text, at, end)) {
      yield { text: text.subarray(start, end + 1), line: partLine, continued: continued || start > 0 };
      start = end + 1;
      partLine = line;
    }
    at = end + 1;
  }
  if (start < text.length) yield { text: text.subarray(start), line: partLine, continued: continued || start > 0 };
}

/** Returns the line on which the content of a part begins, after comments, separators and empty lines. */
export function contentLine({ text, line }: Part): number {
  let found = line;
  for (let at = 0; at < text.length; found++) {
    const newline = text.indexOf(NEWLINE, at);
    const end = newline < 0 ? text.length : newline;
    const start = skipSpaces(text, at, end);
    if (start < end && text[start] !== NUMBER_SIGN && !isSeparator(text, start, end)) return found;
    if (newline < 0) return found;
    at = end + 1;
  }
  return found;
}

function skipSpaces(text: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (isSpace(text[at]) || BYTE_ORDER_MARK.includes(text[at] ?? 0))) at++;
  return at;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 9 || byte === 13;

/** Returns a text in UTF-8 without a byte order mark, as kubectl reads it. PowerShell writes UTF-16 with one. */
export function utf8(text: Uint8Array): Uint8Array {
  if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf) return text.subarray(3);
  const encoding =
    text[0] === 0xff && text[1] === 0xfe ? 'utf-16le' : text[0] === 0xfe && text[1] === 0xff ? 'utf-16be' : undefined;
  return encoding === undefined ? text : new TextEncoder().encode(new TextDecoder(encoding).decode(text));
}

function isSeparator(text: Uint8Array, from: number, to: number): boolean {
  if (to - from < 3 || text[from] !== DASH || text[from + 1] !== DASH || text[from + 2] !== DASH) return false;
  for (let at = from + 3; at < to; at++) {
    const byte = text[at];
    if (byte === NUMBER_SIGN) return true;
    if (!isSpace(byte)) return false;
  }
  return true;
}

/** Returns the position after some text that begins where a part does. */
export function positionAfter(part: Part, skipped: Uint8Array): { line: number; column: number } {
  let { line, column = 1 } = part;
  let start = 0;
  for (let at = skipped.indexOf(NEWLINE); at >= 0; at = skipped.indexOf(NEWLINE, start)) {
    line++;
    column = 1;
    start = at + 1;
  }
  return { line, column: column + skipped.length - start };
}
