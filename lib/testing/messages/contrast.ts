import { formatBriefly, formatValue, LONGEST_IN_SENTENCE } from '../../manifests/formatting';

/** The number of characters that are shown before the first difference of two strings. */
const BEFORE = 20;

/** Formats two values briefly. Of two long strings it shows the part with the first difference. */
export function contrast(one: unknown, other: unknown): [string, string] {
  if (typeof one !== 'string' || typeof other !== 'string' || Math.max(one.length, other.length) <= LONGEST_IN_SENTENCE)
    return [formatBriefly(one), formatBriefly(other)];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const from = Math.max(0, start - BEFORE);
  const part = (text: string): string => {
    const shown = text.slice(from, from + LONGEST_IN_SENTENCE - BEFORE);
    return formatValue(`${from > 0 ? '…' : ''}${shown}${from + shown.length < text.length ? '…' : ''}`);
  };
  return [part(one), part(other)];
}
