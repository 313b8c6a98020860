import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { warningsOf } from '../excerpts';
import { type FieldError, nameOf, type OldObject, type TextReview, type Warning } from '../review';
import { fileOf, type Heading, type Item, type Report, type Summary } from './report';
import { GONE, messageOfUpdate, type OldOutcome, unreadWarnings } from './update-report';

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

  /** @param revision the revision of the old objects, which the names of their files begin with. @default - none */
  constructor(private readonly revision?: string) {}

  begin({ version }: Heading): string {
    this.version = version;
    return '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[';
  }

  item(item: Item): string {
    const { review, failures } = item;
    const errors = failures.map((error) => this.result('error', error, review));
    return [...errors, ...warningsOf(item).map((warning) => this.result('warning', warning, review))].join('');
  }

  end(_summary: Summary, _files: number, old?: OldOutcome): string {
    const results = old ? this.ofOld(old) : '';
    const driver = {
      name: 'kube-admission',
      version: this.version,
      informationUri: 'https://www.npmjs.com/package/kube-admission',
      rules: [...this.rules].sort().map((id) => ({ id, shortDescription: { text: describe(id) } })),
    };
    return `${results}\n],"tool":${JSON.stringify({ driver })}}]}\n`;
  }

  private ofOld({ gone, unread }: OldOutcome): string {
    const warnings = unread.flatMap((review) =>
      unreadWarnings(review).map((warning) => this.result('warning', warning, review)),
    );
    const notes = gone.map((object) =>
      this.write('note', 'ObjectGone', `${nameOf(object)}: ${GONE}`, placeIn(this.fileOfOld(object), object)),
    );
    return [...warnings, ...notes].join('');
  }

  private result(level: string, found: FieldError | Warning, review: TextReview): string {
    const { reason, message, line = review.line, column } = found;
    // The lines of a rendered template differ from those of its file.
    const position = review.template === undefined ? { line, column } : {};
    const error = review.errors.find((one) => one === found);
    const text = error ? messageOfUpdate(review, error) : message;
    const related = error?.ofUpdate === true && review.old ? placesOfOld(error, this.fileOfOld(review.old)) : [];
    return this.write(level, reason, `${nameOf(review)}: ${text}`, placeIn(fileOf(review), position), related);
  }

  /** Returns the file of an old object in the repository. */
  private fileOfOld({ source }: OldObject): string {
    const prefix = `${this.revision ?? ''}:`;
    return source.startsWith(prefix) ? source.slice(prefix.length) : source;
  }

  private write(level: string, ruleId: string, text: string, place: object, relatedLocations: object[] = []): string {
    this.rules.add(ruleId);
    const related = relatedLocations.length > 0 ? { relatedLocations } : {};
    const result = { ruleId, level, message: { text }, locations: [place], ...related };
    const separator = this.first ? '\n' : ',\n';
    this.first = false;
    return separator + JSON.stringify(result);
  }
}

/** Returns a place in a file, or the file without a line. */
function placeIn(file: string, { line, column }: { readonly line?: number; readonly column?: number }): object {
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } };
}

/** Returns the places of the old values. */
const placesOfOld = ({ field, oldLine, oldColumn, changes = [] }: FieldError, file: string): object[] =>
  (changes.length > 0 ? changes : [{ field, oldLine, oldColumn }]).flatMap((change) =>
    change.oldLine === undefined
      ? []
      : [
          {
            message: { text: `the old ${change.field}` },
            ...placeIn(file, { line: change.oldLine, column: change.oldColumn }),
          },
        ],
  );
