// The site as `npm run docs` makes it and a browser shows it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { parsePage } from '../../tools/site/html';
import { startBrowser } from './browser';
import { faultsOf } from './drawing';
import { settled } from './layout';
import { monospaced, serve } from './server';
import { type Visit, violations, newPage, visitAll } from './visit';

const root = join(__dirname, '..', '..');
const site = join(root, 'build', 'docs');
const screenshots = join(root, 'build', 'screenshots');
const isSupported = process.platform === 'linux' && process.arch === 'x64';
const LANGUAGES = ['en', 'ko'] as const;
const SCHEMES = ['light', 'dark'] as const;
const KILOBYTE = 1000;

const filesOf = (ending: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

beforeAll(() => {
  execFileSync(process.execPath, ['-r', 'ts-node/register', join('tools', 'site', 'site.ts')], { cwd: root });
});

test('every link of the site leads to a page, and every anchor to a place on it', () => {
  const pages = new Map(filesOf('.html').map((file) => [file, readFileSync(join(site, file), 'utf8')]));
  expect(pages.size).toBeGreaterThan(100);
  const broken = [...pages].flatMap(([file, html]) =>
    [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].flatMap(([, href = '']) => {
      if (/^(?:https?|data):/.test(href)) return [];
      const [path = '', anchor] = href.split('#').map(decodeURIComponent);
      const target = path === '' ? file : posix.join(dirname(file), path);
      if (href.startsWith('/') || !existsSync(join(site, target))) return [`${file}: ${href}`];
      return anchor && anchor !== '_top' && !pages.get(target)?.includes(`id="${anchor}"`) ? [`${file}: ${href}`] : [];
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

test('both languages have the same pages', () => {
  const pages = filesOf('.html').filter((file) => !file.startsWith('reference/'));
  const korean = pages.filter((file) => file.startsWith('ko/')).map((file) => file.slice('ko/'.length));
  expect(korean.sort()).toStrictEqual(pages.filter((file) => !file.startsWith('ko/')).sort());
});

const CONSTRUCTS = ['Pod', 'Container', 'ReplicaSet', 'NginxPod', 'SidecarPod', 'NginxReplicaSet', 'DebugPod'];

test.each(['constructs.html', 'ko/constructs.html'])('%s has a drawing of what each construct makes', (file) => {
  const html = readFileSync(join(site, file), 'utf8');
  const drawings = [...html.matchAll(/<img src="[^"]+\.svg" alt="([^"]+)"/g)].map(([, title]) => title);
  expect(drawings).toEqual(expect.arrayContaining(CONSTRUCTS));
});

test.each(['', 'ko/'])('every exercise of %schapter has its code, manifests, drawing and commands', (folder) => {
  const pages = filesOf('.html').filter((file) => file.startsWith(`${folder}chapter/`));
  const documents = pages.map((file) => parsePage(readFileSync(join(site, file), 'utf8')));
  const textsOf = (selector: string): string[] =>
    documents.flatMap((page) => page.querySelectorAll(selector).map((element) => element.outerHTML + element.text));
  const code = textsOf('pre');
  const parts: ((chart: string) => boolean)[] = [
    (chart) => code.some((text) => text.includes(`Chart(app, '${chart}')`)),
    (chart) => textsOf('figcaption').some((text) => text.includes(`dist/${chart}.k8s.yaml`)),
    (chart) => textsOf('figure img').some((text) => text.includes(`/${chart}-`)),
    (chart) => code.some((text) => text.includes(`kubectl apply -f dist/${chart}.k8s.yaml`)),
  ];
  const charts = readdirSync(join(root, 'dist')).flatMap((name) => /^(.*)\.k8s\.yaml$/.exec(name)?.[1] ?? []);
  const shown = charts.map((chart) => [chart, ...parts.map((part) => part(chart))]);
  expect(shown).toStrictEqual(charts.map((chart) => [chart, true, true, true, true]));
});

test('the site without the modules and their licences has at most 15 MB', () => {
  const files = filesOf('').filter((file) => !/\.wasm\.gz$|LICENSES\.wasm$/.test(file));
  const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  expect(bytes).toBeLessThan(15_000 * KILOBYTE);
});

const inBrowser = isSupported ? describe : describe.skip;

inBrowser(`in a browser${isSupported ? '' : ' (skipped: the browser runs on Linux with x64 only)'}`, () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  let visits: readonly Visit[];
  beforeAll(async () => {
    browser = await startBrowser();
    // Below a path, as a site of a project is on a host of many.
    ({ server, url } = await serve(site, '/some/project/'));
    visits = await visitAll(browser, url, filesOf('.html'));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const faults = (of: (visit: Visit) => readonly string[]): string[] =>
    visits.flatMap((visit) => of(visit).map((fault) => `${visit.file}: ${fault}`));

  test('nothing goes wrong on a page', () => {
    expect(visits.length).toBe(filesOf('.html').length);
    expect(faults(({ errors }) => errors)).toStrictEqual([]);
  });

  test('pages fit a desk and a phone, show their pictures, and break no name', () => {
    expect(faults(({ layout }) => layout)).toStrictEqual([]);
  });

  test('pages can be used by everyone, light and dark, on a desk and on a phone', () => {
    expect(faults(({ accessibility }) => accessibility)).toStrictEqual([]);
  });

  test('pages name their language', () => {
    const wrong = visits.filter(({ file, language }) => language !== (file.startsWith('ko/') ? 'ko' : 'en'));
    expect(wrong.map(({ file, language }) => `${file}: ${language}`)).toStrictEqual([]);
  });

  test('a page needs at most 300 kB, before the playground is opened', () => {
    const pages = visits.filter(({ file }) => !file.endsWith('playground.html'));
    const large = pages.filter(({ bytes }) => bytes > 300 * KILOBYTE || bytes < KILOBYTE);
    expect(large.map(({ file, bytes }) => `${file}: ${bytes}`)).toStrictEqual([]);
  });

  /** Opens a page for something, and closes it. */
  async function withPage<T>(task: (page: Page) => Promise<T>): Promise<T> {
    const page = await newPage(browser);
    try {
      return await task(page);
    } finally {
      await page.close();
    }
  }

  /** What the search finds: the addresses of its results. */
  async function search(page: Page, words: string): Promise<string[]> {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    const results = page.locator('site-search ol a');
    await results.first().waitFor();
    return await results.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  }

  test.each([
    ['getting-started.html', 'draw', 'from-yaml.html'],
    ['chapter/6-2-1.html', 'kustomize', 'kube-admission.html'],
    ['reference/cdk8s-primer/classes/Pod.html', 'toHaveResource', 'testing.html'],
    ['ko/getting-started.html', '스냅샷', 'testing.html'],
    ['ko/chapter/6-2-1.html', '파드', 'chapter/6-2-1.html'],
  ])('from %s the search finds %s', async (file, words, page) => {
    for (const base of [url, `${pathToFileURL(site).href}/`]) {
      const found = await withPage(async (browserPage) => {
        await browserPage.goto(base + file);
        const links = await search(browserPage, words);
        const faulty = await violations(browserPage, {});
        return { links, faulty };
      });
      expect(found.faulty).toStrictEqual([]);
      const folder = file.startsWith('ko/') ? 'ko/' : '';
      const depth = '../'.repeat(file.split('/').length - 1) || './';
      expect(found.links.some((link) => link.startsWith(`${depth}${folder}${page}`))).toBe(true);
    }
  });

  test('the search works with the keyboard alone', async () => {
    await withPage(async (page) => {
      await page.goto(`${url}index.html`);
      await search(page, 'StatefulSet');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const second = await page.locator('site-search ol a').nth(1).getAttribute('href');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
      await page.keyboard.press('Escape');
      expect(await page.locator('site-search dialog').isVisible()).toBe(false);
      await search(page, 'StatefulSet');
      await page.keyboard.press('Enter');
      await page.waitForURL((address) => !address.href.endsWith('index.html'));
    });
  });

  test('the menu of a phone opens and leads on, also from a folder', async () => {
    await withPage(async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${pathToFileURL(site).href}/ko/constructs.html`);
      await page.locator('starlight-menu-button button').press('Enter');
      expect(await violations(page, {})).toStrictEqual([]);
      await page.getByRole('link', { name: '6.2.1 파드 사용하기' }).click();
      await page.waitForURL(/ko\/chapter\/6-2-1\.html$/);
    });
  });

  test('the choice of a colour scheme and of a language works from a folder', async () => {
    await withPage(async (page) => {
      await page.goto(`${pathToFileURL(site).href}/chapter/6-2-1.html`);
      await page.locator('starlight-theme-select select').first().selectOption('dark');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      await page.locator('a.language').first().click();
      await page.waitForURL(/ko\/chapter\/6-2-1\.html$/);
    });
  });

  test.each(['', 'ko/'])('an exercise of %schapter opens in the playground', async (folder) => {
    await withPage(async (page) => {
      await page.goto(`${url}${folder}chapter/6-2-1.html`);
      await page.locator('.playground button').first().click();
      await page.locator('kube-playground[exercise="ch6-2-1-nginx-pod"]:defined').waitFor();
    });
  });

  test('a phone offers the other language on the landing page', async () => {
    await withPage(async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${url}index.html`);
      await page.locator('a.language:visible').click();
      await page.waitForURL(/ko\/index\.html$/);
    });
  });

  test('drawings can be read: texts are inside their cards, cards apart, colours far enough apart', async () => {
    const drawings = [...filesOf('.svg')].filter((file) => file.startsWith('drawings/') || file.startsWith('docs/'));
    expect(drawings.length).toBeGreaterThan(10);
    const fonts = monospaced();
    await withPage(async (page) => {
      for (const file of drawings) {
        await page.goto(pathToFileURL(join(site, file)).href);
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(faultsOf, fonts);
          expect({ file, colorScheme, found }).toStrictEqual({ file, colorScheme, found: [] });
        }
      }
    });
  });

  test.each(LANGUAGES)('screenshots are written (%s)', async (language) => {
    mkdirSync(screenshots, { recursive: true });
    const folder = language === 'en' ? '' : `${language}/`;
    for (const [name, file] of [
      ['landing', 'index.html'],
      ['chapter', 'chapter/6-3-1.html'],
    ] as const) {
      await withPage(async (page) => {
        await page.goto(`${url}${folder}${file}?korean`);
        await page.evaluate(settled);
        await page.screenshot({ path: join(screenshots, `${name}-${language}.png`) });
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.screenshot({ path: join(screenshots, `${name}-${language}-dark.png`) });
        await page.setViewportSize({ width: 390, height: 844 });
        await page.screenshot({ path: join(screenshots, `${name}-${language}-phone.png`), fullPage: true });
      });
    }
    expect(readdirSync(screenshots)).toContain(`landing-${language}-phone.png`);
  });
});
