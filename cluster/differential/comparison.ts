import type { Review } from '../../packages/kube-admission/lib/review';
import { type Answer, type Oracle, panicked } from '../oracle';
import { bodyOf } from './body';
import { differentDecoding } from './decoding';
import { parse, write } from './document';
import { fieldsOf, isFields, textOf, type Fields } from './fields';
import { causesOf, differentErrors, differentRefusal, differentWarnings, errorsOf, listed, said } from './mistakes';
import { withoutPodSecurity } from './pod-security';
import type { Reviewer } from './reviewer';
import type { Entry } from './state';
import { differentObject } from './stored';
import type { Surroundings } from './surroundings';

/** Where a manifest's way ended: `unsent` is what kubectl cannot send, `deep` what is nested too deep for this comparison. */
export type Stage = Answer['verdict'] | 'unsent' | 'deep';

/** What both say of a manifest, and how they differ. */
export interface Outcome {
  stage: Stage;
  /** How they differ; nothing if they agree. */
  difference?: string;
  /** The manifest that was compared in the end, and what each said of it. */
  manifest: string;
  answer?: Answer;
  review?: Review;
  /** The names of the entries that were needed. */
  entries: ReadonlySet<string>;
}

/** A manifest without what the cluster objects to, which is to be compared instead. */
export class Edited extends Error {
  public constructor(public readonly manifest: string) {
    super('the manifest was edited');
  }
}

/** Each edit takes something out, so that there are few. */
const mostEdits = 20;
/** Milliseconds. The server hears of a new object in a moment; until then it is asked again. */
const patience = 30_000;

/** Compares what both say of one manifest. */
export class Comparison {
  private readonly entries = new Set<string>();

  /** @param state the differences that are meant */
  public constructor(
    private readonly oracle: Oracle,
    private readonly reviewer: Reviewer,
    private readonly surroundings: Surroundings,
    private readonly state: readonly Entry[],
  ) {}

  public async compare(text: string): Promise<Outcome> {
    let manifest = text;
    for (let edits = 0; edits < mostEdits; edits++) {
      try {
        return { ...(await this.once(manifest)), manifest, entries: this.entries };
      } catch (error) {
        if (error instanceof RangeError) return { stage: 'deep', manifest, entries: this.entries };
        if (!(error instanceof Edited)) throw error;
        manifest = error.manifest;
      }
    }
    return { stage: 'refused', difference: 'there is no end to what is refused', manifest, entries: this.entries };
  }

  private async once(text: string): Promise<Omit<Outcome, 'manifest' | 'entries'>> {
    const reviews = this.reviewer.reviewYaml(text);
    const body = bodyOf(text);
    const manifest: unknown = body === undefined ? undefined : JSON.parse(body);
    if (body === undefined || !isFields(manifest)) {
      const isAdmitted = reviews.some(({ verdict }) => verdict === 'admitted');
      return { stage: 'unsent', ...(isAdmitted && { difference: 'kubectl cannot read it, the review admits it' }) };
    }
    if (Array.isArray(manifest.items) && textOf(manifest.kind).endsWith('List')) return { stage: 'unsent' };
    const [review, ...others] = reviews;
    if (!review || others.length > 0) {
      return { stage: 'unsent', difference: `${reviews.length} reviews of one object` };
    }
    if (review.errors.some(({ message }) => message === 'the review failed: it is nested too deep'))
      return { stage: 'deep' };
    const unsent = this.unsent(manifest, review);
    if (unsent) return { ...unsent, review };
    const answer = await this.ask(body, manifest, review);
    const difference = await this.withPodSecurity(answer, body, manifest, review);
    return { stage: answer.verdict, difference, answer, review };
  }

  private async withPodSecurity(
    answer: Answer,
    body: string,
    manifest: Fields,
    review: Review,
  ): Promise<string | undefined> {
    if (!review.podSecurity) return await this.difference(answer, body, manifest, review);
    const rest = withoutPodSecurity(answer, review);
    return rest.difference ?? (await this.difference(rest.answer, body, manifest, rest.review));
  }

  /** Of what has no kind, or one that the server does not serve or kube-admission does not know. */
  private unsent(manifest: Fields, review: Review): { stage: Stage; difference?: string } | undefined {
    const [apiVersion, kind] = [textOf(manifest.apiVersion), textOf(manifest.kind)];
    if (apiVersion === '' || kind === '') {
      const isSame = review.verdict === 'refused';
      return {
        stage: 'unsent',
        ...(!isSame && { difference: `kubectl cannot send it, the review: ${review.verdict}` }),
      };
    }
    const isServed = this.oracle.serves(apiVersion, kind);
    if (isServed === (review.verdict !== 'unknown')) return isServed ? undefined : { stage: 'unserved' };
    const entry = isServed ? this.state.find(({ unknown }) => unknown?.(apiVersion, kind)) : undefined;
    if (entry) {
      this.entries.add(entry.name);
      return { stage: 'unserved' };
    }
    const does = isServed ? 'serves' : 'does not serve';
    return { stage: 'unserved', difference: `the server ${does} ${apiVersion} ${kind}, the review: ${review.verdict}` };
  }

  /**
   * The server's answer, once what the manifest needs is there.
   *
   * @param original what is edited, if the body was made from it
   * @throws Edited if something else has to be compared
   */
  private async ask(body: string, manifest: Fields, review: Review, original = body): Promise<Answer> {
    const deadline = Date.now() + patience;
    for (;;) {
      const answer = await this.answer(body, review);
      const [entry, found] = concerned(this.state, answer, manifest, review);
      if (!entry) return answer;
      this.entries.add(entry.name);
      const needed = entry.make?.(found, manifest);
      if (needed && Date.now() < deadline && (await this.surroundings.hold(needed))) continue;
      const isTold = entry.isRefused !== true || review.verdict === 'refused';
      const document = parse(original);
      const before = write(document);
      entry.edit?.(document, found);
      if (!isTold || write(document) === before) return answer;
      throw new Edited(write(document));
    }
  }

  private async answer(body: string, review: Review): Promise<Answer> {
    const answer = await this.oracle.ask(body);
    const entry = this.state.find(({ isDry }) => isDry?.(answer, review));
    if (!entry) return answer;
    this.entries.add(entry.name);
    return await this.oracle.create(body);
  }

  private async difference(
    answer: Answer,
    body: string,
    manifest: Fields,
    review: Review,
  ): Promise<string | undefined> {
    if (answer.message === panicked) return differentPanic(answer, review, body);
    const verdict = answer.verdict === 'admitted' ? 'admitted' : 'refused';
    if (review.verdict !== verdict) {
      return `${said(answer)}${listed(causesOf(answer))}\nthe review: ${review.verdict}${listed(errorsOf(review.errors))}`;
    }
    // Where the server stopped the review went on, and may warn of more.
    const warnings =
      answer.verdict === 'undecoded'
        ? review.warnings.filter((warning) => answer.warnings.includes(warning))
        : review.warnings;
    const different = differentWarnings(answer.warnings, warnings);
    if (different !== undefined) return different;
    if (answer.verdict === 'admitted') {
      // What breaks the Pod Security Standards is stored by neither.
      return answer.object && review.object ? this.differentObject(answer.object, manifest, review) : undefined;
    }
    if (answer.verdict === 'undecoded') {
      return await differentDecoding(answer, body, manifest, review, (repaired) =>
        this.ask(repaired, manifest, review, body),
      );
    }
    const isListed = answer.reason === 'Invalid' && answer.causes.length > 0;
    return isListed
      ? differentErrors(causesOf(answer), errorsOf(review.errors), manifest)
      : differentRefusal(answer, review.errors);
  }

  private differentObject(object: Fields, manifest: Fields, review: Review): string | undefined {
    const stored = structuredClone(object);
    const reviewed = fieldsOf(review.object);
    for (const { name, undo } of this.state) {
      if (!undo) continue;
      const before = JSON.stringify(stored);
      undo(stored, reviewed);
      if (JSON.stringify(stored) !== before) this.entries.add(name);
    }
    return differentObject(stored, reviewed, manifest);
  }
}

function concerned(
  state: readonly Entry[],
  answer: Answer,
  manifest: Fields,
  review: Review,
): [Entry, string[]] | [undefined, undefined] {
  for (const entry of state) {
    const found = entry.refusal?.(answer, manifest, review);
    if (found) return [entry, found];
  }
  return [undefined, undefined];
}

/** No float of Go holds it; what reads the managers of fields panics with it. */
const tooLarge = /[:,[]\s*-?\d+(?:\.\d+)?[eE]\+?[3-9]\d\d/;

/** kube-admission tells of its own panics, which are the server's; it does not read the managers of fields as the server does. */
const differentPanic = (answer: Answer, { errors }: Review, manifest: string): string | undefined =>
  errors[0]?.reason === 'InternalError' || (errors.length > 0 && tooLarge.test(manifest))
    ? undefined
    : `${said(answer)}\nthe review: ${listed(errorsOf(errors))}`;
