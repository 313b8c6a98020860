import type { Part } from './documents';
import { byDocument, type ModuleResult } from './module-result';
import { remedyFor } from './remedies';

/**
 * Marks the errors of refused updates that a new object would not have, and says what helps.
 *
 * @param reviewNew reviews the objects of a document as new ones
 */
export function markUpdateErrors(found: readonly ModuleResult[], reviewNew: (document: Part) => ModuleResult[]): void {
  for (const [document, results] of byDocument([...found])) {
    if (!results.some(isRefusedUpdate)) continue;
    const asNew = reviewNew(document);
    results.forEach((result, index) => {
      if (isRefusedUpdate(result)) mark(result, asNew[index]);
    });
  }
}

const isRefusedUpdate = ({ old, review }: ModuleResult): boolean => old !== undefined && review.verdict === 'refused';

function mark({ review }: ModuleResult, asNew?: ModuleResult): void {
  const ofObject = new Set(asNew?.review.errors.map(({ message }) => message));
  for (const error of review.errors) {
    if (!ofObject.has(error.message)) error.ofUpdate = true;
    const remedy = remedyFor(review, error);
    if (remedy !== undefined) error.remedy = remedy;
  }
}
