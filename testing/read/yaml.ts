import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import { KUBERNETES_YAML } from '../../lib/kubernetes-yaml';
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
    if (document.errors.length > 0) {
      return document.errors.map(({ pos, message }) => {
        const { line, col } = counter.linePos(pos[0]);
        return { line, column: col, mistake: message };
      });
    }
    if (document.contents === null) return [];
    const { line, col } = counter.linePos(document.contents.range?.[0] ?? 0);
    try {
      const value = valueOf(document);
      return value === null ? [] : [{ line, value }];
    } catch (error) {
      return [{ line, column: col, mistake: reasonOf(error) }];
    }
  });
}

function valueOf(document: Document): unknown {
  return document.toJS({ mapAsMap: false });
}
