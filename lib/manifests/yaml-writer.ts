// Manifests as YAML 1.1, as kubectl reads it (sigs.k8s.io/yaml). What is anything but a string to some reader of YAML 1.1
// or 1.2 (https://yaml.org/type/), and whatever might be, is quoted; the rest reads as cdk8s writes it.
import type { Fields } from './values';

/** A value that a manifest cannot hold, such as a function or NaN. */
export class SerializationError extends Error {
  constructor(
    readonly value: unknown,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** Writes documents of YAML, one for each value, divided by `---`. Keys keep their order; undefined becomes null. */
export const yamlText = (...documents: readonly unknown[]): string => documents.map(documentText).join('---\n');

function documentText(value: unknown): string {
  // A list of pieces is joined in half the time that strings take to grow.
  const pieces: string[] = [];
  write(value, '\n', pieces);
  pieces.push('\n');
  return pieces.join('');
}

/** Writes a value at the current position. `line` is a line break and the indentation of the current block. */
function write(value: unknown, line: string, pieces: string[]): void {
  if (typeof value !== 'object' || value === null) pieces.push(scalar(value, line));
  else if (Array.isArray(value)) writeList(value, line, pieces);
  else if (isObject(value)) writeMapping(value, line, pieces);
  else throw new SerializationError(value, 'must be a plain object');
}

function writeList(list: readonly unknown[], line: string, pieces: string[]): void {
  if (list.length === 0) pieces.push('[]');
  const below = `${line}  `;
  let before = '- ';
  for (const item of list) {
    pieces.push(before);
    write(item, isFilled(item) ? below : line, pieces);
    before = `${line}- `;
  }
}

function writeMapping(mapping: Fields, line: string, pieces: string[]): void {
  const keys = Object.keys(mapping);
  if (keys.length === 0) pieces.push('{}');
  const below = `${line}  `;
  let before = '';
  for (const key of keys) {
    const value = mapping[key];
    pieces.push(before, keyText(key, line));
    before = line;
    if (isFilled(value)) {
      pieces.push(':', below);
      write(value, below, pieces);
    } else {
      pieces.push(': ');
      write(value, line, pieces);
    }
  }
}

const isObject = (value: object): value is Fields => Object.prototype.toString.call(value) === '[object Object]';

/** Returns whether a value has lines of its own below its key. */
function isFilled(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  for (const key in value) if (Object.hasOwn(value, key)) return true;
  return false;
}

/** Writes a key of a mapping, as it stands before the colon. */
export const yamlKey = (key: string): string => (isPlainScalar(key) ? key : quoted(key));

function keyText(key: string, line: string): string {
  const text = yamlKey(key);
  // libyaml, and the parsers that are based on it, accept a longer key only after `?`.
  return text.length < 1000 ? text : `? ${text}${line}`;
}

function scalar(value: unknown, line: string): string {
  if (typeof value === 'string') return isPlainScalar(value) ? value : (block(value, line) ?? quoted(value));
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'number')
    throw new SerializationError(value, 'must be a string, number, boolean, list or plain object');
  if (Number.isSafeInteger(value)) return String(value);
  if (!Number.isFinite(value)) throw new SerializationError(value, 'must be a finite number');
  // The digits that JavaScript writes of a large number are not all its own, and to Go they are.
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(BigInt(value));
  // Some readers know no exponent without a point before it.
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

/** Other than ASCII, what is seen: no spaces, breaks, marks of direction, private or unassigned blocks. */
const BEYOND_ASCII =
  '\\u00a1-\\u00ac\\u00ae-\\u061b\\u061d-\\u180a\\u1810-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\u2fff\\u3001-\\ud7ff\\uf900-\\ufefe\\uff01-\\uffef\\u{10000}-\\u{3fffd}';
const SEEN = `!-~${BEYOND_ASCII}`;
/** Begins like a word, a path (`./run`), an option (`--port`) or a variable (`$(HOME)`), or is a quantity (`100m`, `25%`). */
const PLAIN = new RegExp(
  `^(?:(?:[A-Za-z/$(${BEYOND_ASCII}]|--?(?=[A-Za-z])|\\.{1,2}/)(?:[${SEEN}]| (?=[^ #]))*(?<!:)|[1-9]\\d*(?:\\.\\d+)?(?:[mskMGT%]|[KMGT]i))$`,
  'u',
);
const NO_STRING = /^(?:y|n|yes|no|on|off|true|false|null|-?e[-+]?[\d_.]+)$|: /i;

/** Answers are kept: most strings of an app come many times. */
const known = new Map<string, boolean>();

function isPlainScalar(text: string): boolean {
  let plain = known.get(text);
  if (plain === undefined) {
    plain = PLAIN.test(text) && !NO_STRING.test(text);
    if (known.size >= 10_000) known.clear();
    if (text.length < 100) known.set(text, plain);
  }
  return plain;
}

const LINES = new RegExp(`^[${SEEN}][${SEEN} \\t\\n]*\\n[${SEEN} \\t\\n]*$`, 'u');

/** Writes several lines as they are, where they end in what is seen. */
function block(text: string, line: string): string | undefined {
  if (!LINES.test(text) || /[ \t]\n*$/.test(text)) return undefined;
  const chomping = /\n*$/.exec(text)?.[0].length ?? 0;
  const lines = text.replace(/\n$/, '').replace(/^(?!$)/gm, `${line.slice(1)}  `);
  return `|${['-', '', '+'][Math.min(chomping, 2)] ?? ''}\n${lines}`;
}

const UNSEEN = new RegExp(`[^${SEEN} ]`, 'gu');

function quoted(text: string): string {
  if (/[\ud800-\udfff]/u.test(text))
    throw new SerializationError(text, 'must be Unicode: it has half of a surrogate pair');
  if (text.includes('"') && !text.includes("'") && text.search(UNSEEN) < 0) return `'${text}'`;
  return JSON.stringify(text).replace(
    UNSEEN,
    (found) => `\\U${(found.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
}
