import type { PlacedDocument } from './placed';
import type { Outcome } from './outcome';
import { mask, maskedLine } from './mask';
import type { Leaf, Span } from './positions';

/** Who writes what cannot be read may mean a Secret, however its kind is written, if there is something like data in it. */
const likeSecret = /secr|\bdata|string_?dat|!!binary|\\[xuU\r\n]/i;
/** An anchor and an alias. */
const signs = [/(?:^|[\s[{,:])&[^\s,[\]{}]/m, /(?:^|[\s[{,:])\*[^\s,[\]{}]/m];

/** What of a Secret may be shown besides its keys; a mistyped `data` is data too. */
const open = [
  ['apiVersion'],
  ['kind'],
  ['type'],
  ['immutable'],
  ['metadata', 'name'],
  ['metadata', 'namespace'],
  ['metadata', 'generateName'],
  ['metadata', 'labels', '*'],
  ['metadata', 'finalizers', '*'],
];

/** What is on a line of an object that may be a Secret. */
interface Row {
  keys: Span[];
  shown: Span[];
  hides: boolean;
}

/** Knows of a document which of its objects are Secrets, or may be, and which of its lines are theirs. */
export class Secrets {
  /** Whether what is in a Secret may stand elsewhere too, by an alias. */
  public readonly areShared: boolean;
  private readonly suspects: Outcome[];
  private readonly lineStarts: number[] = [];
  private rows: Map<number, Row> | 'all' | undefined;

  /** `follows` says that the document is what follows a Secret in its text, perhaps a piece of it. */
  public constructor(
    private readonly document: PlacedDocument,
    follows: boolean,
  ) {
    this.suspects = document.outcomes.filter((outcome) => this.maybe(outcome, follows));
    this.areShared = this.suspects.length > 0 && (document.isLarge || signs.every((sign) => sign.test(document.text)));
  }

  public get any(): boolean {
    return this.suspects.length > 0;
  }

  /** Whether an object of the document is a Secret, or may be one, or holds what is anchored in one. */
  public in(outcome: Outcome): boolean {
    return this.areShared || this.suspects.includes(outcome);
  }

  /** What of a line, which has nothing of another document, may be shown. It is the document's line `number`, from 1. */
  public shown(number: number, line: string): string {
    this.rows ??= this.readRows();
    if (this.rows === 'all') return maskedLine(line);
    const row = this.rows.get(number);
    if (!row) return line;
    const start = this.lineStarts[number - 1] ?? 0;
    const rest = [...row.shown, ...row.keys].reduce(
      (text, span) => blank(text, span.start - start, span.end - start),
      line,
    );
    if (!row.hides && /^[\s:,{}[\]"'?-]*$/.test(rest)) return line;
    const [key] = row.keys;
    if (!key || !/^[\s-]*$/.test(line.slice(0, key.start - start))) return maskedLine(line);
    return `${line.slice(0, key.end - start)}: ${mask}`;
  }

  private maybe({ review }: Outcome, follows: boolean): boolean {
    const { kind, errors } = review;
    // A kind that no server has may be a mistyped one.
    if (/secr/i.test(kind) || (kind !== '' && errors.some(({ reason }) => reason === 'KindNotServed'))) return true;
    if (kind !== '' && !kind.endsWith('List')) return false;
    if (review.verdict === 'admitted') return false;
    return (
      follows || this.document.isLarge || likeSecret.test(this.document.text) || !/\bkind\b/.test(this.document.text)
    );
  }

  private readRows(): Map<number, Row> | 'all' {
    const { document, suspects } = this;
    if (suspects.length === 0) return new Map();
    const spans = document.isLarge || this.areShared ? [] : suspects.map((suspect) => this.spanOf(suspect));
    const rows = new Map<number, Row>();
    if (spans.length === 0 || !document.positions.understood) return 'all';
    this.lineStarts.push(0);
    for (let at = document.text.indexOf('\n'); at >= 0; at = document.text.indexOf('\n', at + 1))
      this.lineStarts.push(at + 1);
    for (const [index, suspect] of suspects.entries()) {
      const span = spans[index];
      if (!span || suspect.review.kind === '') return 'all';
      this.each(span, (row) => row, rows);
      for (const leaf of document.positions.leaves(pathOf(suspect))) {
        this.each(
          leaf,
          (row) => (leaf.isKey ? row.keys.push(leaf) : isOpen(leaf) ? row.shown.push(leaf) : (row.hides = true)),
          rows,
        );
      }
    }
    return rows;
  }

  private spanOf(suspect: Outcome): Span | undefined {
    const path = pathOf(suspect);
    return path === '' ? { start: 0, end: this.document.text.length } : this.document.positions.spanOf(path);
  }

  /** The rows of the lines that a span touches. */
  private each({ start, end }: Span, use: (row: Row) => unknown, rows: Map<number, Row>): void {
    if (start === end) return;
    for (let number = this.lineOf(start); (this.lineStarts[number - 1] ?? Infinity) < end; number++) {
      const row = rows.get(number) ?? { keys: [], shown: [], hides: false };
      rows.set(number, row);
      use(row);
    }
  }

  private lineOf(offset: number): number {
    let [low, high] = [0, this.lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

const pathOf = ({ alone, path }: Outcome): string => (alone ? '' : path);

const isOpen = ({ path }: Leaf): boolean =>
  open.some((keys) => keys.length === path.length && keys.every((key, index) => key === '*' || key === path[index]));

/** The text with spaces in the place of what is in a span. */
function blank(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.max(0, Math.min(end, text.length))];
  return from >= to ? text : text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}
