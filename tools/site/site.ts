// npm run docs: the pages of both languages, and the reference of both packages, as files for a browser.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { stringify } from 'yaml';
import { drawings } from './drawings';
import { finish } from './finish';
import { heroOf } from './landing';
import { LANGUAGES } from './languages';
import { linked } from './links';
import { sidebarOf } from './navigation';
import type { Page } from './page';
import { pagesIn } from './pages';
import { writePlayground } from './playground';
import { referencePages, writeReference } from './reference';
import { read, root, write } from './repository';

/** Where Astro builds the site: a copy of the theme, with the pages. */
const project = join(root, 'build', 'site');
const site = join(root, 'build', 'docs');

async function main(): Promise<void> {
  for (const folder of [project, site]) rmSync(folder, { recursive: true, force: true });
  cpSync(join(__dirname, 'theme'), project, { recursive: true });
  const modules = join(project, 'modules');
  await writeReference(join(project, 'reference'), modules);
  const pages = await Promise.all(LANGUAGES.map(pagesIn));
  writePages([...pages.flat(), ...referencePages(modules)]);
  await build({
    entryPoints: [join(__dirname, 'client', 'main.ts')],
    outfile: join(project, 'public', 'site.js'),
    bundle: true,
    minify: true,
    target: 'es2022',
  });
  const astro = join(root, 'node_modules', 'astro', 'astro.js');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [astro, 'build', '--silent'], { cwd: project, env, stdio: 'inherit' });
  finish(site);
  await writePlayground(site);
}

function writePages(pages: readonly Page[]): void {
  for (const page of pages) {
    const folder = page.language === 'en' ? '' : page.language;
    write(join(project, 'src', 'content', 'docs', folder, `${page.slug}.md`), fileOf(page, pages));
  }
  write(
    join(project, 'sidebar.json'),
    JSON.stringify(sidebarOf(pages.filter(({ language }) => language === 'en').map(({ slug }) => slug))),
  );
  for (const { address, svg } of drawings) write(join(project, 'public', address), svg);
  write(join(project, 'public', 'docs', 'picture.svg'), read('docs/picture.svg'));
}

/** A page as Starlight reads it. */
function fileOf(page: Page, all: readonly Page[]): string {
  const text = linked(page, all);
  const matter = {
    title: page.title,
    description: page.description ?? descriptionOf(text),
    editUrl: false,
    ...(page.isWide && { template: 'splash' }),
    ...(page.slug === 'index' && { hero: heroOf(page.language) }),
  };
  return ['---', stringify(matter).trimEnd(), '---', '', text].join('\n');
}

/** The first paragraph, without marks. */
function descriptionOf(text: string): string {
  const paragraph = text.split(/\n{2,}/).find((part) => /^[^#<`|>\n-]/.test(part.trim())) ?? '';
  return paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
});
