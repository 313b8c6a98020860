// Finishes what Astro wrote: links work in any folder, each leads somewhere, and names are not broken.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { buildSync } from 'esbuild';
import { HTMLElement, TextNode } from 'node-html-parser';
import { parsePage } from './html';
import { LANGUAGES } from './languages';
import { entriesOf, type Entry } from './search-index';

/** What holds the address of another file of the site. */
const ADDRESSES = ['href', 'src', 'data-entries', 'data-reference', 'data-root', 'data-script'];

interface Link {
  readonly file: string;
  readonly href: string;
  readonly target: string;
  readonly anchor?: string;
}

/** Finishes the files of the site, and writes the index of its search. A link that leads nowhere is an error. */
export function finish(site: string): void {
  for (const language of LANGUAGES.slice(1)) {
    mkdirSync(join(site, language), { recursive: true });
    renameSync(join(site, `${language}.html`), join(site, language, 'index.html'));
  }
  // Astro leaves these of what it built the pages with.
  for (const name of ['collections', 'content-assets.mjs', 'content-modules.mjs']) {
    rmSync(join(site, name), { recursive: true, force: true });
  }
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const anchors = new Map<string, Set<string>>();
  const links: Link[] = [];
  const entries: Entry[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const page = parsePage(readFileSync(join(site, file), 'utf8'));
    entries.push(...entriesOf(page, file));
    anchors.set(file, new Set(page.querySelectorAll('[id]').map(({ id }) => id)));
    links.push(...withRelativeLinks(page, file));
    classicScripts(page, site, file);
    keepNames(page);
    // The drawing of a link beside each heading is a tenth of the site.
    for (const icon of page.querySelectorAll('.sl-anchor-icon')) icon.textContent = '#';
    for (const table of page.querySelectorAll('main table'))
      table.replaceWith(`<div class="table">${table.outerHTML}</div>`);
    writeFileSync(join(site, file), page.toString());
  }
  writeIndexes(site, entries);
  const broken = links.filter(({ target, anchor }) => {
    if (!existsSync(join(site, target))) return true;
    return anchor !== undefined && anchors.get(target)?.has(anchor) !== true;
  });
  if (broken.length > 0) {
    throw new Error(['links that lead nowhere:', ...broken.map(({ file, href }) => `  ${file}: ${href}`)].join('\n'));
  }
}

/** Makes the addresses of the page relative, and gives its links to other pages and anchors. */
function withRelativeLinks(page: HTMLElement, file: string): Link[] {
  const links: Link[] = [];
  for (const name of ADDRESSES) {
    for (const element of page.querySelectorAll(`[${name}]`)) {
      const href = element.getAttribute(name) ?? '';
      if (name === 'data-root') {
        element.setAttribute(name, `${posix.relative(posix.dirname(file), '.') || '.'}/`);
        continue;
      }
      if (/^(?:[a-z]+:|\/\/)/.test(href)) continue;
      const [path = '', anchor] = href.split('#').map(decodeURIComponent);
      const target = path === '' ? file : targetOf(path, file);
      if (path.startsWith('/')) {
        const relative = posix.relative(posix.dirname(file), target);
        element.setAttribute(name, href.replace(/^[^#]*/, relative));
      }
      const isOfPlayground = name === 'data-script';
      if (!isOfPlayground) links.push({ file, href, target, ...(anchor && anchor !== '_top' && { anchor }) });
    }
  }
  return links;
}

/** The file of an address. */
function targetOf(path: string, from: string): string {
  const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  const language = LANGUAGES.find((each) => target === `${each}.html` || target === `${each}/` || target === each);
  if (language) return `${language}/index.html`;
  return target === '' ? 'index.html' : target;
}

/** A browser loads modules from a web server only. So the modules of a page become one classic script. */
function classicScripts(page: HTMLElement, site: string, file: string): void {
  const [first, ...others] = page.querySelectorAll('script[type=module][src]');
  if (!first) return;
  const modules = [first, ...others].map((script) => posix.join(posix.dirname(file), script.getAttribute('src') ?? ''));
  const contents = modules.map((name) => `import ${JSON.stringify(`./${name}`)};`).join('\n');
  const name = posix.join('_astro', `page-${createHash('sha256').update(contents).digest('hex').slice(0, 8)}.js`);
  if (!existsSync(join(site, name))) {
    buildSync({
      stdin: { contents, resolveDir: site },
      outfile: join(site, name),
      bundle: true,
      minify: true,
      format: 'iife',
    });
  }
  for (const script of others) script.remove();
  first.removeAttribute('type');
  first.setAttribute('defer', '');
  first.setAttribute('src', posix.relative(posix.dirname(file), name));
}

/** A line of prose may end between the names of code, and not in them. */
function keepNames(page: HTMLElement): void {
  for (const code of page.querySelectorAll('main code')) {
    if (code.closest('pre')) continue;
    for (const node of textsIn(code))
      node.rawText = node.rawText.replaceAll(
        / |[/=(,](?=[^\s)])|\.(?=[a-z])(?!(?:ts|md|js|json|yaml|io)\b)/g,
        '$&<wbr>',
      );
  }
}

const textsIn = (element: HTMLElement): TextNode[] =>
  element.childNodes.flatMap((node) => {
    if (node instanceof TextNode) return [node];
    return node instanceof HTMLElement ? textsIn(node) : [];
  });

/** An index for each language, and one of the reference, which is in English only and which both use. */
function writeIndexes(site: string, entries: readonly Entry[]): void {
  const isReference = ({ address }: Entry): boolean => address.startsWith('reference/');
  const write = (name: string, found: readonly Entry[]): void => {
    const rows = found.map(({ address, title, heading, text }) => [address, title, heading, text]);
    const script = `(globalThis.searchEntries??=[]).push(...${JSON.stringify(rows)})`;
    writeFileSync(join(site, `search-${name}.js`), script);
  };
  write('reference', entries.filter(isReference));
  for (const language of LANGUAGES) {
    write(
      language,
      entries.filter((entry) => entry.language === language && !isReference(entry)),
    );
  }
}
