import chalk from 'chalk';
import { diffArrays } from 'diff';
import { ValueText } from '../../manifests/field-error';
import { formatValue, isAsymmetric } from '../../manifests/formatting';
import { cut, printable } from '../../manifests/printable';
import { isList, isPlain } from '../../manifests/values';
import { yamlKey, yamlText } from '../../manifests/yaml-writer';
import { Comparison, type Difference, isMatcher } from '../matching/comparison';
import { contrast } from './contrast';
import { type Line, shortened } from './shortening';

/** The greatest length of a line. Longer lines are cut, because a terminal would break them. */
const WIDEST = 160;

/**
 * Draws an object as YAML with its differences. `!` marks a line that differs, with a comment that has the expected value. `+`
 * marks a missing line.
 */
export function draw(manifest: unknown, differences: readonly Difference[]): string {
  const root: Differing = { here: [], below: new Map() };
  for (const difference of differences) {
    let node = root;
    for (const key of difference.path.steps) {
      const next: Differing = node.below.get(key) ?? { here: [], below: new Map() };
      node.below.set(key, next);
      node = next;
    }
    node.here.push(difference);
  }
  const notes = root.here.map((difference): Line => ({ mark: '!', text: '', note: noteOn(difference) }));
  return shortened([...notes, ...linesOf(manifest, root, ' ')])
    .map(printed)
    .join('\n');
}

/** Returns the lines of a value as YAML. A `ValueText` in it is written as it is. */
export const yamlLines = (value: unknown): string[] => linesOf(value, undefined, ' ').map(({ text }) => text);

function printed({ mark, text, note }: Line): string {
  const line = `${mark} ${cut(printable(text), WIDEST)}`.trimEnd();
  if (mark === ' ') return `  ${line}`.trimEnd();
  const beside = note === undefined ? '' : chalk.green(`${text === '' ? ' ' : '  '}# ${note}`);
  return `  ${mark === '!' ? chalk.red(line) : chalk.green(line)}${beside}`;
}

/** The differences of a value, and those of its parts. */
interface Differing {
  readonly here: Difference[];
  readonly below: Map<string | number, Differing>;
}

function linesOf(value: unknown, node: Differing | undefined, mark: Line['mark']): Line[] {
  const missing = [...(node?.below ?? [])].filter(([key]) => !isIn(value, key));
  const present: [string | number, unknown][] = isList(value)
    ? [...value.entries()]
    : isPlain(value)
      ? Object.entries(value).filter(([, part]) => part !== undefined)
      : [];
  const lines = present.flatMap(([key, part]) => entry(key, part, node?.below.get(key), mark));
  const wanted = missing.flatMap(([key, { here }]) =>
    here.flatMap((difference) => {
      const [first, ...rest] = entry(key, literal(difference.expected), undefined, '+');
      const note = difference.detail === undefined ? 'missing' : `missing: ${difference.detail}`;
      return first ? [{ ...first, note }, ...rest] : [];
    }),
  );
  return [...lines, ...wanted];
}

function isIn(value: unknown, key: string | number): boolean {
  return isList(value)
    ? typeof key === 'number' && key < value.length
    : isPlain(value) && Object.hasOwn(value, key) && value[key] !== undefined;
}

/** Returns the lines of a field or an item. */
function entry(key: string | number, value: unknown, node: Differing | undefined, mark: Line['mark']): Line[] {
  const here = node?.here ?? [];
  const inner = (isPlain(value) || isList(value)) && Object.keys(value).length + (node?.below.size ?? 0) > 0;
  // All lines of an unexpected part are marked.
  const below = here.some(({ expected }) => expected === undefined) ? '!' : mark;
  const [difference] = here;
  const block = here.length === 1 && !inner ? blockDiff(value, difference?.expected) : undefined;
  const own = here.length > 0 ? '!' : mark;
  const note = block ? block.note : here.length > 0 ? here.map(noteOn).join('; ') : undefined;
  const lines: readonly Line[] = inner
    ? linesOf(value, node, below)
    : (block?.lines ?? scalar(value).map((text) => ({ mark: own, text })));
  const head = (text: string): Line => ({ mark: own, text, ...(note !== undefined && { note }) });
  const indented = (of: readonly Line[]): Line[] => of.map((line) => ({ ...line, text: `  ${line.text}` }));
  const [first, ...rest] = lines;
  if (typeof key === 'number') {
    if (!first) return [head('-')];
    const notes = [note, first.note].filter((one) => one !== undefined);
    const bullet: Line = {
      mark: first.mark === ' ' ? own : first.mark,
      text: `- ${first.text}`,
      ...(notes.length > 0 && { note: notes.join('; ') }),
    };
    return [bullet, ...indented(rest)];
  }
  const name = `${yamlKey(key)}:`;
  if (inner) return [head(name), ...indented(lines)];
  return [head(`${name} ${first?.text ?? ''}`), ...indented(rest)];
}

/** Returns the lines of a scalar. A string of several lines is a block. */
function scalar(value: unknown): string[] {
  if (value instanceof ValueText) return [value.text];
  const [head = '', ...block] = yamlText(value).trimEnd().split('\n');
  return [head, ...block.map((line) => line.replace(/^ {2}/, ''))];
}

/** Compares two strings of several lines. Each line that differs is marked, and the expected line follows it. */
function blockDiff(actual: unknown, expected: unknown): { lines: Line[]; note?: string } | undefined {
  if (typeof actual !== 'string' || typeof expected !== 'string') return undefined;
  const [[head = '', ...is], [wanted = '', ...should]] = [scalar(actual), scalar(expected)];
  if (!head.startsWith('|') || !wanted.startsWith('|')) return undefined;
  const lines = diffArrays(is, should).flatMap(({ value, added, removed }) =>
    value.map((text): Line => ({ mark: added ? '+' : removed ? '!' : ' ', text })),
  );
  // The heads of two blocks differ if only one ends in a line end: `|` and `|-`.
  return { lines: [{ mark: '!', text: head }, ...lines], ...(head !== wanted && { note: `expected ${wanted}` }) };
}

/** Returns a pattern as a value, with descriptions for matchers and without fields that may be absent. */
function literal(pattern: unknown): unknown {
  if (isAsymmetric(pattern)) return new ValueText(formatValue(pattern));
  if (isList(pattern)) return pattern.map(literal);
  if (!isPlain(pattern)) return pattern;
  const fields = Object.entries(pattern).filter(([, value]) => Comparison.of(value, undefined).differences.length > 0);
  return Object.fromEntries(fields.map(([key, value]) => [key, literal(value)]));
}

function noteOn({ actual, expected, detail }: Difference): string {
  const note =
    expected === undefined
      ? 'not expected'
      : `expected ${isMatcher(expected) ? cut(printable(expected.description), WIDEST) : contrast(actual, expected)[1]}`;
  return detail === undefined ? note : `${note}: ${detail}`;
}
