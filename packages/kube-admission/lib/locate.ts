import { contentLine, type Part, positionAfter } from './documents';
import {
  byDocument,
  type ModuleChange,
  type ModuleError,
  type ModuleResult,
  type OldEntry,
  plainError,
  type Steps,
  stepsToItem,
  withoutSteps,
  type WithSteps,
} from './module-result';
import { Positions } from './positions';
import type { Change, FieldError, TextReview, Warning } from './review';
import { textHint } from './syntax-hints';

const decoder = new TextDecoder();
/** The size above which every error of a document is on its first line: the parser that keeps positions needs too much time and memory. */
const SIZE_LIMIT = 4 << 20;
const NUMBER_SIGN = 35;
/** The size above which a warning is located in the beginning of its document if that is enough. */
const LONG = 1 << 16;

/** Adds the name of the text and the positions of the errors and the warnings to the reviews. */
export function* locate(results: ModuleResult[], source: { source?: string } = {}): Generator<TextReview> {
  for (const document of locatedDocuments(results)) yield* document.reviews(source);
}

export const locatedDocuments = (results: ModuleResult[]): LocatedDocument[] =>
  byDocument(results).map(([part, found]) => new LocatedDocument(part, found));

/** A document and its results. It is parsed once for all of its objects, and only if one of them has an error or a warning. */
export class LocatedDocument {
  private readonly isLarge: boolean;
  private decoded: string | undefined;
  private read: Positions | undefined;
  private hidden: [number, number][] | undefined;

  constructor(
    readonly part: Part,
    readonly results: ModuleResult[],
  ) {
    this.isLarge = part.text.length > SIZE_LIMIT;
  }

  /** Returns the reviews, each with the name of the text. */
  *reviews(source: { source?: string }): Generator<TextReview> {
    const template = this.hasComment ? /^# Source: (.+?)\s*$/m.exec(this.text.slice(0, 2000))?.[1] : undefined;
    const named = template === undefined ? {} : { template };
    for (const result of this.results) {
      const { review } = result;
      const item = stepsOf(result);
      const errors = review.errors.map((error) => this.locateError(error, item, result));
      const warnings = review.warnings.map((warning) =>
        locateWarning(warning, item, this.positionsFor([...item, ...(warning.steps ?? [])])),
      );
      const lineOf = (): number => this.line(item, errors.length === 0);
      yield {
        ...source,
        ...review,
        ...named,
        ...(result.old && { old: result.old.object }),
        errors,
        warnings,
        ...(review.recreated && { recreated: review.recreated.map((error) => this.locateError(error, item, result)) }),
        // Finding the line takes as long as the review, and callers rarely read it for a list that is admitted.
        get line() {
          return lineOf();
        },
      };
    }
  }

  /** Returns the line on which an object begins. */
  lineOf(result: ModuleResult): number {
    return this.line(stepsOf(result), true);
  }

  /** Returns the position of a field of an object, or of its nearest ancestor. */
  placeOf(result: ModuleResult, steps: Steps): { line: number; column: number } {
    return this.positions.of([...stepsOf(result), ...steps], 'value');
  }

  /** Returns whether a line of the text has a part of an object that must not be printed. */
  hides(line: number): boolean {
    this.hidden ??= this.hiddenLines();
    return this.hidden.some(([first, last]) => first <= line && line <= last);
  }

  /** Whether there may be a comment. Most texts are never decoded. */
  private get hasComment(): boolean {
    return this.part.text.subarray(0, 8000).includes(NUMBER_SIGN);
  }

  private get text(): string {
    return (this.decoded ??= decoder.decode(this.part.text.subarray(0, SIZE_LIMIT)));
  }

  private get positions(): Positions {
    const { line, column = 1 } = this.part;
    return (this.read ??= new Positions(this.isLarge ? '' : this.text, { line, column }));
  }

  /**
   * Returns the positions of a field, of the document up to the end of the top-level field that has it: most warnings are about metadata,
   * and to parse a long CustomResourceDefinition takes longer than to review it.
   */
  private positionsFor([field]: Steps): Positions {
    if (this.read || this.isLarge || this.text.length < LONG || typeof field !== 'string') return this.positions;
    const end = endOf(field, this.text);
    if (end === undefined) return this.positions;
    const { line, column = 1 } = this.part;
    const beginning = new Positions(this.text.slice(0, end), { line, column });
    return beginning.isComplete ? beginning : this.positions;
  }

  private hiddenLines(): [number, number][] {
    const secrets = this.results.filter(({ redacted }) => redacted);
    if (secrets.length === 0) return [];
    const { line, text } = this.part;
    const all: [number, number] = [line, positionAfter({ line, text }, text.subarray(0, -1)).line];
    // The end of an object without a kind is not known.
    if (this.isLarge || !this.positions.isComplete || secrets.some(({ review }) => review.kind === '')) return [all];
    return secrets.map((secret) => {
      const item = stepsOf(secret);
      return item.length === 0 ? all : (this.positions.lines(item) ?? all);
    });
  }

  private locateError(found: ModuleError, item: Steps, { old, redacted }: ModuleResult): FieldError {
    const error = { ...locateError(found, item, this.positions), ...(old && this.changesOf(found, item, old)) };
    const hint = redacted === true ? undefined : (this.keyHint(found, item) ?? variableHint(found));
    const text = hint ?? (error.reason === 'FieldUnknown' && error.field === 'sops' ? ENCRYPTED : undefined);
    if (text === undefined) return { ...error, ...this.remedyFor(found, item) };
    return { ...error, detail: `${error.detail} (${text})`, message: `${error.message} (${text})` };
  }

  /** Returns what helps against a text that YAML cannot read, or reads as another one than it looks like. */
  private remedyFor({ reason, line, detail, steps = [] }: ModuleError, item: Steps): Pick<FieldError, 'remedy'> {
    if (reason === 'JSONInvalid') return {};
    const isSyntax = reason === 'YAMLInvalid';
    const text = isSyntax ? undefined : this.positions.textAt([...item, ...steps]);
    const remedy = isSyntax ? this.positions.hint(line, detail) : text === undefined ? text : textHint(detail, text);
    return remedy === undefined ? {} : { remedy };
  }

  /** Returns a hint if YAML 1.1 reads the key of an error's field as something else than is written. */
  private keyHint({ steps = [] }: ModuleError, item: Steps): string | undefined {
    const written = steps.length === 0 ? undefined : this.positions.keyAsWritten([...item, ...steps]);
    const read = String(steps.at(-1));
    return written === undefined || written === read
      ? undefined
      : `to YAML 1.1 the key ${written} is ${read}: write "${written}"`;
  }

  /** Returns the positions in the old text of an error's field and of its changes. */
  private changesOf({ oldSteps, changes }: ModuleError, item: Steps, old: OldEntry): Partial<FieldError> {
    return {
      ...(oldSteps && oldPlace(old, oldSteps)),
      ...(changes && { changes: changes.map((change) => this.locateChange(change, item, old)) }),
    };
  }

  private locateChange(change: ModuleChange, item: Steps, old: OldEntry): Change {
    const { steps = [], oldSteps = [] } = change;
    return {
      ...withoutSteps(change),
      ...this.positions.of([...item, ...steps], 'value'),
      ...oldPlace(old, oldSteps),
    };
  }

  private line(item: Steps, isValid: boolean): number {
    return isValid && item.length === 0 ? contentLine(this.part) : this.positions.start(item).line;
  }
}

/** Returns a hint if the value of an error has a variable that is to be substituted in the text. */
function variableHint({ value }: ModuleError): string | undefined {
  const [variable] = (typeof value === 'string' && /\$\{[A-Za-z_]\w*(?::?[=-][^}]*)?\}/.exec(value)) || [];
  if (variable === undefined) return undefined;
  return `${variable} is a variable of envsubst or of Flux’s postBuild: review what flux envsubst or flux build kustomization prints`;
}

const ENCRYPTED = 'SOPS has encrypted this object: review what sops decrypt prints';

/** Returns where a top-level field of a block ends, if the text has it once and another field after it. */
function endOf(field: string, text: string): number | undefined {
  if (!/^\w+$/.test(field)) return undefined;
  const [first, second] = [...text.matchAll(new RegExp(`^${field}:`, 'gm'))];
  if (!first || second) return undefined;
  const next = /\n(?=[A-Za-z])/.exec(text.slice(first.index));
  return next ? first.index + next.index + 1 : undefined;
}

const stepsOf = ({ alone, path }: ModuleResult): Steps => (alone ? [] : stepsToItem(path));

function oldPlace(old: OldEntry, steps: Steps): { oldLine: number; oldColumn: number } {
  const { line, column } = old.placeOf(steps);
  return { oldLine: line, oldColumn: column };
}

function locateWarning(found: WithSteps<Warning>, item: Steps, positions: Positions): Warning {
  return { ...withoutSteps(found), ...positions.of([...item, ...(found.steps ?? [])], 'key') };
}

function locateError(found: ModuleError, item: Steps, positions: Positions): FieldError {
  const error = plainError(found);
  const { reason, line = 1, column } = error;
  if (reason === 'YAMLInvalid' || reason === 'JSONInvalid') {
    const at =
      reason === 'YAMLInvalid' && column !== undefined ? undefined : positions.failure(error.line, error.detail);
    return { ...error, ...(at ?? positions.inText({ line, column: column ?? 1 })) };
  }
  // Only the reader of YAML reports the line of a key.
  if (reason === 'FieldDuplicate' && error.line !== undefined) {
    return { ...error, ...positions.inText({ line, column: column ?? 1 }) };
  }
  const { steps = [] } = found;
  // The key is wrong, not the value, if a byte order mark is in it.
  const isValue =
    /^FieldValue|^ObjectDuplicate$/.test(reason) && !steps.some((step) => String(step).startsWith('\ufeff'));
  return { ...error, ...positions.of([...item, ...steps], isValue ? 'value' : 'key') };
}
