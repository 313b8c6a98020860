import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { exercisePages } from './chapter';
import { withDrawings } from './drawings';
import { landingPage } from './landing';
import { ENDINGS, type Language } from './languages';
import type { Page } from './page';
import { playgroundPage } from './playground';
import { read, root } from './repository';

/** The pages of a language that come from files, the landing page first. */
export async function pagesIn(language: Language): Promise<Page[]> {
  const ending = ENDINGS[language];
  const isOfLanguage = (name: string): boolean => name.endsWith('.ko.md') === (ending === '.ko.md');
  const guides = readdirSync(join(root, 'docs')).filter(
    (name) => /^[\w-]+(\.ko)?\.md$/.test(name) && isOfLanguage(name),
  );
  const project = language === 'en' ? ['CHANGELOG.md', 'SECURITY.md'] : [];
  const sources = [
    `packages/kube-admission/README${ending}`,
    ...guides.map((name) => `docs/${name}`),
    `CONTRIBUTING${ending}`,
    ...project,
  ];
  const guidesAndOthers = sources.map(async (source): Promise<Page[]> => {
    const page = pageOf(source, language);
    return page.slug === 'chapter' ? await exercisePages(page) : [{ ...page, text: withDrawings(page) }];
  });
  return [
    landingPage(language, pageOf(`README${ending}`, language)),
    ...(await Promise.all(guidesAndOthers)).flat(),
    playgroundPage(language),
  ];
}

function pageOf(source: string, language: Language): Page {
  const [heading = '', ...lines] = read(source).split('\n');
  const text = lines.join('\n').replace(/^\[(?:한국어|English)\]\([^)]*\)(?: · )?\n?/m, '');
  return { language, slug: slugOf(source, language), source, title: heading.replace(/^# /, ''), text };
}

function slugOf(source: string, language: Language): string {
  const name = posix.basename(source, ENDINGS[language]);
  const [, workspace] = /^packages\/([\w-]+)\/README/.exec(source) ?? [];
  return workspace ?? (name === 'README' ? 'index' : name.toLowerCase());
}
