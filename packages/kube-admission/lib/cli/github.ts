import { warningsOf } from '../excerpts';
import { type FieldError, nameOf, type TextReview, type Warning } from '../review';
import { fileOf, type Item, type Report, type Summary } from './report';

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Annotations of GitHub Actions (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
export class GithubReport implements Report {
  begin(): string {
    return '';
  }

  item(item: Item): string {
    const { review, failures } = item;
    const errors = failures.map((error) => this.command('error', error, review));
    return [...errors, ...warningsOf(item).map((warning) => this.command('warning', warning, review))].join('');
  }

  end({ admitted, refused, unknown }: Summary): string {
    return `${admitted} admitted, ${refused} refused, ${unknown} unknown\n`;
  }

  private command(level: string, { message, line, column }: FieldError | Warning, review: TextReview): string {
    const place =
      review.template === undefined
        ? `,line=${line ?? review.line}${column === undefined ? '' : `,col=${column}`}`
        : '';
    return `::${level} file=${property(fileOf(review))}${place},title=${property(nameOf(review))}::${data(message)}\n`;
  }
}
