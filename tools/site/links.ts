import { posix } from 'node:path';
import { addressOf } from './languages';
import { anchorsOf } from './markdown';
import type { Page } from './page';
import { figure } from './drawings';
import { read } from './repository';

/**
 * The text of a page with the addresses of the site in its links. A link to a file of the repository that the site does not
 * show becomes code.
 */
export function linked(page: Page, all: readonly Page[]): string {
  return page.text
    .split(/^(```.*?^```$)/ms)
    .map((part) => (part.startsWith('```') ? part : withLinks(part, page, all)))
    .join('');
}

const withLinks = (text: string, page: Page, all: readonly Page[]): string =>
  text.replaceAll(
    /(!?)\[((?:[^\]`]|`[^`]*`)*)\]\((?!https?:|#|\/)([^)#]+)(?:#([^)]*))?\)/g,
    (_whole, image: string, label: string, link: string, anchor?: string) => {
      const target = posix.join(posix.dirname(page.source), link);
      if (image) return figure(`/${target}`, label, read(target));
      const address = addressIn(target, anchor, page, all);
      if (address !== undefined) return `[${label}](${address})`;
      return /[`\\]/.test(label) || !/[./]/.test(label) ? label : `\`${label}\``;
    },
  );

/** Where the site shows a file of the repository, in the language of the page that links to it if it is there. */
function addressIn(target: string, anchor: string | undefined, from: Page, all: readonly Page[]): string | undefined {
  const shown = all.find(({ shows, language }) => language === from.language && shows?.has(target));
  if (shown) return `${addressOf(shown.language, shown.slug)}#${shown.shows?.get(target) ?? ''}`;
  const pages = all.filter(({ source }) => source === target);
  // Several pages may come from one file.
  const page =
    pages.find(({ text }) => anchor !== undefined && anchorsOf(text).includes(decodeURI(anchor))) ?? pages[0];
  if (!page) return undefined;
  return `${addressOf(page.language, page.slug)}${anchor === undefined ? '' : `#${anchor}`}`;
}
