const POWERS: Readonly<Record<string, readonly [bigint, number]>> = {
  n: [10n, -9],
  u: [10n, -6],
  m: [10n, -3],
  '': [10n, 0],
  k: [10n, 3],
  M: [10n, 6],
  G: [10n, 9],
  T: [10n, 12],
  P: [10n, 15],
  E: [10n, 18],
  Ki: [2n, 10],
  Mi: [2n, 20],
  Gi: [2n, 30],
  Ti: [2n, 40],
  Pi: [2n, 50],
  Ei: [2n, 60],
};

/** The largest number of 64 bits, in billionths. The API server uses it for a larger number with a binary suffix. */
const LARGEST = (2n ** 63n - 1n) * 10n ** 9n;

/**
 * Returns whether two quantities are equal: `0.5` and `500m`, `1Gi` and `1024Mi`. A value that is not a quantity equals none.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/definitions/quantity/
 */
export function equalQuantities(one: unknown, other: unknown): boolean {
  const [a, b] = [quantityOf(one), quantityOf(other)];
  return a !== undefined && b !== undefined && a === b;
}

/**
 * Returns a quantity in billionths; undefined for a value that is not a quantity. Like the API server it rounds away from zero.
 * Unlike the server it does not accept a suffix without digits as 0.
 */
export function quantityOf(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const found = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([eE][+-]?\d{1,3})|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|))$/.exec(
    String(value),
  );
  if (!found) return undefined;
  const [, sign, digits = '', exponent, suffix = ''] = found;
  const [whole = '', fraction = ''] = digits.split('.');
  const [base, power] = exponent === undefined ? (POWERS[suffix] ?? [10n, 0]) : [10n, Number(exponent.slice(1))];
  const scale = 10n ** 9n * (power > 0 ? base ** BigInt(power) : 1n);
  const divisor = 10n ** BigInt(fraction.length) * (power < 0 ? base ** BigInt(-power) : 1n);
  const scaled = BigInt(whole + fraction) * scale;
  const exact = (scaled + divisor - 1n) / divisor;
  const billionths = base === 2n && exact > LARGEST ? LARGEST : exact;
  return sign === '-' ? -billionths : billionths;
}
