import { placeText } from '../../../../lib/manifests/error-message';
import { briefMessage, placedUpdateLines } from '../../../../lib/manifests/update-lines';
import type { FieldError, OldObject, TextReview, Warning } from '../review';

/** The old objects of a run: those of OLD. */
export interface OldOutcome {
  /** The objects that are in no new text. */
  readonly gone: readonly OldObject[];
  /** The old documents that cannot be read. */
  readonly unread: readonly TextReview[];
}

/** Returns the message of an error, and the lines of an update. */
export const messageOfUpdate = (review: TextReview, error: FieldError): string =>
  [briefMessage(error), ...placedUpdateLines(review, error)].join('\n');

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
