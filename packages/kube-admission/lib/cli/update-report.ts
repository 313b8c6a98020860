import { placeText } from '../../../../lib/manifests/error-message';
import { briefMessage, updateLines } from '../../../../lib/manifests/update-lines';
import type { FieldError, OldObject, TextReview, Warning } from '../review';

/** The old objects of a run: those of OLD. */
export interface OldOutcome {
  /** The objects that are in no new text. */
  readonly gone: readonly OldObject[];
  /** The old documents that cannot be read. */
  readonly unread: readonly TextReview[];
}

/** Returns the lines of an error of an update, with the places of the old and the new value. */
export const linesOfUpdate = (review: TextReview, error: FieldError): string[] =>
  updateLines(error, (side, line, column) => {
    const source = side === 'old' ? review.old?.source : review.source;
    return source === undefined || line === undefined ? '' : placeText(source, line, column);
  });

/** Returns the message of an error, and the lines of an update. */
export const messageOfUpdate = (review: TextReview, error: FieldError): string =>
  [briefMessage(error), ...linesOfUpdate(review, error)].join('\n');

/** Returns the warnings about an old document that cannot be read. */
export const unreadWarnings = ({ errors }: TextReview): Warning[] =>
  errors.map(({ reason, field, message, line, column }) => ({
    reason,
    field,
    message: `${message}; no object is reviewed as an update of this document, but as created`,
    line,
    column,
  }));

/** Says what becomes of objects that are gone. */
export const GONE = 'it is in no new file: whether it is deleted depends on the tool that applies the files';

/** Returns the place of an old object. */
export const placeOfOld = ({ source, line }: OldObject): string => placeText(source, line);
