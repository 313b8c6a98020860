// What a reader wrote is there again when the exercise is chosen or the page is loaded again.
import { exercises } from '../../tools/playground/exercises/chapter';
import { fragmentOf, SHARED } from './links';
import { describeInBrowser, useBrowser, visit, type Visitor } from './visit';

const OWN = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: own }\n';
const stored = ({ page }: Visitor): Promise<string[]> => page.evaluate(() => Object.keys(localStorage));

/** The storage of a browser that forbids it. */
const FORBIDDEN = `Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`;
/** The storage of a browser in which there is no room. */
const FULL = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`;

describeInBrowser('what a reader wrote', () => {
  useBrowser();

  test('is there when the exercise is chosen again, and Reset shows the given text', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      const reset = page.getByRole('button', { name: 'Reset' });
      await visitor.sees('.summary', '1 admitted');
      expect(await reset.count()).toBe(0);
      await visitor.writes('yaml', OWN);
      await visitor.sees('.title', 'ConfigMap own');
      await page.getByLabel('Exercise').selectOption('ch6-3-1-replicaset');
      await visitor.sees('.title', 'ReplicaSet');
      expect(await reset.count()).toBe(0);
      await page.getByLabel('Exercise').selectOption('ch6-2-1-nginx-pod');
      await visitor.sees('.title', 'ConfigMap own');
      await reset.click();
      await visitor.sees('.title', 'Pod my-nginx-pod');
      await reset.waitFor({ state: 'detached' });
      await page.locator('[data-slot=yaml] .cm-focused').waitFor();
      expect(await stored(visitor)).toStrictEqual([]);
    }));

  test('is there when the page is loaded again, in each language of an exercise and in the definitions', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await visitor.writes('yaml', OWN);
      await visitor.opens('TypeScript');
      await page.getByRole('button', { name: 'Find an error' }).click();
      await visitor.writes('typescript', '// 앱\n');
      await visitor.opens('CRDs');
      await visitor.writes('crds', '# 정의\n');
      await visitor.sees('[data-slot=crds] .cm-line', '# 정의');
      await page.reload();
      await visitor.sees('.title', 'ConfigMap own');
      expect(await page.locator('.task').count()).toBe(0);
      await visitor.opens('TypeScript');
      await visitor.sees('[data-slot=typescript] .cm-line', '// 앱');
      await visitor.sees('.task', 'The name of the pod is not valid');
      await visitor.opens('CRDs');
      await visitor.sees('[data-slot=crds] .cm-line', '# 정의');
      await page.getByRole('button', { name: 'Reset' }).click();
      await visitor.opens('TypeScript');
      await page.getByRole('button', { name: 'Reset' }).click();
      await visitor.sees('[data-slot=typescript] .cm-line', 'My_Nginx_Pod');
    }));

  test('in the text with the error is there after a look at the right one', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await page.getByRole('button', { name: 'Find an error' }).click();
      await visitor.writes('yaml', OWN);
      await page.getByRole('button', { name: 'Show the right one' }).click();
      await visitor.sees('.title', 'Pod my-nginx-pod');
      await page.getByRole('button', { name: 'Find an error' }).click();
      await visitor.sees('.title', 'ConfigMap own');
    }));

  test('is not kept if nothing was changed, or if it was changed back', () =>
    visit({ fragment: fragmentOf({ ...SHARED, text: SHARED.text.replaceAll('\n', '\r\n') }) }, async (visitor) => {
      const { page } = visitor;
      await visitor.sees('.title', 'ConfigMap shared');
      for (const { id } of await exercises()) {
        await page.getByLabel('Exercise').selectOption(id);
        await page.getByRole('button', { name: 'Find an error' }).click();
        await page.getByRole('button', { name: 'Show the right one' }).click();
      }
      expect(await stored(visitor)).toStrictEqual([]);
      await visitor.editor('yaml').click();
      await page.keyboard.type('a');
      await page.getByRole('button', { name: 'Reset' }).waitFor();
      expect(await stored(visitor)).toHaveLength(1);
      await page.keyboard.press('Backspace');
      await page.getByRole('button', { name: 'Reset' }).waitFor({ state: 'detached' });
      expect(await stored(visitor)).toStrictEqual([]);
    }));

  test('in the text of a link is there when that is chosen, and a link shows its own text', () =>
    visit({ fragment: fragmentOf(SHARED) }, async (visitor) => {
      const { page } = visitor;
      await visitor.sees('.title', 'ConfigMap shared');
      await visitor.writes('yaml', OWN);
      await visitor.sees('.title', 'ConfigMap own');
      const exercise = page.getByLabel('Exercise');
      const changed = exercise.locator('option', { hasText: 'as you changed it' });
      await page.reload();
      await visitor.sees('.title', 'ConfigMap shared');
      await exercise.selectOption('Text of a link, as you changed it');
      await visitor.sees('.title', 'ConfigMap own');
      await changed.waitFor({ state: 'detached' });
      await exercise.selectOption('ch6-3-1-replicaset');
      await visitor.sees('.title', 'ReplicaSet');
      await exercise.selectOption('Text of a link, as you changed it');
      await visitor.sees('.title', 'ConfigMap own');
      expect(await exercise.locator('option:checked').innerText()).toBe('Text of the link');
      await page.getByRole('button', { name: 'Reset' }).click();
      await visitor.sees('.title', 'ConfigMap shared');
    }));

  test('that is very long is not kept', () =>
    visit({}, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      await visitor.writes('yaml', `${OWN}# ${'a'.repeat(200_000)}`);
      await visitor.sees('.title', 'ConfigMap own');
      expect(await stored(visitor)).toStrictEqual([]);
    }));

  test.each([
    ['that forbids to keep it', FORBIDDEN],
    ['without room', FULL],
    ['in which somebody else wrote', `localStorage.setItem('kube-playground/ch6-2-1-nginx-pod', '[{"yaml": 5}')`],
    [
      'with an entry of another form',
      `localStorage.setItem('kube-playground/ch6-2-1-nginx-pod', '{"yaml":{"text":5}}')`,
    ],
  ])('does no harm in a browser %s', (_, before) =>
    visit({ before }, async (visitor) => {
      const { page } = visitor;
      await visitor.sees('.title', 'Pod my-nginx-pod');
      await visitor.writes('yaml', OWN);
      await visitor.sees('.title', 'ConfigMap own');
      await page.getByRole('button', { name: 'Reset' }).click();
      await visitor.sees('.title', 'Pod my-nginx-pod');
    }),
  );
});
