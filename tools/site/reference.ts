// The reference of both packages, from the doc comments of what they export.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { LANGUAGES, type Language, type Texts } from './languages';
import type { Page } from './page';
import { read, root, write } from './repository';

const API = 'https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/';

const ENTRY_POINTS = [
  'lib/index.ts',
  'lib/testing/index.ts',
  'lib/testing/jest.ts',
  'packages/kube-admission/lib/index.ts',
];

const OPTIONS: Partial<TypeDocOptions & PluginOptions> = {
  name: 'Reference',
  tsconfig: join(__dirname, 'tsconfig.json'),
  plugin: ['typedoc-plugin-markdown'],
  entryPoints: ENTRY_POINTS.map((file) => join(root, file)),
  readme: 'none',
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  externalPattern: ['**/imports/**', '**/node_modules/**'],
  disableSources: true,
  sort: ['source-order'],
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  tableColumnSettings: { hideModifiers: true, leftAlignHeaders: true },
  // The types of overlays leave out the fields of these tables, which are not for readers.
  intentionallyNotExported: [
    'CONTAINER_FIELDS',
    'SECURITY_CONTEXT_FIELDS',
    'POD_FIELDS',
    'POD_SECURITY_CONTEXT_FIELDS',
  ],
  validation: { notDocumented: true, notExported: true, invalidLink: true, invalidPath: true },
};

/** Where Kubernetes documents each type of its API. */
function apiLinks(): Map<string, string> {
  const types = read('imports/k8s.ts').matchAll(/@see (\S+)\n \*\/\nexport (?:interface|type) (\w+)/g);
  return new Map([...types].map(([, url = API, name = '']) => [name, url]));
}

/** Writes the pages of the reference to a folder. It fails if something public is not documented, or a link leads nowhere. */
export async function writeReference(folder: string, scratch: string): Promise<void> {
  const application = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    outputs: [{ name: 'markdown', path: scratch }],
  });
  const links = apiLinks();
  application.converter.addUnknownSymbolResolver((_reference, _from, _part, symbol) =>
    symbol?.packagePath.startsWith('imports/') ? (links.get(symbol.qualifiedName) ?? API) : undefined,
  );
  const project = await application.convert();
  if (project) application.validate(project);
  const { logger } = application;
  if (!project || logger.errorCount + logger.warningCount > 0) throw new Error('the reference has the errors above');
  await application.generateOutputs(project);
  if (logger.errorCount + logger.warningCount > 0) throw new Error('the reference has the errors above');
  const files = readdirSync(scratch, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  for (const file of files) write(join(folder, file), pageOf(file, readFileSync(join(scratch, file), 'utf8')));
}

const INTRODUCTION: Texts = {
  en: 'What the packages export, from the comments of their sources.',
  ko: '패키지가 내보내는 모든 것을 소스의 주석에서 가져와 설명합니다. 레퍼런스는 영어로만 제공됩니다.',
};
const TITLE: Texts = { en: 'Reference', ko: '레퍼런스' };

/** The page that lists the modules of the reference, in each language. */
export function referencePages(scratch: string): Page[] {
  const [, list] = /\n## Modules\n+(- [^]+)$/.exec(readFileSync(join(scratch, 'README.md'), 'utf8')) ?? [];
  if (list === undefined) throw new Error('the reference has no list of modules');
  const pageIn = (language: Language): Page => ({
    language,
    slug: 'reference',
    source: 'lib/index.ts',
    title: TITLE[language],
    text: [INTRODUCTION[language], `<div lang="en">`, linked(list, ''), '</div>'].join('\n\n'),
    description: INTRODUCTION[language],
  });
  return LANGUAGES.map(pageIn);
}

/** A page with its title where Starlight expects it. */
function pageOf(file: string, markdown: string): string {
  const [, heading = '', text = ''] = /^# (.*)\n([^]*)$/.exec(markdown) ?? [];
  const title = heading
    .replaceAll('\\', '')
    .replace(/^(?:Abstract )?\w+(?: [aA]lias)?: /, '')
    .replace(/\(\)$|<.*$/, '');
  return ['---', `title: ${JSON.stringify(title)}`, '---', '', linked(shortened(text), posix.dirname(file))].join('\n');
}

/** The text without headings for what is a line: a default, a link, and the class that a member comes from. */
const shortened = (text: string): string =>
  text
    .replaceAll(/^#+ Inherited from\n\n.*\n+/gm, '')
    .replaceAll(/^#+ Default(?: Value)?\n\n```ts\n- (.*)\n```$/gm, '**Default:** $1')
    .replaceAll(/^#+ Default(?: Value)?\n\n```ts\n(.*)\n```$/gm, '**Default:** `$1`')
    .replaceAll(/^#+ (Default|See)(?: Value)?\n\n(?!```)/gm, '**$1:** ');

/** The text with the addresses of the site in its links. */
const linked = (text: string, folder: string): string =>
  text.replaceAll(/\]\((?!https?:|#|\/)([^)#]+)\.md(#[^)]*)?\)/g, (_link, path: string, anchor = '') => {
    const target = posix.join(folder, path).replace(/\/?README$/, '');
    return `](/reference/${target}.html${anchor})`;
  });
