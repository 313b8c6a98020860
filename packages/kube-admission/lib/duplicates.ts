import { DuplicateFinder } from '../../../lib/manifests/duplicates';
import { FieldError } from '../../../lib/manifests/field-error';
import { contentLine } from './documents';
import type { ModuleResult } from './module-result';
import type { Warning } from './review';
import { OptionError } from './option-error';

export const SCOPES = ['file', 'all'] as const;

/** Where two objects of one kind, namespace and name are an error. */
export type UniqueAcross = (typeof SCOPES)[number];

/** @throws OptionError for a value that is not a `UniqueAcross` */
export function checkUniqueAcross(value: UniqueAcross | undefined): void {
  if (value === undefined || SCOPES.includes(value)) return;
  throw OptionError.of(FieldError.unsupported('uniqueAcross', value, SCOPES));
}

/** Finds objects of one kind, namespace and name in the texts of a run. */
export class Duplicates {
  private readonly finder: DuplicateFinder;

  /** @param uniqueAcross where they are an error. @default - in one text; in two there is a warning */
  constructor(uniqueAcross?: UniqueAcross) {
    this.finder = new DuplicateFinder(uniqueAcross && (uniqueAcross === 'all' ? 'all' : 'scope'));
  }

  /** Adds an error or a warning to each result of a text whose object is there already. */
  mark(results: readonly ModuleResult[], source = ''): void {
    for (const result of results) {
      const { alone, document, path } = result;
      const line = alone ? document.line : contentLine(document);
      const what = alone || path === '' ? 'the object' : `${path} of the list`;
      this.markOne(result, source, (isHere) => `${what} on line ${line}${isHere ? '' : ` of ${source}`}`);
    }
  }

  /** Does the same for the items of an object that is a list. */
  markItems(results: readonly ModuleResult[]): void {
    for (const result of results) this.markOne(result, '', () => result.path);
  }

  private markOne(result: ModuleResult, scope: string, placeFor: (isHere: boolean) => string): void {
    const { review } = result;
    const { apiVersion, kind, namespace, name } = review;
    // A redacted kind or name can stand for different ones.
    if (kind === '' || [apiVersion, kind, namespace, name].includes(REDACTED)) return;
    const found = this.finder.add({ apiVersion, kind, metadata: { namespace, name } }, { scope, placeFor });
    if (!found) return;
    const { earlier, problem, isError } = found;
    const message = problem.toString();
    if (isError) {
      const { detail } = problem;
      const steps = ['metadata', 'name'];
      review.errors.push({ reason: DUPLICATE, field: steps.join('.'), steps, value: name, detail, message });
      review.verdict = 'refused';
      delete review.object;
    } else if (earlier.scope === scope) review.warnings.push(duplicateWarning(message));
    else result.elsewhere = message;
  }
}

/** Returns the warning that another object has the same identity. */
export const duplicateWarning = (message: string): Warning => ({ reason: DUPLICATE, field: 'metadata.name', message });

const DUPLICATE = 'ObjectDuplicate';
const REDACTED = '***';
