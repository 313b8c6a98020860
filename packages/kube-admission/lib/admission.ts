import { reasonOf } from '../../../lib/manifests/error-message';
import { FieldError, UNSHOWN } from '../../../lib/manifests/field-error';
import { compile, compileSync } from './compile';
import { Definitions, isDefinition, mayDefine, type NamedText } from './definitions';
import { type Part, parts, utf8 } from './documents';
import { Duplicates } from './duplicates';
import { type Excerpted, excerpted } from './excerpts';
import { Fault, FLAGS, Interrupted } from './instance';
import { locate } from './locate';
import { byDocument, type ModuleResult, readResults, unreviewed, withoutSteps } from './module-result';
import { lookAhead } from './look-ahead';
import { definitionFiles, isolating, missingModule, ownEngines } from './modules';
import { OptionError } from './option-error';
import type { Client, EngineName, LoadOptions, ReviewOptions, TextReviewOptions } from './options';
import type { Review, TextReview } from './review';
import { Instances, type Engines } from './engines';
import { modulesOf, settingsOf } from './settings';
import { typeOf } from './type-of';

/**
 * The size of the parts in which a text is reviewed: the answer for a long text needs too much memory. A native engine reviews several
 * at the same time.
 */
const PART_SIZE = { wasm: 1 << 20, native: 1 << 15 } as const;
/** The parts that an engine gets before they are needed. */
const AHEAD = { items: 16, bytes: 1 << 20, sizeOf: ({ text }: Part): number => text.length };
/** The size above which a document of YAML is not read. The server accepts 3 MiB of JSON. */
const DOCUMENT_LIMIT = 32 << 20;
/** The names of reviewed objects and texts without a name, for their definitions. */
const [OBJECT, TEXT] = ['the object', 'the text'];

interface Request {
  /** The options for the module (`FLAGS`). */
  flags: number;
  /** Whether an integer that a number cannot hold becomes a bigint. Not every caller can write one. */
  exact?: boolean;
}

/**
 * Reviews manifests as the API server does: validation, defaulting, warnings and Pod Security Standards. It runs the
 * server's Go code as WebAssembly. It knows no admission webhooks, no quotas and no state of a cluster.
 */
export class Admission {
  private readonly engines: Engines;
  private readonly definitions = new Definitions();

  private constructor(
    private readonly options: LoadOptions,
    modules: { base: WebAssembly.Module; cel?: WebAssembly.Module } | undefined,
  ) {
    const settings = settingsOf(options);
    if (options.crds) this.definitions.find(definitionFiles(options.crds));
    this.engines = modules
      ? new Instances((name) => modules[name], settings, isolating(settings, options.timeLimit))
      : ownEngines(options, settings);
    this.engines.get('base');
  }

  /** What runs the reviews: a program for this system, or WebAssembly. Both give the same ones. */
  get engine(): EngineName {
    return this.engines.engine;
  }

  /**
   * Loads the module, which takes about 0.2 s. In a browser, pass the modules (`modules`).
   *
   * @throws OptionError for an option that the server does not accept, such as an unknown feature gate
   */
  static async load(options: LoadOptions = {}): Promise<Admission> {
    const given = modulesOf(options);
    if (!given) return new Admission(options, undefined);
    const [base, cel] = await Promise.all([compile(given.base), given.cel && compile(given.cel)]);
    return new Admission(options, { base, cel });
  }

  /**
   * Loads the module as `load` does, for code that cannot await, such as `app.synth()`. Browsers compile only small modules
   * in this way.
   *
   * @throws OptionError as `load` does
   */
  static loadSync(options: LoadOptions = {}): Admission {
    const given = modulesOf(options);
    return new Admission(options, given && { base: compileSync(given.base), cel: given.cel && compileSync(given.cel) });
  }

  /** Returns how to build the package's own modules, or nothing if `load` finds them. A published package has them. */
  static unavailable(): string | undefined {
    return missingModule();
  }

  /**
   * Adds definitions of custom resources (CustomResourceDefinition), whose resources are reviewed from then on by their schemas
   * and rules. The definitions of a text that is reviewed serve its own resources without it. A definition that the server
   * refuses serves nothing.
   *
   * @param definitions a text of YAML or JSON documents, an object, or a list of objects; other objects in it are ignored
   * @param source the name that errors give it. Definitions of the same name replace earlier ones.
   */
  define(definitions: string | Uint8Array | object, source: string): void {
    const isText = typeof definitions === 'string' || definitions instanceof Uint8Array;
    const text = isText
      ? definitions
      : toJson(Array.isArray(definitions) ? { apiVersion: 'v1', kind: 'List', items: definitions } : definitions);
    this.definitions.set({ name: source, text: bytesOf(text) });
  }

  /**
   * Calls a function for definitions when the first custom resource is reviewed, for the command line and the plugin: most
   * files need not be read twice.
   *
   * @internal
   */
  defineFrom(find: () => Iterable<NamedText>): void {
    this.definitions.find(find);
  }

  /**
   * Reviews an object as a request of its own: without kubectl, unless the option `client` says so. The review of a `List`
   * combines those of its items.
   *
   * @param manifest a plain object. Fields that JSON omits (`undefined`, functions) are omitted.
   * @throws OptionError for an object that JSON cannot hold: a cyclic one, or one with a bigint
   */
  review(manifest: object, options: ReviewOptions = {}): Review {
    const text = new TextEncoder().encode(toJson(manifest));
    this.definitions.review({ name: OBJECT, text });
    const found = this.run({ text, line: 1 }, { flags: this.flags(options, 'none') });
    new Duplicates().markItems(found);
    for (const { review } of found) {
      review.errors = review.errors.map(withoutSteps);
      review.warnings = review.warnings.map(withoutSteps);
    }
    const [first, ...others] = found;
    return first?.path === '' && others.length === 0 ? first.review : combine(manifest, found, options);
  }

  /**
   * Reviews each object of a text of YAML or JSON documents, in order. The text is read as kubectl reads it, and each item
   * of a list is an object. An object that is in the text already is refused, because it would replace the earlier one.
   *
   * @param text the documents
   */
  reviewYaml(text: string | Uint8Array, options: TextReviewOptions = {}): TextReview[] {
    const reviews: TextReview[] = [];
    for (const review of this.reviewing(text, options)) reviews.push(review);
    return reviews;
  }

  /** Reviews as `reviewYaml` does, one object at a time, so that the reviews of a long text need not be in memory together. */
  *reviewing(text: string | Uint8Array, options: TextReviewOptions = {}): Generator<TextReview> {
    const { source } = options;
    const request = { flags: this.flags(options, 'kubectl') };
    for (const [, found] of this.reviewed(text, request, source, new Duplicates())) {
      yield* locate(found, source === undefined ? {} : { source });
    }
  }

  /**
   * Reviews as `reviewing` does, for the command line and the plugin: with the lines of the errors, and with integers that a
   * number cannot hold.
   *
   * @param duplicates finds objects that are in several texts
   * @internal
   */
  *excerpting(
    text: string | Uint8Array,
    options: TextReviewOptions,
    duplicates = new Duplicates(),
  ): Generator<Excerpted> {
    const { source } = options;
    const request = { flags: this.flags(options, 'kubectl'), exact: true };
    for (const [part, found] of this.reviewed(text, request, source, duplicates)) {
      yield* excerpted(part, found, source === undefined ? {} : { source });
    }
  }

  private flags({ stored = true, redact = false }: ReviewOptions, defaultClient: Client): number {
    const redaction = redact === true ? FLAGS.redact | FLAGS.redactStored : redact === 'messages' ? FLAGS.redact : 0;
    const { client = defaultClient } = this.options;
    return (stored ? FLAGS.stored : 0) | redaction | (client === 'kubectl' ? FLAGS.kubectl : 0);
  }

  /**
   * Starts the review of a text that `excerpting` gets soon, for the command line. A native engine reviews several at the same time.
   *
   * @internal
   */
  announce(text: Uint8Array, options: TextReviewOptions): void {
    const flags = this.flags(options, 'kubectl');
    for (const part of this.partsOf(utf8(text))) this.announcePart(part, flags);
  }

  private announcePart(part: Part, flags: number): void {
    try {
      this.engines.get('base').announce?.(part.text, flagsFor(part, flags));
    } catch (error) {
      // The review of the part finds out.
      if (!(error instanceof Fault)) throw error;
    }
  }

  private partsOf(text: Uint8Array): Generator<Part> {
    return parts({ text, line: 1 }, PART_SIZE[this.engine]);
  }

  private *reviewed(
    text: string | Uint8Array,
    request: Request,
    source: string | undefined,
    duplicates: Duplicates,
  ): Generator<[Part, ModuleResult[]]> {
    const bytes = bytesOf(text);
    this.definitions.review({ name: source ?? TEXT, text: bytes });
    const announce = (part: Part): void => {
      this.announcePart(part, request.flags);
    };
    for (const part of lookAhead(this.partsOf(bytes), AHEAD, announce)) {
      const isLarge = part.text.length > PART_SIZE[this.engine] + DOCUMENT_LIMIT;
      const found = isLarge ? this.reviewLargePart(part, request) : this.run(part, request);
      duplicates.mark(found, source);
      yield [part, found];
    }
  }

  /**
   * Reviews a part with the module base, and what is not of its kinds with the module cel. Definitions of custom resources go
   * to it at once: some are so large that reading them twice would be felt. An engine has all kinds.
   */
  private run(part: Part, request: Request): ModuleResult[] {
    const documents = this.engine === 'wasm' && mayDefine(part.text) ? [...parts(part, 1)] : [];
    if (!documents.some(isDefinition) || !this.engines.hasCel) return this.runAny(part, request);
    return documents.flatMap((document) => {
      const found = isDefinition(document) ? this.attempt('cel', document, request) : [];
      const isOfCel = found.length > 0 && found.every(({ review }) => review.kind === 'CustomResourceDefinition');
      return isOfCel ? found : this.runAny(document, request);
    });
  }

  private runAny(part: Part, request: Request): ModuleResult[] {
    const found = this.attempt('base', part, request);
    const isOfCel = (result: ModuleResult): boolean => result.module === 'cel' || this.isDefined(result.review);
    if (!found.some(isOfCel) || !this.engines.hasCel) return found;
    return byDocument(found).flatMap(([document, ofDocument]) => {
      if (!ofDocument.some(isOfCel)) return ofDocument;
      const again = this.attempt('cel', document, request);
      return ofDocument.map((result, index) => {
        // Both modules find the same objects, but after a fault there is one result for the whole document.
        const other = again[index] ?? again[0];
        if (!isOfCel(result) || !other) return result;
        const { apiVersion, kind, namespace, name } = result.review;
        const redacted = result.redacted || other.redacted;
        return { ...result, redacted, review: { ...other.review, apiVersion, kind, namespace, name } };
      });
    });
  }

  /** Returns whether an object is of a group with definitions of custom resources. */
  private isDefined({ verdict, apiVersion, errors }: Review): boolean {
    if (verdict !== 'unknown' || errors[0]?.reason !== 'KindUnknown') return false;
    if (!this.definitions.gather() || !this.engines.hasCel) return false;
    try {
      this.definitions.tell(this.engines.get('cel'));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // The review of the object reports it.
      this.engines.drop('cel');
      return true;
    }
    return this.definitions.hasGroupOf(apiVersion);
  }

  /** Reviews a part. After a fault it reviews each document of the part alone, so that only one has no review. */
  private attempt(module: 'base' | 'cel', part: Part, request: Request): ModuleResult[] {
    try {
      const reviewer = this.engines.get(module);
      // An engine has the definitions that it was told, whichever kinds it reviews.
      if (module === 'cel' || this.definitions.hasTold(reviewer)) this.definitions.tell(reviewer);
      return readResults(part, reviewer.review(part.text, flagsFor(part, request.flags)), request.exact);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.engines.drop(module);
      if (error instanceof Interrupted) return this.attempt(module, part, request);
      const alone = [...parts(part, 1)];
      if (alone.length > 1) return alone.flatMap((document) => this.attempt(module, document, request));
      const redact = (request.flags & FLAGS.redact) !== 0;
      // The message of a panic may quote a value.
      const why = redact && error.message.startsWith('panic') ? 'the module panicked' : error.message;
      return [unreviewed(part, 'InternalError', `the review failed: ${why}`, redact)];
    }
  }

  private reviewLargePart(part: Part, request: Request): ModuleResult[] {
    return [...parts(part, 1)].flatMap((document) => {
      const { text } = document;
      if (text.length <= DOCUMENT_LIMIT) return this.run(document, request);
      const detail = `a document of ${text.length} bytes is not read: the limit is ${DOCUMENT_LIMIT}`;
      return [unreviewed(document, 'RequestEntityTooLarge', detail)];
    });
  }
}

const flagsFor = (part: Part, flags: number): number => flags | (part.continued === true ? FLAGS.continued : 0);

function toJson(manifest: object): string {
  try {
    const text: unknown = JSON.stringify(manifest);
    if (typeof text === 'string' && text !== 'null') return text;
    throw new TypeError('it has none');
  } catch (error) {
    throw invalid('manifest', `it cannot be written as JSON: ${reasonOf(error)}`);
  }
}

function bytesOf(text: unknown): Uint8Array {
  if (typeof text === 'string') return utf8(new TextEncoder().encode(text));
  if (text instanceof Uint8Array) return utf8(text);
  throw invalid('text', `must be a string or a Uint8Array, this is ${typeOf(text)}`);
}

const invalid = (argument: string, detail: string): OptionError =>
  OptionError.of(FieldError.invalid(argument, UNSHOWN, detail));

/** Returns the path in a list of a field of one of its items, or of the list itself. */
const within = (path: string, field: string): string => [path, field].filter((part) => part !== '').join('.');

function combine(list: object, items: { path: string; review: Review }[], { stored = true }: ReviewOptions): Review {
  const verdicts = items.map(({ review }) => review.verdict);
  const verdict = verdicts.includes('refused') ? 'refused' : verdicts.includes('unknown') ? 'unknown' : 'admitted';
  return {
    apiVersion: 'apiVersion' in list ? String(list.apiVersion) : '',
    kind: 'kind' in list ? String(list.kind) : '',
    namespace: '',
    name: '',
    verdict,
    errors: items.flatMap(({ path, review }) =>
      review.errors.map((error) => ({ ...error, field: within(path, error.field) })),
    ),
    warnings: items.flatMap(({ path, review }) =>
      review.warnings.map((warning) => ({ ...warning, field: within(path, warning.field) })),
    ),
    ...(verdict === 'admitted' && stored && { object: { ...list, items: items.map(({ review }) => review.object) } }),
  };
}
