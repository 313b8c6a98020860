import type { Written } from './output';

/** Says how a synth goes, on standard error: standard output is for manifests. */
export class Report {
  private readonly started = performance.now();
  private last = this.started;
  private isShown = false;

  /** After a second, a line on a terminal says how far it is. */
  progress(objects: number): void {
    // A look at the clock costs as much as a small object.
    if (objects % 64 !== 0) return;
    const now = performance.now();
    if (now - this.started < 1000 || now - this.last < 100 || !process.stderr.isTTY) return;
    this.last = now;
    this.isShown = true;
    process.stderr.write(`\r\x1b[K${objects} objects …`);
  }

  warn(warnings: readonly string[]): void {
    for (const warning of warnings) this.say(`warning: ${warning}`);
  }

  /** The line in the end. */
  summary(outdir: string, objects: number, { changes, unchanged, kept, recovered }: Written): void {
    if (recovered !== undefined) this.say(recovered);
    this.warn(kept.map((name) => `${outdir}/${name} is no longer produced, but was changed since it was: it stays`));
    const removed = changes.filter(({ kind }) => kind === 'remove').length;
    const written = changes.length - removed;
    const counts = [`${written} written`, `${unchanged} unchanged`, ...(removed > 0 ? [`${removed} removed`] : [])];
    const files = `${plural(written + unchanged, 'file')} (${counts.join(', ')})`;
    const seconds = ((performance.now() - this.started) / 1000).toFixed(1);
    this.say(`${outdir}: ${plural(objects, 'object')} in ${files}, ${seconds} s`);
  }

  private say(line: string): void {
    process.stderr.write(`${this.isShown ? '\r\x1b[K' : ''}${line}\n`);
    this.isShown = false;
  }
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
