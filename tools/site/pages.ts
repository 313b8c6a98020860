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

/** The pages of docs/ in the order of the navigation; a page that is not named here comes last. */
const ORDER = [
  'getting-started',
  'chapter',
  'constructs',
  'workloads',
  'recipes',
  'testing',
  'from-json-to-assertions',
  'synthesis',
  'from-yaml',
  'cluster',
  'ci',
  'cdk8s-plus',
  'versions',
  'speed',
  'architecture',
];

/** The page that has the Korean ones below it. */
export const KOREAN = '한국어';

const LANGUAGES = [
  { ending: '.md', others: ['CHANGELOG.md', 'SECURITY.md'] },
  { ending: '.ko.md', others: [] },
] as const;

/** A picture of what a snippet of a page makes. */
interface Drawing {
  readonly file: string;
  readonly title: string;
  readonly svg: string;
  /** The line of the page, counted from 0, that it goes above. */
  readonly below: number;
}

/**
 * Writes the pages of the site to a folder: the README, docs/, kube-admission's README and the files about the project, in
 * English and Korean. A page shows a drawing below each snippet that renders manifests.
 */
export function writePages(folder: string): { readme: string; projectDocuments: string[] } {
  rmSync(folder, { recursive: true, force: true });
  write(join(folder, 'docs', 'picture.svg'), read('docs/picture.svg'));
  const [english = [], korean = []] = LANGUAGES.map((language) => pagesIn(language, folder));
  const [readme, ...guides] = english;
  const [first, ...others] = korean;
  if (!readme || !first) throw new Error('there is no README');
  const group: Page = { ...first, title: KOREAN, children: others };
  const all = [...english, group, ...others];
  for (const page of all) write(join(folder, page.file), rendered(page, all));
  return {
    readme: join(folder, readme.file),
    projectDocuments: [...guides, group].map(({ file }) => join(folder, file)),
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The pages of a language, its README first. Their drawings are written. */
function pagesIn({ ending, others }: (typeof LANGUAGES)[number], folder: string): Page[] {
  const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const guides = readdirSync(join(root, 'docs'))
    .filter((name) => /^[\w-]+(\.ko)?\.md$/.test(name) && name.endsWith('.ko.md') === (ending === '.ko.md'))
    .map((name) => name.slice(0, -ending.length))
    .sort((one, other) => place(one) - place(other));
  const sources = [
    `README${ending}`,
    `packages/kube-admission/README${ending}`,
    ...guides.map((name) => `docs/${name}${ending}`),
    `CONTRIBUTING${ending}`,
    ...others,
  ];
  return sources.map((source): Page => {
    const text = read(source);
    const drawings = source.startsWith('docs/') ? drawingsOf(text, posix.basename(source, ending)) : [];
    for (const { file, svg } of drawings) write(join(folder, file), svg);
    const [heading = '', ...lines] = withDrawings(text, drawings).split('\n');
    return { file: fileOf(source), source, title: heading.replace(/^# /, ''), text: lines.join('\n') };
  });
}

/** TypeDoc names the page of the site after the file. */
const fileOf = (source: string): string =>
  source.startsWith('packages/') ? source.replace(/^packages\/([\w-]+)\/README/, 'docs/$1') : source;

/** The drawings of the snippets of a page that come to manifests. */
const drawingsOf = (text: string, name: string): Drawing[] =>
  snippetsOf(blocksOf(text)).flatMap((snippet) => {
    const { prelude, outcome, heading } = snippet;
    if (prelude === '' || outcome?.language !== 'yaml') return [];
    const below = outcome.line - 1 + outcome.text.split('\n').length;
    return [{ file: `drawings/${name}-${outcome.line}.svg`, title: heading, svg: drawn(snippet), below }];
  });

function drawn({ prelude, text, heading, line }: Snippet): string {
  const { app } = execute(`${prelude}${text}\nexport { app };`);
  if (!(app instanceof App)) throw new Error(`line ${line}: there is no app`);
  const manifests = app.charts.flatMap((chart): unknown[] => chart.toJson()).filter(isManifest);
  return svg(graphOf(manifests.map((manifest) => ({ manifest, origin: '' }))), heading);
}

/** A page with each drawing below the manifests that it shows. */
function withDrawings(text: string, drawings: readonly Drawing[]): string {
  const lines = text.split('\n');
  for (const { below, title, file } of [...drawings].reverse()) lines.splice(below, 0, '', `![${title}](../${file})`);
  return lines.join('\n');
}

/** A page as TypeDoc reads it. Links to files of the repository that are no pages become code. */
function rendered({ file, source, title, text, children = [] }: Page, all: readonly Page[]): string {
  const to = (target: string): string => {
    const path = posix.relative(posix.dirname(file), target);
    return path.startsWith('.') ? path : `./${path}`;
  };
  const linked = text.replaceAll(
    /(!?)\[([^\]]*)\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g,
    (whole, image: string, label: string, link: string, anchor = '') => {
      if (image) return whole;
      const target = all.find((page) => page.source === posix.join(posix.dirname(source), link));
      if (target) return `[${label}](${to(target.file)}${anchor})`;
      return /[`\\]/.test(label) || !/[./]/.test(label) ? label : `\`${label}\``;
    },
  );
  const head = [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(children.length > 0 ? ['children:'] : []),
    ...children.map((page) => `  - ${to(page.file)}`),
    '---',
  ];
  // TypeDoc writes the title above the README itself.
  const isReadme = source === 'README.md';
  return [...head, '', ...(isReadme ? [] : [`# ${title}`]), linked].join('\n');
}
