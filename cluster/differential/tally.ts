import type { Outcome } from './comparison';

/** Counts what was compared. */
export class Tally {
  public failed = 0;
  private passed = 0;
  private readonly stages = new Map<string, number>();
  private readonly entries = new Map<string, number>();

  public add({ stage, difference, entries }: Outcome): void {
    if (difference === undefined) this.passed++;
    else this.failed++;
    count(this.stages, stage);
    for (const name of entries) count(this.entries, name);
  }

  public get total(): number {
    return this.passed + this.failed;
  }

  public toString(): string {
    const listed = (counts: Map<string, number>): string =>
      [...counts].map(([name, number]) => `${number} ${name}`).join(', ');
    const lines = [listed(this.stages), `state: ${listed(this.entries)}`];
    return `${lines.join('\n')}\n${this.passed} passed, ${this.failed} failed`;
  }
}

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
