// A visit finds what is wrong with a page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { serve } from './server';
import { visitAll } from './visit';

const isSupported = process.platform === 'linux' && process.arch === 'x64';

/** A page that follows the colour scheme of the screen, as those of the site do. */
const page = (body: string): string => `<!doctype html>
<html lang="en"><head><title>Page</title><meta name="viewport" content="width=device-width"></head>
<body style="margin: 0"><main><h1>Page</h1>${body}</main>
<script>
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => (document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', follow);
  follow();
</script></body></html>`;

const FAULTS: readonly [string, string, 'errors' | 'layout' | 'accessibility', RegExp][] = [
  ['a script that fails', '<script>throw new Error("broken")</script>', 'errors', /broken/],
  ['a file that is not there', '<script src="none.js"></script>', 'errors', /404/],
  ['a picture that is not there', '<img src="none.png" alt="">', 'layout', /none\.png is not shown/],
  ['a page wider than a phone', '<div style="width: 800px">…</div>', 'layout', /on a phone: the page is 800 wide/],
  [
    'a name that is broken',
    '<p style="width: 4ch"><code style="overflow-wrap: anywhere">containerPort</code></p>',
    'layout',
    /containerPort: a line ends after/,
  ],
  [
    'a picture without a text',
    '<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E">',
    'accessibility',
    /^image-alt/,
  ],
  [
    'a text that is too pale',
    '<style>[data-theme=dark] body { background: #000 } p { color: #333 }</style><p>Text</p>',
    'accessibility',
    /^color-contrast/,
  ],
  [
    'code that only a mouse scrolls',
    `<pre style="width: 9ch; overflow: auto">${'a'.repeat(99)}</pre>`,
    'accessibility',
    /^scrollable/,
  ],
];

(isSupported ? describe : describe.skip)('a visit reports', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'visit-'));
    browser = await startBrowser();
    ({ server, url } = await serve(folder, '/'));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('nothing about a page without faults', async () => {
    writeFileSync(join(folder, 'page.html'), page('<p>Text</p>'));
    const [visit] = await visitAll(browser, url, ['page.html']);
    expect(visit).toMatchObject({ language: 'en', errors: [], layout: [], accessibility: [] });
  });

  test.each(FAULTS)('%s', async (_name, body, part, fault) => {
    writeFileSync(join(folder, 'page.html'), page(body));
    const [visit] = await visitAll(browser, url, ['page.html']);
    expect(visit?.[part]).toContainEqual(expect.stringMatching(fault));
  });
});
