import type * as yaml from 'yaml';
import type { Document, DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';
import { reasonOf } from './error-message';
import { actionIn, templateMessage } from './template-action';
import { type Part, partsOf } from './yaml-documents';
import { characterProblem, LexemeCheck, type Problem } from './yaml-lexemes';
import { KUBERNETES_TAGS } from './yaml-scalars';
import { parser } from './yaml-parser';
import { asKubectl, asWritten, withLetters } from './yaml-second-reading';
import { valueOf } from './yaml-values';

// Reads YAML and JSON as kubectl does, with sigs.k8s.io/yaml: no value is another, and what kubectl refuses is an error. What it
// takes and the parser cannot is an error too.

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  schema: 'failsafe',
  customTags: [...KUBERNETES_TAGS],
  merge: true,
  // The reader of values tells of keys that are there twice.
  uniqueKeys: false,
};

/** A place in a string, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The documents of a string as syntax trees, with their comments; `placeOf` returns the place of an offset. */
interface Parsed {
  readonly documents: readonly Document[];
  readonly placeOf: (offset: number) => Place;
}

/** Parses a string. Errors are in the documents. */
export function parseYaml(text: string): Parsed {
  return { documents: read(text).map(({ document }) => document), placeOf: placesOf(text) };
}

/** A document's value, or an error of it, and its place. */
type YamlDocument = Place & ({ readonly value: unknown } | { readonly error: string });

/** Reads the documents of a string that are not empty. */
export function readDocuments(text: string): YamlDocument[] {
  const placeOf = placesOf(text);
  return read(text).flatMap(({ document, value }): YamlDocument[] => {
    if (document.errors.length > 0)
      return document.errors.map(({ pos, message }) => ({ ...placeOf(pos[0]), error: message }));
    return value === null ? [] : [{ ...placeOf(document.contents?.range?.[0] ?? 0), value }];
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

interface Read {
  readonly document: Document;
  readonly value: unknown;
}

const read = (text: string): Read[] =>
  partsOf(text).flatMap((part) => {
    const found = readPart(text, part);
    return found ? [found] : [];
  });

/** Reads a part of a string; undefined if there is nothing in it, not even a comment. */
function readPart(text: string, part: Part): Read | undefined {
  const yaml = parser();
  let document: Document = new yaml.Document(null);
  const fail = (problems: readonly Problem[]): Read => {
    for (const { offset, message, first } of problems) {
      const words = first === undefined ? message : `${message} ${placesOf(text)(first).line}`;
      document.errors.push(new yaml.YAMLParseError([offset, offset + 1], 'UNEXPECTED_TOKEN', words));
    }
    return { document, value: null };
  };
  if ('error' in part) return fail([{ offset: part.start, message: part.error }]);
  try {
    const { documents, problems } = composed(text, part);
    const [first, ...others] = documents;
    if (!first && problems.length === 0) return undefined;
    document = first ?? document;
    const next = others[0];
    const ignored =
      next && !hasOnlyEnds(text.slice(next.range[0], part.end))
        ? [{ offset: next.contents?.range[0] ?? next.range[0], message: IGNORED }]
        : [];
    document.errors = document.errors.filter(({ message }) => !COMMENT.test(message));
    if (document.errors.length > 0 || problems.length > 0 || ignored.length > 0) {
      const template = actionIn(text, part.start, part.end);
      if (template === undefined) return fail(document.errors.length > 0 ? [] : [...problems, ...ignored]);
      document.errors = [];
      return fail([{ offset: template, message: templateMessage(true) }]);
    }
    const { value, problems: wrong } = valueOf(document, yaml, part.isJson);
    if (wrong.length === 0) return { document, value };
    const template = actionIn(text, part.start, part.end);
    return fail(template === undefined ? wrong : [{ offset: template, message: templateMessage(true) }]);
  } catch (error) {
    // Data that is nested too deep overflows the stack.
    return fail([{ offset: part.start, message: reasonOf(error) }]);
  }
}

const IGNORED = 'kubectl ignores this, which follows the end of a document: a line of --- begins the next one';
/** A document may have more than one line of `...` at its end. */
const hasOnlyEnds = (text: string): boolean =>
  text.split('\n').every((line) => /^(?:\.{3}(?=\s|$))?\s*(?:#.*)?$/.test(line));
/** Kubectl takes a comment right after quotes or a bracket. */
const COMMENT = /^Comments must be separated/;

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly problems: readonly Problem[];
}

type YamlPart = Extract<Part, { isJson: boolean }>;

/** Composes the documents of a part, which mostly is one, and finds what only the parser takes. */
function composed(text: string, part: YamlPart): Composed {
  const { start, end, isJson } = part;
  const character = isJson ? undefined : characterProblem(text, start, end);
  if (character) return { documents: [], problems: [character] };
  const { check, ...first } = reading(text, part);
  return check.isOdd ? reading(withLetters(text, check.letters), part, true) : first;
}

function reading(
  text: string,
  { start, end, isJson }: YamlPart,
  isSecond = false,
): Composed & { readonly check: LexemeCheck } {
  const yaml = parser();
  const found: Problem[] = [];
  const lost: Problem[] = [];
  const source = isJson ? text.slice(start, end).replaceAll('\r', ' ') : lines(text.slice(start, end));
  const check = new LexemeCheck(source, yaml.CST.tokenType, start, isSecond);
  function* tokens(): Generator<yaml.CST.Token> {
    const lexer = new yaml.Lexer();
    const parser = new yaml.Parser();
    parser.offset = start;
    // In quotes and brackets kubectl takes lines of any indentation, which are errors by this field of the lexer.
    Object.defineProperty(lexer, 'indentNext', {
      get: () => (check.isFree ? 0 : check.indentNext),
      set: (indent: number) => (check.indentNext = indent),
    });
    for (const lexeme of lexer.lex(source)) {
      if (!isJson) check.take(lexeme);
      yield* parser.next(lexeme);
    }
    yield* parser.end();
  }
  const composer = new yaml.Composer(OPTIONS);
  const documents: Document.Parsed[] = [];
  for (const token of tokens()) {
    if (token.type === 'directive') found.push({ offset: token.offset, message: NO_DIRECTIVE });
    if (token.type === 'document') {
      if (check.hasExplicitKey) lost.push(...lostValues(token, yaml));
      if (isSecond) asKubectl(token, source, start, yaml);
    }
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end());
  if (documents.length === 0)
    found.push(...composer.streamInfo().errors.map(({ pos, message }) => ({ offset: pos[0], message })));
  if (isSecond) for (const error of documents.flatMap(({ errors }) => errors)) error.message = asWritten(error.message);
  found.push(...check.problems);
  return { documents, problems: found.length > 0 ? found : lost, check };
}

/** Finds what the parser forgets: values after a `?` that no `:` is before. */
function lostValues(document: yaml.CST.Document, { CST }: typeof yaml): Problem[] {
  const lost: Problem[] = [];
  CST.visit(document, ({ sep, value }) => {
    if (sep && value && !sep.some(({ type }) => type === 'map-value-ind'))
      lost.push({ offset: value.offset, message: 'a : must be between the key after a ? and its value' });
  });
  return lost;
}

const NO_DIRECTIVE =
  'kubectl does not support directives such as %YAML: the line of --- below starts the next document';

/** Ends every line as the parser does. To kubectl the last line has an end, and a carriage return alone ends one. */
const lines = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`).replaceAll(/\r(?!\n)|\x85/g, '\n');

/** Returns a function that finds the place of an offset. */
function placesOf(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    }
    let low = 0;
    for (let high = starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
