import { type Document, isNode, isScalar, type Node, visit } from 'yaml';
import {
  fieldOf,
  type Item,
  literal,
  mapping,
  type Mapping,
  textOf,
  type Tree,
  valueOf,
} from '../../constructs/from-manifest/tree';
import { messageOf } from '../../manifests/error-message';
import { FieldError, ValueText } from '../../manifests/field-error';
import { otherType } from '../../manifests/folders/documents';
import type { LeftOut } from '../../manifests/folders/left-out';
import { templateMessage, templateOf, usesHelm } from '../../manifests/template';
import { parseYaml } from '../../manifests/yaml-reader';
import { asRead } from './as-read';
import { ConversionError } from './conversion-error';
import { commentsIn, joined, read } from './tree';

/** An object of a file, with the comments above it. */
interface Found {
  readonly object: Mapping;
  readonly comment?: string;
  /** Where its document begins: `web.yaml:1:1`. */
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
    const wrong = unrepresentable(document);
    errors.push(...wrong.map(({ offset, message }) => `${place(offset)}: ${message}`));
    if (wrong.length > 0) return [];
    const tree = read(document);
    if (!tree || (tree.type === 'literal' && tree.value === null)) return [];
    const other = isNamed ? undefined : otherType(valueOf(tree));
    if (other) {
      others.push(other);
      return [];
    }
    const at = place(document.contents?.range?.[0] ?? 0);
    const above = [document.commentBefore, document.contents?.commentBefore];
    return itemsOf(tree).flatMap(({ value: object, comment: own }, index): Found[] => {
      const missing = ['apiVersion', 'kind'].filter((field) => textOf(object, field) === undefined);
      errors.push(
        ...missing.map((field) => `${at}: ${FieldError.required(field, 'every manifest has it').toString()}`),
      );
      if (object.type !== 'mapping' || missing.length > 0) return [];
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

/** Finds what no program can have: integers that JavaScript would round, aliases of nothing or of too much. */
function unrepresentable(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const report = ({ range }: Node, error: FieldError | string): void => {
    found.push({ offset: range?.[0] ?? 0, message: error.toString() });
  };
  const invalid = (node: Node, source: string, detail: string): void => {
    report(node, FieldError.invalid('', new ValueText(source), detail));
  };
  visit(document, {
    Scalar(_, node) {
      const { value, source = '' } = node;
      if (typeof value === 'number' && !Number.isFinite(value)) invalid(node, source, 'must be a finite number');
      if (typeof value !== 'number' || Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(source)) return;
      const integer = BigInt(source.replace('+', ''));
      // Beyond 64 bits Kubernetes takes it for a float, as JavaScript does.
      if (integer < 2n ** 64n && integer >= -(2n ** 63n) && String(integer) !== String(value))
        invalid(node, source, 'JavaScript’s numbers cannot hold this integer');
    },
    Pair(_, { key }) {
      if (isNode(key) && !(isScalar(key) && key.value !== null)) invalid(key, '', 'a key must be a string');
    },
    Alias(_, node, path) {
      const target = node.resolve(document);
      const alias = new ValueText(`*${node.source}`);
      if (!target) report(node, FieldError.notFound('', alias, 'no anchor of this document above it has this name'));
      else if (path.includes(target)) invalid(node, alias.text, 'the alias is inside its own anchor');
    },
  });
  if (found.length > 0 || !document.contents) return found;
  try {
    document.toJS();
  } catch (error) {
    // Aliases of aliases, which come to more than memory holds.
    report(document.contents, messageOf(error));
  }
  return found;
}

/** The items of a list, or the object alone. What is said in a list outside its items is said above the first. */
function itemsOf(tree: Tree): readonly Item[] {
  const kind = textOf(tree, 'kind') ?? '';
  const items = kind.endsWith('List') ? fieldOf(tree, 'items') : undefined;
  if (items?.type !== 'list' || tree.type !== 'mapping') return [{ value: tree }];
  const rest = tree.entries.map((entry) =>
    entry.value === items ? { ...entry, value: { ...items, items: [] } } : entry,
  );
  const above = commentsIn(mapping(rest, tree.after));
  const [first, ...others] = items.items.map((item) => ({ ...item, value: typed(item.value, tree) }));
  return first ? [{ ...first, ...joined([...above, first.comment]) }, ...others] : [];
}

/** An item of a typed list (`PodList`) may leave out what the list says. */
function typed(item: Tree, list: Mapping): Tree {
  const kind = textOf(list, 'kind')?.slice(0, -'List'.length);
  if (item.type !== 'mapping' || kind === undefined || kind === '') return item;
  const said = { apiVersion: textOf(list, 'apiVersion'), kind };
  const missing = Object.entries(said).filter(([key]) => fieldOf(item, key) === undefined);
  return mapping([...missing.map(([key, value]) => ({ key, value: literal(value) })), ...item.entries], item.after);
}
