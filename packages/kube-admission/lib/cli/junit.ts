import { warningsOf } from '../excerpts';
import { type FieldError, nameOf, type TextReview, type Warning } from '../review';
import { type Item, type Report, type Summary } from './report';
import { GONE, messageOfUpdate, type OldOutcome, placeOfOld, unreadWarnings } from './update-report';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** Escapes a text. XML 1.0 cannot hold control characters and lone surrogates, not even escaped. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\n]/g, (c) => entities[c] ?? c);

/** Returns errors or warnings with their positions, each in a line. */
const linesOf = (review: TextReview, found: readonly (FieldError | Warning)[]): string =>
  found.map(({ line = review.line, column = 1, message }) => `${line}:${column}: ${message}`).join('\n');

/** The XML format of JUnit, which CI systems display: a suite for each file, a case for each object. */
export class JunitReport implements Report {
  private cases: string[] = [];
  private failures = 0;
  private skipped = 0;

  begin(): string {
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kube-admission">\n';
  }

  item(item: Item): string {
    const { review, failures } = item;
    const warnings = warningsOf(item);
    const lines: string[] = [];
    if (failures.length > 0) {
      this.failures++;
      const text = linesOf(
        review,
        failures.map((error) => ({ ...error, message: messageOfUpdate(review, error) })),
      );
      const { reason = review.verdict, message = '' } = failures[0] ?? {};
      lines.push(`      <failure type="${escape(reason)}" message="${escape(message)}">${escape(text)}</failure>`);
    } else if (review.verdict === 'unknown') {
      this.skipped++;
      lines.push(`      <skipped message="${escape(review.errors[0]?.message ?? '')}"/>`);
    }
    if (warnings.length > 0) lines.push(`      <system-out>${escape(linesOf(review, warnings))}</system-out>`);
    const place = review.template === undefined ? '' : ` file="${escape(review.template)}"`;
    const opening = `    <testcase name="${escape(nameOf(review))}" classname="${escape(review.apiVersion || 'unreadable')}"${place}`;
    this.cases.push(lines.length === 0 ? `${opening}/>` : `${opening}>\n${lines.join('\n')}\n    </testcase>`);
    return '';
  }

  source(name: string): string {
    const { cases, failures, skipped } = this;
    this.cases = [];
    this.failures = this.skipped = 0;
    return suite(name, cases, failures, skipped);
  }

  end(_summary: Summary, _files: number, old?: OldOutcome): string {
    return `${old ? ofOld(old) : ''}</testsuites>\n`;
  }
}

/** Returns the suite of the old objects: those that are gone are skipped. */
function ofOld({ gone, unread }: OldOutcome): string {
  const skipped = gone.map((object) => {
    const opening = `    <testcase name="${escape(nameOf(object))}" classname="${escape(object.apiVersion)}">`;
    return `${opening}\n      <skipped message="${escape(`${placeOfOld(object)}: ${GONE}`)}"/>\n    </testcase>`;
  });
  const unreadable = unread.map((review) => {
    const text = escape(linesOf(review, unreadWarnings(review)));
    return `    <testcase name="${escape(review.source ?? '-')}" classname="unreadable">\n      <system-out>${text}</system-out>\n    </testcase>`;
  });
  return suite('old objects', [...skipped, ...unreadable], 0, skipped.length);
}

function suite(name: string, cases: readonly string[], failures: number, skipped: number): string {
  if (cases.length === 0) return '';
  const counts = `tests="${cases.length}" failures="${failures}" skipped="${skipped}" errors="0"`;
  return `  <testsuite name="${escape(name)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>\n`;
}
