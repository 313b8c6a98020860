import { writeJson } from '../json';
import { warningsOf } from '../excerpts';
import type { TextReview } from '../review';
import { type Heading, type Item, type Report, type Summary } from './report';
import { type OldOutcome, unreadWarnings } from './update-report';

/** The fields of an entry, in order. */
const FIELDS = [
  'source',
  'template',
  'line',
  'apiVersion',
  'kind',
  'namespace',
  'name',
  'verdict',
  'old',
  'errors',
  'warnings',
  'recreated',
  'podSecurity',
  'object',
] as const satisfies readonly (keyof Item['review'])[];

/** One document of JSON with an entry for each object, in order. It is written while the objects are reviewed. */
export class JsonReport implements Report {
  private first = true;

  begin({ kubernetesVersion }: Heading): string {
    return `{\n  "kubernetesVersion": ${JSON.stringify(kubernetesVersion)},\n  "objects": [`;
  }

  item(item: Item): string {
    const entry = Object.fromEntries(
      FIELDS.map((field) => [field, field === 'warnings' ? warningsOf(item) : item.review[field]]),
    );
    const text = `${this.first ? '' : ','}\n    ${writeJson(entry)}`;
    this.first = false;
    return text;
  }

  end(summary: Summary, _files: number, old?: OldOutcome): string {
    const ofOld = old
      ? `\n  "gone": ${writeJson(old.gone)},\n  "oldWarnings": ${writeJson(old.unread.flatMap(placedWarnings))},`
      : '';
    return `\n  ],${ofOld}\n  "summary": ${JSON.stringify(summary)}\n}\n`;
  }
}

const placedWarnings = (review: TextReview): object[] =>
  unreadWarnings(review).map((warning) => ({ source: review.source, ...warning }));
