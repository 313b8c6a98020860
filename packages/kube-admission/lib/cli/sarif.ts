import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { warningsOf } from '../excerpts';
import { type FieldError, nameOf, type TextReview, type Warning } from '../review';
import { fileOf, type Heading, type Item, type Report } from './report';

const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(/[\\/]/).map(encodeURIComponent).join('/');

/** Returns the words of an identifier: `Field value type invalid` for `FieldValueTypeInvalid`. */
const describe = (id: string): string => {
  const [first = '', ...others] = id.split(/(?=[A-Z][a-z])/);
  return [first, ...others.map((word) => word.toLowerCase())].join(' ');
};

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning. It is written while the objects are reviewed. */
export class SarifReport implements Report {
  private readonly rules = new Set<string>();
  private version = '';
  private first = true;

  begin({ version }: Heading): string {
    this.version = version;
    return '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[';
  }

  item(item: Item): string {
    const { review, failures } = item;
    const errors = failures.map((error) => this.result('error', error, review));
    return [...errors, ...warningsOf(item).map((warning) => this.result('warning', warning, review))].join('');
  }

  end(): string {
    const driver = {
      name: 'kube-admission',
      version: this.version,
      informationUri: 'https://www.npmjs.com/package/kube-admission',
      rules: [...this.rules].sort().map((id) => ({ id, shortDescription: { text: describe(id) } })),
    };
    return `\n],"tool":${JSON.stringify({ driver })}}]}\n`;
  }

  private result(level: string, { reason, message, line, column }: FieldError | Warning, review: TextReview): string {
    this.rules.add(reason);
    // The lines of a rendered template differ from those of its file.
    const region =
      review.template === undefined ? { region: { startLine: line ?? review.line, startColumn: column } } : {};
    const result = {
      ruleId: reason,
      level,
      message: { text: `${nameOf(review)}: ${message}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(fileOf(review)) }, ...region } }],
    };
    const separator = this.first ? '\n' : ',\n';
    this.first = false;
    return separator + JSON.stringify(result);
  }
}
