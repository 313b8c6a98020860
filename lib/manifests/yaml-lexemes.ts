import type * as yaml from 'yaml';
import { isLetter, isQuotedOddly } from './yaml-second-reading';

/** A place in a text, and what is wrong there. */
export interface Problem {
  readonly offset: number;
  readonly message: string;
  /** Where the same key is before, whose line ends the message. */
  readonly first?: number;
}

/** What a node of YAML can end in. */
const NODE_ENDS: ReadonlySet<string | null> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'flow-map-end',
  'flow-seq-end',
  'alias',
  'anchor',
  'tag',
]);

const TAB = 'a tab cannot be indentation';
const QUOTE_MARKS = 'write it in quotes';

/**
 * Looks at the lexemes of a document for what the parser takes, and kubectl refuses or reads as something else
 * (scannerc.go of go.yaml.in/yaml/v2, a libyaml).
 */
export class LexemeCheck {
  readonly problems: Problem[] = [];
  /** The places of `-` and `:` that are letters to kubectl. */
  readonly letters: number[] = [];
  /** Whether a second reading may find what kubectl reads. */
  isOdd = false;
  /** Whether there is a `?` outside of `{}` and `[]`. */
  hasExplicitKey = false;
  /** The indentation that a line of the surrounding block needs. */
  indentNext = 0;
  private previous: string | null = null;
  private isScalar = false;
  /** Whether a tab is no indentation, since no key can begin here. */
  private canIndent = true;
  /** For each level of `{}` and `[]`, where the node begins that may be a key; undefined where none does. */
  private readonly entries: (number | undefined)[] = [];
  /** Whether a node that begins may be a key of `{}` or `[]`. */
  private canBeKey = false;
  private isEmpty = true;
  /** The columns of `?` whose `:` is to come, in a block. */
  private readonly explicit = new Set<number>();
  /** The beginning of a block scalar whose lines are to come. */
  private header = '';
  private readonly hasSeparators: boolean;
  private readonly hasTabs: boolean;
  private offset: number;
  private lineStart: number;

  /**
   * @param source what the parser reads: a part of a text, with the parser's ends of lines
   * @param start the offset of the part
   */
  constructor(
    private readonly source: string,
    private readonly tokenType: typeof yaml.CST.tokenType,
    private readonly start: number,
    private readonly isSecond: boolean,
  ) {
    this.offset = start;
    this.lineStart = start;
    this.hasSeparators = /[\u2028\u2029]/.test(source);
    this.hasTabs = source.includes('\t');
  }

  /** Takes the next lexeme. */
  take(lexeme: string): void {
    if (lexeme === '\u0002' || lexeme === '\u0018') return;
    if (lexeme === '\u001f') {
      this.isScalar = true;
      return;
    }
    const type = this.isScalar ? 'scalar' : this.tokenType(lexeme);
    const end = this.offset + lexeme.length;
    if (this.isScalar && this.header !== '') this.checkBlock(lexeme);
    else this.check(type, lexeme, end);
    this.isScalar = false;
    const isBlank = type === 'space' || type === 'comment' || (type === 'newline' && this.entries.length > 0);
    if (!isBlank) this.previous = type;
    if (!isBlank && type !== 'newline' && type !== 'byte-order-mark') this.isEmpty = false;
    if (type !== 'space') {
      const newline = lexeme.lastIndexOf('\n');
      if (newline >= 0) this.lineStart = this.offset + newline + 1;
    }
    this.offset = end;
  }

  private check(type: string | null, lexeme: string, end: number): void {
    if (this.hasSeparators) this.checkSeparators(type, lexeme, end);
    const inFlow = this.entries.length > 0;
    switch (type) {
      case 'byte-order-mark':
        if (this.offset > this.start) this.report(BYTE_ORDER_MARK);
        return;
      case 'newline':
        if (!inFlow) this.canIndent = true;
        return;
      case 'comment':
        return;
      case 'block-scalar-header':
        this.header = lexeme;
        break;
      case 'space':
        if (lexeme.includes('\t') && !inFlow && this.canIndent)
          this.report('a tab cannot be indentation, or follow -, ? or : as indentation');
        return;
      case 'doc-end':
        if (this.isEmpty) this.report('a document cannot begin with ...');
        return;
      case 'comma':
        this.canBeKey = true;
        return;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        if (!inFlow && NODE_ENDS.has(this.previous) && !this.canIndent)
          this.report('a - or ? cannot follow a value on its line');
        this.canIndent = !inFlow;
        this.canBeKey = false;
        if (inFlow) this.entries[this.entries.length - 1] = undefined;
        else if (type === 'explicit-key-ind') {
          this.explicit.add(this.column);
          this.hasExplicitKey = true;
        }
        if (inFlow && type === 'seq-item-ind' && isLetter(this.source[end - this.start])) this.letter();
        return;
      case 'map-value-ind':
        this.checkColon(inFlow, end);
        return;
      case 'flow-map-start':
      case 'flow-seq-start':
        this.beginNode();
        this.entries.push(undefined);
        this.canBeKey = true;
        return;
      case 'flow-map-end':
      case 'flow-seq-end':
        this.entries.pop();
        this.canIndent = false;
        return;
      case 'anchor':
      case 'alias':
        if (!/^[&*][\w-]+$/.test(lexeme)) this.report('the name of an anchor has only letters, digits, - and _');
        break;
      case 'tag':
        if (lexeme === '!!' || lexeme.includes('#') || /[^\s\x85]/.test(this.source[end - this.start] ?? ' '))
          this.report('a space must follow a tag');
        break;
      case 'single-quoted-scalar':
        if (lexeme.split("'").length % 2 === 0) this.report('Missing closing quote');
        break;
      case 'double-quoted-scalar':
        if (lexeme.includes('\\')) this.checkEscapes(lexeme);
        break;
      case 'scalar':
        if (inFlow && this.hasTabs) this.checkTabs(lexeme, end);
        if (inFlow && (lexeme.includes('?') || lexeme.startsWith(':')))
          this.report(`? ends a plain scalar in {} and [], and none begins with : there; ${QUOTE_MARKS}`);
        if (lexeme.startsWith('\ufeff') && /^[^\n]*:\s/.test(this.after(this.offset, 1000)))
          this.report(BYTE_ORDER_MARK);
    }
    this.beginNode();
    this.canIndent = false;
  }

  private beginNode(): void {
    if (this.canBeKey && this.entries.length > 0) this.entries[this.entries.length - 1] = this.offset;
    this.canBeKey = false;
  }

  private checkColon(inFlow: boolean, end: number): void {
    if (!inFlow) {
      this.canIndent = !NODE_ENDS.has(this.previous);
      if (this.canIndent && !this.explicit.delete(this.column))
        this.report('the key must be on the same line as its :');
      return;
    }
    if (this.previous === 'scalar' && /[^\s\x85]/.test(this.source[end - this.start] ?? ' ')) {
      if (isLetter(this.source[end - this.start])) this.letter();
      this.report('a space must follow the : of a key in {} and []');
    }
    const key = this.entries.at(-1);
    this.entries[this.entries.length - 1] = undefined;
    if (key === undefined) return;
    if (key < this.lineStart) this.report('a key and its : must be on one line');
    else if (this.offset - key > 1024) this.report('a key of more than 1024 characters must follow a ?');
  }

  /** Looks for separators of lines: kubectl keeps them within quotes, but without the spaces beside them. */
  private checkSeparators(type: string | null, lexeme: string, end: number): void {
    const isQuoted = type === 'double-quoted-scalar' || type === 'single-quoted-scalar';
    const isKept = isQuoted && !/^\s*:/.test(this.after(end, 100));
    if (isKept ? /[\u2028\u2029](?:---|\.\.\.)/.test(lexeme) : /[\u2028\u2029]/.test(lexeme)) this.report(SEPARATOR);
    else if (/\s[\u2028\u2029]|[\u2028\u2029]\s/.test(lexeme)) this.reportOdd(SEPARATOR);
  }

  /** Looks for tabs that indent a line of a plain scalar in `{}` and `[]`, or the line below it. */
  private checkTabs(lexeme: string, end: number): void {
    const blanks = /^[ \t\r\n]*/.exec(this.after(end, 1000))?.[0] ?? '';
    for (const { 1: spaces = '', index } of (lexeme + blanks).matchAll(/(?<=\n)( *)\t/g))
      if (spaces.length < this.indentNext)
        this.problems.push({ offset: this.offset + index + spaces.length, message: TAB });
  }

  /** Looks at the lines of a block scalar, which kubectl indents by spaces alone. */
  private checkBlock(content: string): void {
    if (this.hasSeparators) this.checkSeparators('block-scalar', content, this.offset + content.length);
    const given = Number(/\d/.exec(this.header)?.[0] ?? 0);
    const [before = '', spaces = ''] = /^(?: *\r?\n)*( *)/.exec(content) ?? [];
    for (const { 1: own = '', index } of content.matchAll(/^( *)\t/gm)) {
      const isIndented =
        given > 0 ? own.length >= given : own.length >= spaces.length && index + own.length > before.length;
      if (!isIndented) this.problems.push({ offset: this.offset + index, message: TAB });
    }
    if (/^(?: *\r?\n)*[^ \r\n]/.test(content)) this.report('a block scalar must be indented');
    const rest = /^(?: *\r?\n)*/.exec(this.after(this.offset + content.length))?.[0] ?? '';
    if (given > 0 && new RegExp(`(?:^|\\n) {${given + 1},}\\r?\\n(?: *\\r?\\n)*$`).test(content + rest))
      this.reportOdd('an empty line that ends a block scalar with a digit cannot have spaces');
    this.header = '';
    this.canIndent = true;
  }

  /** Whether a part begins here that kubectl does not ask for its indentation: within `{}`, `[]` and quotes. */
  get isFree(): boolean {
    if (this.entries.length > 0) return true;
    const next = this.source[this.offset - this.start];
    return next === '"' || next === "'";
  }

  private get column(): number {
    return this.offset - this.lineStart;
  }

  private checkEscapes(lexeme: string): void {
    if (/(?<!\\)(?:\\\\)*\\"$/.test(lexeme)) this.report('Missing closing quote');
    if (/\\\r?\n[ \t]*\r?\n/.test(lexeme))
      this.reportOdd('an escaped end of a line cannot be followed by an empty line');
    if (isQuotedOddly(lexeme)) this.isOdd = true;
    for (const { 0: escape, index } of lexeme.matchAll(/\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/g)) {
      const code = escape.length > 2 ? Number.parseInt(escape.slice(2), 16) : 0;
      if (escape !== '\\/' && !(code >= 0xd800 && code <= 0xdfff)) continue;
      const message = `kubectl takes ${escape} in JSON only, but not where YAML is before it; write the character itself`;
      this.problems.push({ offset: this.offset + index, message });
    }
  }

  /** Returns what is read after an offset. */
  private after(offset: number, length = this.source.length): string {
    return this.source.slice(offset - this.start, offset - this.start + length);
  }

  private report(message: string): void {
    this.problems.push({ offset: this.offset, message });
  }

  /** Reports what a second reading can read. */
  private reportOdd(message: string): void {
    this.isOdd = true;
    if (!this.isSecond) this.report(message);
  }

  private letter(): void {
    this.isOdd = true;
    this.letters.push(this.offset);
  }
}

export const BYTE_ORDER_MARK =
  'a byte order mark (U+FEFF), which is invisible, is in the text here: remove it, or kubectl takes it for a part of a key';

const SEPARATOR =
  'a line or paragraph separator (U+2028, U+2029) ends a line here: write it as \\u2028 in double quotes';

/** Finds characters that kubectl refuses, or that end a line to it and not to the parser. */
export function characterProblem(text: string, start: number, end: number): Problem | undefined {
  const part = text.slice(start, end);
  const at = part.search(/[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|^\ufeff[\ufeff \t]/u);
  if (at < 0) return undefined;
  const code = part.codePointAt(at) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const message =
    code === 0xfeff
      ? BYTE_ORDER_MARK
      : `control characters are not allowed: ${name}; write it as an escape in double quotes`;
  return { offset: start + at, message };
}
