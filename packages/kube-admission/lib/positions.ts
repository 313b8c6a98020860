import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Steps } from './module-result';
import { offsetOfCause } from './syntax-errors';
import { isField, isFirst, lacksDash, type Place, syntaxHint } from './syntax-hints';

/** The depth above which no document is parsed. Parser and composer recurse, and V8 may end the process when the stack overflows. */
const DEPTH_LIMIT = 200;

/** A position in a text, from 1. */
interface Position {
  line: number;
  column: number;
}

/** Finds the positions of fields in a document, which it reads with a parser that keeps them. */
export class Positions {
  private readonly counter = new LineCounter();
  private readonly document: Document | undefined;
  private readonly keys = new Map<YAMLMap, Map<string, Pair>>();

  /** @param origin where the document begins in its text */
  constructor(
    private readonly text: string,
    private readonly origin: Position,
  ) {
    const tokens = this.tokens();
    if (!tokens) return;
    const composer = new Composer({ version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    [this.document] = composer.compose(tokens, true, text.length);
  }

  /** Returns the start of the object at a path, or of the document. */
  start(steps: Steps): Position {
    return this.at(this.find(steps).node?.range?.[0] ?? this.document?.contents?.range?.[0] ?? 0);
  }

  /** Returns the position of a syntax error. */
  failure(line = 0, message = ''): Position | undefined {
    const offset = this.failureOffset(line, message);
    return offset === undefined ? undefined : this.at(offset);
  }

  /** Returns what helps against a syntax error. */
  hint(line = 0, message = ''): string | undefined {
    const offset = this.failureOffset(line, message);
    if (offset === undefined) return undefined;
    return syntaxHint(message, this.placeOf(offset));
  }

  /** Returns the text of a field that is one, up to its first line end. */
  textAt(steps: Steps): string | undefined {
    const { node, exact } = this.find(steps);
    return exact && isScalar(node) && typeof node.value === 'string' ? node.value.split('\n', 1)[0] : undefined;
  }

  /** Returns the position of a field's key or value, or of its nearest ancestor if the field does not exist. */
  of(steps: Steps, part: 'key' | 'value'): Position {
    const { written, node, exact } = this.find(steps);
    const wanted = exact && part === 'value' && isScalar(node) ? node : (written ?? node);
    return this.at(wanted?.range?.[0] ?? this.document?.contents?.range?.[0] ?? 0);
  }

  /** Returns a key as it is written if YAML 1.1 reads it as something else than a string: `n`, which is false. */
  keyAsWritten(steps: Steps): string | undefined {
    const { key, exact } = this.find(steps);
    return exact && isScalar(key) && typeof key.value !== 'string' ? key.source : undefined;
  }

  /** Whether the whole document was parsed. */
  get isComplete(): boolean {
    return this.document !== undefined && this.document.errors.length === 0;
  }

  /** Returns the first and the last line of the value at a path. */
  lines(steps: Steps): [number, number] | undefined {
    const { node, exact } = this.find(steps);
    if (!exact || !node?.range) return undefined;
    const [start, , end] = node.range;
    return [this.at(start).line, this.at(Math.max(start, end - 1)).line];
  }

  /** Returns the document's tokens, or nothing if it is nested too deep. */
  private tokens(): CST.Token[] | undefined {
    this.counter.addNewLine(0);
    const parser = new Parser(this.counter.addNewLine);
    const tokens: CST.Token[] = [];
    for (const lexeme of new Lexer().lex(this.text)) {
      tokens.push(...parser.next(lexeme));
      if (parser.stack.length > DEPTH_LIMIT) return undefined;
    }
    return [...tokens, ...parser.end()];
  }

  /** Returns the position in the text of a position in the document. */
  inText({ line, column }: Position): Position {
    return { line: line + this.origin.line - 1, column: line === 1 ? column + this.origin.column - 1 : column };
  }

  /** Returns the offset of a key that is an object or a list, which JSON does not have. */
  private collectionKey(): number | undefined {
    let key: Node | undefined;
    visit(this.document?.contents ?? null, {
      Pair: (_, pair) => {
        key = isCollection(pair.key) ? pair.key : undefined;
        return key && visit.BREAK;
      },
    });
    return key?.range?.[0];
  }

  /**
   * Returns the offset of a syntax error. This parser often reports the start of the invalid text, and Go's parser the
   * line on which it ends: that line wins if it is in an error of this parser, unless the text begins a line. Then it should be a
   * field of its own, and only looks to both parsers as if it continued. If Go reports no line, its message may describe what to
   * look for.
   */
  private failureOffset(line: number, message: string): number | undefined {
    const cause = offsetOfCause(message, this.text);
    if (cause !== undefined) return cause;
    const errors = (this.document?.errors ?? []).map(({ pos: [start, end] }) => ({ start, end }));
    const lineOf = (offset: number): number => this.counter.linePos(offset).line;
    const around = errors.find(({ start, end }) => lineOf(start) < line && line <= lineOf(end));
    if (around && this.beginsField(around.start)) return this.firstOn(lineOf(around.start));
    if (around) return this.unclosedQuote(around.start) ?? this.firstOn(line);
    const error = errors.find(({ start }) => lineOf(start) === line) ?? errors[0];
    if (!error) return this.collectionKey();
    if (isFirst(this.placeOf(error.start)) && this.text.charAt(error.start) === ' ')
      return this.firstOn(lineOf(error.start));
    const end = this.text.trimEnd().length;
    return this.unclosedQuote(error.start) ?? Math.min(error.start, Math.max(0, end - 1));
  }

  /** Whether a text begins its line, and the line has no field: its colon or a space is missing. */
  private beginsField(offset: number): boolean {
    const place = this.placeOf(offset);
    return lacksDash(place) || (isFirst(place) && !isField(place));
  }

  private placeOf(offset: number): Place {
    const start = offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
    const [line = ''] = this.text.slice(start).split('\n', 1);
    return { line, at: offset - start };
  }

  /** Returns the offset of a quote that is not closed where this parser reports an error. */
  private unclosedQuote(end: number): number | undefined {
    let found: number | undefined;
    visit(this.document?.contents ?? null, {
      Scalar: (_, { range }) => {
        const written = range ? this.text.slice(range[0], range[1]).trimEnd() : '';
        if (range?.[1] === end && /^(["'])(?:|.*(?!\1).)$/s.test(written)) [found] = range;
      },
    });
    return found;
  }

  private firstOn(line: number): number {
    const start = this.counter.lineStarts[line - 1] ?? 0;
    return start + this.text.slice(start).search(/[^ ]|$/);
  }

  private at(offset: number): Position {
    const { line, col } = this.counter.linePos(offset);
    return this.inText({ line, column: col });
  }

  /** Returns the value at a path, its key unless it is an item of a list, and what is written there first: the key, or the item. */
  private find(steps: Steps): { key?: Node; written?: Node; node?: Node; exact: boolean } {
    let node = this.resolve(this.document?.contents);
    let key: Node | undefined;
    let written: Node | undefined;
    for (const step of steps) {
      const pair = isMap(node) ? this.pairOf(node, String(step)) : undefined;
      const item = isSeq(node) ? nodeOf(node.items[Number(step)]) : undefined;
      if (!pair && !item) return { key, written, node, exact: false };
      key = pair && nodeOf(pair.key);
      written = key ?? item;
      node = this.resolve(pair ? nodeOf(pair.value) : item);
    }
    return { key, written, node, exact: true };
  }

  private pairOf(map: YAMLMap, key: string): Pair | undefined {
    const keys = this.keysOf(map);
    // After a comment, this parser takes a byte order mark for that of the document. To Go it is a part of the key.
    return keys.get(key) ?? keys.get(key.replace(/^\ufeff/, ''));
  }

  /** The last of equal keys counts. */
  private keysOf(map: YAMLMap): Map<string, Pair> {
    const known = this.keys.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
    this.keys.set(map, known);
    return known;
  }

  private resolve(node: Node | null | undefined): Node | undefined {
    return isAlias(node) ? this.document && node.resolve(this.document) : (node ?? undefined);
  }
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isMap(value) || isScalar(value) || isSeq(value);
}

const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);
const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
