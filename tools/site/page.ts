import type { Language } from './languages';

/** A page of the site, in one language. */
export interface Page {
  readonly language: Language;
  /** Its address without folder of the language and ending: `constructs`. */
  readonly slug: string;
  /** The file of the repository that it comes from, or is about. Several pages may come from one file. */
  readonly source: string;
  readonly title: string;
  /** Its Markdown, without the title. Links are those of the source. */
  readonly text: string;
  /** A page without navigation at the side, and with what stands at its top. */
  readonly isWide?: boolean;
  /** The files of the repository that it shows, each with the anchor of the place. */
  readonly shows?: ReadonlyMap<string, string>;
  /** What search engines and messengers show of it. By default the beginning of its text. */
  readonly description?: string;
}
