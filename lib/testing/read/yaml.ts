import { type Document, isCollection, LineCounter, parseAllDocuments, visit } from 'yaml';
import { KUBERNETES_YAML } from '../../manifests/kubernetes-yaml';
import { reasonOf } from '../reason';

/** The value of one document. @throws Error if it cannot be read, or is not one */
export function readYaml(text: string): unknown {
  const [first, ...others] = readDocuments(text);
  if (!first) return null;
  if ('mistake' in first) throw new Error(`${first.mistake}, at line ${first.line}, column ${first.column}`);
  if (others.length > 0) throw new Error(`it is ${others.length + 1} documents`);
  return first.value;
}

/** A document of a text: its value, or why it has none, and where. */
export type Read = { readonly line: number } & (
  { readonly value: unknown } | { readonly column: number; readonly mistake: string }
);

/** The documents of a text that are not empty. */
export function readDocuments(text: string): Read[] {
  const counter = new LineCounter();
  const options = { ...KUBERNETES_YAML, lineCounter: counter, prettyErrors: false };
  const documents: Document[] = [...parseAllDocuments(text, options)];
  return documents.flatMap((document): Read[] => {
    const mistakeAt = (offset: number, mistake: string): Read => {
      const { line, col } = counter.linePos(offset);
      return { line, column: col, mistake };
    };
    if (document.errors.length > 0) return document.errors.map(({ pos, message }) => mistakeAt(pos[0], message));
    if (document.contents === null) return [];
    const start = document.contents.range?.[0] ?? 0;
    try {
      const keys = collectionKeys(document);
      if (keys.length > 0) return keys.map((offset) => mistakeAt(offset, NO_KEY));
      const { line } = counter.linePos(start);
      const value = valueOf(document);
      return value === null ? [] : [{ line, value }];
    } catch (error) {
      return [mistakeAt(start, reasonOf(error))];
    }
  });
}

/** What `{{ .Values.name }}` is to a parser, and what kubectl does not take. */
const NO_KEY = 'A mapping or a list cannot be a key; is this a template that was not rendered?';

/** Where keys begin that are mappings or lists. */
function collectionKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isCollection(key)) offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function valueOf(document: Document): unknown {
  return document.toJS({ mapAsMap: false });
}
