import type * as yaml from 'yaml';
import type { Document, DocumentOptions, ParseOptions, ScalarTag, SchemaOptions } from 'yaml';
import { reasonOf } from './error-message';

/** Integers that YAML 1.1 lacks and Go has: octal ones as `0o644`, and bases in capitals. */
const INTEGER: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?0(?:[oO]_*[0-7][0-7_]*|X_*[\da-fA-F][\da-fA-F_]*|B_*[01][01_]*)$/,
  resolve: (text) => {
    const size = Number(text.replaceAll(/[-+_]/g, ''));
    return text.startsWith('-') ? -size : size;
  },
};

/**
 * YAML as Kubernetes reads it (sigs.k8s.io/yaml): version 1.1, where `yes` is a boolean and `0644` an octal number, as
 * `0o644` is, but without dates, base-60 numbers, sets and pairs, which Go leaves the texts that they are.
 */
export const KUBERNETES_YAML: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  customTags: (tags) => [
    ...tags.filter(
      (tag) =>
        typeof tag === 'string' ||
        !(/:(?:timestamp|binary|set|omap|pairs)$/.test(tag.tag) || ('format' in tag && tag.format === 'TIME')),
    ),
    INTEGER,
  ],
};

/** A place in a text, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The documents of a text as syntax trees, with their comments; `placeOf` returns the place of an offset. */
interface Parsed {
  readonly documents: readonly Document[];
  readonly placeOf: (offset: number) => Place;
}

/** Parses a text. Errors are in the documents. */
export function parseYaml(text: string): Parsed {
  const { LineCounter, parseAllDocuments } = parser();
  const lineCounter = new LineCounter();
  const documents: Document[] = [...parseAllDocuments(text, { ...KUBERNETES_YAML, lineCounter, prettyErrors: false })];
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  return { documents, placeOf };
}

/** A document's value, or an error of it, and its place. */
type YamlDocument = Place & ({ readonly value: unknown } | { readonly error: string });

/** Reads the documents of a text that are not empty. */
export function readDocuments(text: string): YamlDocument[] {
  const { documents, placeOf } = parseYaml(text);
  return documents.flatMap((document): YamlDocument[] => {
    const errorAt = (offset: number, error: string): YamlDocument => ({ ...placeOf(offset), error });
    if (document.errors.length > 0) return document.errors.map(({ pos, message }) => errorAt(pos[0], message));
    if (document.contents === null) return [];
    const start = document.contents.range?.[0] ?? 0;
    try {
      const keys = collectionKeys(document);
      if (keys.length > 0) return keys.map((offset) => errorAt(offset, NO_KEY));
      const value: unknown = document.toJS({ mapAsMap: false });
      return value === null ? [] : [{ ...placeOf(start), value }];
    } catch (error) {
      return [errorAt(start, reasonOf(error))];
    }
  });
}

/** Reads the value of one document; null if it is empty. @throws Error if it cannot be read, or is not one */
export function readYaml(text: string): unknown {
  const [first, ...others] = readDocuments(text);
  if (!first) return null;
  if ('error' in first) throw new Error(`${first.error}, at line ${first.line}, column ${first.column}`);
  if (others.length > 0) throw new Error(`it is ${others.length + 1} documents`);
  return first.value;
}

/** Kubectl does not take such keys; a parser finds one in `{{ .Values.name }}`. */
const NO_KEY = 'A mapping or a list cannot be a key; is this a template that was not rendered?';

/** Returns where keys begin that are mappings or lists. */
function collectionKeys(document: Document): number[] {
  const { isCollection, visit } = parser();
  const offsets: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isCollection(key)) offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Loaded once a text is read: most apps read none, and wait for the import of the library. */
export function parser(): typeof yaml {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- an import would not wait
  return require('yaml');
}
