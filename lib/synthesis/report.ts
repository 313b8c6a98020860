import type { Written } from './output-folder';

/** Reports the progress and the result of a synth on standard error. Standard output is for manifests. */
export class Report {
  private readonly started = performance.now();
  private last = this.started;
  private isShown = false;

  /** Shows the number of objects in a line on a terminal, after the first second. */
  progress(objects: number): void {
    // Reading the clock takes as long as rendering a small object.
    if (objects % 64 !== 0) return;
    const now = performance.now();
    if (now - this.started < 1000 || now - this.last < 100 || !process.stderr.isTTY) return;
    this.last = now;
    this.isShown = true;
    process.stderr.write(`\r\x1b[K${objects} objects …`);
  }

  /** Removes the line with the number of objects. */
  clear(): void {
    if (this.isShown) process.stderr.write('\r\x1b[K');
    this.isShown = false;
  }

  /** Prints warnings. */
  warn(warnings: readonly string[]): void {
    this.clear();
    for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
  }

  /** Prints that the changes of an interrupted synth were undone, and the files that are not removed. */
  notes(outdir: string, { kept, recovered }: Written): void {
    this.clear();
    if (recovered !== undefined) process.stderr.write(`${recovered}\n`);
    this.warn(kept.map((name) => `${outdir}/${name} is no longer produced, but somebody changed it: it stays`));
  }

  /** Prints the last line: the number of files and, if it is known, of objects. */
  summary(outdir: string, { changes, unchanged }: Written, objects?: number): void {
    const removed = changes.filter(({ kind }) => kind === 'remove').length;
    const written = changes.length - removed;
    const counts = [`${written} written`, `${unchanged} unchanged`, ...(removed > 0 ? [`${removed} removed`] : [])];
    const files = `${plural(written + unchanged, 'file')} (${counts.join(', ')})`;
    const seconds = ((performance.now() - this.started) / 1000).toFixed(1);
    const what = objects === undefined ? files : `${plural(objects, 'object')} in ${files}`;
    process.stderr.write(`${outdir}: ${what}, ${seconds} s\n`);
  }
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
