import * as cdk8s from 'cdk8s';
import * as kplus from '../../constructs/cdk8s-plus';
import { isDeepStrictEqual } from 'node:util';
import * as primer from '../..';
import { type Entry, type Mapping, mapping, type Tree, valueOf } from '../../constructs/from-manifest/tree';
import { asRead, dataTree } from './as-read';
import type { Statement } from './statement';

const NAMES: Readonly<Record<string, unknown>> = { ...cdk8s, ...primer, kplus };

/** Returns the objects that a chart with these statements synthesizes. @throws Error if it does not synthesize */
export function synthesized(statements: readonly Statement[]): unknown[] {
  const names = [...new Set(['Chart', ...statements.flatMap(({ uses }) => uses)])].filter((name) => name in NAMES);
  const lines = statements.map(({ javaScript }) => javaScript);
  const code = `return class extends Chart { constructor(scope, id) {\nsuper(scope, id);\n${lines.join('\n')}\n} };`;
  // The statements are our own: of the manifests there are only literals and comments in them.
  // Not in a context of its own, whose `Object` would be another.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function(...names, code);
  const values = names.map((name) => NAMES[name]);
  const made: unknown = Reflect.apply(make, undefined, values);
  if (!isChart(made)) throw new TypeError('the statements make no chart');
  return new made(new cdk8s.App({ outdir: 'nowhere' }), 'chart').toJson();
}

const isChart = (value: unknown): value is typeof cdk8s.Chart => typeof value === 'function';

/** Whether two lists of objects are the same to the API server. */
export const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  isDeepStrictEqual(one.map(plain), other.map(plain));

/** Without what the API server takes as absent: fields that are null, and empty maps and lists of the metadata. */
function plain(object: unknown): unknown {
  const tree = dataTree(object);
  return valueOf(tree.type === 'mapping' ? withoutEmpty(asRead(tree)) : tree);
}

const withoutEmpty = (object: Mapping): Mapping =>
  mapping(
    object.entries.map((entry): Entry => {
      const { key, value } = entry;
      if (key !== 'metadata' || value.type !== 'mapping') return entry;
      return { ...entry, value: mapping(value.entries.filter((field) => !isEmpty(field.value))) };
    }),
  );

const isEmpty = (tree: Tree): boolean =>
  (tree.type === 'list' && tree.items.length === 0) || (tree.type === 'mapping' && tree.entries.length === 0);
