import type { Part } from './documents';
import type { Review } from './review';

/** A review as the module gives it, with the part of the text that it is about. */
export interface Outcome {
  review: Review;
  /** Where the object is in its document: `items[2]` of a list, else empty. */
  path: string;
  /** The document in the part's text, in bytes. */
  start: number;
  end: number;
  text: Uint8Array;
  /** The part's line. */
  line: number;
  /** The module that knows the kind, if this one does not. */
  module?: string;
}

/** A line of the module's answer (result.go). */
interface Line extends Review {
  document: number;
  start: number;
  end: number;
  path?: string;
  module?: string;
}

const isLine = (found: unknown): found is Line => typeof found === 'object' && found !== null && 'verdict' in found;

export function outcomes({ text, line }: Part, answer: string): Outcome[] {
  return answer.split('\n').flatMap((json) => {
    if (json === '') return [];
    const found: unknown = JSON.parse(json);
    if (!isLine(found)) throw new Error('the module answered what is no review');
    const { document: _, start, end, path = '', module, ...review } = found;
    return [{ review, path, start, end, text, line, module }];
  });
}

/** An outcome of ours, of a document that the module did not review. */
export function finding({ text, line }: Part, reason: string, message: string): Outcome {
  const review: Review = {
    apiVersion: '',
    kind: '',
    namespace: '',
    name: '',
    verdict: 'refused',
    errors: [{ reason, field: '', detail: message, message }],
    warnings: [],
  };
  return { review, path: '', start: 0, end: text.length, text, line };
}
