import { warningsOf } from '../excerpts';
import { type FieldError, nameOf, type TextReview, type Warning } from '../review';
import { fileOf, type Item, type Report, type Summary } from './report';
import { GONE, messageOfUpdate, type OldOutcome, placeOfOld, unreadWarnings } from './update-report';

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Annotations of GitHub Actions (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
export class GithubReport implements Report {
  begin(): string {
    return '';
  }

  item(item: Item): string {
    const { review, failures } = item;
    const errors = failures.map((error) =>
      this.command('error', { ...error, message: messageOfUpdate(review, error) }, review),
    );
    return [...errors, ...warningsOf(item).map((warning) => this.command('warning', warning, review))].join('');
  }

  end({ admitted, refused, unknown, created, updated, gone }: Summary, _files: number, old?: OldOutcome): string {
    const warnings = old?.unread.flatMap((review) =>
      unreadWarnings(review).map((warning) => this.command('warning', warning, review)),
    );
    const notices = old?.gone.map(
      (object) => `::notice title=${property(`${nameOf(object)} is gone`)}::${data(placeOfOld(object))}: ${GONE}\n`,
    );
    const counts = old ? `; ${created ?? 0} created, ${updated ?? 0} updated, ${gone ?? 0} gone` : '';
    const summary = `${admitted} admitted, ${refused} refused, ${unknown} unknown${counts}\n`;
    return [...(warnings ?? []), ...(notices ?? []), summary].join('');
  }

  private command(level: string, { message, line, column }: FieldError | Warning, review: TextReview): string {
    const place =
      review.template === undefined
        ? `,line=${line ?? review.line}${column === undefined ? '' : `,col=${column}`}`
        : '';
    return `::${level} file=${property(fileOf(review))}${place},title=${property(nameOf(review))}::${data(message)}\n`;
  }
}
