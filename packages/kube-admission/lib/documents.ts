const newline = 10;
const dash = 45;

/** A part of a text, and the line it begins on, from 1. */
export interface Part {
  text: Uint8Array;
  line: number;
}

/**
 * Cuts a text of YAML into parts of whole documents, each as small as it can be but of `atLeast` bytes. Cuts are made
 * where kubectl makes them (k8s.io/apimachinery/pkg/util/yaml): at a line of nothing but `---`.
 */
export function* parts(text: Uint8Array, atLeast: number): Generator<Part> {
  let start = 0;
  let line = 1;
  let partLine = 1;
  for (let at = 0; at < text.length;) {
    let end = text.indexOf(newline, at);
    if (end < 0) end = text.length;
    line++;
    if (end - start >= atLeast && isSeparator(text, at, end)) {
      yield { text: text.subarray(start, end + 1), line: partLine };
      start = end + 1;
      partLine = line;
    }
    at = end + 1;
  }
  if (start < text.length) yield { text: text.subarray(start), line: partLine };
}

function isSeparator(text: Uint8Array, from: number, to: number): boolean {
  if (to - from < 3 || text[from] !== dash || text[from + 1] !== dash || text[from + 2] !== dash) return false;
  for (let at = from + 3; at < to; at++) {
    const byte = text[at];
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
}

export function countLines(text: Uint8Array): number {
  let lines = 0;
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) lines++;
  return lines;
}
