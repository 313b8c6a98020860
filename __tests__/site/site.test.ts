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

test('no link makes an address of the name of a file', () => {
  const made = filesOf('.html').flatMap((file) =>
    [...readFileSync(join(site, file), 'utf8').matchAll(/href="(https?:\/\/[^"/]+\.(?:md|ts|js|json|yaml))[/"]/g)].map(
      ([, href = '']) => `${file}: ${href}`,
    ),
  );
  expect(made).toStrictEqual([]);
});

test.each([
  ['The_constructs', 'en', ['Pod', 'Container', 'ReplicaSet', 'NginxPod', 'SidecarPod', 'NginxReplicaSet', 'DebugPod']],
  [
    '한국어.컨스트럭트',
    'ko',
    ['Pod', 'Container', 'ReplicaSet', 'NginxPod', 'SidecarPod', 'NginxReplicaSet', 'DebugPod'],
  ],
])('%s is in its language, with a drawing of what each construct makes', (name, language, constructs) => {
  const html = readFileSync(join(site, 'documents', `${name}.html`), 'utf8');
  expect(html).toContain(`<html class="default" lang="${language}"`);
  const drawings = [...html.matchAll(/<img src="[^"]+\.svg" alt="([^"]+)"/g)].map(([, title]) => title);
  expect(drawings).toEqual(expect.arrayContaining(constructs));
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

  test('code keeps its indentation', async () => {
    const modes = await withPage('index.html', scheme, (page) =>
      page.evaluate(() => [...document.querySelectorAll('pre code')].map((code) => getComputedStyle(code).whiteSpace)),
    );
    expect(new Set(modes)).toStrictEqual(new Set(['pre-wrap']));
  });

  test('a phone does not scroll pages sideways', async () => {
    for (const file of ['index.html', ...filesOf('.html').filter((file) => file.startsWith('documents/'))]) {
      const width = await withPage(file, scheme, async (page) => {
        await page.setViewportSize({ width: 390, height: 844 });
        return page.evaluate(() => document.documentElement.scrollWidth);
      });
      expect({ file, width }).toStrictEqual({ file, width: 390 });
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
