import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/** A value of a manifest on its way to a program: with its comments, and with code where a literal will not do. */
export type Tree = Literal | List | Mapping | Code;

export interface Literal {
  readonly type: 'literal';
  readonly value: string | number | boolean;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly Item[];
}

export interface Mapping {
  readonly type: 'mapping';
  readonly entries: readonly Entry[];
}

/** An expression. */
export interface Code {
  readonly type: 'code';
  readonly text: string;
}

/** An item of a list, and what is said above it. */
export interface Item {
  readonly comment?: string;
  readonly value: Tree;
}

/** A field, and what is said above it. */
export interface Entry extends Item {
  readonly key: string;
}

export const code = (text: string): Code => ({ type: 'code', text });
export const literal = (value: string | number | boolean): Literal => ({ type: 'literal', value });
export const mapping = (entries: readonly Entry[]): Mapping => ({ type: 'mapping', entries });

/** A field of a mapping. */
export const fieldOf = (tree: Tree | undefined, key: string): Tree | undefined =>
  tree?.type === 'mapping' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;

/** A text that a field of a mapping has. */
export function textOf(tree: Tree | undefined, key: string): string | undefined {
  const field = fieldOf(tree, key);
  return field?.type === 'literal' && typeof field.value === 'string' ? field.value : undefined;
}

/** A mapping without some of its fields. */
export const without = (tree: Mapping, ...keys: readonly string[]): Mapping =>
  mapping(tree.entries.filter(({ key }) => !keys.includes(key)));

/** Reads a document with its comments, its own aside. Fields that are null are left out, as the API server takes them. */
export function treeOf(document: Document): Tree | undefined {
  return document.contents ? read(document.contents, document) : undefined;
}

/** `above` is what is said above a list or mapping, which is about its first part. */
function read(node: Node, document: Document, above?: string): Tree | undefined {
  if (isAlias(node)) {
    const target = node.resolve(document);
    return target && read(target, document);
  }
  if (isSeq<Node>(node)) {
    const items = node.items.map((item, index): Item => {
      const value = read(item, document) ?? code('null');
      return { ...commented([index === 0 ? above : undefined, item.commentBefore, sideOf(item)]), value };
    });
    return { type: 'list', items };
  }
  if (isMap<Node, Node | null>(node)) return mapping(entriesOf(node, document, above));
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return literal(value);
  return undefined;
}

/** The last of equal keys counts; what is merged by `<<` counts least. */
function entriesOf(map: YAMLMap<Node, Node | null>, document: Document, above?: string): Entry[] {
  const entries = new Map<string, Entry>();
  const merged: Entry[] = [];
  for (const [index, { key, value }] of map.items.entries()) {
    const tree = value
      ? read(value, document, isCollection(value) ? (value.commentBefore ?? undefined) : undefined)
      : undefined;
    const name: unknown = isScalar(key) ? key.value : undefined;
    if (typeof name === 'symbol') {
      const from = tree?.type === 'list' ? tree.items.map((item) => item.value) : [tree];
      merged.push(...from.flatMap((one) => (one?.type === 'mapping' ? one.entries : [])));
    } else if (tree) {
      const comment = commented([
        index === 0 ? above : undefined,
        key.commentBefore,
        value ? sideOf(value) : undefined,
      ]);
      entries.set(String(name), { key: String(name), ...comment, value: tree });
    }
  }
  for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  return [...entries.values()];
}

/** What is said beside a value. */
const sideOf = (node: Node): string | null | undefined => (isScalar(node) ? node.comment : undefined);

function commented(comments: readonly (string | null | undefined)[]): { comment?: string } {
  const comment = comments.filter(Boolean).join('\n');
  return comment === '' ? {} : { comment };
}

/** All that is said in a tree. */
export function commentsIn(tree: Tree): string[] {
  const parts: readonly Item[] = tree.type === 'list' ? tree.items : tree.type === 'mapping' ? tree.entries : [];
  return parts.flatMap(({ comment, value }) => [...(comment === undefined ? [] : [comment]), ...commentsIn(value)]);
}

/** The value of a tree without code. */
export function valueOf(tree: Tree): unknown {
  switch (tree.type) {
    case 'literal':
      return tree.value;
    case 'list':
      return tree.items.map(({ value }) => valueOf(value));
    case 'mapping':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, valueOf(value)]));
    case 'code':
      return null;
  }
}
