import { FieldError } from '../../../lib/manifests/field-error';
import { recreationError, wrongRecreation } from '../../../lib/manifests/recreation';
import { compile, compileSync } from './compile';
import { Definitions, type NamedText } from './definitions';
import { Dispatch, type Request } from './dispatch';
import { type Part, utf8 } from './documents';
import { Duplicates } from './duplicates';
import { Instances } from './engines';
import { type Excerpted, excerpted } from './excerpts';
import { bytesOf, checkAllowRecreate, checkOld, jsonOf, oldTexts } from './inputs';
import { FLAGS } from './instance';
import { locate } from './locate';
import { type ModuleResult, plainError, withoutSteps } from './module-result';
import { definitionFiles, isolating, missingModule, ownEngines } from './modules';
import { OldObjects, type OldText } from './old-objects';
import { OptionError } from './option-error';
import {
  APPLY_MODES,
  type Client,
  type EngineName,
  type LoadOptions,
  type ReviewOptions,
  type TextReviewOptions,
} from './options';
import type { Review, TextReview } from './review';
import { modulesOf, settingsOf } from './settings';

/** The names of reviewed objects and texts without a name, for their definitions. */
const [OBJECT, TEXT, OLD] = ['the object', 'the text', 'the old object'];
/**
 * Reviews manifests as the API server does: validation, defaulting, warnings and Pod Security Standards. It runs the
 * server's Go code as WebAssembly. It knows no admission webhooks, no quotas and no state of a cluster.
 */
export class Admission {
  private readonly dispatch: Dispatch;
  private readonly definitions = new Definitions();

  private constructor(
    private readonly options: LoadOptions,
    modules: { base: WebAssembly.Module; cel?: WebAssembly.Module } | undefined,
  ) {
    const settings = settingsOf(options);
    if (options.crds) {
      const texts = definitionFiles(options.crds);
      this.definitions.find(() => texts);
    }
    const engines = modules
      ? new Instances((name) => modules[name], settings, isolating(settings, options.timeLimit))
      : ownEngines(options, settings);
    this.dispatch = new Dispatch(engines, this.definitions);
  }

  /** What runs the reviews: a program for this system, or WebAssembly. Both give the same ones. */
  get engine(): EngineName {
    return this.dispatch.engine;
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
      : jsonOf(
          Array.isArray(definitions) ? { apiVersion: 'v1', kind: 'List', items: definitions } : definitions,
          'definitions',
        );
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
    return this.reviewObject(manifest, options);
  }

  /**
   * Reviews an object as a request that changes an old one of its kind, namespace and name, which the server has as if it had
   * just been made of its manifest: with defaults, and with what the admission plugins of a default server set. What only a
   * cluster knows of it, such as the address of a Service, does not change; a claim is bound. The old object is not validated.
   *
   * @param old the manifest of the old object, or a list
   * @param manifest the manifest of the new one. Its version of the API can be another one.
   * @throws OptionError as `review` does, for both
   */
  reviewUpdate(old: object, manifest: object, options: ReviewOptions = {}): Review {
    const objects = this.oldObjects([{ name: OLD, text: jsonOf(old, 'old') }], options);
    const review = this.reviewObject(manifest, options, objects);
    const [problem] = objects.problems;
    if (review.old || 'items' in manifest) return review;
    const message = problem
      ? `the old object cannot be read, so the review is that of a new object: ${problem.errors[0]?.message ?? ''}`
      : 'the old object is another one, so the review is that of a new object';
    review.warnings.push({ reason: problem ? 'OldUnreadable' : 'OldDiffers', field: '', message });
    return review;
  }

  /**
   * Reads the objects that the server has, for reviews of texts (the option `old`). An object that cannot be read is one of
   * `problems`, and nothing is compared with it. Of two objects of one kind, namespace and name that one counts whose text is most
   * like the reviewed one by its name; else the last.
   *
   * @param texts texts of YAML or JSON documents, with the names that reviews give them
   */
  oldObjects(texts: Iterable<OldText>, { redact = false }: Pick<ReviewOptions, 'redact'> = {}): OldObjects {
    const flags = redact === false ? 0 : FLAGS.redact;
    return new OldObjects(oldTexts(texts), flags, (part, remember) =>
      this.dispatch.readOld(part, flags !== 0, remember),
    );
  }

  private reviewObject(manifest: object, options: ReviewOptions, old?: OldObjects): Review {
    const text = new TextEncoder().encode(jsonOf(manifest, 'manifest'));
    this.definitions.review({ name: OBJECT, text });
    const found = this.dispatch.run({ text, line: 1 }, this.requestOf({ ...options, ...(old && { old }) }, 'none'));
    new Duplicates().markItems(found);
    const reviews = found.map(({ path, review, old: entry }) => ({
      path,
      review: {
        ...review,
        errors: review.errors.map(plainError),
        warnings: review.warnings.map(withoutSteps),
        ...(review.recreated && { recreated: review.recreated.map(plainError) }),
        ...(entry && { old: entry.object }),
      },
    }));
    const [first, ...others] = reviews;
    return first?.path === '' && others.length === 0 ? first.review : combine(manifest, reviews, options);
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
    const request = this.requestOf(options, 'kubectl');
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
    const request = { ...this.requestOf(options, 'kubectl'), exact: true };
    for (const [part, found] of this.reviewed(text, request, source, duplicates)) {
      yield* excerpted(part, found, source === undefined ? {} : { source });
    }
  }

  private requestOf(options: TextReviewOptions, defaultClient: Client): Request {
    const { stored = true, redact = false, apply = 'client-side', allowRecreate = [], old } = options;
    if (!APPLY_MODES.includes(apply)) throw OptionError.of(FieldError.unsupported('apply', apply, APPLY_MODES));
    checkOld(old);
    checkAllowRecreate(allowRecreate);
    const wrong = wrongRecreation(allowRecreate);
    if (wrong !== undefined) throw OptionError.of(recreationError('allowRecreate', wrong));
    const { client = defaultClient } = this.options;
    const flags = [
      stored && FLAGS.stored,
      redact !== false && FLAGS.redact,
      redact === true && FLAGS.redactStored,
      client === 'kubectl' && FLAGS.kubectl,
      old && FLAGS.update,
      apply === 'server-side' && FLAGS.serverSide,
      apply === 'replace' && FLAGS.replace,
    ];
    const { source } = options;
    const bits = flags.reduce<number>((all, flag) => all | (flag || 0), 0);
    return { flags: bits, allowRecreate, ...(old && { old }), ...(source !== undefined && { source }) };
  }

  /**
   * Starts the review of a text that `excerpting` gets soon, for the command line. A native engine reviews several at the same time.
   *
   * @internal
   */
  announce(text: Uint8Array, options: TextReviewOptions): void {
    this.dispatch.announce(utf8(text), this.requestOf(options, 'kubectl'));
  }

  private *reviewed(
    text: string | Uint8Array,
    request: Request,
    source: string | undefined,
    duplicates: Duplicates,
  ): Generator<[Part, ModuleResult[]]> {
    const bytes = bytesOf(text);
    this.definitions.review({ name: source ?? TEXT, text: bytes });
    for (const [part, found] of this.dispatch.review(bytes, request)) {
      duplicates.mark(found, source);
      yield [part, found];
    }
  }
}

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
