/** Returns the name whose path ends, or else begins, most like that of another: the last of several. */
export function mostLike(name: string, names: readonly string[]): string | undefined {
  const path = pathOf(name);
  const likeness = (other: string): number => {
    const ofOther = pathOf(other);
    return 1000 * common([...path].reverse(), [...ofOther].reverse()) + common(path, ofOther);
  };
  const all = names.map(likeness);
  return names[all.lastIndexOf(Math.max(...all))];
}

/** Returns the steps of a path, without a revision of git before it. */
const pathOf = (name: string): string[] =>
  name
    .replace(/^[^/]*:/, '')
    .split(/[/\\]/)
    .filter((step) => step !== '.');

/** Returns the number of steps with which two paths begin. */
function common(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((step, index) => step !== other[index]);
  return end < 0 ? one.length : end;
}
