import { CST, type Document, isNode, isScalar, Lexer, type Node, visit } from 'yaml';
import { fieldOf, type Item, mapping, type Mapping, textOf, type Tree } from '../../constructs/from-manifest/tree';
import { messageOf } from '../../manifests/error-message';
import { FieldError, ValueText } from '../../manifests/field-error';
import { parseYaml } from '../../manifests/yaml-reader';
import { ConversionError } from './conversion-error';
import { commentsIn, joined, read } from './tree';

/** An object of a text, and what is said above it. */
interface Found {
  readonly object: Mapping;
  readonly comment?: string;
  /** Where its document begins: `web.yaml:1:1`. */
  readonly at: string;
}

/** The objects of a text, lists item by item. @throws ConversionError with all errors of the text */
export function objectsOf(name: string, text: string): Found[] {
  const errors: string[] = [];
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
    if (!tree) return [];
    const at = place(document.contents?.range?.[0] ?? 0);
    const above = [document.commentBefore, document.contents?.commentBefore];
    return itemsOf(tree).flatMap(({ value: object, comment: own }, index): Found[] => {
      const missing = ['apiVersion', 'kind'].filter((field) => textOf(object, field) === undefined);
      errors.push(
        ...missing.map((field) => `${at}: ${FieldError.required(field, 'every manifest has it').toString()}`),
      );
      if (object.type !== 'mapping' || missing.length > 0) return [];
      return [{ object, at, ...joined([...(index === 0 ? above : []), own]) }];
    });
  });
  if (errors.length === 0 && found.length === 0)
    errors.push(FieldError.required(name, 'there is no object in it').toString());
  const template = documents.flatMap(nameOfTemplate)[0] ?? (errors.length > 0 ? actionIn(text) : undefined);
  if (template !== undefined) {
    throw new ConversionError([
      `${place(template)}: this is a template: render it first (helm template …) and give what comes out`,
    ]);
  }
  if (errors.length > 0) throw new ConversionError([...new Set(errors)]);
  return found;
}

/** Tokens that are not in the text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** Where a text has `{{` that is no text to YAML: in quotes, blocks and comments it is often meant so. */
function actionIn(text: string): number | undefined {
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token === '{' && before === '{') return offset - 1;
    before = token;
    if (!MARKS.includes(token)) offset += token.length;
  }
  return undefined;
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
      if (typeof value === 'number' && !Number.isFinite(value))
        invalid(node, source, 'no number that a manifest can hold');
      if (typeof value !== 'number' || Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(source)) return;
      const integer = BigInt(source.replace('+', ''));
      // Beyond 64 bits Kubernetes takes it for a float, as JavaScript does.
      if (integer < 2n ** 64n && integer >= -(2n ** 63n) && String(integer) !== String(value))
        invalid(node, source, 'JavaScript’s numbers cannot hold this integer');
    },
    Pair(_, { key }) {
      if (isNode(key) && !(isScalar(key) && key.value !== null)) invalid(key, '', 'the key of a field must be a text');
    },
    Alias(_, node, path) {
      const target = node.resolve(document);
      const alias = new ValueText(`*${node.source}`);
      if (!target) report(node, FieldError.notFound('', alias, 'no anchor of this document above it has this name'));
      else if (path.includes(target)) invalid(node, alias.text, 'what it is in holds itself');
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
  const items = textOf(tree, 'kind')?.endsWith('List') === true ? fieldOf(tree, 'items') : undefined;
  if (items?.type !== 'list' || tree.type !== 'mapping') return [{ value: tree }];
  const rest = tree.entries.map((entry) =>
    entry.value === items ? { ...entry, value: { ...items, items: [] } } : entry,
  );
  const above = commentsIn(mapping(rest, tree.after));
  const [first, ...others] = items.items;
  return first ? [{ ...first, ...joined([...above, first.comment]) }, ...others] : [];
}
