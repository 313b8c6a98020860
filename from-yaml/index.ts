import { basename } from 'node:path';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import { fieldOf, type Mapping, textOf, type Tree, valueOf } from '../lib/from-manifest/tree';
import { KUBERNETES_YAML } from '../lib/kubernetes-yaml';
import { isSame, synthesized } from './check';
import { Mistakes } from './mistake';
import { chartName, program } from './program';
import { type Statement, statements, withComments } from './statement';
import { read } from './tree';

/** A text of manifests and its name. */
interface Text {
  readonly name: string;
  readonly text: string;
}

/** A module with a chart. */
export interface Program {
  /** Its file's name: `my-nginx.ts`. */
  readonly file: string;
  readonly code: string;
}

/**
 * TypeScript that synthesizes the same objects: a chart for each text. Whether it does is checked by running it.
 *
 * @throws Mistakes with all of the texts' mistakes
 */
export async function fromYaml(texts: readonly Text[]): Promise<Program[]> {
  const mistakes: string[] = [];
  const programs: Program[] = [];
  const sources = new Map<string, string>();
  for (const { name, text } of texts) {
    const file = `${basename(name).replace(/\.(?:k8s\.)?(?:ya?ml|json)$/, '')}.ts`;
    const other = sources.get(file.toLowerCase());
    if (other !== undefined)
      mistakes.push(`${name}: Duplicate value: "${file}": ${other} becomes a file of that name, too`);
    sources.set(file.toLowerCase(), name);
    try {
      programs.push({ file, code: await programOf(name, text) });
    } catch (error) {
      if (!(error instanceof Mistakes)) throw error;
      mistakes.push(...error.lines);
    }
  }
  if (mistakes.length > 0) throw new Mistakes(mistakes);
  return programs;
}

interface Found {
  readonly object: Mapping;
  readonly comment?: string;
}

async function programOf(name: string, text: string): Promise<string> {
  const found = objectsOf(name, text);
  const ids = new Set<string>();
  const named = found.map((one) => ({ ...one, ways: statements(one.object, idOf(one.object, ids)) }));
  const expected = found.map(({ object }) => valueOf(object));
  // Constructs may also be in each other's way: then each object is written as it is.
  for (const choose of [best, (ways: readonly Statement[]) => ways.at(-1)]) {
    const made = named.flatMap(({ object, comment, ways }) => {
      const way = choose(ways, object);
      return way ? [withComments(way, object, comment)] : [];
    });
    const code = program(chartName(basename(name)), basename(name), made);
    if (gives(code, expected)) return format(code, FORMAT);
  }
  throw new Mistakes([`${name}: Internal error: no program was found that synthesizes the same objects`]);
}

const FORMAT = { parser: 'typescript', plugins: [estree, typescript], singleQuote: true, printWidth: 120 };

/** The first way to write an object that gives it; the last one is taken on trust. */
const best = (ways: readonly Statement[], object: Mapping): Statement | undefined =>
  ways.slice(0, -1).find((way) => gives(program('OneChart', '', [way]), [valueOf(object)])) ?? ways.at(-1);

function gives(code: string, expected: readonly unknown[]): boolean {
  try {
    return isSame(synthesized(code), expected);
  } catch {
    // What the constructs refuse, an ApiObject takes.
    return false;
  }
}

/** The object's name, if no other construct of the chart has it as its id. */
function idOf(object: Mapping, taken: Set<string>): string {
  const kind = textOf(object, 'kind') ?? 'object';
  const name = (textOf(fieldOf(object, 'metadata'), 'name') ?? kind.toLowerCase()).replaceAll('/', '-');
  let id = name;
  for (let number = 1; taken.has(id); number++) id = `${name}-${kind.toLowerCase()}${number === 1 ? '' : `-${number}`}`;
  taken.add(id);
  return id;
}

function objectsOf(name: string, text: string): Found[] {
  const counter = new LineCounter();
  const mistakes: string[] = [];
  const documents: Document[] = [
    ...parseAllDocuments(text, { ...KUBERNETES_YAML, lineCounter: counter, prettyErrors: false }),
  ];
  const place = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const found = documents.flatMap((document): Found[] => {
    if (document.errors.length > 0) {
      mistakes.push(...document.errors.map(({ pos, message }) => `${place(pos[0])}: ${message}`));
      return [];
    }
    const tree = read(document);
    if (!tree) return [];
    const at = place(document.contents?.range?.[0] ?? 0);
    const comment = [document.commentBefore, document.contents?.commentBefore].filter(Boolean).join('\n');
    return itemsOf(tree).flatMap((object): Found[] => {
      const missing = ['apiVersion', 'kind'].filter((field) => textOf(object, field) === undefined);
      mistakes.push(...missing.map((field) => `${at}: ${field}: Required value: every manifest has it`));
      return object.type === 'mapping' && missing.length === 0 ? [{ object, ...(comment !== '' && { comment }) }] : [];
    });
  });
  if (mistakes.length === 0 && found.length === 0) mistakes.push(`${name}: Required value: there is no object in it`);
  const template = /\{\{.*\}\}/.exec(text);
  if (mistakes.length > 0 && template) {
    throw new Mistakes([
      `${place(template.index)}: this is a template: render it first (helm template …) and give what comes out`,
    ]);
  }
  if (mistakes.length > 0) throw new Mistakes([...new Set(mistakes)]);
  return found;
}

function itemsOf(tree: Tree): readonly Tree[] {
  const items = textOf(tree, 'kind')?.endsWith('List') === true ? fieldOf(tree, 'items') : undefined;
  return items?.type === 'list' ? items.items.map(({ value }) => value) : [tree];
}
