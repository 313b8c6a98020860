import { formatBriefly } from './formatting';

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
const MOST = 5;

/**
 * Returns what is said of an update besides the message of its error: each old and new value with its place, and what helps.
 * Returns nothing for an error that is not about the change.
 */
export function updateLines(error: UpdateError, placeOf: PlaceOf = () => ''): string[] {
  if (error.ofUpdate !== true) return [];
  const { changes = [], remedy } = error;
  const fields = changes.length > 0 ? changes : [error];
  const more = fields.length - MOST;
  return [
    ...fields.slice(0, MOST).flatMap((change) => linesOf(change, placeOf)),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? 'field' : 'fields'}`] : []),
    ...(remedy === undefined ? [] : [`help: ${remedy}`]),
  ];
}

function linesOf(
  { field, value, oldValue, line, column, oldLine, oldColumn }: ChangedField,
  placeOf: PlaceOf,
): string[] {
  const of = (side: 'old' | 'new', shown: unknown, at: string): string =>
    `${side} ${field}: ${shown === undefined ? 'not set' : formatBriefly(shown)}${at === '' ? '' : ` (${at})`}`;
  return [of('old', oldValue, placeOf('old', oldLine, oldColumn)), of('new', value, placeOf('new', line, column))];
}
