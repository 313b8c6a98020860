// The playground for every reader: languages, schemes, phones, keyboards and screen readers, and browsers that lack something.
import { readFileSync } from 'node:fs';
import { exercises } from '../../tools/playground/exercises/chapter';
import { describeInBrowser, useBrowser, visit, type Visitor } from './visit';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds: https://github.com/dequelabs/axe-core/blob/develop/doc/API.md */
async function violations({ page }: Visitor): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ target, failureSummary }) => target + failureSummary)]))`,
  );
}

/** What a phone does not show: whatever scrolls the page, or is cut off outside of a place that scrolls itself. */
function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const parts = document
    .querySelector('kube-playground')
    ?.shadowRoot?.querySelectorAll('button, select, label, p, li, img, h2');
  const cut = [...(parts ?? [])].filter((part) => {
    const { left, right } = part.getBoundingClientRect();
    return !part.closest('.cm-scroller') && (left < 0 || right > width);
  });
  const page = document.documentElement.scrollWidth > width ? ['the page'] : [];
  return [...page, ...cut.map(({ tagName, textContent }) => `${tagName} ${textContent}`)];
}

/** The module arrives in part, and then waits. */
const SLOW = `const { fetch } = globalThis;
globalThis.fetch = async (...request) => {
  const response = await fetch(...request);
  if (!response.url.includes('.wasm')) return response;
  let held;
  let size = 0;
  const transform = async (chunk, controller) => {
    controller.enqueue(chunk);
    size += chunk.length;
    if (size > 2_000_000) await (held ??= new Promise((done) => Object.assign(globalThis, { release: done })));
  };
  return new Response(response.body.pipeThrough(new TransformStream({ transform })));
};`;

/** The module cannot be loaded. */
const BROKEN = `const { fetch } = globalThis;
globalThis.fetch = async (url, ...options) =>
  url.includes?.('.wasm') ? new Response('', { status: 500 }) : fetch(url, ...options);`;

describeInBrowser('the playground', () => {
  useBrowser();

  test.each([
    ['en', 'light', 'Find an error', '0 admitted, 1 refused'],
    ['ko', 'dark', '오류 찾기', '허용 0개, 거부 1개'],
  ] as const)(
    'in %s, %s, has no violations of axe, and says a verdict aloud',
    (language, colorScheme, button, summary) =>
      visit({ attributes: `lang=${language}`, colorScheme }, async (visitor) => {
        const { page } = visitor;
        await page.getByRole('button', { name: button }).click();
        await visitor.sees('.summary', summary);
        await page.getByRole('status').filter({ hasText: summary }).waitFor();
        expect(await violations(visitor)).toStrictEqual([]);
        await visitor.leavesPicture(`error-${language}-${colorScheme}`);
        const { right = '' } = (await exercises()).find(({ section }) => section.en === '6.2.1')?.code.yaml ?? {};
        await visitor.writes('yaml', right);
        await page.locator('.solved').waitFor();
        expect(await violations(visitor)).toStrictEqual([]);
        await visitor.leavesPicture(`solved-${language}-${colorScheme}`);
        await visitor.writes('yaml', 'apiVersion: v1\nkind: Pod\nmetadata\n  name: web\n');
        await page.locator('.findings .remedy').waitFor();
        expect(await violations(visitor)).toStrictEqual([]);
        await visitor.leavesPicture(`syntax-${language}-${colorScheme}`);
        await visitor.opens('TypeScript');
        await page.getByRole('button', { name: button }).click();
        await page.locator('[data-slot=typescript] .cm-lintRange-error').first().waitFor();
        await page.locator('#output-tab-manifests').click();
        await page.locator('[data-slot=manifests] .cm-line').first().waitFor();
        expect(await violations(visitor)).toStrictEqual([]);
        await visitor.leavesPicture(`typescript-${language}-${colorScheme}`);
      }),
  );

  test('follows the theme of the page, and the drawing does, too', () =>
    visit({ colorScheme: 'dark' }, async (visitor) => {
      const { page } = visitor;
      await visitor.sees('.summary', '1 admitted');
      const look = async (): Promise<unknown> => [
        await page.locator('.playground').evaluate((element) => getComputedStyle(element).backgroundColor),
        /@media (all|not all) \{/.exec(await visitor.drawing())?.[1],
      ];
      expect(await look()).toStrictEqual(['rgb(13, 17, 23)', 'all']);
      await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
      await page.locator('.playground.light').waitFor();
      expect(await look()).toStrictEqual(['rgb(255, 255, 255)', 'not all']);
    }));

  test.each(['en', 'ko'])('in %s does not scroll a phone sideways', (language) =>
    visit(
      { attributes: `lang=${language}&exercise=beyond-configuration`, viewport: { width: 390, height: 844 } },
      async (visitor) => {
        const { page } = visitor;
        const fits = async (): Promise<void> => {
          expect(await page.evaluate(tooWide)).toStrictEqual([]);
        };
        await visitor.sees('.badge', /Admitted|허용/);
        await fits();
        await page.locator('.toggle').click();
        await page.locator('.findings .error').first().waitFor();
        await fits();
        await visitor.writes('yaml', 'apiVersion: v1\nkind: Pod\nmetadata\n  name: web\n');
        await page.locator('.findings .remedy').waitFor();
        await page.locator('.reset').waitFor();
        await fits();
        await page.locator('.reset').click();
        await page.locator('.findings .remedy').waitFor({ state: 'detached' });
        await visitor.leavesPicture(`phone-${language}`);
        await visitor.opens('TypeScript');
        await page.locator('.toggle').click();
        await page.locator('.findings .error').first().waitFor();
        await fits();
      },
    ),
  );

  test('is used with a keyboard: tabs by arrows, errors by F8, and Tab leaves the editor', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await page.getByRole('button', { name: 'Find an error' }).click();
      await page.locator('[data-slot=yaml] .cm-lintRange-error').waitFor();
      await page.getByRole('tab', { name: 'YAML' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[data-slot=typescript] .cm-content').waitFor();
      expect(await page.getByRole('tab', { name: 'TypeScript' }).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Tab');
      await page.locator('[data-slot=yaml] .cm-focused').waitFor();
      await page.keyboard.press('F8');
      expect(await page.locator('[data-slot=yaml] .cm-activeLine').innerText()).toContain('80800');
      await page.keyboard.press('Tab');
      await page.locator('[data-slot=yaml] .cm-focused').waitFor({ state: 'detached' });
    }));

  test('is usable while the module loads, and shows how far it is', () =>
    visit(
      {
        before: SLOW,
      },
      async (visitor) => {
        await visitor.sees('.loading', /Loading the code of the API server \(base\.wasm\): [1-9]/);
        await visitor.writes('yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: early }\n');
        await visitor.sees('.summary', 'The review begins as soon as');
        await visitor.page.locator('img.drawing[alt="Drawing: ConfigMap early"]').waitFor();
        await visitor.page.evaluate('release()');
        await visitor.sees('.title', 'ConfigMap early');
        expect(await visitor.page.locator('.loading').count()).toBe(0);
      },
    ));

  test.each([
    ['WebAssembly', 'does not run WebAssembly'],
    ['Worker', 'has no Web Workers'],
    ['DecompressionStream', 'cannot decompress'],
  ])('says so in a browser without %s', (name, message) =>
    visit({ before: `delete globalThis.${name}` }, async (visitor) => {
      await visitor.sees('.summary', message);
      await visitor.sees('[data-slot=yaml] .cm-line', 'kind: Pod');
    }),
  );

  test('begins again where it is moved to', () =>
    visit({}, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      await visitor.page.evaluate(() => {
        const element = document.querySelector('kube-playground');
        if (element) document.body.append(element);
      });
      await visitor.page.locator('[data-slot=yaml] .cm-content').waitFor();
      await visitor.writes('yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: moved }\n');
      await visitor.sees('.title', 'ConfigMap moved');
      expect(await visitor.page.locator('[data-slot=yaml] .cm-editor').count()).toBe(1);
      expect(await visitor.page.locator('.panel:not([hidden]) > .placeholder').count()).toBe(0);
    }));

  test('says so if a part of it cannot be loaded', async () => {
    const expected = /Failed to load|dynamically imported module/;
    await visit({ missing: 'review-worker.js', expected }, (visitor) =>
      visitor.sees('.summary', 'The review failed in this browser'),
    );
    await visit({ missing: 'program-worker.js', attributes: 'mode=typescript', expected }, (visitor) =>
      visitor.sees('.summary', 'The program was stopped: the browser cannot run it'),
    );
    await visit({ missing: 'editor-', expected }, async (visitor) => {
      await visitor.sees('.notice', 'The editor could not be loaded');
      await visitor.sees('.summary', '1 admitted');
    });
  });

  test('says so if it was built without the modules, or if the module cannot be loaded', async () => {
    await visit({ folder: 'playground-without-modules' }, (visitor) =>
      visitor.sees('.summary', 'was built without the modules'),
    );
    await visit({ before: BROKEN }, (visitor) => visitor.sees('.summary', 'could not be loaded'));
  });
});
