import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { App } from 'cdk8s';
import { graphOf, svg } from '../../lib/cli/draw';
import { isManifest } from '../../lib/manifests/manifest';
import { blocksOf, type Snippet, snippetsOf } from './markdown';
import { execute } from './program';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A page of the site, and the file of the repository that it comes from. */
interface Page {
  /** Its place below the folder of the pages. */
  readonly file: string;
  readonly source: string;
  readonly title: string;
  readonly text: string;
  readonly children?: readonly Page[];
}

/** What comes with a page in each language; the README's own headings name the rest. */
const LANGUAGES = [
  { ending: '.md', readme: 'cdk8s-primer', guides: 'Guides' },
  { ending: '.ko.md', readme: '한국어', guides: '안내' },
] as const;

/**
 * Writes the pages of the site to a folder: the README and what it says of each construct and in each recipe with a drawing
 * of what that makes, docs/ and kube-admission's README, in English and Korean.
 */
export function writePages(folder: string): { readme: string; projectDocuments: string[] } {
  rmSync(folder, { recursive: true, force: true });
  const drawings = drawingsOf(read('README.md'));
  for (const { file, drawing } of drawings) write(join(folder, file), drawing);
  write(join(folder, 'docs', 'picture.svg'), read('docs/picture.svg'));
  const names = sectionsOf(read('README.md'), 3).map(({ title }) => slug(title));
  const top = LANGUAGES.flatMap((language) => pagesIn(language, names, drawings));
  const all = top.flatMap((page) => [page, ...(page.children ?? [])]);
  for (const page of all) write(join(folder, page.file), rendered(page, all));
  const [readme = '', ...projectDocuments] = top.map(({ file }) => join(folder, file));
  return { readme, projectDocuments };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The snippets of a README that come to manifests. */
const drawn = (readme: string): Snippet[] =>
  snippetsOf(blocksOf(readme)).filter(({ prelude, outcome }) => prelude !== '' && outcome?.language === 'yaml');

function drawingsOf(readme: string): { file: string; drawing: string }[] {
  return drawn(readme).map(({ prelude, text, heading, line }, index) => {
    const { app } = execute(`${prelude}${text}\nexport { app };`);
    if (!(app instanceof App)) throw new Error(`line ${line}: there is no app`);
    const manifests = app.charts.flatMap((chart): unknown[] => chart.toJson()).filter(isManifest);
    const graph = graphOf(manifests.map((manifest) => ({ manifest, origin: '' })));
    return { file: `drawings/${index}-${slug(heading)}.svg`, drawing: svg(graph, heading) };
  });
}

/** The pages of a language: those of the README's sections two to four have a page below them for each of theirs. */
function pagesIn(
  { ending, readme: title, guides }: (typeof LANGUAGES)[number],
  names: readonly string[],
  drawings: readonly { file: string }[],
): Page[] {
  const source = `README${ending}`;
  const text = withDrawings(read(source), drawings);
  const left = [...names];
  const sections = sectionsOf(text, 2).map((section): Page => {
    const children = sectionsOf(section.text, 3).map((part): Page => {
      const file = `${left.shift() ?? ''}${ending}`;
      return { file, source, title: part.title, text: part.text };
    });
    return {
      file: `in-${children[0]?.file ?? ''}`,
      source,
      title: section.title,
      text: introOf(section.text),
      children,
    };
  });
  const others = readdirSync(join(root, 'docs'))
    .filter((name) => /^[\w-]+(\.ko)?\.md$/.test(name) && name.endsWith('.ko.md') === (ending === '.ko.md'))
    .map((name) => ({ file: `guides/${name}`, source: `docs/${name}` }));
  const admission = { file: `guides/kube-admission${ending}`, source: `packages/kube-admission/README${ending}` };
  const children = [...others, admission].map((page): Page => {
    const [heading = '', ...lines] = read(page.source).split('\n');
    return { ...page, title: heading.replace(/^# /, ''), text: lines.join('\n') };
  });
  return [
    { file: `index${ending}`, source, title, text: read(source) },
    ...sections.slice(1, 4),
    { file: `guides${ending}`, source: '', title: guides, text: '', children },
  ];
}

/** A README with each drawing below the manifests that it shows. */
function withDrawings(readme: string, drawings: readonly { file: string }[]): string {
  const lines = readme.split('\n');
  const places = drawn(readme).flatMap(({ outcome }, index) =>
    outcome ? [{ below: outcome.line - 1 + outcome.text.split('\n').length, index, heading: outcome.heading }] : [],
  );
  for (const { below, index, heading } of places.reverse()) {
    lines.splice(below, 0, '', `![${heading}](${drawings[index]?.file ?? ''})`);
  }
  return lines.join('\n');
}

/** The sections below headings of a level, and what stands in them. */
function sectionsOf(markdown: string, level: number): { title: string; text: string }[] {
  const sections: { title: string; lines: string[] }[] = [];
  let inCode = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    const [, marks = '', title = ''] = (!inCode && /^(#+) (.*)$/.exec(line)) || [];
    if (marks.length === level) sections.push({ title, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ title, lines }) => ({ title, text: lines.join('\n') }));
}

/** What stands above the first heading. */
const introOf = (markdown: string): string => markdown.slice(0, markdown.search(/^### /m));

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A page as TypeDoc reads it, with a list of those below it. Links to what has no page become plain text. */
function rendered({ file, source, title, text, children = [] }: Page, all: readonly Page[]): string {
  const to = (target: string): string => {
    const path = posix.relative(posix.dirname(file), target);
    return path.startsWith('.') ? path : `./${path}`;
  };
  const linked = text.replaceAll(
    /(!?)\[([^\]]*)\]\((?!https?:)([^)]+)\)/g,
    (_, image: string, label: string, link: string) => {
      if (image) return `![${label}](${to(link)})`;
      const target = all.find((page) => page.source === posix.join(posix.dirname(source), link));
      return target ? `[${label}](${to(target.file)})` : label;
    },
  );
  const list = children.map((page) => `- [${page.title}](${to(page.file)})`);
  const head = [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(children.length > 0 ? ['children:'] : []),
    ...children.map((page) => `  - ${to(page.file)}`),
    '---',
  ];
  return [...head, '', `# ${title}`, '', linked, ...list, ''].join('\n');
}
