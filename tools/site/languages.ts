import type { Language, Translated as Texts } from '../playground/exercises/exercise';

export type { Language, Texts };

/** The languages of the site. The pages of the first stand at its root, those of the other one in a folder. */
export const LANGUAGES: readonly Language[] = ['en', 'ko'];

/** The ending of a page's file in the repository. */
export const ENDINGS: Texts = { en: '.md', ko: '.ko.md' };

/** The address of a page: `/constructs.html`, `/ko/constructs.html`. The landing page has the slug `index`. */
export function addressOf(language: Language, slug: string): string {
  const folder = language === 'en' ? '/' : `/${language}/`;
  return `${folder}${slug}.html`;
}
