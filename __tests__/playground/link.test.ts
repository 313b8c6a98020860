// Links that hold a text, and what in a text or a link could do harm.
import { fragmentOf, SHARED } from './links';
import { describeInBrowser, useBrowser, visit } from './visit';

describeInBrowser('a link', () => {
  useBrowser();

  test('holds the text, the definitions and what was chosen', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await visitor.opens('CRDs');
      await visitor.writes('crds', '# 정의\n');
      await visitor.opens('TypeScript');
      await visitor.writes('typescript', `import { App } from 'cdk8s';\nnew App(); // 앱\n`);
      await page.getByLabel('Pod Security').selectOption('restricted');
      await page.getByRole('button', { name: 'Copy a link' }).click();
      await visitor.sees('.notice', 'The address bar');
      const { hash } = new URL(page.url());
      expect(hash).toMatch(/^#playground=[\w-]+$/);
      await visit({ fragment: hash }, async (other) => {
        await other.sees('[data-slot=typescript] .cm-line', 'new App(); // 앱');
        expect(await other.page.getByLabel('Pod Security').inputValue()).toBe('restricted');
        await other.opens('CRDs');
        await other.sees('[data-slot=crds] .cm-line', '# 정의');
      });
    }));

  test('that is opened in the page itself shows its text', () =>
    visit({}, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      await visitor.page.evaluate((hash) => (location.hash = hash), fragmentOf(SHARED));
      await visitor.sees('.title', 'ConfigMap shared');
      expect(await visitor.page.getByLabel('Kubernetes').inputValue()).toBe('1.36');
    }));

  test('that is damaged is refused in words, and an exercise is shown', () =>
    visit({ fragment: fragmentOf('text') }, async (visitor) => {
      await visitor.sees('.title', 'Pod my-nginx-pod');
      const damaged = {
        'no Base64': '#playground=%%%',
        'not compressed': '#playground=aGVsbG8',
        'cut off': fragmentOf(SHARED).slice(0, 60),
        'of another mode': fragmentOf({ ...SHARED, mode: 'html' }),
        'with a list as its text': fragmentOf({ ...SHARED, text: ['a'] }),
        'of a text that is very long': fragmentOf({ ...SHARED, text: 'a'.repeat(20_000_000) }),
      };
      for (const fragment of Object.values(damaged)) {
        await visitor.sees('.notice', 'The link is damaged or too long');
        await visitor.page.evaluate((hash) => (location.hash = hash), fragmentOf(SHARED));
        await visitor.page.locator('.notice').waitFor({ state: 'detached' });
        await visitor.page.evaluate((hash) => (location.hash = hash), fragment);
      }
      await visitor.sees('.notice', 'The link is damaged or too long');
    }));
});

const ATTACK = '</script><img src=x onerror="alert(1)"><script>alert(2)</script>';
const QUOTED = JSON.stringify(ATTACK);

describeInBrowser('a hostile text', () => {
  useBrowser();

  test('stays text in names, errors, drawings and what is stored', () =>
    visit({}, async (visitor) => {
      const text = `apiVersion: v1
kind: Pod
metadata: { name: ${QUOTED}, labels: { a: ${QUOTED} } }
spec:
  containers: [{ name: ${QUOTED}, image: ${QUOTED}, unknown: ${QUOTED} }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: safe }
data: { html: ${QUOTED} }
---
apiVersion: v1
kind: ${QUOTED}
`;
      await visitor.writes('yaml', text);
      await visitor.sees('.title', ATTACK);
      await visitor.sees('.findings .message', '</script><img src=x onerror=');
      expect(await visitor.drawing()).toContain('&lt;img src=x');
      await visitor.opens('As stored');
      await visitor.sees('[data-slot=stored] .cm-line', 'onerror');
      await visitor.page.locator('[data-slot=yaml] .cm-lintRange-error').first().hover();
      await visitor.sees('.cm-tooltip', '</script><img src=x onerror=');
      await visitor.page.waitForTimeout(200);
      expect(await visitor.page.locator('script, img:not(.drawing)').count()).toBe(2);
    }));

  test('stays text in the errors and the console of a program', () =>
    visit({ attributes: 'mode=typescript' }, async (visitor) => {
      await visitor.writes('typescript', `console.log(${QUOTED});\nthrow new Error(${QUOTED});`);
      await visitor.sees('.program .message', ATTACK);
      await visitor.opens('Console');
      await visitor.sees('.console', ATTACK);
      await visitor.page.waitForTimeout(200);
      expect(await visitor.page.locator('script, img').count()).toBe(2);
    }));

  test('that grows without end is refused or stopped, and the next one is reviewed', () =>
    visit({}, async (visitor) => {
      const levels = Array.from({ length: 12 }, (_, index) =>
        index === 0
          ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
          : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(10)}]`,
      );
      await visitor.writes(
        'yaml',
        `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: bomb }\ndata:\n  ${levels.join('\n  ')}\n`,
      );
      await visitor.sees('.summary', /refused|stopped|Error/);
      await visitor.writes('yaml', SHARED.text);
      await visitor.sees('.title', 'ConfigMap shared');
      await visitor.sees('.summary', '1 admitted');
    }));
});
