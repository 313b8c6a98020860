// npm run docs: the reference of both packages with the pages of both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, PageEvent } from 'typedoc';
import { KOREAN, writePages } from './pages';

const root = join(__dirname, '..', '..');
const API = 'https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/';

/** Where Kubernetes documents each type of its API. */
function apiLinks(): Map<string, string> {
  const text = readFileSync(join(root, 'imports', 'k8s.ts'), 'utf8');
  return new Map(
    [...text.matchAll(/@see (\S+)\n \*\/\nexport (?:interface|type) (\w+)/g)].map(([, url = API, name = '']) => [
      name,
      url,
    ]),
  );
}

/** Whether everything public is documented, and every link leads somewhere; if so, the site is written. */
async function main(): Promise<boolean> {
  const application = await Application.bootstrap({
    name: 'cdk8s-primer',
    tsconfig: join(__dirname, 'tsconfig.json'),
    entryPoints: [
      'lib/index.ts',
      'lib/testing/index.ts',
      'lib/testing/jest.ts',
      'packages/kube-admission/lib/index.ts',
    ].map((file) => join(root, file)),
    ...writePages(join(root, 'build', 'pages')),
    out: join(root, 'build', 'docs'),
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeProtected: true,
    externalPattern: ['**/imports/**', '**/node_modules/**'],
    disableSources: true,
    hideGenerator: true,
    customCss: join(__dirname, 'site.css'),
    highlightLanguages: ['ts', 'diff', 'yaml', 'sh', 'json', 'js', 'text'],
    searchInDocuments: true,
    // CONTRIBUTING.md is no address.
    markdownItOptions: { html: true, linkify: false },
    // It lacks what extends a type alias, and is linked to all the same.
    includeHierarchySummary: false,
    sort: ['source-order'],
    // The types of overlays leave out the fields of these tables, which are not for readers.
    intentionallyNotExported: [
      'CONTAINER_FIELDS',
      'SECURITY_CONTEXT_FIELDS',
      'POD_FIELDS',
      'POD_SECURITY_CONTEXT_FIELDS',
    ],
    validation: { notDocumented: true, notExported: true, invalidLink: true, invalidPath: true },
  });
  const links = apiLinks();
  application.converter.addUnknownSymbolResolver((_reference, _from, _part, symbol) =>
    symbol?.packagePath.startsWith('imports/') ? (links.get(symbol.qualifiedName) ?? API) : undefined,
  );
  application.renderer.on(PageEvent.END, (page) => {
    if (page.url.startsWith(`documents/${KOREAN}`)) page.contents = page.contents?.replace(' lang="en"', ' lang="ko"');
  });
  const project = await application.convert();
  if (!project) return false;
  application.validate(project);
  const isSound = (): boolean => application.logger.errorCount + application.logger.warningCount === 0;
  if (isSound()) await application.generateOutputs(project);
  return isSound();
}

main().then(
  (isSound) => {
    process.exitCode = isSound ? 0 : 1;
  },
  (error: unknown) => {
    throw error;
  },
);
