import { placeText } from '../../../../lib/manifests/error-message';
import { some } from '../../../../lib/manifests/folders/left-out';
import { briefMessage, placedUpdateLines } from '../../../../lib/manifests/update-lines';
import { isUnreviewed } from '../../../../lib/manifests/unreviewed';
import { type FieldError, nameOf, type TextReview, type Warning } from '../review';
import { Groups } from './groups';
import { type Heading, type Item, type Report, type Summary, visible } from './report';
import { type OldOutcome, placeOfOld, unreadWarnings } from './update-report';

const CODES = { red: 31, yellow: 33, green: 32, bold: 1, dim: 2 } as const;

/** Sorts errors by position: those of decoding come before those of validation. */
const byPlace = (errors: FieldError[]): FieldError[] =>
  errors.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));

/** Returns the line about objects that an earlier file has, too. */
function elsewhereLine(objects: readonly string[]): string[] {
  if (objects.length === 0) return [];
  const what =
    objects.length === 1
      ? '1 object is in an earlier file, too: if you apply both, it replaces that one'
      : `${objects.length} objects are in earlier files, too: if you apply all files, they replace those`;
  return [`${what}; --unique-across file is for files that you apply alone: ${some(objects)}`];
}

const at = (review: TextReview, line = review.line): string => placeText(review.source ?? '-', line);

/** Returns how many objects are created, updated and gone; nothing without old objects. */
const changes = ({ created, updated, gone }: Summary): string =>
  created === undefined ? '' : `; ${created} created, ${updated ?? 0} updated, ${gone ?? 0} gone`;

/** What the format for people leaves out. */
interface TextOptions {
  /** Leaves out the summary, and warnings that are no errors. @default false */
  readonly quiet?: boolean;
  readonly warningsAsErrors?: boolean;
}

/** The format for people: each error with its position, its line and a marker, and a summary at the end. */
export class TextReport implements Report {
  private heading?: Heading;
  /** The kinds that cannot be reviewed: a server knows all objects of a kind, or none. */
  private readonly unreviewed = new Groups();
  private readonly unknown = new Groups();
  private readonly warnings = new Groups();
  /** The objects that an earlier file has, too. */
  private readonly elsewhere: string[] = [];

  constructor(
    private readonly colour: boolean,
    private readonly options: TextOptions = {},
  ) {}

  begin(heading: Heading): string {
    this.heading = heading;
    return '';
  }

  item(item: Item): string {
    const { review, failures, excerpt } = item;
    const errors = byPlace(failures.filter((error) => !this.isGrouped(review, error)));
    const lines = errors.map((error) => this.error(review, error, excerpt)).join('');
    return this.options.quiet === true && !this.failsWithWarnings ? lines : lines + this.warningsOf(item);
  }

  end(summary: Summary, files: number, old?: OldOutcome): string {
    const unknown = [...this.unreviewed.all(), ...this.unknown.more()].map((line) => this.line('red', 'unknown', line));
    const warnings = [...this.warnings.more(':'), ...elsewhereLine(this.elsewhere)].map((line) =>
      this.line('yellow', 'warning', line),
    );
    const grouped = [...unknown, ...warnings].join('');
    // Who reads only what is refused must know what was not compared.
    if (this.options.quiet === true) return grouped + this.unread(old);
    const hint = this.unreviewed.isEmpty
      ? ''
      : '--crds FILE reviews custom resources by their CustomResourceDefinitions; --allow-unknown accepts them\n';
    const objects = summary.admitted + summary.refused + summary.unknown;
    const security = this.heading?.podSecurity === undefined ? '' : `, Pod Security ${this.heading.podSecurity}`;
    const subject = `${objects} ${objects === 1 ? 'object' : 'objects'} in ${files} ${files === 1 ? 'file' : 'files'}`;
    return `${grouped}${hint}${this.unread(old)}${this.gone(old)}${subject}: ${this.counts(summary)}${changes(summary)} (Kubernetes ${this.heading?.kubernetesVersion ?? ''}${security})\n`;
  }

  protected get failsWithWarnings(): boolean {
    return this.options.warningsAsErrors === true;
  }

  protected warningsOf({ review, elsewhere }: Item): string {
    if (elsewhere !== undefined) this.elsewhere.push(`${nameOf(review)} (${review.source ?? '-'})`);
    const warnings = review.warnings.filter(({ message, line }) => this.warnings.add(message, at(review, line)));
    return warnings.map((warning) => this.warning(review, warning)).join('');
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

  private unread(old?: OldOutcome): string {
    const lines = old?.unread.flatMap((review) =>
      unreadWarnings(review).map((warning) => this.warning(review, warning)),
    );
    return lines?.join('') ?? '';
  }

  private gone(old?: OldOutcome): string {
    if (!old || old.gone.length === 0) return '';
    const lines = old.gone.map((object) => this.line('yellow', 'gone', `${nameOf(object)} (${placeOfOld(object)})`));
    return `${lines.join('')}whether objects that are gone are deleted depends on the tool that applies the files\n`;
  }

  /** Returns whether an error is said with those of other objects of the kind. Of other unknown kinds, the first is shown. */
  private isGrouped(review: TextReview, error: FieldError): boolean {
    const kind = `${review.kind} of ${review.apiVersion}`;
    if (error.reason === 'KindNotServed') return !this.unknown.add(kind, at(review, error.line));
    if (!isUnreviewed(error)) return false;
    this.unreviewed.add(`${kind}: no CustomResourceDefinition`, at(review, error.line));
    return true;
  }

  private line(style: keyof typeof CODES, label: string, text: string): string {
    return `${this.paint(style, `${label}:`)} ${visible(text)}\n`;
  }

  private warning(review: TextReview, { line = review.line, column, message }: Warning): string {
    return `${this.place(review, line, column)} ${this.line('yellow', 'warning', `${nameOf(review)}: ${message}`)}`;
  }

  private error(review: TextReview, error: FieldError, excerpt: Item['excerpt']): string {
    const line = error.line ?? review.line;
    const label = review.verdict === 'unknown' ? 'unknown' : 'refused';
    const text = this.line('red', label, `${nameOf(review)}: ${briefMessage(error)}`);
    const update = placedUpdateLines(review, error).map((one) => `  ${visible(one)}\n`);
    return [
      `${this.place(review, line, error.column)} ${text}`,
      this.excerpt(line, excerpt(error), error.column),
      ...update,
    ].join('');
  }

  private place(review: TextReview, line: number, column?: number): string {
    const place = `${at(review, line)}${column === undefined ? '' : `:${column}`}`;
    return this.paint('bold', visible(review.template === undefined ? `${place}:` : `${place} (${review.template}):`));
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
