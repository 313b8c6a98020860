import { required } from './compile';
import { type Definitions, isDefinition, mayDefine } from './definitions';
import { type Part, parts } from './documents';
import { Fault, FLAGS, Instance, type Reviewer } from './instance';
import { byDocument, type ModuleResult, readResults, unreviewed } from './module-result';
import { isolated, ownModule } from './modules';
import type { OldObjects } from './old-objects';
import type { LoadOptions } from './options';
import type { Review } from './review';
import { markUpdateErrors } from './update-errors';

/** The size above which a document of YAML is not read. The server accepts 3 MiB of JSON. */
export const DOCUMENT_LIMIT = 32 << 20;
/** The memory of an instance above which the next review gets a new one. The memory of WebAssembly never shrinks. */
const MEMORY_LIMIT = 256 << 20;

/** What is asked of a module. */
export interface Request {
  /** The options for the module (`FLAGS`). */
  flags: number;
  /** Whether an integer that a number cannot hold becomes a bigint. Not every caller can write one. */
  exact?: boolean;
  /** The objects that the server has. */
  old?: OldObjects;
}

/** Reviews parts of texts with the instances of the modules, which it makes when they are needed. */
export class Reviewers {
  private readonly reviewers = new Map<'base' | 'cel', Reviewer>();

  /** @param settings the options as JSON. @throws OptionError for an option that the module does not accept */
  constructor(
    private readonly options: LoadOptions,
    private readonly modules: { base: WebAssembly.Module; cel?: WebAssembly.Module },
    private readonly settings: string,
    private readonly definitions: Definitions,
  ) {
    this.reviewer('base');
  }

  /** Reviews a part, and tells the errors of an update from those of a new object. */
  run(part: Part, request: Request): ModuleResult[] {
    const found = this.runUnmarked(part, request);
    const { old, ...asNew } = request;
    const flags = request.flags & ~FLAGS.update;
    if (old) markUpdateErrors(found, (document) => this.runUnmarked(document, { ...asNew, flags }));
    return found;
  }

  /**
   * Reviews a part with the module base, and what is not of its kinds with the module cel. Definitions of custom resources go
   * to it at once: some are so large that reading them twice would be felt.
   */
  private runUnmarked(part: Part, request: Request): ModuleResult[] {
    const documents = mayDefine(part.text) ? [...parts(part, 1)] : [];
    if (!documents.some(isDefinition) || !this.cel()) return this.runAny(part, request);
    return documents.flatMap((document) => {
      const found = isDefinition(document) ? this.attempt('cel', document, request) : [];
      const isOfCel = found.length > 0 && found.every(({ review }) => review.kind === 'CustomResourceDefinition');
      return isOfCel ? found : this.runAny(document, request);
    });
  }

  /** Asks the module base for old objects, and returns the refusal of the part if that fails. */
  readOld(part: Part, redact: boolean, remember: (reviewer: Reviewer) => ModuleResult[]): ModuleResult[] {
    try {
      return remember(this.reviewer('base'));
    } catch (error) {
      return this.failed('base', error, part, redact);
    }
  }

  private runAny(part: Part, request: Request): ModuleResult[] {
    const found = this.attempt('base', part, request);
    const isOfCel = (result: ModuleResult): boolean => result.module === 'cel' || this.isDefined(result.review);
    if (!found.some(isOfCel) || !this.cel()) return found;
    return byDocument(found).flatMap(([document, ofDocument]) => {
      if (!ofDocument.some(isOfCel)) return ofDocument;
      const again = this.attempt('cel', document, request);
      return ofDocument.map((result, index) => {
        // Both modules find the same objects, but after a fault there is one result for the whole document.
        const other = again[index] ?? again[0];
        if (!isOfCel(result) || !other) return result;
        const { apiVersion, kind, namespace, name } = result.review;
        const redacted = result.redacted || other.redacted;
        const old = other.old ?? result.old;
        return {
          ...result,
          redacted,
          review: { ...other.review, apiVersion, kind, namespace, name },
          ...(old && { old }),
        };
      });
    });
  }

  /** Returns whether an object is of a group with definitions of custom resources. */
  private isDefined({ verdict, apiVersion, errors }: Review): boolean {
    if (verdict !== 'unknown' || errors[0]?.reason !== 'KindUnknown') return false;
    if (!this.definitions.gather() || !this.cel()) return false;
    try {
      this.definitions.tell(this.reviewer('cel'));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // The review of the object reports it.
      this.drop('cel');
      return true;
    }
    return this.definitions.hasGroupOf(apiVersion);
  }

  /** Reviews a part. After a fault it reviews each document of the part alone, so that only one has no review. */
  private attempt(module: 'base' | 'cel', part: Part, request: Request): ModuleResult[] {
    try {
      const flags = request.flags | (part.continued === true ? FLAGS.continued : 0);
      const reviewer = this.reviewer(module);
      if (module === 'cel') this.definitions.tell(reviewer);
      request.old?.tell(reviewer);
      return readResults(part, reviewer.review(part.text, flags), request.exact, request.old);
    } catch (error) {
      const failed = this.failed(module, error, part, (request.flags & FLAGS.redact) !== 0);
      const alone = [...parts(part, 1)];
      return alone.length > 1 ? alone.flatMap((document) => this.attempt(module, document, request)) : failed;
    }
  }

  /** Returns the refusal of a part after a fault, and drops the reviewer. */
  private failed(module: 'base' | 'cel', error: unknown, part: Part, redact: boolean): ModuleResult[] {
    if (!(error instanceof Fault)) throw error;
    this.drop(module);
    // The message of a panic may quote a value.
    const why = redact && error.message.startsWith('panic') ? 'the module panicked' : error.message;
    return [unreviewed(part, 'InternalError', `the review failed: ${why}`, redact)];
  }

  runLarge(part: Part, request: Request): ModuleResult[] {
    return [...parts(part, 1)].flatMap((document) => {
      const { text } = document;
      if (text.length <= DOCUMENT_LIMIT) return this.run(document, request);
      const detail = `a document of ${text.length} bytes is not read: the limit is ${DOCUMENT_LIMIT}`;
      return [unreviewed(document, 'RequestEntityTooLarge', detail)];
    });
  }

  private cel(): boolean {
    this.modules.cel ??= this.options.modules ? undefined : ownModule('cel');
    return this.modules.cel !== undefined;
  }

  private reviewer(name: 'base' | 'cel'): Reviewer {
    let reviewer = this.reviewers.get(name);
    if (reviewer && reviewer.memory > MEMORY_LIMIT) {
      this.drop(name);
      reviewer = undefined;
    }
    if (!reviewer) {
      const module = required(this.modules[name]);
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
