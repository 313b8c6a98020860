import { later, type Part } from './documents';
import { masked, maskedLine } from './mask';
import type { Outcome } from './outcome';
import { type PlacedDocument, placedDocuments } from './placed';
import type { TextReview } from './review';
import { Secrets } from './secrets';

/** A review as it may be printed, and the lines of its text to print with it: without the data of Secrets. */
export interface Printable {
  review: TextReview;
  lineOf: (number: number) => string;
}

/** What may be printed of a part of a text, with the outcomes of its objects. */
export function* printable(part: Part, outcomes: Outcome[], source: { source?: string }): Generator<Printable> {
  const lines = new Lines(part, placedDocuments(outcomes));
  for (const { document, secrets } of lines.regions) {
    let index = 0;
    for (const review of document.reviews(source)) {
      const outcome = document.outcomes[index++];
      const hidden = outcome !== undefined && secrets.in(outcome);
      yield { review: hidden ? masked(review, secrets.areShared) : review, lineOf: (number) => lines.shown(number) };
    }
  }
}

interface Region {
  document: PlacedDocument;
  secrets: Secrets;
  lastLine: number;
}

/** The lines of a part. One of JSON may have several documents on it. */
class Lines {
  public readonly regions: Region[] = [];
  private lines: string[] | undefined;

  public constructor(
    private readonly part: Part,
    documents: PlacedDocument[],
  ) {
    for (const document of documents) {
      const { line, text } = document.part;
      const before = this.regions.at(-1);
      const end = before && before.document.part.text.byteOffset + before.document.part.text.length;
      const secrets = new Secrets(document, end === text.byteOffset && before?.secrets.any === true);
      this.regions.push({ document, secrets, lastLine: later({ line, text }, text.subarray(0, -1)).line });
    }
  }

  public shown(number: number): string {
    this.lines ??= new TextDecoder().decode(this.part.text).split('\n');
    const line = (this.lines[number - this.part.line] ?? '').replace(/\r$/, '');
    const here = this.regions.filter(({ document, lastLine }) => document.part.line <= number && number <= lastLine);
    const [only] = here;
    if (!here.some(({ secrets }) => secrets.any)) return line;
    if (!only || here.length > 1) return maskedLine(line);
    const own = number - only.document.part.line + 1;
    const before = line.slice(0, own === 1 ? (only.document.part.column ?? 1) - 1 : 0);
    // Columns count bytes.
    if (!/^[\0-\x7f]*$/.test(before)) return maskedLine(line);
    return before + only.secrets.shown(own, line.slice(before.length));
  }
}
