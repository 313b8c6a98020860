import type { CollectionTag, ScalarTag } from 'yaml';
import { base64Bytes } from './base64';

// Plain scalars as Go resolves them for kubectl (resolve.go of go.yaml.in/yaml/v2): by YAML 1.1, where `yes` is a boolean and
// `0644` an octal number, but without base-60 numbers, and with dates as the strings that they are.

const TRUE = /^(?:[yY]|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:[nN]|no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL)?$/;
const NOT_FINITE = /^(?:\.(?:nan|NaN|NAN)|[-+]?\.(?:inf|Inf|INF))$/;
/** Begins like a number; most such texts are one. */
const NUMBER_LIKE = /^[-+.\d]/;

const INTEGER = /^[-+]?(?:0[xX][\da-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9]\d*)$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** Begins with a point, where Go takes underscores between digits alone. */
const FRACTION = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/;

/** A number, and whether JavaScript holds and writes it as Go does. */
export interface GoNumber {
  readonly type: 'int' | 'float';
  readonly value: number;
  readonly isExact: boolean;
}

/** Returns the number that a plain scalar is; undefined if it is none. */
export function numberOf(text: string): GoNumber | undefined {
  if (NOT_FINITE.test(text)) {
    const value = /nan/i.test(text) ? NaN : text.startsWith('-') ? -Infinity : Infinity;
    return { type: 'float', value, isExact: true };
  }
  if (text.startsWith('.')) return FRACTION.test(text) ? float(text.replaceAll('_', '')) : undefined;
  if (!NUMBER_LIKE.test(text)) return undefined;
  const plain = text.replaceAll('_', '');
  if (INTEGER.test(plain)) {
    const integer = integerOf(plain);
    if (integer !== undefined) return integer;
  }
  if (FLOAT.test(plain)) return float(plain);
  // Go reads a sign behind `0b` too.
  return /^0b[-+][01]{1,63}$/.test(plain) ? int(BigInt(`0b${plain.slice(3)}`), plain.includes('-')) : undefined;
}

function float(text: string): GoNumber | undefined {
  const value = Number(text);
  // What is too large is a string to Go: `7e12345` is the beginning of a commit's hash.
  return Number.isFinite(value) ? { type: 'float', value, isExact: true } : undefined;
}

/** Returns an integer of 64 bits; others are floats, if they are decimal. */
function integerOf(plain: string): GoNumber | undefined {
  const digits = plain.replace(/^[-+]/, '');
  const isNegative = plain.startsWith('-');
  const isDecimal = /^(?:0|[1-9]\d*)$/.test(digits);
  if (isDecimal && digits.length < 16) {
    const size = Number(digits);
    return { type: 'int', value: isNegative && size !== 0 ? -size : size, isExact: true };
  }
  const size = BigInt(isDecimal || /^0[xXoObB]/.test(digits) ? digits.toLowerCase() : `0o${digits}`);
  const limit = isNegative ? 2n ** 63n : plain.startsWith('+') ? 2n ** 63n - 1n : 2n ** 64n - 1n;
  return size > limit ? undefined : int(size, isNegative);
}

function int(size: bigint, isNegative: boolean): GoNumber {
  const value = Number(size);
  return {
    type: 'int',
    value: isNegative && value !== 0 ? -value : value,
    isExact: BigInt(value) === size && String(value) === String(size),
  };
}

/** Returns the value of a plain scalar, and the short name of its tag. */
function resolved(text: string): { readonly type: string; readonly value: unknown } {
  if (NULL.test(text)) return { type: 'null', value: null };
  if (TRUE.test(text)) return { type: 'bool', value: true };
  if (FALSE.test(text)) return { type: 'bool', value: false };
  return numberOf(text) ?? { type: 'str', value: text };
}

const LONG_TAG = 'tag:yaml.org,2002:';

/** Returns the value of a scalar that has a tag. @throws Error if kubectl refuses it */
export function taggedValue(tag: string, text: string): unknown {
  const name = tag.startsWith(LONG_TAG) ? tag.slice(LONG_TAG.length) : '';
  if (name === 'binary') {
    const bytes = base64Bytes(text);
    if (!bytes) throw new Error('!!binary has invalid base64 data');
    const value = bytes.toString();
    if (!Buffer.from(value).equals(bytes))
      throw new Error('the data of !!binary is no UTF-8, which a manifest must be');
    return value;
  }
  if (name === 'timestamp') throw new Error('write a time without !!timestamp: to kubectl it is a string');
  if (!['bool', 'int', 'float', 'null'].includes(name)) return text;
  const { type, value } = resolved(text);
  if (type === name || (name === 'float' && type === 'int' && Number(value) < 2 ** 63)) return value;
  throw new Error(`cannot decode !!${type} \`${text}\` as a !!${name}`);
}

/** Returns a number as a key: Go writes integers as they are, and shortens floats to 32 bits. */
export function numberKey({ type, value }: GoNumber): string {
  if (type === 'int') return String(value);
  const short = Math.fround(value);
  if (Number.isNaN(short)) return '.nan';
  if (!Number.isFinite(short)) return short > 0 ? '.inf' : '-.inf';
  let digits = 1;
  while (Math.fround(Number(short.toPrecision(digits))) !== short) digits++;
  const [mantissa = '', exponent = '0'] = short.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return Object.is(short, -0) ? '-0' : String(Number(`${mantissa}e${exponent}`));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

const scalar = (tag: string, test: RegExp, resolve: (text: string) => unknown): ScalarTag => ({
  tag: `${LONG_TAG}${tag}`,
  default: true,
  test,
  resolve,
});

/** Takes a tag that changes nothing, or that `taggedValue` resolves. */
const inert = (tag: string): ScalarTag => ({ tag: `${LONG_TAG}${tag}`, resolve: (text) => text });
const inertCollection = (tag: string, collection: 'map' | 'seq'): CollectionTag => ({
  tag: `${LONG_TAG}${tag}`,
  collection,
  resolve: (node) => node,
});

/** The tags of a schema that resolves as Go does. */
export const KUBERNETES_TAGS = [
  scalar('null', NULL, () => null),
  scalar('bool', TRUE, () => true),
  scalar('bool', FALSE, () => false),
  scalar('float', NUMBER_LIKE, (text) => numberOf(text)?.value ?? text),
  ...['binary', 'timestamp', 'int', 'set', 'omap', 'pairs', 'map', 'seq'].map(inert),
  inertCollection('set', 'map'),
  inertCollection('omap', 'seq'),
  inertCollection('pairs', 'seq'),
];
