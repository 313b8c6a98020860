// The landing page: the README's example, its error and its sections, below what the project is in a few words.
import { App } from 'cdk8s';
import { isNode, LineCounter, parseDocument } from 'yaml';
import * as primer from '../../lib';
import { pair } from './chapter';
import { DOORS, HERO, PICTURE } from './landing-texts';
import { addressOf, ENDINGS, type Language } from './languages';
import { blocksOf, type Snippet, snippetsOf } from './markdown';
import type { Page } from './page';
import { execute, installed } from './program';
import { read } from './repository';

/** The landing page of a language, made of its README. The last section of a README links to the other pages, as the doors do. */
export function landingPage(language: Language, readme: Page): Page {
  const [intro = '', ...sections] = readme.text.split(/^(?=## )/m);
  const own = sections.slice(0, -1).filter((section) => !section.includes('<table>'));
  const text = [picture(language, readme), doors(language), '<div class="about">', intro.trim(), ...own, '</div>'].join(
    '\n\n',
  );
  return { ...readme, title: HERO.title[language], description: HERO.tagline[language], text, isWide: true };
}

/** What the front matter of the landing page says of its top. */
export function heroOf(language: Language): object {
  const { title, tagline, start, playground, chapter } = HERO;
  const actions = [
    { text: start[language], link: addressOf(language, 'getting-started'), variant: 'primary' },
    { text: playground[language], link: addressOf(language, 'playground'), variant: 'secondary' },
    { text: chapter[language], link: addressOf(language, 'chapter'), variant: 'secondary' },
  ];
  return {
    title: title[language],
    tagline: tagline[language],
    actions: language === 'ko' ? actions.reverse() : actions,
  };
}

/** An error of the README's program, with its line, its field in the YAML, and its message; then one of any YAML. */
function picture(language: Language, readme: Page): string {
  const [program, wrong] = snippetsOf(blocksOf(readme.text));
  const message = wrong?.outcome?.text ?? '';
  const [, field] = /\] (\S+): /.exec(message) ?? [];
  if (!program || !wrong || field === undefined) throw new Error(`${readme.source} has no example with an error`);
  const before = program.text.split('\n');
  const marked = wrong.text.split('\n').flatMap((line, index) => (before.includes(line) ? [] : [index + 1]));
  const yaml = yamlOf(wrong);
  const blocks = blocksOf(read(`packages/kube-admission/README${ENDINGS[language]}`));
  const report = blocks.find((each) => each.language === 'text')?.text ?? '';
  const typescript = block('ts', 'main.ts', wrong.text, marked);
  return [
    `<section class="picture" aria-label="${PICTURE.label[language]}">`,
    `<p class="caption">${PICTURE.write[language]}</p>`,
    pair(
      typescript,
      [block('text', 'npx tsx main.ts', message, [2]), block('yaml', 'YAML', yaml, [lineOf(yaml, field)])].join('\n\n'),
    ),
    `<p class="caption">${PICTURE.anyYaml[language]}</p>`,
    block('text', 'npx kube-admission', report, []),
    '</section>',
  ].join('\n\n');
}

function block(syntax: string, title: string, text: string, marked: readonly number[]): string {
  const frame = syntax === 'text' ? ' frame="terminal" wrap' : '';
  const marks = marked.length > 0 ? ` del={${marked.join(',')}}` : '';
  return [`\`\`\`${syntax} title="${title}"${frame}${marks}`, text.trimEnd(), '```'].join('\n');
}

/** What the program would write if nothing reviewed it. */
function yamlOf({ text, line }: Snippet): string {
  let app: unknown;
  const load = (name: string): unknown =>
    name === 'cdk8s-primer' ? { ...primer, synth: (make: () => App) => (app = make()) } : installed(name);
  execute(text, load);
  if (!(app instanceof App)) throw new Error(`line ${line}: there is no app`);
  return app.synthYaml();
}

/** The line of a field. */
function lineOf(yaml: string, field: string): number {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const steps = [...field.matchAll(/(\w+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  const node = document.getIn(steps, true);
  if (!isNode(node) || !node.range) throw new Error(`the YAML of the example has no ${field}`);
  return lines.linePos(node.range[0]).line;
}

/** The ways into the site. */
const doors = (language: Language): string =>
  [
    '<ul class="doors">',
    ...DOORS[language].map(
      ({ title, text, slug, command }) =>
        `<li><a href="${addressOf(language, slug)}"><strong>${title}</strong><span>${text}</span><code>${command}</code></a></li>`,
    ),
    '</ul>',
  ].join('\n');
