import { storedGroup } from '../../../lib/manifests/identity';
import { mostLike } from '../../../lib/manifests/most-like';
import { mayDefine } from './definitions';
import { type Part, parts } from './documents';
import { FLAGS, type Reviewer } from './instance';
import { locate, LocatedDocument } from './locate';
import { type ModuleResult, type OldEntry, readResults, type Steps } from './module-result';
import type { OldObject, TextReview } from './review';

/** The size of the parts in which a text is read. */
const PART_SIZE = 1 << 20;

/** A text with objects that the server has, and the name that reviews give it: a file, or a revision and a file. */
export interface OldText {
  readonly name: string;
  /** YAML or JSON documents. */
  readonly text: string | Uint8Array;
}

/** The old objects that each reviewer knows. */
const told = new WeakMap<Reviewer, OldObjects>();

/** The objects that a server has, by the texts from which they were made (`Admission.oldObjects`). */
export class OldObjects {
  /** The reviews of the documents that cannot be read. Nothing is compared with them. */
  readonly problems: readonly TextReview[];
  private readonly chunks = new Map<string, { part: Part; entries: readonly Entry[] }>();
  /** What the objects are that reviewed ones would change. */
  private readonly met = new Set<string>();
  /** The texts with an object that another text has, too, and their parts. */
  private readonly shared: ReadonlyMap<string, readonly string[]>;
  /** The text that each reviewer was told last: its objects count. */
  private readonly preferred = new WeakMap<Reviewer, string>();
  /** Whether there may be definitions of custom resources among them. @internal */
  readonly mayDefine: boolean;

  /**
   * @param flags `FLAGS.redact` or nothing
   * @param read asks a reviewer, and returns the refusal of the part if that fails
   * @internal
   */
  constructor(
    texts: readonly { readonly name: string; readonly text: Uint8Array }[],
    private readonly flags: number,
    read: (part: Part, remember: (reviewer: Reviewer) => ModuleResult[]) => ModuleResult[],
  ) {
    this.mayDefine = texts.some(({ text }) => mayDefine(text));
    const problems: TextReview[] = [];
    for (const { name, text } of texts) {
      for (const part of parts({ text, line: 1 }, PART_SIZE)) {
        const id = String(this.chunks.size);
        const results = read(part, (reviewer) => {
          this.tell(reviewer);
          return this.remember(reviewer, id, part);
        });
        const entries = results.map((result) => new Entry(result, name));
        this.chunks.set(id, { part, entries });
        const unreadable = entries.filter((entry) => entry.isUnreadable);
        problems.push(
          ...locate(
            unreadable.map(({ result }) => result),
            { source: name },
          ),
        );
      }
    }
    this.problems = problems;
    this.shared = sharedTexts(this.chunks);
  }

  /** Whether the object that a reviewed one would change depends on the text that has the reviewed one. @internal */
  get isAmbiguous(): boolean {
    return this.shared.size > 0;
  }

  /** The number of the objects. */
  get count(): number {
    return this.entries().length;
  }

  /** Returns the objects that no reviewed object would change so far: they are no longer in the texts. */
  gone(): OldObject[] {
    return this.entries()
      .filter((entry) => !this.met.has(entry.identity))
      .map(({ object }) => object);
  }

  /**
   * Tells a reviewer the objects, unless it knows them. Of two of one identity the last one counts that it is told. That is the one of
   * the text which is most like the reviewed one: the folders prod and stage may have the same objects.
   *
   * @param source the name of the reviewed text
   * @internal
   */
  tell(reviewer: Reviewer, source?: string): void {
    if (told.get(reviewer) !== this) {
      reviewer.forget();
      for (const [id, { part, entries }] of this.chunks) {
        if (!entries.every((entry) => entry.isUnreadable)) this.remember(reviewer, id, part);
      }
      told.set(reviewer, this);
      this.preferred.delete(reviewer);
    }
    const name = source === undefined || !this.isAmbiguous ? undefined : mostLike(source, [...this.shared.keys()]);
    if (name === undefined || this.preferred.get(reviewer) === name) return;
    for (const id of this.shared.get(name) ?? []) {
      const chunk = this.chunks.get(id);
      if (chunk) this.remember(reviewer, id, chunk.part);
    }
    this.preferred.set(reviewer, name);
  }

  /** Returns an object that a reviewed one would change. @internal */
  meet({ name, index }: { name: string; index: number }): OldEntry | undefined {
    const entry = this.chunks.get(name)?.entries[index];
    if (entry) this.met.add(entry.identity);
    return entry;
  }

  /** Returns the objects that have a name. One that the server is to name is new each time. */
  private entries(): Entry[] {
    const all = [...this.chunks.values()].flatMap(({ entries }) => entries);
    return all.filter(({ isUnreadable, object }) => !isUnreadable && object.name !== '');
  }

  private remember(reviewer: Reviewer, id: string, part: Part): ModuleResult[] {
    const flags = this.flags | (part.continued === true ? FLAGS.continued : 0);
    return readResults(part, reviewer.remember(part.text, id, flags));
  }
}

/** Returns the texts with an object that another text has, too, and the parts of each. */
function sharedTexts(chunks: ReadonlyMap<string, { readonly entries: readonly Entry[] }>): Map<string, string[]> {
  const sources = new Map<string, Set<string>>();
  for (const { entries } of chunks.values())
    for (const { identity, object } of entries)
      sources.set(identity, (sources.get(identity) ?? new Set()).add(object.source));
  const shared = new Map<string, string[]>();
  for (const [id, { entries }] of chunks) {
    const found = entries.find(({ identity, object }) => object.name !== '' && (sources.get(identity)?.size ?? 0) > 1);
    if (found) shared.set(found.object.source, [...(shared.get(found.object.source) ?? []), id]);
  }
  return shared;
}

/** The document that was read last, for the errors of an object: most have several. */
let lastRead: { part: Part; document: LocatedDocument } | undefined;

/** An old object, with its result. */
class Entry implements OldEntry {
  readonly object: OldObject;

  constructor(
    readonly result: ModuleResult,
    source: string,
  ) {
    const { apiVersion, kind, namespace, name } = result.review;
    const lineOf = (): number => this.document.lineOf(result);
    this.object = {
      ...{ apiVersion, kind, namespace, name, source },
      get line() {
        return lineOf();
      },
    };
  }

  /** What the object is to a server, without the version of its API. */
  get identity(): string {
    const { apiVersion, kind, namespace, name } = this.object;
    return JSON.stringify([storedGroup(apiVersion, kind), kind, namespace === '' ? 'default' : namespace, name]);
  }

  get isUnreadable(): boolean {
    return this.result.review.errors.length > 0;
  }

  placeOf(steps: Steps): { line: number; column: number } {
    return this.document.placeOf(this.result, steps);
  }

  private get document(): LocatedDocument {
    const { document: part } = this.result;
    if (lastRead?.part !== part) lastRead = { part, document: new LocatedDocument(part, [this.result]) };
    return lastRead.document;
  }
}
