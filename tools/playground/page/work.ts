import type { Exercise, Mode } from '../exercises/exercise';
import { KeptTexts } from './kept-texts';
import type { Shared } from './link';
import type { Texts } from './session';

const MODES: readonly Mode[] = ['yaml', 'typescript'];

/** The places of texts that are of no exercise: definitions, and the text of a link. */
const CRDS = 'crds';
const LINK = 'link';

/** What a reader works on: an exercise or the text of a link, right or with an error, and what the reader changed in it. */
export class Work {
  /** Undefined for the text of a link. */
  exercise: Exercise | undefined;
  /** Whether the text of each language is the one with the error. */
  readonly isWrong: Record<Mode, boolean> = { yaml: false, typescript: false };
  private readonly kept = new KeptTexts();
  /** The texts that were given, if no exercise has them. */
  private readonly given: Texts = { yaml: '', typescript: '', crds: '' };

  /** @param texts the texts of the session, which this changes */
  constructor(private readonly texts: Texts) {
    texts.crds = this.kept.read(CRDS).crds?.text ?? '';
  }

  /** Shows an exercise, as the reader left it. */
  choose(exercise: Exercise): void {
    this.exercise = exercise;
    const kept = this.kept.read(exercise.id);
    for (const mode of MODES) {
      this.isWrong[mode] = kept[mode]?.isWrong ?? false;
      this.texts[mode] = kept[mode]?.text ?? this.givenOf(mode);
    }
  }

  /** Shows the text of a link, and its definitions. */
  open({ mode, text, crds }: Pick<Shared, 'mode' | 'text' | 'crds'>): void {
    this.leave();
    this.give(mode, text);
    this.give('crds', crds);
  }

  /** Whether there is another text of a link that the reader changed: a link shows its own. */
  get hasOwn(): boolean {
    const kept = this.kept.read(LINK);
    return MODES.some((mode) => kept[mode] && (this.exercise || kept[mode].text !== this.texts[mode]));
  }

  /** Shows the text of a link again, as the reader left it. Returns its language. */
  reopen(): Mode | undefined {
    const kept = this.kept.read(LINK);
    this.leave();
    for (const mode of MODES) {
      this.given[mode] = kept[mode]?.given ?? this.given[mode];
      this.texts[mode] = kept[mode]?.text ?? this.given[mode];
    }
    return MODES.find((mode) => kept[mode] !== undefined);
  }

  /** Shows the text with the error instead of the right one, or the right one. A reader who looked at the right one goes on. */
  toggle(mode: Mode): void {
    if (!this.exercise) return;
    this.isWrong[mode] = !this.isWrong[mode];
    const kept = this.kept.read(this.exercise.id)[mode];
    this.texts[mode] = this.isWrong[mode] && kept?.isWrong === true ? kept.text : this.givenOf(mode);
  }

  /** Keeps a text that the reader wrote; nothing if it is the one that was given. */
  keep(name: keyof Texts): void {
    const { exercise } = this;
    const isChanged = this.isChanged(name);
    const text = this.texts[name];
    if (name === 'crds') this.kept.write(CRDS, name, isChanged ? { text } : undefined);
    else if (!exercise) this.kept.write(LINK, name, isChanged ? { text, given: this.given[name] } : undefined);
    else this.kept.write(exercise.id, name, isChanged ? { text, isWrong: this.isWrong[name] } : undefined);
  }

  /** Whether the reader changed a text. */
  isChanged(name: keyof Texts): boolean {
    return this.texts[name] !== this.givenOf(name);
  }

  /** Shows the text that was given, and forgets what the reader wrote. */
  reset(name: keyof Texts): void {
    this.texts[name] = this.givenOf(name);
    this.keep(name);
  }

  private givenOf(name: keyof Texts): string {
    if (name === 'crds' || !this.exercise) return this.given[name];
    return this.exercise.code[name][this.isWrong[name] ? 'wrong' : 'right'];
  }

  private give(name: keyof Texts, text: string): void {
    // As the editor reads it: a text that nobody changed is the same.
    this.texts[name] = this.given[name] = text.replaceAll(/\r\n?/g, '\n');
  }

  /** Leaves an exercise. Its texts are given now, until others are. */
  private leave(): void {
    for (const mode of MODES) {
      this.given[mode] = this.givenOf(mode);
      this.texts[mode] = this.given[mode];
      this.isWrong[mode] = false;
    }
    this.exercise = undefined;
  }
}
