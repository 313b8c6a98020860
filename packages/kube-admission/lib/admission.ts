import { compile, compileSync, needed } from './compile';
import { type Part, parts, utf8 } from './documents';
import { type Excerpted, excerpted } from './excerpts';
import { ask, Fault, Instance, type Reviewer } from './instance';
import { locate } from './locate';
import { byDocument, type ModuleResult, publicError, readResults, unreviewed } from './module-result';
import { isolated, missingModule, ownModule } from './modules';
import { type LoadOptions, OptionError, type ReviewOptions, type TextReviewOptions } from './options';
import type { Review, TextReview } from './review';
import { modulesOf, settingsOf } from './settings';
import { firstLine, typeOf } from './formatting';

/** Texts are reviewed in parts of about this size, so that a long one does not need its answer's memory at once. */
const partSize = 1 << 20;
/** The server takes 3 MiB of JSON; a document of YAML with more than this is not read at all. */
const documentLimit = 32 << 20;
/** Bytes of an instance's memory, which never shrinks, above which the next review gets a new one. */
const memoryLimit = 256 << 20;

interface Asked {
  /** What the module is asked for (`ask`). */
  flags: number;
  /** Whether an integer that a number cannot hold becomes a bigint, which not everybody can write. */
  exact?: boolean;
}

/**
 * The API server's own validation, defaulting, warnings and Pod Security Standards, without a server: its Go code, run as
 * WebAssembly. It knows no admission webhooks, no quotas, and nothing of a cluster's state.
 */
export class Admission {
  private readonly settings: string;
  private readonly reviewers = new Map<'base' | 'cel', Reviewer>();
  private readonly modules: { base: WebAssembly.Module; cel?: WebAssembly.Module };

  private constructor(
    private readonly options: LoadOptions,
    modules: { base: WebAssembly.Module; cel?: WebAssembly.Module },
  ) {
    this.modules = modules;
    this.settings = settingsOf(options);
    this.reviewer('base');
  }

  /**
   * Loads the module, in some 0.2 s. In a browser give it the modules (`modules`).
   *
   * @throws OptionError for an option that the server would not take, such as an unknown feature gate
   */
  static async load(options: LoadOptions = {}): Promise<Admission> {
    const { base, cel } = modulesOf(options);
    const [first, second] = await Promise.all([base && compile(base), cel && compile(cel)]);
    return new Admission(options, { base: first ?? needed(ownModule('base')), cel: second });
  }

  /**
   * `load` for where nothing can be awaited, such as in `app.synth()`; not in a browser, which compiles small modules only
   * in this way.
   *
   * @throws OptionError as `load` does
   */
  static loadSync(options: LoadOptions = {}): Admission {
    const { base, cel } = modulesOf(options);
    return new Admission(options, {
      base: base ? compileSync(base) : needed(ownModule('base')),
      cel: cel && compileSync(cel),
    });
  }

  /**
   * Whether `load` will find the package's own modules; else a sentence that says how to build them. A published package
   * always has them.
   */
  static unavailable(): string | undefined {
    return missingModule();
  }

  /**
   * What the server would say of an object. Of a `List` it says what it would say of all of its items together.
   *
   * @param manifest a plain object; what JSON leaves out (`undefined`, functions) is left out
   * @throws OptionError for what cannot be written as JSON: a cyclic object, a bigint
   */
  review(manifest: object, options: ReviewOptions = {}): Review {
    const found = this.run({ text: new TextEncoder().encode(toJson(manifest)), line: 1 }, { flags: flagsOf(options) });
    for (const { review } of found) review.errors = review.errors.map(publicError);
    return found[0]?.path === '' ? found[0].review : together(manifest, found, options);
  }

  /**
   * What the server would say of each object of a text of YAML or JSON documents, read as kubectl reads them, lists item
   * by item, in their order.
   *
   * @param text the documents
   */
  reviewYaml(text: string | Uint8Array, options: TextReviewOptions = {}): TextReview[] {
    const reviews: TextReview[] = [];
    for (const review of this.reviewing(text, options)) reviews.push(review);
    return reviews;
  }

  /** `reviewYaml`, one review at a time, for texts whose reviews need not be in memory together. */
  *reviewing(text: string | Uint8Array, options: TextReviewOptions = {}): Generator<TextReview> {
    const { source } = options;
    for (const [, found] of this.reviewed(text, { flags: flagsOf(options) })) {
      yield* locate(found, source === undefined ? {} : { source });
    }
  }

  /**
   * `reviewing` for the command line: with the lines of the errors, and with integers that a number cannot hold.
   *
   * @internal
   */
  *excerpting(text: string | Uint8Array, options: TextReviewOptions): Generator<Excerpted> {
    const { source } = options;
    for (const [part, found] of this.reviewed(text, { flags: flagsOf(options), exact: true })) {
      yield* excerpted(part, found, source === undefined ? {} : { source });
    }
  }

  private *reviewed(text: string | Uint8Array, asked: Asked): Generator<[Part, ModuleResult[]]> {
    for (const part of parts(bytesOf(text), partSize)) {
      yield [part, part.text.length > partSize + documentLimit ? this.tooLarge(part, asked) : this.run(part, asked)];
    }
  }

  private run(part: Part, asked: Asked): ModuleResult[] {
    const found = this.attempt('base', part, asked);
    if (!found.some(({ module }) => module === 'cel') || !this.cel()) return found;
    return byDocument(found).flatMap(([document, ofDocument]) => {
      if (!ofDocument.some(({ module }) => module === 'cel')) return ofDocument;
      const again = this.attempt('cel', document, asked);
      return ofDocument.map((result, index) => {
        // Both modules find the same objects; but after a fault there is one result, of the whole document.
        const other = again[index] ?? again[0];
        if (result.module !== 'cel' || !other) return result;
        const { apiVersion, kind, namespace, name } = result.review;
        const redacted = result.redacted || other.redacted;
        return { ...result, redacted, review: { ...other.review, apiVersion, kind, namespace, name } };
      });
    });
  }

  /** After a fault each document of the part is tried alone, so that only the one at fault is lost. */
  private attempt(module: 'base' | 'cel', part: Part, asked: Asked): ModuleResult[] {
    try {
      return readResults(part, this.reviewer(module).review(part.text, asked.flags), asked.exact);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.drop(module);
      const alone = [...parts(part.text, 1)];
      if (alone.length > 1) {
        return alone.flatMap(({ text, line }) => this.attempt(module, { text, line: line + part.line - 1 }, asked));
      }
      const redact = (asked.flags & ask.redact) !== 0;
      // A panic may say what it stumbled over.
      const why = redact && error.message.startsWith('panic') ? 'the module panicked' : error.message;
      return [unreviewed(part, 'InternalError', `the review failed: ${why}`, redact)];
    }
  }

  private tooLarge(part: Part, asked: Asked): ModuleResult[] {
    return [...parts(part.text, 1)].flatMap(({ text, line }) => {
      const document = { text, line: line + part.line - 1 };
      if (text.length <= documentLimit) return this.run(document, asked);
      const detail = `a document of ${text.length} bytes is not read: the limit is ${documentLimit}`;
      return [unreviewed(document, 'RequestEntityTooLarge', detail)];
    });
  }

  private cel(): boolean {
    this.modules.cel ??= this.options.modules ? undefined : ownModule('cel');
    return this.modules.cel !== undefined;
  }

  private reviewer(name: 'base' | 'cel'): Reviewer {
    let reviewer = this.reviewers.get(name);
    if (reviewer && reviewer.memory > memoryLimit) {
      this.drop(name);
      reviewer = undefined;
    }
    if (!reviewer) {
      const module = needed(this.modules[name]);
      const { timeLimit } = this.options;
      reviewer =
        timeLimit === undefined ? new Instance(module, this.settings) : isolated(module, this.settings, timeLimit);
      this.reviewers.set(name, reviewer);
    }
    return reviewer;
  }

  private drop(name: 'base' | 'cel'): void {
    this.reviewers.get(name)?.dispose();
    this.reviewers.delete(name);
  }
}

function flagsOf({ stored = true, redact = false }: ReviewOptions): number {
  const hidden = redact === true ? ask.redact | ask.redactStored : redact === 'messages' ? ask.redact : 0;
  return (stored ? ask.stored : 0) | hidden;
}

function toJson(manifest: object): string {
  try {
    const text: unknown = JSON.stringify(manifest);
    if (typeof text === 'string' && text !== 'null') return text;
    throw new TypeError('it has none');
  } catch (error) {
    throw new OptionError(`manifest: Invalid value: it cannot be written as JSON: ${firstLine(error)}`);
  }
}

function bytesOf(text: unknown): Uint8Array {
  if (typeof text === 'string') return new TextEncoder().encode(text);
  if (text instanceof Uint8Array) return utf8(text);
  throw new OptionError(`text: Invalid value: must be a string or a Uint8Array, this is ${typeOf(text)}`);
}

function together(list: object, items: { path: string; review: Review }[], { stored = true }: ReviewOptions): Review {
  const verdicts = items.map(({ review }) => review.verdict);
  const verdict = verdicts.includes('refused') ? 'refused' : verdicts.includes('unknown') ? 'unknown' : 'admitted';
  return {
    apiVersion: 'apiVersion' in list ? String(list.apiVersion) : '',
    kind: 'kind' in list ? String(list.kind) : '',
    namespace: '',
    name: '',
    verdict,
    errors: items.flatMap(({ path, review }) =>
      review.errors.map((error) => ({ ...error, field: error.field === '' ? path : `${path}.${error.field}` })),
    ),
    warnings: items.flatMap(({ path, review }) => review.warnings.map((warning) => `${path}: ${warning}`)),
    ...(verdict === 'admitted' && stored && { object: { ...list, items: items.map(({ review }) => review.object) } }),
  };
}
