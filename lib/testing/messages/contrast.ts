import { formatBriefly, formatValue, LONGEST_IN_SENTENCE } from '../../manifests/formatting';

/** The characters of two texts that stand before the place where they differ. */
const BEFORE = 20;

/** Formats two values briefly; of long texts, the part where they begin to differ. */
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
