import { type Definitions, isDefinition, mayDefine } from './definitions';
import { type Part, parts } from './documents';
import type { Engines } from './engines';
import { Fault, FLAGS, Interrupted, type Reviewer } from './instance';
import { lookAhead } from './look-ahead';
import { byDocument, type ModuleResult, readResults, unreviewed } from './module-result';
import type { OldObjects } from './old-objects';
import type { EngineName } from './options';
import type { Review } from './review';
import { markUpdateErrors } from './update-errors';

/**
 * The size of the parts in which a text is reviewed: the answer for a long text needs too much memory. A native engine reviews several
 * at the same time.
 */
const PART_SIZE = { wasm: 1 << 20, native: 1 << 15 } as const;
/** The parts that an engine gets before they are needed. */
const AHEAD = { items: 16, bytes: 1 << 20, sizeOf: ({ text }: Part): number => text.length };
/** The size above which a document of YAML is not read. The server accepts 3 MiB of JSON. */
const DOCUMENT_LIMIT = 32 << 20;
/** What is asked of a reviewer. */
export interface Request {
  /** The options for the module (`FLAGS`). */
  flags: number;
  /** Whether an integer that a number cannot hold becomes a bigint. Not every caller can write one. */
  exact?: boolean;
  /** The objects that the server has. */
  old?: OldObjects;
  /** The name of the text. */
  source?: string;
  /** The objects that somebody deletes and creates again. */
  allowRecreate: readonly string[];
}

/** Sends the parts of texts to the reviewers that know their kinds, and what these need to know before. */
export class Dispatch {
  /** @throws OptionError for an option that a reviewer does not accept */
  constructor(
    private readonly engines: Engines,
    private readonly definitions: Definitions,
  ) {
    engines.get('base');
  }

  get engine(): EngineName {
    return this.engines.engine;
  }

  /** Reviews a text, a part at a time. */
  *review(text: Uint8Array, request: Request): Generator<[Part, ModuleResult[]]> {
    const announce = (part: Part): void => {
      this.announcePart(part, request);
    };
    for (const part of lookAhead(this.partsOf(text), AHEAD, announce)) {
      const isLarge = part.text.length > PART_SIZE[this.engine] + DOCUMENT_LIMIT;
      yield [part, isLarge ? this.runLarge(part, request) : this.run(part, request)];
    }
  }

  /** Starts the review of a text that is reviewed soon. */
  announce(text: Uint8Array, request: Request): void {
    for (const part of this.partsOf(text)) this.announcePart(part, request);
  }

  /** Asks a reviewer for old objects, and returns the refusal of the part if that fails. */
  readOld(part: Part, redact: boolean, remember: (reviewer: Reviewer) => ModuleResult[]): ModuleResult[] {
    try {
      return remember(this.withOld('base'));
    } catch (error) {
      if (!(error instanceof Interrupted)) return this.failed('base', error, part, redact);
      this.engines.drop('base');
      return this.readOld(part, redact, remember);
    }
  }

  private announcePart(part: Part, request: Request): void {
    // What the reviewer is told for one text would not be right for the next.
    if (request.old?.isAmbiguous === true) return;
    try {
      this.reviewerFor('base', request).announce?.(part.text, flagsFor(part, request.flags));
    } catch (error) {
      // The review of the part finds out.
      if (!(error instanceof Fault)) throw error;
    }
  }

  private partsOf(text: Uint8Array): Generator<Part> {
    return parts({ text, line: 1 }, PART_SIZE[this.engine]);
  }

  /** Reviews a part, and tells errors of an update from those of a new object. */
  run(part: Part, request: Request): ModuleResult[] {
    const found = this.runUnmarked(part, request);
    // The definitions among the old objects serve the new ones, too.
    const asNew = { ...request, flags: request.flags & ~FLAGS.update };
    if (request.old) markUpdateErrors(found, request.allowRecreate, (document) => this.runUnmarked(document, asNew));
    return found;
  }

  /**
   * Reviews a part with the module base, and what is not of its kinds with the module cel. Definitions of custom resources go
   * to it at once: some are so large that reading them twice would be felt. An engine has all kinds.
   */
  private runUnmarked(part: Part, request: Request): ModuleResult[] {
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
    const isOfCel = (result: ModuleResult): boolean =>
      result.module === 'cel' || this.isDefined(result.review, request);
    if (!found.some(isOfCel) || !this.engines.hasCel) return found;
    return byDocument(found).flatMap(([document, ofDocument]) => {
      if (!ofDocument.some(isOfCel)) return ofDocument;
      const again = this.attempt('cel', document, request);
      return ofDocument.map((result, index) => {
        // Both modules find the same objects, but after a fault there is one result for the whole document.
        const other = again[index] ?? again[0];
        if (!isOfCel(result) || !other) return result;
        const { apiVersion, kind, namespace, name } = other.review.kind === '' ? result.review : other.review;
        const redacted = result.redacted || other.redacted;
        const old = other.old ?? result.old;
        return {
          ...result,
          redacted,
          replacer: other.replacer,
          review: { ...other.review, apiVersion, kind, namespace, name },
          ...(old && { old }),
        };
      });
    });
  }

  /** Returns whether an object may be of a group with definitions of custom resources. */
  private isDefined({ verdict, apiVersion, errors }: Review, { old }: Request): boolean {
    if (verdict !== 'unknown' || errors[0]?.reason !== 'KindUnknown') return false;
    const hasDefinitions = this.definitions.gather();
    if (!this.engines.hasCel) return false;
    if (old?.mayDefine === true) return true;
    if (!hasDefinitions) return false;
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

  /** Returns the reviewer for a module's kinds that may have old objects: engines are shared with other admissions until one has its own. */
  private withOld(module: 'base' | 'cel'): Reviewer {
    return this.engines.get(this.engine === 'native' ? 'cel' : module);
  }

  /** Returns the reviewer for a module's kinds, which knows the definitions and the old objects that it needs. */
  private reviewerFor(module: 'base' | 'cel', { old, source }: Request): Reviewer {
    const reviewer = old ? this.withOld(module) : this.engines.get(module);
    // An engine has the definitions that it was told, whichever kinds it reviews. Those of old objects count only if there are no others.
    const hasOld = old?.mayDefine === true && this.engine === 'native';
    if (hasOld) this.definitions.gather();
    if (module === 'cel' || hasOld || this.definitions.hasTold(reviewer)) this.definitions.tell(reviewer);
    old?.tell(reviewer, source);
    return reviewer;
  }

  /** Reviews a part. After a fault it reviews each document of the part alone, so that only one has no review. */
  private attempt(module: 'base' | 'cel', part: Part, request: Request): ModuleResult[] {
    try {
      const reviewer = this.reviewerFor(module, request);
      return readResults(part, reviewer.review(part.text, flagsFor(part, request.flags)), request.exact, request.old);
    } catch (error) {
      if (error instanceof Interrupted) {
        this.engines.drop(module);
        return this.attempt(module, part, request);
      }
      const failed = this.failed(module, error, part, (request.flags & FLAGS.redact) !== 0);
      const alone = [...parts(part, 1)];
      return alone.length > 1 ? alone.flatMap((document) => this.attempt(module, document, request)) : failed;
    }
  }

  /** Returns the refusal of a part after a fault, and drops the reviewer. */
  private failed(module: 'base' | 'cel', error: unknown, part: Part, redact: boolean): ModuleResult[] {
    if (!(error instanceof Fault)) throw error;
    this.engines.drop(module);
    // The message of a panic may quote a value.
    const why = redact && error.message.startsWith('panic') ? 'the module panicked' : error.message;
    return [unreviewed(part, 'InternalError', `the review failed: ${why}`, redact)];
  }

  private runLarge(part: Part, request: Request): ModuleResult[] {
    return [...parts(part, 1)].flatMap((document) => {
      const { text } = document;
      if (text.length <= DOCUMENT_LIMIT) return this.run(document, request);
      const detail = `a document of ${text.length} bytes is not read: the limit is ${DOCUMENT_LIMIT}`;
      return [unreviewed(document, 'RequestEntityTooLarge', detail)];
    });
  }
}

const flagsFor = (part: Part, flags: number): number => flags | (part.continued === true ? FLAGS.continued : 0);
