import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml';
import {
  fieldOf,
  type Item,
  literal,
  mapping,
  type Mapping,
  type Tree,
  valueOf,
} from '../../constructs/from-manifest/tree';
import { FieldError } from '../../manifests/field-error';
import { otherType } from '../../manifests/folders/documents';
import type { LeftOut } from '../../manifests/folders/left-out';
import {
  isManifest,
  itemsErrors,
  type Manifest,
  manifestErrors,
  typeOfItem,
  versionErrors,
} from '../../manifests/manifest';
import { templateOf, usesHelm } from '../../manifests/template';
import { templateMessage } from '../../manifests/template-action';
import { parseYaml } from '../../manifests/yaml-reader';
import { asRead } from './as-read';
import { ConversionError } from './conversion-error';
import { commentsIn, joined, read } from './tree';

/** An object of a file, with the comments above it. */
interface Found {
  readonly object: Mapping;
  readonly comment?: string;
  /** Where it begins: `web.yaml:1:1`. */
  readonly at: string;
}

/** The result of reading a file. */
interface Objects {
  readonly found: readonly Found[];
  /** Why other documents are not meant to be objects. */
  readonly others: readonly LeftOut['type'][];
}

/**
 * Returns the objects of a file, lists item by item.
 * @param isNamed whether all of it must be objects, and at least one
 * @throws ConversionError with all errors of the file
 */
export function objectsOf(name: string, text: string, isNamed: boolean): Objects {
  const errors: string[] = [];
  const others: LeftOut['type'][] = [];
  const { documents, placeOf } = parseYaml(text);
  const place = (offset: number): string => {
    const { line, column } = placeOf(offset);
    return `${name}:${line}:${column}`;
  };
  const found = documents.flatMap((document): Found[] => {
    if (document.errors.length > 0) {
      errors.push(...document.errors.map(({ pos, message }) => `${place(pos[0])}: ${message}`));
      return [];
    }
    const tree = read(document);
    if (!tree || (tree.type === 'literal' && tree.value === null)) return [];
    const other = isNamed ? undefined : otherType(valueOf(tree));
    if (other) {
      others.push(other);
      return [];
    }
    const above = [document.commentBefore, document.contents?.commentBefore];
    return itemsOf(tree).flatMap(({ value: object, comment: own }, index): Found[] => {
      const value = valueOf(object);
      const at = place((object === tree ? undefined : offsetOfItem(document, index)) ?? offsetOf(document.contents));
      const wrong = [
        ...(isManifest(value) ? versionErrors(value) : manifestErrors(value)),
        ...itemsErrors(value, object !== tree),
      ];
      errors.push(...wrong.map((error) => `${at}: ${error.toString()}`));
      if (object.type !== 'mapping' || wrong.length > 0) return [];
      return [{ object: asRead(object), at, ...joined([...(index === 0 ? above : []), own]) }];
    });
  });
  if (errors.length === 0 && found.length === 0 && isNamed)
    errors.push(FieldError.required(name, 'there is no object in it').toString());
  const template = errors.length > 0 ? templateOf(text) : undefined;
  const [offset] = template ? [template.offset] : documents.flatMap(nameOfTemplate);
  if (offset !== undefined) {
    const message = templateMessage(template?.isHelm ?? usesHelm(text));
    throw new ConversionError([`${place(offset)}: ${message}`], true);
  }
  if (errors.length > 0) throw new ConversionError([...new Set(errors)]);
  return { found, others };
}

/** Where an object's name or namespace is a template's, which is YAML where it is in quotes or not at its beginning. */
const nameOfTemplate = (document: Document): number[] =>
  ['name', 'namespace'].flatMap((field) => {
    const node = document.getIn(['metadata', field], true);
    return isScalar(node) && String(node.value).includes('{{') ? [node.range?.[0] ?? 0] : [];
  });

/**
 * The items of a list, as kubectl takes an object for one, or the object alone. What is said in a list outside its items is
 * said above the first.
 */
function itemsOf(tree: Tree): readonly Item[] {
  const items = fieldOf(tree, 'items');
  const list = valueOf(tree);
  if (tree.type !== 'mapping' || !items || !isManifest(list)) return [{ value: tree }];
  if (items.type !== 'list') return list.items === null ? [] : [{ value: tree }];
  const rest = tree.entries.map((entry) =>
    entry.value === items ? { ...entry, value: { ...items, items: [] } } : entry,
  );
  const above = commentsIn(mapping(rest, tree.after));
  const [first, ...others] = items.items.map((item) => ({ ...item, value: typed(item.value, list) }));
  return first ? [{ ...first, ...joined([...above, first.comment]) }, ...others] : [];
}

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** Returns where an item of a list of objects begins; undefined if the list is not written there. */
function offsetOfItem({ contents }: Document, index: number): number | undefined {
  const items = isMap(contents) ? contents.get('items', true) : undefined;
  return isSeq(items) ? offsetOf(items.items[index]) : undefined;
}

function typed(item: Tree, list: Manifest): Tree {
  const type = typeOfItem(valueOf(item), list);
  if (!type) return item;
  const { entries, after } = item.type === 'mapping' ? item : mapping([]);
  const others = entries.filter(({ key }) => key !== 'apiVersion' && key !== 'kind');
  return mapping([...Object.entries(type).map(([key, value]) => ({ key, value: literal(value) })), ...others], after);
}
