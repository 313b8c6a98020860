import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { type Entry, type Item, literal, mapping, type Tree } from '../../constructs/from-manifest/tree';

/** Reads a document with its comments, its own aside. */
export function read(document: Document): Tree | undefined {
  const tree = document.contents ? readNode(document.contents, document) : undefined;
  if (tree?.type !== 'mapping') return tree;
  return mapping(tree.entries, [tree.after, document.comment].filter(Boolean).join('\n') || undefined);
}

/** `above` is what is said above a list or mapping, which is about its first part. */
function readNode(node: Node, document: Document, above?: string): Tree {
  if (isAlias(node)) {
    const target = node.resolve(document);
    return target ? readNode(target, document) : literal(null);
  }
  if (isSeq<Node>(node)) {
    const items = node.items.map((item, index): Item => {
      const value = readNode(item, document);
      return { ...joined([index === 0 ? above : undefined, item.commentBefore, sideOf(item)]), value };
    });
    return { type: 'list', items, after: node.comment ?? undefined };
  }
  if (isMap<Node, Node | null>(node)) return mapping(entriesOf(node, document, above), node.comment ?? undefined);
  const value: unknown = isScalar(node) ? node.value : undefined;
  // JavaScript's -0 is 0 to everyone else.
  if (value === 0) return literal(0);
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return literal(value);
  return literal(null);
}

/** The last of equal keys counts; what is merged by `<<` counts least. */
function entriesOf(map: YAMLMap<Node, Node | null>, document: Document, above?: string): Entry[] {
  const entries = new Map<string, Entry>();
  const merged: Entry[] = [];
  for (const [index, { key, value }] of map.items.entries()) {
    const tree = value
      ? readNode(value, document, isCollection(value) ? (value.commentBefore ?? undefined) : undefined)
      : literal(null);
    const name: unknown = isScalar(key) ? key.value : undefined;
    if (typeof name === 'symbol') {
      const from = tree.type === 'list' ? tree.items.map((item) => item.value) : [tree];
      merged.push(...from.flatMap((one) => (one.type === 'mapping' ? one.entries : [])));
    } else {
      const comment = joined([index === 0 ? above : undefined, key.commentBefore, value ? sideOf(value) : undefined]);
      entries.set(String(name), { key: String(name), ...comment, value: tree });
    }
  }
  for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  return [...entries.values()];
}

/** What is said beside a value. */
const sideOf = (node: Node): string | null | undefined => (isScalar(node) || isAlias(node) ? node.comment : undefined);

/** Comments of one place together. */
export function joined(comments: readonly (string | null | undefined)[]): { comment?: string } {
  const comment = comments.filter(Boolean).join('\n');
  return comment === '' ? {} : { comment };
}

/** All that is said in a tree. */
export function commentsIn(tree: Tree): string[] {
  const parts: readonly Item[] = tree.type === 'list' ? tree.items : tree.type === 'mapping' ? tree.entries : [];
  const after = 'after' in tree ? tree.after : undefined;
  return [
    ...parts.flatMap(({ comment, value }) => [...(comment === undefined ? [] : [comment]), ...commentsIn(value)]),
    ...(after === undefined ? [] : [after]),
  ];
}
