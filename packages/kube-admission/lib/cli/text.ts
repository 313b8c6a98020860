import { some } from '../../../../lib/manifests/folders/left-out';
import { type FieldError, nameOf, type TextReview } from '../review';
import { type Heading, type Item, type Report, type Summary, visible } from './report';

const CODES = { red: 31, yellow: 33, green: 32, bold: 1, dim: 2 } as const;

/** Sorts errors by position: those of decoding come before those of validation. */
const byPlace = (errors: FieldError[]): FieldError[] =>
  errors.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));

/** What the format for people leaves out. */
interface TextOptions {
  /** Leaves out the summary, and warnings that are no errors. @default false */
  readonly quiet?: boolean;
  readonly warningsAsErrors?: boolean;
}

/** The format for people: each error with its position, its line and a marker, and a summary at the end. */
export class TextReport implements Report {
  private heading?: Heading;
  /** Where the objects of each custom kind are: a server with its CustomResourceDefinition knows all of them, or none. */
  private readonly custom = new Map<string, { name: string; detail: string; places: string[] }>();

  constructor(
    private readonly colour: boolean,
    private readonly options: TextOptions = {},
  ) {}

  begin(heading: Heading): string {
    this.heading = heading;
    return '';
  }

  item({ review, failed, excerpt }: Item): string {
    const [first] = review.errors;
    if (failed && first?.reason === 'KindUnknown') this.group(review, first);
    const shown = failed ? byPlace(review.errors.filter(({ reason }) => reason !== 'KindUnknown')) : [];
    const errors = shown.map((error) => this.error(review, error, excerpt));
    const { quiet = false, warningsAsErrors = false } = this.options;
    const warnings = (quiet && !warningsAsErrors ? [] : review.warnings).map(
      ({ line = review.line, column, message }) =>
        `${this.place(review, line, column)} ${this.paint('yellow', 'warning:')} ${visible(`${nameOf(review)}: ${message}`)}\n`,
    );
    return [...errors, ...warnings].join('');
  }

  end(summary: Summary, files: number): string {
    const custom = [...this.custom.values()].map(({ name, detail, places }) => {
      const label = this.paint('red', 'unknown:');
      return `${label} ${visible(`${places.length} ${name}: ${detail}: ${some(places)}`)}\n`;
    });
    if (this.options.quiet === true) return custom.join('');
    const objects = summary.admitted + summary.refused + summary.unknown;
    const security = this.heading?.podSecurity === undefined ? '' : `, Pod Security ${this.heading.podSecurity}`;
    const subject = `${objects} ${objects === 1 ? 'object' : 'objects'} in ${files} ${files === 1 ? 'file' : 'files'}`;
    return `${custom.join('')}${subject}: ${this.counts(summary)} (Kubernetes ${this.heading?.kubernetesVersion ?? ''}${security})\n`;
  }

  protected counts({ admitted, refused, unknown }: Summary): string {
    return [
      `${admitted} admitted`,
      refused > 0 ? this.paint('red', `${refused} refused`) : '',
      unknown > 0 ? this.paint('yellow', `${unknown} unknown`) : '',
    ]
      .filter(Boolean)
      .join(', ');
  }

  private group(review: TextReview, { detail, line = review.line }: FieldError): void {
    const name = `${review.kind} of ${review.apiVersion}`;
    const found = this.custom.get(name) ?? { name, detail: detail.replace(/^no kind .*": /, ''), places: [] };
    found.places.push(`${review.source ?? '-'}:${line}`);
    this.custom.set(name, found);
  }

  private error(review: TextReview, error: FieldError, excerpt: Item['excerpt']): string {
    const line = error.line ?? review.line;
    const label = this.paint('red', review.verdict === 'unknown' ? 'unknown:' : 'refused:');
    const text = `${this.place(review, line, error.column)} ${label} ${visible(`${nameOf(review)}: ${error.message}`)}\n`;
    return text + this.excerpt(line, excerpt(error), error.column);
  }

  private place(review: TextReview, line: number, column?: number): string {
    const at = `${review.source ?? '-'}:${line}${column === undefined ? '' : `:${column}`}`;
    return this.paint('bold', visible(review.template === undefined ? `${at}:` : `${at} (${review.template}):`));
  }

  private excerpt(line: number, shown: string, column = 1): string {
    const from = Math.max(0, column - 80);
    const cut = visible(shown.slice(from, from + 160));
    const margin = ' '.repeat(String(line).length);
    const before = cut.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
    return `${this.paint('dim', `  ${line} | `)}${cut}\n${this.paint('dim', `  ${margin} | `)}${before}${this.paint('red', '^')}\n`;
  }

  private paint(style: keyof typeof CODES, text: string): string {
    return this.colour ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text;
  }
}
