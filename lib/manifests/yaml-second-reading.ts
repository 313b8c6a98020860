import type * as yaml from 'yaml';

// What the parser reads otherwise than kubectl (scannerc.go of go.yaml.in/yaml/v2). A text with one of these is read a second
// time, with every offset as it is.

/** Stand for `-` and `:` where they are letters to kubectl alone: no text has these characters. */
const LETTERS: Readonly<Record<string, string>> = { '-': '\u0001', ':': '\u0003' };

/** Whether `-` or `:` in `{}` and `[]` is a letter to kubectl, for which an indicator has a space behind it. */
export const isLetter = (next = ''): boolean => /[,[\]{}]/.test(next);

/** Replaces the indicators at some offsets by what stands for their letters. */
export function withLetters(text: string, offsets: readonly number[]): string {
  let changed = '';
  let end = 0;
  for (const offset of offsets) {
    changed += text.slice(end, offset) + (LETTERS[text[offset] ?? ''] ?? '');
    end = offset + 1;
  }
  return changed + text.slice(end);
}

/** Puts the letters back. */
export const asWritten = (text: string): string => text.replaceAll('\u0001', '-').replaceAll('\u0003', ':');

const BREAK = /[\r\n\u2028\u2029]/;
const QUOTED_ODDLY = /\\'|\\\r?\n[ \t]*\r?\n|[\u2028\u2029]/;

/** Whether kubectl reads quotes as another text than the parser: `"\'"`, empty lines behind a `\`, and separators of lines. */
export const isQuotedOddly = (source: string): boolean => QUOTED_ODDLY.test(source);

/** Makes the scalars of a document what kubectl reads. Those that it refuses stay as they are. */
export function asKubectl(document: yaml.CST.Document, text: string, start: number, { CST }: typeof yaml): void {
  CST.visit(document, ({ key, value }) => {
    for (const token of [key, value]) {
      switch (token?.type) {
        case 'scalar':
          token.source = asWritten(token.source);
          break;
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
          // A key must be on one line.
          if (!isQuotedOddly(token.source) || (token === key && BREAK.test(token.source))) break;
          token.source = doubleQuoted(token.source);
          token.type = 'double-quoted-scalar';
          break;
        case 'block-scalar': {
          const read = blockValue(token, text.slice(token.offset - start));
          if (read !== undefined) CST.setScalarValue(token, read, { type: 'QUOTE_DOUBLE', implicitKey: true });
        }
      }
    }
  });
}

/** Returns the value of a block scalar with a digit, which begins a text (yaml_parser_scan_block_scalar). */
function blockValue({ indent: parent, props, source }: yaml.CST.BlockScalar, text: string): string | undefined {
  const [header = '', ...others] = props.map((prop) => ('source' in prop ? prop.source : ''));
  if (!/^[|>](?:[1-9][-+]?|[-+][1-9])$/.test(header)) return undefined;
  const indent = Math.max(parent, 0) + Number(/\d/.exec(header)?.[0]);
  const isFolded = header.startsWith('>');
  let value = '';
  let end = '';
  let empty = '';
  let isIndented = false;
  // The parser leaves out empty lines at the end.
  const more = /^(?: *\r?\n)*/.exec(text.slice(header.length + others.join('').length + source.length))?.[0] ?? '';
  for (const line of (source + more).split(/\r?\n/).slice(0, -1)) {
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    const content = line.slice(Math.min(spaces, indent));
    if (content === '') {
      empty += '\n';
      continue;
    }
    if (spaces < indent) return undefined;
    const wasIndented = isIndented;
    isIndented = /^[ \t]/.test(content);
    value += isFolded && end !== '' && !wasIndented && !isIndented ? empty || ' ' : end + empty;
    value += content;
    end = '\n';
    empty = '';
  }
  if (header.includes('-')) return value;
  return value + end + (header.includes('+') ? empty : '');
}

/** Returns quotes on one line that are to the parser what some are to kubectl (yaml_parser_scan_flow_scalar). */
function doubleQuoted(source: string): string {
  const inner = source.slice(1, -1);
  const text = source.startsWith("'") ? inner.replaceAll("''", "'").replace(/[\\"]/g, '\\$&') : inner;
  return `"${text.replace(
    /(\\)(?![\r\n\u2028\u2029])([^])|(\\|[ \t]*)[\r\n\u2028\u2029][ \t\r\n\u2028\u2029]*/g,
    (all, isEscape: string | undefined, letter: string, before: string) => {
      if (isEscape !== undefined) return letter === "'" ? letter : all;
      const [first = '', ...others] = all.match(/[\n\u2028\u2029]/g) ?? [];
      const rest = others.join('');
      const kept = before === '\\' ? rest : first === '\n' ? rest || ' ' : first + rest;
      return kept.replaceAll('\n', '\\n').replaceAll('\u2028', '\\L').replaceAll('\u2029', '\\P');
    },
  )}"`;
}
