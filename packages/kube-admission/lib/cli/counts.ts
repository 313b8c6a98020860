import { type Item, type Summary, visible } from './report';
import { TextReport } from './text';
import type { OldOutcome } from './update-report';

/** Counts the objects of each kind by their verdicts, for people. */
export class CountsReport extends TextReport {
  private readonly kinds = new Map<string, Summary>();

  override item(item: Item): string {
    const { apiVersion, kind, verdict } = item.review;
    const name = kind === '' ? 'document' : `${kind} of ${apiVersion}`;
    const counts = this.kinds.get(name) ?? { admitted: 0, refused: 0, unknown: 0 };
    counts[verdict]++;
    this.kinds.set(name, counts);
    // Counts do not tell for which of its warnings a run fails.
    return this.failsWithWarnings ? this.warningsOf(item) : '';
  }

  override end(summary: Summary, files: number, old?: OldOutcome): string {
    const kinds = [...this.kinds].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = kinds.map(([name, counts]) => `${visible(name)}: ${this.counts(counts)}\n`);
    return lines.join('') + super.end(summary, files, old);
  }
}
