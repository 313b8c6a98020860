import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
} from 'yaml';

/** No manifest is nested as deep. The composer calls itself, and where its stack ends V8 may end the process. */
const depthLimit = 200;

/** A place in a text, from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Finds the places of fields in a document; reads it with a parser that keeps them. */
export class Positions {
  private readonly counter = new LineCounter();
  private readonly document: Document | undefined;

  /** `origin` is where the document begins in its text. */
  public constructor(
    private readonly text: string,
    private readonly origin: Position,
  ) {
    const tokens = [...new Parser(this.counter.addNewLine).parse(text)];
    if (tokens.some((token) => isDeep(token, depthLimit))) return;
    const composer = new Composer({ version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    [this.document] = composer.compose(tokens, true, text.length);
  }

  /** The first line of the object at a path, or of the document. */
  public start(path: string): Position {
    return this.at(this.find(path).node?.range?.[0] ?? this.document?.contents?.range?.[0] ?? 0);
  }

  /**
   * Where the parser stopped to understand the text. It often says where the misunderstanding begins, and Go's parser,
   * which names a line, where it ends: that line is taken if it is in an error of this one.
   */
  public failure(line = 0): Position | undefined {
    const errors = (this.document?.errors ?? []).map(({ pos: [start, end] }) => ({ start, end }));
    const lineOf = (offset: number): number => this.counter.linePos(offset).line;
    const onLine = errors.find(({ start }) => lineOf(start) === line);
    if (!onLine && errors.some(({ start, end }) => lineOf(start) < line && line <= lineOf(end))) {
      return this.at(this.firstOn(line));
    }
    const error = onLine ?? errors[0];
    return error && this.at(error.start);
  }

  /** The key of a field, or its value; where there is no such field, the nearest one around it. */
  public of(path: string, part: 'key' | 'value'): Position {
    const { key, node, exact } = this.find(path);
    const wanted = exact && part === 'value' && isScalar(node) ? node : (key ?? node);
    return this.at(wanted?.range?.[0] ?? this.document?.contents?.range?.[0] ?? 0);
  }

  /** The path of the second of two equal keys, which is on the line. */
  public duplicateOn(line: number): { path: string; position: Position } | undefined {
    const visit = (node: Node | null | undefined, path: string): { path: string; position: Position } | undefined => {
      if (isMap(node)) {
        const seen = new Set<string>();
        for (const pair of node.items) {
          const name = keyOf(pair);
          const child = path === '' ? name : `${path}.${name}`;
          const key = rangeOf(pair.key);
          if (seen.has(name) && key !== undefined && this.counter.linePos(key).line === line)
            return { path: child, position: this.at(key) };
          seen.add(name);
          const found = visit(nodeOf(pair.value), child);
          if (found) return found;
        }
      } else if (isSeq(node)) {
        for (const [index, item] of node.items.entries()) {
          const found = visit(nodeOf(item), `${path}[${index}]`);
          if (found) return found;
        }
      }
      return undefined;
    };
    return visit(this.document?.contents, '');
  }

  /** A place of the document in its text. */
  public inText({ line, column }: Position): Position {
    return { line: line + this.origin.line - 1, column: line === 1 ? column + this.origin.column - 1 : column };
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
      const pair = node.items.findLast((item) => keyOf(item) === name);
      if (pair) return { key: nodeOf(pair.key), node: this.resolve(nodeOf(pair.value)), taken };
    }
    return undefined;
  }

  private resolve(node: Node | null | undefined): Node | undefined {
    return isAlias(node) ? this.document && node.resolve(this.document) : (node ?? undefined);
  }
}

function isDeep(token: CST.Token, limit: number): boolean {
  if (limit === 0) return true;
  if (token.type === 'document') return token.value !== undefined && isDeep(token.value, limit - 1);
  if (!('items' in token)) return false;
  return token.items.some(({ key, value }) => [key, value].some((part) => part && isDeep(part, limit - 1)));
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isMap(value) || isScalar(value) || isSeq(value);
}

const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);
const rangeOf = (value: unknown): number | undefined => nodeOf(value)?.range?.[0];
const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/** `spec.containers[0].resources.limits[cpu]` in parts. */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const [, bracketed, plain] of path.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g)) segments.push(bracketed ?? plain ?? '');
  return segments;
}
