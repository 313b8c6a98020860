import { type Part, positionAfter } from './documents';
import { Fault } from './instance';
import { parseJson } from './json';
import type { Change, FieldError, OldObject, Review, Warning } from './review';

/** The names, keys and item numbers that lead to a field. */
export type Steps = readonly (string | number)[];

/** An error, a warning or a change as the module returns it, with the steps of its path. */
export type WithSteps<T> = T & { steps?: Steps };

/** A change as the module returns it, with the steps in both manifests. */
export type ModuleChange = WithSteps<Change> & { oldSteps?: Steps };

/** An error as the module returns it. */
export type ModuleError = WithSteps<FieldError> & { oldSteps?: Steps; changes?: ModuleChange[] };

/** The review of an object as the module returns it. */
interface ModuleReview extends Omit<Review, 'old'> {
  errors: ModuleError[];
  warnings: WithSteps<Warning>[];
  recreated?: ModuleError[];
}

/** An old object, and where its fields stand. */
export interface OldEntry {
  readonly object: OldObject;
  /** Returns the position of a field, or of its nearest ancestor. */
  placeOf(steps: Steps): { line: number; column: number };
}

/** What finds the old objects that the module names. */
interface OldEntries {
  meet(named: { name: string; index: number }): OldEntry | undefined;
}

/** A review as the module returns it, with the position of the object in the text. */
export interface ModuleResult {
  review: ModuleReview;
  /** The object's document: the same one for all objects of a list. Each object of JSON is a document of its own. */
  document: Part;
  /** The path of the object in its document: `items[2]` in a list, otherwise empty. */
  path: string;
  /** Whether the document is the object alone, as for each object of JSON, also one in a list. */
  alone?: boolean;
  /** The module that reviews the kind, if this one does not. */
  module?: string;
  /** Whether the object is or may be a Secret, whose text must not be printed. Set only if redaction was requested. */
  redacted?: boolean;
  /** The old object of the same identity. */
  old?: OldEntry;
  /** The annotation with which the object asks a tool to delete it and create it again. */
  replacer?: string;
  /** The warning that an earlier text has the same object. */
  elsewhere?: string;
}

/** A line of the module's answer (result.go). */
interface Line extends ModuleReview {
  start: number;
  end: number;
  alone?: boolean;
  path?: string;
  module?: string;
  redacted?: boolean;
  old?: { name: string; index: number };
  replacer?: string;
}

const isLine = (found: unknown): found is Line => typeof found === 'object' && found !== null && 'verdict' in found;

function readLine(json: string, exact: boolean): Line {
  let found: unknown;
  try {
    found = exact ? parseJson(json) : JSON.parse(json);
  } catch {
    // Text that is not JSON is not a review either.
  }
  if (!isLine(found)) throw new Fault('the answer of the module is not a review');
  return found;
}

/** Reads the module's answer for a part of a text. */
export function readResults(part: Part, answer: string, exact = false, objects?: OldEntries): ModuleResult[] {
  let at = 0;
  let document: Part = { ...part, text: part.text.subarray(0, 0) };
  return answer.split('\n').flatMap((json) => {
    if (json === '') return [];
    const { start, end, alone, path = '', module, redacted, old, replacer, ...review } = readLine(json, exact);
    if (start !== at || document.text.length === 0) {
      const position = positionAfter(document, part.text.subarray(at, start));
      document = { text: part.text.subarray(start, end), ...position, continued: alone !== true };
      at = start;
    }
    const entry = old && objects && { old: objects.meet(old) };
    return [{ review, document, path, alone, module, redacted, replacer, ...entry }];
  });
}

/** Groups the results by document. The results of a document are adjacent. */
export function byDocument(results: ModuleResult[]): [Part, ModuleResult[]][] {
  const groups: [Part, ModuleResult[]][] = [];
  for (const result of results) {
    const [document, group] = groups.at(-1) ?? [];
    if (group && document === result.document) group.push(result);
    else groups.push([result.document, [result]]);
  }
  return groups;
}

/** Returns the refusal of a document that the module did not review. */
export function unreviewed(document: Part, reason: string, message: string, redacted?: boolean): ModuleResult {
  const review: Review = {
    apiVersion: '',
    kind: '',
    namespace: '',
    name: '',
    verdict: 'refused',
    errors: [{ reason, field: '', detail: message, message }],
    warnings: [],
  };
  return { review, document, path: '', redacted };
}

/** Returns a warning without its steps, which are not public. */
export function withoutSteps<T extends { steps?: Steps; oldSteps?: Steps }>({
  steps: _,
  oldSteps: __,
  ...found
}: T): Omit<T, 'steps' | 'oldSteps'> {
  return found;
}

/** Returns an error without the steps. */
export function plainError({ changes, ...error }: ModuleError): FieldError {
  return { ...withoutSteps(error), ...(changes && { changes: changes.map(withoutSteps) }) };
}

/** Returns the steps to an item of a list: `items[2].items[0]`. */
export const stepsToItem = (path: string): Steps =>
  [...path.matchAll(/items\[(\d+)\]/g)].flatMap(([, item]) => ['items', Number(item)]);
