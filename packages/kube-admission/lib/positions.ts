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
import { subject } from './failures';

/** No manifest is nested as deep. Parser and composer call themselves, and where their stack ends V8 may end the process. */
const depthLimit = 200;

/** A place in a text, from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A part of a document's text. */
export interface Span {
  start: number;
  end: number;
}

/** A key or a value of a document, and where it is written. */
export interface Leaf extends Span {
  path: string[];
  isKey: boolean;
}

/** Finds the places of fields in a document; reads it with a parser that keeps them. */
export class Positions {
  private readonly counter = new LineCounter();
  private readonly document: Document | undefined;
  private readonly keys = new Map<YAMLMap, Map<string, Pair>>();

  /** `origin` is where the document begins in its text. */
  public constructor(
    private readonly text: string,
    private readonly origin: Position,
  ) {
    const tokens = this.tokens();
    if (!tokens) return;
    const composer = new Composer({ version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    [this.document] = composer.compose(tokens, true, text.length);
  }

  /** The first line of the object at a path, or of the document. */
  public start(path: string): Position {
    return this.at(this.find(path).node?.range?.[0] ?? this.document?.contents?.range?.[0] ?? 0);
  }

  /**
   * Where the parser stopped to understand the text. It often says where the misunderstanding begins, and Go's parser,
   * which names a line, where it ends: that line is taken if it is in an error of this one. Where Go names none, its message
   * may say what to look for.
   */
  public failure(line = 0, message = ''): Position | undefined {
    const named = subject(message, this.text);
    if (named !== undefined) return this.at(named);
    const errors = (this.document?.errors ?? []).map(({ pos: [start, end] }) => ({ start, end }));
    const lineOf = (offset: number): number => this.counter.linePos(offset).line;
    const onLine = errors.find(({ start }) => lineOf(start) === line);
    if (!onLine && errors.some(({ start, end }) => lineOf(start) < line && line <= lineOf(end))) {
      return this.at(this.firstOn(line));
    }
    const error = onLine ?? errors[0];
    if (!error) return this.strangeKey();
    return this.at(error.start < this.text.trimEnd().length ? error.start : this.unended());
  }

  /** The key of a field, or its value; where there is no such field, the nearest one around it. */
  public of(path: string, part: 'key' | 'value'): Position {
    const { key, node, exact } = this.find(path);
    const wanted = exact && part === 'value' && isScalar(node) ? node : (key ?? node);
    return this.at(wanted?.range?.[0] ?? this.document?.contents?.range?.[0] ?? 0);
  }

  /** Whether there is such a field. */
  public has(path: string): boolean {
    return this.find(path).exact;
  }

  /** Whether the document was read without an error. */
  public get understood(): boolean {
    return this.document !== undefined && this.document.errors.length === 0;
  }

  /** From where to where what is at a path is written. */
  public spanOf(path: string): Span | undefined {
    const { node, exact } = this.find(path);
    return exact && node?.range ? { start: node.range[0], end: node.range[2] } : undefined;
  }

  /** Each key and each value of what is at a path, with the keys and numbers that lead to it. */
  public leaves(path: string): Leaf[] {
    const leaves: Leaf[] = [];
    const follow = (node: Node | undefined, path: string[]): void => {
      if (isMap(node)) {
        for (const pair of node.items) {
          const [key, child] = [nodeOf(pair.key), [...path, keyOf(pair)]];
          if (key?.range) leaves.push({ path: child, isKey: true, start: key.range[0], end: key.range[1] });
          follow(nodeOf(pair.value), child);
        }
      } else if (isSeq(node)) {
        for (const [index, item] of node.items.entries()) follow(nodeOf(item), [...path, String(index)]);
      } else if (node?.range) {
        leaves.push({ path, isKey: false, start: node.range[0], end: node.range[1] });
      }
    };
    follow(this.find(path).node, []);
    return leaves;
  }

  /** The document's tokens; none if it is nested too deep. */
  private tokens(): CST.Token[] | undefined {
    this.counter.addNewLine(0);
    const parser = new Parser(this.counter.addNewLine);
    const tokens: CST.Token[] = [];
    for (const lexeme of new Lexer().lex(this.text)) {
      tokens.push(...parser.next(lexeme));
      if (parser.stack.length > depthLimit) return undefined;
    }
    return [...tokens, ...parser.end()];
  }

  /** A place of the document in its text. */
  public inText({ line, column }: Position): Position {
    return { line: line + this.origin.line - 1, column: line === 1 ? column + this.origin.column - 1 : column };
  }

  /** A key that is an object or a list, which JSON does not have. */
  private strangeKey(): Position | undefined {
    let key: Node | undefined;
    visit(this.document?.contents ?? null, {
      Pair: (_, pair) => {
        key = isCollection(pair.key) ? pair.key : undefined;
        return key && visit.BREAK;
      },
    });
    return key?.range ? this.at(key.range[0]) : undefined;
  }

  /** Where the quote begins that has no end; else the text's last character. */
  private unended(): number {
    const end = this.text.trimEnd().length;
    const last = this.leaves('').at(-1);
    return last && last.end >= end && /["']/.test(this.text.charAt(last.start)) ? last.start : Math.max(0, end - 1);
  }

  private firstOn(line: number): number {
    const start = this.counter.lineStarts[line - 1] ?? 0;
    return start + this.text.slice(start).search(/[^ ]|$/);
  }

  private at(offset: number): Position {
    const { line, col } = this.counter.linePos(offset);
    return this.inText({ line, column: col });
  }

  private find(path: string): { key?: Node; node?: Node; exact: boolean } {
    let node = this.resolve(this.document?.contents);
    let key: Node | undefined;
    const segments = segmentsOf(path);
    for (let at = 0; at < segments.length;) {
      const step = this.step(node, segments, at);
      if (!step) return { key, node, exact: false };
      ({ key, node } = step);
      at += step.taken;
    }
    return { key, node, exact: true };
  }

  /** Some of the server's paths have a key with dots in it that is not in brackets: the longest key that fits is taken. */
  private step(
    node: Node | undefined,
    segments: string[],
    at: number,
  ): { key?: Node; node?: Node; taken: number } | undefined {
    if (isSeq(node)) {
      const item = nodeOf(node.items[Number(segments[at])]);
      return item && { key: item, node: this.resolve(item), taken: 1 };
    }
    if (!isMap(node)) return undefined;
    for (let taken = segments.length - at; taken > 0; taken--) {
      const name = segments.slice(at, at + taken).join('.');
      const pair = this.keysOf(node).get(name);
      if (pair) return { key: nodeOf(pair.key), node: this.resolve(nodeOf(pair.value)), taken };
    }
    return undefined;
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

/** `spec.containers[0].resources.limits[cpu]` in parts. */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const [, bracketed, plain] of path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)) segments.push(bracketed ?? plain ?? '');
  return segments;
}
