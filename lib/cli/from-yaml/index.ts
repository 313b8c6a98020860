import { basename } from 'node:path';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import { fieldOf, type Mapping, textOf, valueOf } from '../../constructs/from-manifest/tree';
import { FieldError } from '../../manifests/field-error';
import { isSame, synthesized } from './check';
import { ConversionError } from './conversion-error';
import { objectsOf } from './objects';
import { chartName, moduleName, program } from './program';
import { type Statement, statements, withComments } from './statement';

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
 * @throws ConversionError with all errors of the texts
 */
export async function fromYaml(texts: readonly Text[]): Promise<Program[]> {
  const errors: string[] = [];
  const programs: Program[] = [];
  const sources = new Map<string, string>();
  for (const { name, text } of texts) {
    const file = moduleName(basename(name));
    const other = sources.get(file.toLowerCase());
    if (other !== undefined)
      errors.push(FieldError.duplicate(name, file, `${other} becomes a file of that name, too`).toString());
    sources.set(file.toLowerCase(), name);
    try {
      programs.push({ file, code: await programOf(name, text) });
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      errors.push(...error.errors);
    }
  }
  if (errors.length > 0) throw new ConversionError(errors);
  return programs;
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
    if (gives(made, expected)) return format(program(chartName(basename(name)), basename(name), made), FORMAT);
  }
  throw new ConversionError(
    named
      .filter(({ object, ways }) => !gives(ways.slice(-1), [valueOf(object)]))
      .map(
        ({ object, at }) =>
          `${at}: ${new FieldError('Internal error', '', `cdk8s does not synthesize this ${textOf(object, 'kind') ?? ''} as it is here`).toString()}`,
      ),
  );
}

const FORMAT = { parser: 'typescript', plugins: [estree, typescript], singleQuote: true, printWidth: 120 };

/** The first way to write an object that gives it; the last one is taken on trust. */
const best = (ways: readonly Statement[], object: Mapping): Statement | undefined =>
  ways.slice(0, -1).find((way) => gives([way], [valueOf(object)])) ?? ways.at(-1);

function gives(made: readonly Statement[], expected: readonly unknown[]): boolean {
  try {
    return isSame(synthesized(made), expected);
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
