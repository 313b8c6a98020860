import { basename, dirname } from 'node:path';
import { fieldOf, type Mapping, textOf, valueOf } from '../../constructs/from-manifest/tree';
import { OWN } from '../../constructs/release';
import { FieldError } from '../../manifests/field-error';
import { otherType } from '../../manifests/folders/documents';
import type { LeftOut } from '../../manifests/folders/left-out';
import { contentsOf } from '../../manifests/manifest-files';
import { dataTree, withoutWritten } from './as-read';
import { isSame, synthesized } from './check';
import { ConversionError } from './conversion-error';
import { chartName, commonFolder, modulePaths, unused } from './names';
import { objectsOf } from './objects';
import { formatted, program, type Program } from './program';
import { type Statement, statements, withComments } from './statement';

export { mainProgram } from './main-program';

/** A file of manifests. */
interface Text {
  readonly name: string;
  readonly text: string;
  /** Whether its own name was given, and not its folder: then all documents must be objects. @default true */
  readonly isNamed?: boolean;
}

/** The result of a conversion. */
interface Conversion {
  readonly programs: readonly Program[];
  /** Why other files have no program, with places. */
  readonly errors: readonly string[];
  /** Files of objects that were exported from a cluster, with the fields that were left out of them. */
  readonly exported: readonly { readonly name: string; readonly fields: readonly string[] }[];
  /** The documents that are not manifests. */
  readonly leftOut: readonly LeftOut[];
}

/** Options of a conversion. */
interface Options {
  /** The folder whose folders the modules are in, too. @default - the folder that all files are in */
  readonly folder?: string;
  /** The release of cdk8s-plus that the modules import. @default - the one that runs them here, to check them */
  readonly release?: string;
}

/**
 * Makes TypeScript that synthesizes the same objects: a chart for each file. Whether it does is checked by running it, and
 * by comparing with what kubectl reads.
 */
export async function fromYaml(texts: readonly Text[], options: Options = {}): Promise<Conversion> {
  const { folder = commonFolder(foldersOf(texts)), release = OWN } = options;
  const programs: Omit<Program, 'file'>[] = [];
  const names: string[] = [];
  const errors: string[] = [];
  const exported: Conversion['exported'][number][] = [];
  const leftOut: LeftOut[] = [];
  for (const { name, text, isNamed = true } of texts) {
    try {
      const { found, others } = objectsOf(name, text, isNamed);
      leftOut.push(...others.map((type) => ({ type, name })));
      if (found.length === 0) continue;
      const settled = found.map((one) => ({ ...one, ...withoutWritten(one.object) }));
      programs.push(await programOf(name, settled, objectsIn(name, text, isNamed), release));
      names.push(name);
      const fields = new Set(settled.flatMap((one) => one.leftOut));
      if (fields.size > 0) exported.push({ name, fields: [...fields] });
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      if (error.isTemplate && !isNamed) leftOut.push({ type: 'template', name });
      else errors.push(...error.errors);
    }
  }
  const files = modulePaths(names, folder);
  return { programs: programs.map((one, index) => ({ ...one, file: files[index] ?? '' })), errors, exported, leftOut };
}

const foldersOf = (texts: readonly Text[]): string[] => texts.map(({ name }) => dirname(name));

/** Returns the objects of a file as kubectl reads them, without what a cluster has written. */
const objectsIn = (name: string, text: string, isNamed: boolean): unknown[] =>
  contentsOf({ name, text }, isNamed ? undefined : otherType).resources.map(({ manifest }) => {
    const tree = dataTree(manifest);
    return tree.type === 'mapping' ? valueOf(withoutWritten(tree).object) : manifest;
  });

interface Found {
  readonly object: Mapping;
  readonly comment?: string;
  readonly at: string;
}

async function programOf(
  name: string,
  found: readonly Found[],
  objects: readonly unknown[],
  release: string,
): Promise<Omit<Program, 'file'>> {
  const chart = chartName(basename(name));
  const ids = new Set<string>();
  const named = found.map((one) => ({ ...one, ways: statements(one.object, idOf(one.object, ids)) }));
  // Constructs may also be in each other's way: then each object is written as it is.
  for (const choose of [best, (ways: readonly Statement[]) => ways.at(-1)]) {
    const made = named.flatMap(({ object, comment, ways }) => {
      const way = choose(ways, object);
      return way ? [withComments(way, object, comment)] : [];
    });
    if (gives(made, objects)) {
      const code = await formatted(program(chart, basename(name), made, release));
      return { chart, code, objects };
    }
  }
  const wrong = named.filter(({ object, ways }) => !gives(ways.slice(-1), [valueOf(object)]));
  throw new ConversionError(
    (wrong.length > 0 ? wrong : named.slice(0, 1)).map(({ object, at }) => {
      const detail = `cdk8s does not synthesize this ${textOf(object, 'kind') ?? ''} as it is here`;
      return `${at}: ${new FieldError('Internal error', '', detail).toString()}`;
    }),
  );
}

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
  const withKind = `${name}-${kind.toLowerCase()}`;
  return unused(taken, (number) => (number === 1 ? name : number === 2 ? withKind : `${withKind}-${number - 1}`));
}
