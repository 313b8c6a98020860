import { placeText } from './error-message';
import { formatBriefly } from './formatting';
import { cut } from './printable';

/** A field that an update changes, with its place in both texts. */
interface ChangedField {
  readonly field: string;
  readonly value?: unknown;
  readonly oldValue?: unknown;
  readonly line?: number;
  readonly column?: number;
  readonly oldLine?: number;
  readonly oldColumn?: number;
}

/** An error of an update. */
interface UpdateError extends ChangedField {
  readonly message: string;
  readonly detail: string;
  /** Whether the server refuses the change, and not the object. */
  readonly ofUpdate?: boolean;
  /** The fields that differ, if the error is about an object. */
  readonly changes?: readonly ChangedField[];
  /** What helps. */
  readonly remedy?: string;
}

/** Returns a place in the old or the new text; empty if it is not known. */
type PlaceOf = (side: 'old' | 'new', line?: number, column?: number) => string;

/** More changes would hide the rest. */
const MOST_CHANGES = 5;
const LONGEST_VALUE = 200;

/**
 * Returns the message of an error for people, without the rest of a long value: the server writes whole objects. In that of an
 * update it also writes how they differ, which the lines below say better.
 */
export function briefMessage({ message, detail, changes = [] }: UpdateError): string {
  const shown = (text: string): string => (changes.length > 0 ? (text.split('\n')[0] ?? '') : text);
  const [text, tail] = [shown(message), `: ${shown(detail)}`];
  const isLong = text.length > LONGEST_VALUE + tail.length && text.endsWith(tail);
  return isLong ? cut(text.slice(0, -tail.length), LONGEST_VALUE) + tail : text;
}

/**
 * Returns what is said of an update besides the message of its error: each old and new value with its place, and what helps.
 * The values are those of errors that are about the change.
 */
export function updateLines(error: UpdateError, placeOf: PlaceOf = () => ''): string[] {
  const { changes = [], ofUpdate = false, remedy } = error;
  const fields = !ofUpdate ? [] : changes.length > 0 ? changes : [error];
  const more = fields.length - MOST_CHANGES;
  return [
    ...fields.slice(0, MOST_CHANGES).flatMap((change) => linesOf(change, placeOf)),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? 'field' : 'fields'}`] : []),
    ...(remedy === undefined ? [] : [`help: ${remedy}`]),
  ];
}

/** Returns the lines of an update of a text, with the places of the old and the new value. */
export const placedUpdateLines = (
  review: { readonly source?: string; readonly old?: { readonly source: string } },
  error: UpdateError,
): string[] =>
  updateLines(error, (side, line, column) => {
    const source = side === 'old' ? review.old?.source : review.source;
    return source === undefined || line === undefined ? '' : placeText(source, line, column);
  });

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

function linesOf(change: ChangedField, placeOf: PlaceOf): string[] {
  const { field, value, oldValue, line, column, oldLine, oldColumn } = change;
  const of = (side: string, shown: unknown, at: string): string =>
    `${side} ${field}: ${isSet(shown) ? formatBriefly(shown) : 'not set'}${at === '' ? '' : ` (${at})`}`;
  if (!isSet(oldValue) && !isSet(value)) return [];
  return [
    of('old', oldValue, placeOf('old', oldLine, oldColumn)),
    of('new', value, isSet(value) ? placeOf('new', line, column) : ''),
  ];
}
