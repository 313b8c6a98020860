import type { Construct } from 'constructs';
import { isPlain } from '../../manifests/values';

/** A value of a manifest while it becomes props: with its comments, and with code where a literal is not enough. */
export type Tree = Literal | List | Mapping | Code;

interface Literal {
  readonly type: 'literal';
  readonly value: unknown;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly Item[];
  /** The comment below the last item. */
  readonly after?: string | undefined;
}

export interface Mapping {
  readonly type: 'mapping';
  readonly entries: readonly Entry[];
  /** The comment below the last field. */
  readonly after?: string | undefined;
}

/** An expression, and the function that returns its value. */
interface Code {
  readonly type: 'code';
  readonly text: string;
  readonly make: (scope: Construct) => unknown;
}

/** An item of a list, and the comment above it. */
export interface Item {
  readonly comment?: string;
  readonly value: Tree;
}

/** A field, and the comment above it. */
export interface Entry extends Item {
  readonly key: string;
}

export const literal = (value: unknown): Literal => ({ type: 'literal', value });
export const mapping = (entries: readonly Entry[], after?: string): Mapping => ({ type: 'mapping', entries, after });

/** Returns a value as a tree. Fields that are null are left out: the API server treats them as absent. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { type: 'list', items: value.map((item: unknown) => ({ value: treeOf(item) })) };
  if (!isPlain(value)) return literal(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return mapping(fields.map(([key, field]) => ({ key, value: treeOf(field) })));
}

/** Returns the value of a tree. Its code makes constructs in the scope. */
export function valueOf(tree: Tree, scope?: Construct): unknown {
  switch (tree.type) {
    case 'literal':
      return tree.value;
    case 'list':
      return tree.items.map(({ value }) => valueOf(value, scope));
    case 'mapping':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, valueOf(value, scope)]));
    case 'code':
      return scope && tree.make(scope);
  }
}

/** Returns a field of a mapping. */
export const fieldOf = (tree: Tree | undefined, key: string): Tree | undefined =>
  tree?.type === 'mapping' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;

/** Returns a field of a mapping if it is a string. */
export function textOf(tree: Tree | undefined, key: string): string | undefined {
  const field = fieldOf(tree, key);
  return field?.type === 'literal' && typeof field.value === 'string' ? field.value : undefined;
}

/** Returns a mapping without some of its fields. */
export const without = (tree: Mapping, ...keys: readonly string[]): Mapping =>
  mapping(
    tree.entries.filter(({ key }) => !keys.includes(key)),
    tree.after,
  );
