import { ANNOTATED, isRecreated } from '../../../lib/manifests/recreation';
import { briefMessage } from '../../../lib/manifests/update-lines';
import type { Part } from './documents';
import { byDocument, type ModuleError, type ModuleResult, type WithSteps } from './module-result';
import { remedyFor } from './remedies';
import type { Warning } from './review';

/**
 * Marks the errors of refused updates that a new object would not have, and says what helps. An object that somebody deletes and
 * creates again gets the review of a new one.
 *
 * @param recreated the objects that somebody deletes and creates again
 * @param reviewNew reviews the objects of a document as new ones
 */
export function markUpdateErrors(
  found: readonly ModuleResult[],
  recreated: readonly string[],
  reviewNew: (document: Part) => ModuleResult[],
): void {
  for (const [document, results] of byDocument([...found])) {
    if (!results.some(isRefusedUpdate)) continue;
    const asNew = reviewNew(document);
    results.forEach((result, index) => {
      const other = asNew[index];
      if (!isRefusedUpdate(result)) return;
      mark(result, other);
      const isReplaced = result.replacer !== undefined && recreated.includes(ANNOTATED);
      if (other && (isReplaced || isRecreated(recreated, result.review))) recreate(result, other);
    });
  }
}

const isRefusedUpdate = ({ old, review }: ModuleResult): boolean => old !== undefined && review.verdict === 'refused';

function mark({ review, replacer }: ModuleResult, asNew?: ModuleResult): void {
  const ofObject = new Set(asNew?.review.errors.map(({ message }) => message));
  for (const error of review.errors) {
    if (!ofObject.has(error.message)) error.ofUpdate = true;
    const remedy = remedyFor(review, error, replacer);
    if (remedy !== undefined) error.remedy = remedy;
  }
}

function recreate(result: ModuleResult, { review }: ModuleResult): void {
  const recreated = result.review.errors.filter(({ ofUpdate }) => ofUpdate === true);
  if (recreated.length === 0) return;
  result.review = { ...review, warnings: [...review.warnings, ...recreated.map(warningOf)], recreated };
}

const warningOf = (error: ModuleError): WithSteps<Warning> => ({
  ...{ reason: RECREATED, field: error.field, steps: error.steps },
  message: `${briefMessage(error)}; it is deleted and created again`,
});

/** The reason of a warning about a change that is allowed. */
export const RECREATED = 'Recreated';
