import chalk from 'chalk';
import { stringify } from 'yaml';
import { type Difference, isAsymmetric } from './comparison';
import { Matcher } from './matcher';
import { isFields, isList } from './values';
import { wordsOf } from './words';

/** A line of YAML: as it is, different from what is expected, or expected and not there. */
interface Line {
  readonly mark: ' ' | '!' | '+';
  readonly text: string;
  readonly note?: string;
}

/** Longer drawings leave out what is far from any difference. */
const most = 40;
/** Lines that are kept around a difference. */
const around = 2;

/**
 * An object as YAML with the differences marked in it: `!` before a line that differs, with what is expected beside it, `+`
 * before one that is missing.
 */
export function draw(manifest: unknown, differences: readonly Difference[]): string {
  const root: Differing = { here: [], below: new Map() };
  for (const difference of differences) {
    let node = root;
    for (const key of difference.path) {
      const next: Differing = node.below.get(key) ?? { here: [], below: new Map() };
      node.below.set(key, next);
      node = next;
    }
    node.here.push(difference);
  }
  const notes = root.here.map((difference): Line => ({ mark: '!', text: '', note: noteOn(difference) }));
  return shortened([...notes, ...linesOf(manifest, root, ' ')])
    .map(({ mark, text, note }) => {
      const line = `${mark} ${text}`.trimEnd();
      const beside = note === undefined ? '' : chalk.green(`  # ${note}`);
      if (mark === ' ') return `  ${line}`.trimEnd();
      return `  ${mark === '!' ? chalk.red(line) : chalk.green(line)}${beside}`;
    })
    .join('\n');
}

/** The differences at a place, and below it. */
interface Differing {
  readonly here: Difference[];
  readonly below: Map<string | number, Differing>;
}

function linesOf(value: unknown, node: Differing | undefined, mark: Line['mark']): Line[] {
  const missing = [...(node?.below ?? [])].filter(([key]) => !isIn(value, key));
  const present: [string | number, unknown][] = isList(value)
    ? [...value.entries()]
    : isFields(value)
      ? Object.entries(value)
      : [];
  const lines = present.flatMap(([key, part]) => entry(key, part, node?.below.get(key), mark));
  const wanted = missing.flatMap(([key, { here }]) =>
    here.flatMap((difference) => {
      const [first, ...rest] = entry(key, literal(difference.expected), undefined, '+');
      const note = difference.detail === undefined ? 'missing' : `missing ${difference.detail}`;
      return first ? [{ ...first, note }, ...rest] : [];
    }),
  );
  return [...lines, ...wanted];
}

function isIn(value: unknown, key: string | number): boolean {
  return isList(value)
    ? typeof key === 'number' && key < value.length
    : isFields(value) && Object.hasOwn(value, key) && value[key] !== undefined;
}

/** A field or an item, with what is in it. */
function entry(key: string | number, value: unknown, node: Differing | undefined, mark: Line['mark']): Line[] {
  const here = node?.here ?? [];
  const own = here.length > 0 ? '!' : mark;
  const note = here.length > 0 ? here.map(noteOn).join('; ') : undefined;
  const inner = (isFields(value) || isList(value)) && Object.keys(value).length + (node?.below.size ?? 0) > 0;
  // What is not wanted at all is marked as a whole.
  const below = here.some(({ expected }) => expected === undefined) ? '!' : mark;
  const lines: Line[] = inner ? linesOf(value, node, below) : scalar(value).map((text) => ({ mark: own, text }));
  const head = (text: string): Line => ({ mark: own, text, ...(note !== undefined && { note }) });
  const indented = (of: readonly Line[]): Line[] => of.map((line) => ({ ...line, text: `  ${line.text}` }));
  const [first, ...rest] = lines;
  if (typeof key === 'number') {
    if (!first) return [head('-')];
    const joined = first.note ?? note;
    const bullet: Line = {
      mark: first.mark === ' ' ? own : first.mark,
      text: `- ${first.text}`,
      ...(joined !== undefined && { note: joined }),
    };
    return [bullet, ...indented(rest)];
  }
  const name = `${plain(key)}:`;
  if (inner) return [head(name), ...indented(lines)];
  return [head(`${name} ${first?.text ?? ''}`), ...indented(rest)];
}

const plain = (key: string): string => stringify(key, { lineWidth: 0 }).trimEnd();

/** A value's lines; those of a long text are a block. */
function scalar(value: unknown): string[] {
  return stringify(value ?? null, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
}

/** A pattern as a value, its matchers in words. */
function literal(pattern: unknown): unknown {
  if (pattern instanceof Matcher || isAsymmetric(pattern)) return wordsOf(pattern);
  if (isList(pattern)) return pattern.map(literal);
  if (!isFields(pattern)) return pattern;
  return Object.fromEntries(Object.entries(pattern).map(([key, value]) => [key, literal(value)]));
}

function noteOn({ expected, detail }: Difference): string {
  const words =
    expected === undefined
      ? 'not expected'
      : `expected ${expected instanceof Matcher ? expected.words : wordsOf(expected)}`;
  return detail === undefined ? words : `${words}: ${detail}`;
}

/** Leaves out lines that are neither near a difference nor lead to one. */
function shortened(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= most) return lines;
  const depth = ({ text }: Line): number => text.length - text.trimStart().replace(/^(?:- )+/, '').length;
  const kept = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.mark === ' ') continue;
    for (let near = index - around; near <= index + around; near++) kept.add(near);
    let limit = depth(line);
    for (let above = index - 1; above >= 0 && limit > 0; above--) {
      const at = lines[above];
      if (!at || depth(at) >= limit) continue;
      limit = depth(at);
      kept.add(above);
    }
  }
  return lines.flatMap((line, index): Line[] => {
    if (kept.has(index)) return [line];
    const isFirst = index === 0 || kept.has(index - 1);
    return isFirst ? [{ mark: ' ', text: `${' '.repeat(depth(line))}…` }] : [];
  });
}
