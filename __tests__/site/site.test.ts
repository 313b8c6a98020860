// The reference and its pages, as `npm run docs` makes them and a browser shows them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { faultsOf } from './drawing';

const root = join(__dirname, '..', '..');
const site = join(root, 'build', 'docs');
const isSupported = process.platform === 'linux' && process.arch === 'x64';
const SCHEMES = ['light', 'dark'] as const;

/** DejaVu Sans Mono, whose letters are as wide as those of Menlo, which was made from it. */
const fonts = Object.fromEntries(
  ['400', '700'].map((weight) => {
    const file = require.resolve(`@fontsource/dejavu-mono/files/dejavu-mono-latin-${weight}-normal.woff2`);
    return [weight, `data:font/woff2;base64,${readFileSync(file, 'base64')}`];
  }),
);

const filesOf = (ending: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

let browser: Browser | undefined;
beforeAll(async () => {
  execFileSync(process.execPath, ['-r', 'ts-node/register', join('tools', 'site', 'site.ts')], { cwd: root });
  if (isSupported) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** Opens a file of the site and does something with it; what goes wrong on it is an error. */
async function withPage<T>(file: string, colorScheme: 'light' | 'dark', task: (page: Page) => Promise<T>): Promise<T> {
  if (!browser) throw new Error('there is no browser');
  const page = await browser.newPage({ colorScheme });
  try {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(pathToFileURL(join(site, file)).href);
    const result = await task(page);
    expect({ file, errors }).toStrictEqual({ file, errors: [] });
    return result;
  } finally {
    await page.close();
  }
}

test('every link of the site leads to a page, and every anchor to a place on it', () => {
  const pages = new Map(filesOf('.html').map((file) => [file, readFileSync(join(site, file), 'utf8')]));
  expect(pages.size).toBeGreaterThan(100);
  const broken = [...pages].flatMap(([file, html]) =>
    [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href = '']) => {
      if (/^https?:/.test(href)) return [];
      const [path = '', anchor] = href.split('#').map(decodeURIComponent);
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(site, target))) return [`${file}: ${href}`];
      return anchor && !pages.get(target)?.includes(`id="${anchor}"`) ? [`${file}: ${href}`] : [];
    }),
  );
  expect(broken).toStrictEqual([]);
});

test('every construct has a page in both languages, with the drawings of what it makes', () => {
  const drawings = filesOf('.html').flatMap((file) => {
    const images = [...readFileSync(join(site, file), 'utf8').matchAll(/<img src="([^"]+\.svg)"/g)];
    return images.map(() => file.replace(/^documents\/(.*)\.html$/, '$1'));
  });
  for (const name of ['Pod', 'Container', 'ReplicaSet', 'NginxPod', 'SidecarPod', 'NginxReplicaSet', 'DebugPod']) {
    expect(drawings).toEqual(expect.arrayContaining([`The_constructs.${name}`, `컨스트럭트.${name}`]));
  }
});

const inBrowser = isSupported ? describe : describe.skip;

const whyNot = isSupported ? '' : ' (skipped: the browser runs on Linux with x64 only)';

inBrowser.each(SCHEMES)(`on a %s screen${whyNot}`, (scheme) => {
  test('pages show their pictures, and nothing goes wrong on them', async () => {
    const documents = filesOf('.html').filter((file) => file.startsWith('documents/'));
    for (const file of documents) {
      const missing = await withPage(file, scheme, (page) =>
        page.evaluate(() =>
          [...document.images]
            .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
            .map(({ src }) => src),
        ),
      );
      expect({ file, missing }).toStrictEqual({ file, missing: [] });
    }
  });

  test('drawings can be read: texts are inside their cards, cards apart, colours far enough apart', async () => {
    const drawings = filesOf('.svg').filter((file) => file.startsWith('media/'));
    expect(drawings.length).toBeGreaterThan(10);
    for (const file of drawings) {
      expect({ file, faults: await withPage(file, scheme, (page) => page.evaluate(faultsOf, fonts)) }).toStrictEqual({
        file,
        faults: [],
      });
    }
  });
});
