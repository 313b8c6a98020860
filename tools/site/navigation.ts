import type { Texts } from './languages';

/** A part of the navigation: pages by their slugs. */
interface Group {
  readonly label: Texts;
  readonly pages: readonly string[];
}

const GROUPS: readonly Group[] = [
  { label: { en: 'Start', ko: '시작' }, pages: ['getting-started', 'playground'] },
  {
    label: { en: 'Chapter 6', ko: '6장' },
    pages: ['chapter', 'chapter/6-1', 'chapter/6-2-1', 'chapter/6-2-2', 'chapter/6-3-1', 'chapter/beyond'],
  },
  { label: { en: 'Write manifests', ko: '매니페스트 쓰기' }, pages: ['constructs', 'workloads', 'recipes'] },
  { label: { en: 'Test them', ko: '테스트하기' }, pages: ['testing', 'from-json-to-assertions'] },
  { label: { en: 'Review them', ko: '검토하기' }, pages: ['kube-admission', 'plugin', 'ci'] },
  {
    label: { en: 'More', ko: '더 알아보기' },
    pages: ['synthesis', 'from-yaml', 'cluster', 'cdk8s-plus', 'versions', 'speed'],
  },
  { label: { en: 'Reference', ko: '레퍼런스' }, pages: ['reference', 'architecture'] },
  { label: { en: 'Project', ko: '프로젝트' }, pages: ['contributing', 'changelog', 'security'] },
];

/** The navigation as Starlight takes it. A page that is in no group is at the end. */
export function sidebarOf(slugs: readonly string[]): object[] {
  const named = new Set(GROUPS.flatMap(({ pages }) => pages));
  const others = slugs.filter((slug) => slug !== 'index' && !named.has(slug));
  return [
    ...GROUPS.map(({ label, pages }) => ({
      label: label.en,
      translations: { ko: label.ko },
      items: pages.filter((slug) => slugs.includes(slug)).map((slug) => ({ slug })),
    })),
    ...others.map((slug) => ({ slug })),
  ];
}
