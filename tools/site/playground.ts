// Connects the site with the playground, a custom element that tools/playground builds.
import { join } from 'node:path';
import { buildPlayground } from '../playground/build';
import type { Language, Texts } from './languages';
import type { Page } from './page';

/** Where the playground is on the site. */
const PLAYGROUND = '/playground-app/';

const TITLE: Texts = { en: 'Playground', ko: '플레이그라운드' };
const DESCRIPTION: Texts = {
  en: 'Change a manifest or its TypeScript, and see at once what the API server says. Everything runs in your browser.',
  ko: '매니페스트나 TypeScript를 고치면 API 서버의 판정을 바로 볼 수 있습니다. 모두 브라우저 안에서 실행됩니다.',
};
const TRY: Texts = { en: 'Try it', ko: '직접 해 보기' };
const FAILED: Texts = {
  en: 'The playground cannot start here. A browser loads it from a web server only, not from a file: run npx serve in the folder of the site.',
  ko: '여기에서는 플레이그라운드를 시작할 수 없습니다. 브라우저는 파일이 아니라 웹 서버에서만 플레이그라운드를 불러옵니다. 사이트 폴더에서 npx serve를 실행하세요.',
};

/** The page of the playground. */
export function playgroundPage(language: Language): Page {
  const element = `<div class="playground" ${attributes(language)}></div>`;
  const text = [DESCRIPTION[language], element].join('\n\n');
  const description = DESCRIPTION[language];
  return {
    language,
    slug: 'playground',
    source: 'tools/playground',
    title: TITLE[language],
    text,
    description,
    isWide: true,
  };
}

/** A button that puts the playground with an exercise in its place. */
export function tryButton(chart: string, title: string, language: Language): string {
  const label = `${TRY[language]}: ${title}`.replaceAll('"', '&quot;');
  const button = `<button type="button" aria-label="${label}">${TRY[language]}</button>`;
  return `<div class="playground" data-exercise="${chart}" ${attributes(language)}>${button}</div>`;
}

/** `client/playground.ts` makes the element of these. */
const attributes = (language: Language): string =>
  `data-script="${PLAYGROUND}playground.js" data-failed="${FAILED[language]}" data-language="${language}"`;

/** Builds the playground into the site. */
export const writePlayground = (site: string): Promise<void> => buildPlayground(join(site, PLAYGROUND));
