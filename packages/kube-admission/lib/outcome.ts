import { later, type Part } from './documents';
import { Fault } from './instance';
import { parseJson } from './json';
import type { Review } from './review';

/** A review as the module gives it, and what it is about. */
export interface Outcome {
  review: Review;
  /** The object's document; the same for all objects of a list, but in JSON, where each object is found by itself. */
  document: Part;
  /** Where the object is in its document: `items[2]` of a list, else empty. */
  path: string;
  /** Whether the document is the object alone, as each object of JSON is, also one of a list. */
  alone?: boolean;
  /** The module that knows the kind, if this one does not. */
  module?: string;
}

/** A line of the module's answer (result.go). */
interface Line extends Review {
  document: number;
  start: number;
  end: number;
  alone?: boolean;
  path?: string;
  module?: string;
}

const isLine = (found: unknown): found is Line => typeof found === 'object' && found !== null && 'verdict' in found;

function readLine(json: string, exact: boolean): Line {
  let found: unknown;
  try {
    found = exact ? parseJson(json) : JSON.parse(json);
  } catch {
    // It is no review either.
  }
  if (!isLine(found)) throw new Fault('the module answered what is no review');
  return found;
}

export function outcomes(part: Part, answer: string, exact = false): Outcome[] {
  let at = 0;
  let document: Part = { ...part, text: part.text.subarray(0, 0) };
  return answer.split('\n').flatMap((json) => {
    if (json === '') return [];
    const { document: _, start, end, alone, path = '', module, ...review } = readLine(json, exact);
    if (start !== at || document.text.length === 0) {
      document = { text: part.text.subarray(start, end), ...later(document, part.text.subarray(at, start)) };
      at = start;
    }
    return [{ review, document, path, alone, module }];
  });
}

/** The outcomes of each document, which follow one another. */
export function byDocument(outcomes: Outcome[]): [Part, Outcome[]][] {
  const groups: [Part, Outcome[]][] = [];
  for (const outcome of outcomes) {
    const [document, group] = groups.at(-1) ?? [];
    if (group && document === outcome.document) group.push(outcome);
    else groups.push([outcome.document, [outcome]]);
  }
  return groups;
}

/** An outcome of ours, of a document that the module did not review. */
export function finding(document: Part, reason: string, message: string): Outcome {
  const review: Review = {
    apiVersion: '',
    kind: '',
    namespace: '',
    name: '',
    verdict: 'refused',
    errors: [{ reason, field: '', detail: message, message }],
    warnings: [],
  };
  return { review, document, path: '' };
}
