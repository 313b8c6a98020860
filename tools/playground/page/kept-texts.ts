// What a reader wrote is kept in the browser, so that it is there when the exercise is chosen or the page is loaded again.
import type { Texts } from './session';

/** A text that a reader changed. */
export interface KeptText {
  readonly text: string;
  /** The text that the reader changed, if nothing else has it: that of a link. */
  readonly given?: string;
  /** Whether it was the text with the error of its exercise. */
  readonly isWrong?: boolean;
}

/** What is kept in a place. */
export type Kept = Partial<Record<keyof Texts, KeptText>>;

const PREFIX = 'kube-playground/';
/** A longer entry is not kept: browsers give all pages of a site a few million characters together. */
const LONGEST = 200_000;

const NAMES = ['yaml', 'typescript', 'crds'] as const;

/** The changed texts in the local storage: those of each exercise, and of no exercise. If it is forbidden, nothing is kept. */
export class KeptTexts {
  /** @param place the name of an exercise, or another place */
  read(place: string): Kept {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(PREFIX + place) ?? '{}');
      return Object.fromEntries(NAMES.flatMap((name) => textOf(name, found)));
    } catch {
      // The storage is forbidden, or somebody else wrote there.
      return {};
    }
  }

  /** Keeps a text instead of an earlier one; without one, nothing is kept. */
  write(place: string, name: keyof Texts, text: KeptText | undefined): void {
    const { [name]: _, ...others } = this.read(place);
    const entry = JSON.stringify(text ? { ...others, [name]: text } : others);
    try {
      if (entry === '{}') localStorage.removeItem(PREFIX + place);
      else if (entry.length <= LONGEST) localStorage.setItem(PREFIX + place, entry);
    } catch {
      // The storage is forbidden or full: the text is not kept.
    }
  }
}

function textOf(name: keyof Texts, found: unknown): [keyof Texts, KeptText][] {
  const entry = fieldOf(found, name);
  const [text, given, isWrong] = [fieldOf(entry, 'text'), fieldOf(entry, 'given'), fieldOf(entry, 'isWrong')];
  if (typeof text !== 'string') return [];
  return [[name, { text, isWrong: isWrong === true, ...(typeof given === 'string' && { given }) }]];
}

const fieldOf = (found: unknown, name: string): unknown =>
  typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined;
