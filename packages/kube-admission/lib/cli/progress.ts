import type { Summary } from './report';

/** A line on a terminal that shows the progress of a long run. */
export class Progress {
  private readonly started = Date.now();
  private last = 0;
  private shown = false;

  constructor(private readonly terminal: boolean) {}

  show({ admitted, refused, unknown }: Summary, files: number): void {
    const now = Date.now();
    if (!this.terminal || now - this.started < 1000 || now - this.last < 100) return;
    this.last = now;
    this.shown = true;
    process.stderr.write(`\r\x1b[K${admitted + refused + unknown} objects in ${files} files …`);
  }

  clear(): void {
    if (this.shown) process.stderr.write('\r\x1b[K');
    this.shown = false;
  }
}
