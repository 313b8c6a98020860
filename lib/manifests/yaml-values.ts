import type * as yaml from 'yaml';
import type { Document, Node, Pair, Scalar } from 'yaml';
import { reasonOf } from './error-message';
import { FieldError, ValueText } from './field-error';
import { numberKey, numberOf, taggedValue } from './yaml-scalars';
import type { Problem } from './yaml-lexemes';

/** What an anchor stands for, and how many nodes that is. */
interface Anchored {
  value: unknown;
  nodes: number;
  isMapping: boolean;
  isOpen: boolean;
}

/** A document's value as kubectl reads it, and its errors. */
export interface DocumentValue {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** Reads the value of a document. Scalars and keys of its tree become what kubectl reads. */
export function valueOf(document: Document, parser: typeof yaml, isJson: boolean): DocumentValue {
  const reader = new ValueReader(parser, isJson);
  return { value: document.contents && reader.read(document.contents), problems: reader.problems };
}

class ValueReader {
  readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, Anchored>();
  /** Nodes that Go would decode, and how many of them by aliases. */
  private nodes = 0;
  private aliased = 0;

  constructor(
    private readonly parser: typeof yaml,
    private readonly isJson: boolean,
  ) {}

  read(node: Node): unknown {
    const { isAlias, isCollection, isScalar } = this.parser;
    this.nodes++;
    if (isAlias(node)) return this.alias(node.source, node)?.value;
    const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (anchor === undefined) return this.own(node);
    const anchored: Anchored = {
      value: undefined,
      nodes: -this.nodes,
      isMapping: this.parser.isMap(node),
      isOpen: true,
    };
    this.anchors.set(anchor, anchored);
    anchored.value = this.own(node);
    anchored.nodes += this.nodes + 1;
    anchored.isOpen = false;
    return anchored.value;
  }

  private own(node: Node): unknown {
    const { isMap, isScalar, isSeq } = this.parser;
    if (isScalar(node)) return this.scalar(node);
    if (isSeq<Node>(node)) return node.items.map((item) => this.read(item));
    return isMap<Node, Node | null>(node) ? this.mapping(node) : undefined;
  }

  private scalar(node: Scalar): unknown {
    const { source = '', tag } = node;
    if (tag !== undefined) {
      try {
        node.value = taggedValue(tag, source);
      } catch (error) {
        this.report(node, reasonOf(error));
      }
    }
    const { value } = node;
    if (value === 0) return (node.value = 0);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) this.invalid(node, source, 'must be a finite number');
      else if (Math.abs(value) > Number.MAX_SAFE_INTEGER && numberOf(source)?.isExact === false)
        this.invalid(node, source, 'JavaScript’s numbers cannot hold this integer');
    } else if (this.isJson && typeof value === 'string') this.checkJson(node, value);
    return value;
  }

  private checkJson(node: Scalar, value: string): void {
    if (node.type === 'PLAIN') this.invalid(node, value, 'must be a finite number');
    else if (/[\ud800-\udfff]/u.test(value)) this.report(node, 'must be Unicode: it has half of a surrogate pair');
  }

  private mapping(node: yaml.YAMLMap<Node, Node | null>): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    const own = new Map<string, Pair<Node, Node | null>>();
    const overridden = new Set<unknown>();
    let merge: Node | undefined;
    for (const pair of node.items) {
      if (isMerge(pair.key, this.parser)) {
        this.nodes--;
        if (merge) this.duplicate(pair.key, '<<', merge);
        merge ??= pair.key;
        for (const merged of this.merged(pair)) {
          for (const [key, value] of Object.entries(merged)) {
            overridden.add(own.get(inGo(key)));
            set(fields, key, value);
          }
        }
        continue;
      }
      const key = this.key(pair.key);
      const value = pair.value ? this.read(pair.value) : null;
      if (key === undefined) continue;
      const first = own.get(inGo(key));
      if (first) this.duplicate(pair.key, key, first.key);
      else own.set(inGo(key), pair);
      set(fields, key, value);
    }
    // Where something is merged below a field, kubectl takes what is merged.
    if (overridden.size > 0) node.items = node.items.filter((pair) => !overridden.has(pair));
    return fields;
  }

  private key(node: Node): string | undefined {
    const { isAlias, isScalar } = this.parser;
    if (isAlias(node)) {
      const value = this.alias(node.source, node)?.value;
      if (typeof value === 'string') return value;
      this.report(node, 'an alias of a string alone can be a key');
      return undefined;
    }
    if (!isScalar(node)) {
      this.invalidKey(node);
      return undefined;
    }
    const value = this.read(node);
    if (typeof value === 'string') return value;
    if (typeof value === 'boolean') return this.named(node, String(value));
    const number = typeof value === 'number' ? numberOf(node.source ?? '') : undefined;
    if (!number || (number.type === 'int' && number.value >= 2 ** 63)) {
      this.invalidKey(node);
      return undefined;
    }
    // A key may be no number of JSON: `.inf` is a string then.
    if (!Number.isFinite(number.value)) this.problems.pop();
    return this.named(node, numberKey(number));
  }

  private named(node: Scalar, key: string): string {
    if (node.anchor === undefined) node.value = key;
    return key;
  }

  private alias(name: string, node: Node): Anchored | undefined {
    const anchored = this.anchors.get(name);
    if (!anchored) {
      const error = FieldError.notFound(
        '',
        new ValueText(`*${name}`),
        'no anchor of this document above it has this name',
      );
      this.report(node, error.toString());
      return undefined;
    }
    if (anchored.isOpen) {
      this.invalid(node, `*${name}`, 'the alias is inside its own anchor');
      return undefined;
    }
    this.nodes += anchored.nodes;
    this.aliased += anchored.nodes;
    if (this.aliased > 100 && this.nodes > 1000 && this.aliased / this.nodes > allowedAliases(this.nodes)) {
      if (!this.isExcessive) this.report(node, 'the aliases of this document stand for too much');
      this.isExcessive = true;
      return undefined;
    }
    return anchored;
  }

  private isExcessive = false;

  /** Returns what is merged into a mapping, the last of which counts. */
  private merged({ key, value }: Pair<Node, Node | null>): readonly Record<string, unknown>[] {
    const { isAlias, isMap, isSeq } = this.parser;
    const sources = isSeq<Node>(value) ? [...value.items].reverse() : [value];
    return sources.flatMap((source): Record<string, unknown>[] => {
      if (isMap<Node, Node | null>(source)) return [this.mapping(source)];
      if (isAlias(source)) {
        this.nodes++;
        const found = this.alias(source.source, source);
        if (!found) return [];
        if (found.isMapping && isFields(found.value)) return [found.value];
      }
      this.report(source ?? key, 'only mappings, and aliases of mappings, can be merged by <<');
      return [];
    });
  }

  private invalidKey(node: Node): undefined {
    this.report(node, FieldError.invalid('', new ValueText(''), 'a key must be a string').toString());
  }

  private invalid(node: Node, source: string, detail: string): void {
    this.report(node, FieldError.invalid('', new ValueText(source), detail).toString());
  }

  private duplicate({ range }: Node, key: string, first: Node): void {
    const message = FieldError.duplicate('', key, 'the key is already on line').toString();
    this.problems.push({ offset: range?.[0] ?? 0, message, first: first.range?.[0] ?? 0 });
  }

  private report({ range }: Node, message: string): void {
    this.problems.push({ offset: range?.[0] ?? 0, message });
  }
}

/** In a map of Go, 0.0 and -0.0 are one key. */
const inGo = (key: string): string => (key === '-0' ? '0' : key);

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isMerge = (key: Node, { isScalar }: typeof yaml): boolean => isScalar(key) && typeof key.value === 'symbol';

function set(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') fields[key] = value;
  else Object.defineProperty(fields, key, { value, configurable: true, enumerable: true, writable: true });
}

/** Returns which part of a document may come of aliases (decode.go of go.yaml.in/yaml/v2). */
function allowedAliases(nodes: number): number {
  const [few, many] = [400_000, 4_000_000];
  return 0.99 - (0.89 * (Math.min(Math.max(nodes, few), many) - few)) / (many - few);
}
