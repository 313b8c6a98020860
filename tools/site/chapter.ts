// The pages of the chapter: a section of docs/chapter.md each, with the code, the YAML and the drawing of its exercises.
import { join } from 'node:path';
import { Manifests } from '../../lib/testing';
import { drawing } from './drawings';
import { type Exercise, exercisesOf } from './exercises';
import { addressOf, type Texts } from './languages';
import { anchorOf } from './markdown';
import type { Page } from './page';
import { tryButton } from './playground';
import { read, root } from './repository';

const COMMANDS: Texts = { en: 'Try it on a cluster', ko: '클러스터에서 실행하기' };
const SEEN: Texts = { en: 'What you see', ko: '확인할 내용' };
const WITHOUT: Texts = {
  en: 'No cluster? [Run one on this machine](cluster.md).',
  ko: '클러스터가 없다면 [이 컴퓨터에서 하나 실행해 보세요](cluster.ko.md).',
};

/** The section of an exercise begins with the name of its chart. */
const EXERCISE = /^### (.+)\n\n(`(ch6-[\w-]+)`: [^]*?)\n\n([^]*?)(?=\n+### |\n*$(?![^]))/gm;

/** The page of the chapter without its exercises, then a page for each section with exercises. */
export async function exercisePages(page: Page): Promise<Page[]> {
  const exercises = await exercisesOf();
  const shown = new Set<string>();
  const [intro = '', ...sections] = page.text.split(/^(?=## )/m);
  const others: string[] = [intro];
  const pages: Page[] = [];
  for (const section of sections) {
    const found = [...section.matchAll(EXERCISE)];
    const [, number] = /^ch(6-beyond|6(?:-\d)*)-/.exec(found[0]?.[3] ?? '') ?? [];
    if (number === undefined) {
      others.push(section);
      continue;
    }
    const [heading = ''] = section.split('\n');
    const shows = new Map(found.map(([, title = '', , chart = '']) => [fileOf(chart), anchorOf(title)]));
    for (const [, , , chart = ''] of found) shown.add(chart);
    const text = section.slice(heading.length).replaceAll(EXERCISE, (...[, title, first, chart, rest]: string[]) => {
      const exercise = exercises.get(chart ?? '');
      if (!exercise) throw new Error(`${page.source}: main.ts has no chart ${String(chart)}`);
      return sectionOf(page, title ?? '', [first ?? '', rest ?? ''], exercise);
    });
    const slug = `${page.slug}/${number === '6-beyond' ? 'beyond' : number}`;
    pages.push({ ...page, slug, title: heading.replace('## ', ''), text, shows });
  }
  const missing = [...exercises.keys()].filter((chart) => !shown.has(chart));
  if (missing.length > 0) throw new Error(`${page.source} has no section about ${missing.join(', ')}`);
  const list = pages.map(({ slug, title }) => `- [${title}](${addressOf(page.language, slug)})`);
  const [first = '', ...rest] = others;
  return [{ ...page, text: [first, `${list.join('\n')}\n\n`, ...rest].join('') }, ...pages];
}

const fileOf = (chart: string): string => `dist/${chart}.k8s.yaml`;

function sectionOf(
  page: Page,
  title: string,
  prose: readonly [string, string],
  { chart, code, commands }: Exercise,
): string {
  const { language } = page;
  const [what, seen] = prose;
  const yaml = read(fileOf(chart));
  const { list } = Manifests.fromFiles(join(root, fileOf(chart)));
  const manifests = list.map(({ manifest }) => manifest);
  const typescript = ['```ts title="main.ts"', code, '```'].join('\n');
  const rendered = [`\`\`\`yaml title="${fileOf(chart)}"`, yaml.trimEnd(), '```'].join('\n');
  return [
    `## ${title}`,
    what,
    pair(typescript, rendered),
    drawing(`${chart}-${language}`, title, manifests),
    tryButton(chart, title, language),
    `### ${COMMANDS[language]}`,
    ['```sh', ...commands, '```'].join('\n'),
    WITHOUT[language],
    `### ${SEEN[language]}`,
    seen,
  ].join('\n\n');
}

/** Two blocks of code side by side, where there is room. */
export const pair = (one: string, other: string): string =>
  ['<div class="pair"><div>', one, '</div><div>', other, '</div></div>'].join('\n\n');
