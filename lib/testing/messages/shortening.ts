/** A line of YAML. The mark is a space for an equal line, `!` for a different one, and `+` for a missing one. */
export interface Line {
  readonly mark: ' ' | '!' | '+';
  readonly text: string;
  readonly note?: string;
}

/** The most lines of a drawing. Longer drawings leave out lines that are far from a difference. */
const most = 40;
/** The number of lines that stay around a difference. */
const around = 2;
/** The number of lines that stay of a missing or unexpected part. */
const whole = 12;

/** Leaves out lines that are neither near a difference nor lead to one. */
export function shortened(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= most) return lines;
  const kept = new Set<number>();
  let run = 0;
  for (const [index, { mark, note }] of lines.entries()) {
    if (mark === ' ') continue;
    const isFirst = note !== undefined || lines[index - 1]?.mark !== mark;
    run = isFirst ? 1 : run + 1;
    if (run > whole) continue;
    for (let near = index - around; near <= index; near++) kept.add(near);
    if (lines[index + 1]?.mark !== mark) for (let near = index + 1; near <= index + around; near++) kept.add(near);
    for (const above of leadingTo(index, lines)) kept.add(above);
  }
  return lines.flatMap((line, index): Line[] => {
    if (kept.has(index)) return [line];
    const isFirst = index === 0 || kept.has(index - 1);
    return isFirst ? [{ mark: ' ', text: `${' '.repeat(depthOf(line))}…` }] : [];
  });
}

/** Returns the column in which a line's text begins; that of an item after its dashes. */
const depthOf = ({ text }: Line): number => text.length - text.trimStart().replace(/^(?:- )+/, '').length;

/** Returns the lines of the fields and items that contain a line. */
function leadingTo(index: number, lines: readonly Line[]): number[] {
  const found: number[] = [];
  const line = lines[index];
  let limit = line ? depthOf(line) : 0;
  for (let above = index - 1; above >= 0 && limit > 0; above--) {
    const at = lines[above];
    if (!at || depthOf(at) >= limit) continue;
    limit = depthOf(at);
    found.push(above);
  }
  return found;
}
