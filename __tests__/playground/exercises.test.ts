// The exercises: right, and with the error that readers look for.
import { exercises } from '../../tools/playground/exercises/chapter';
import { describeInBrowser, useBrowser, visit } from './visit';

describeInBrowser('an exercise', () => {
  useBrowser();

  test.each(['YAML', 'TypeScript'])(
    'is admitted in %s; with its error it is not, and a sentence says what to look for',
    (tab) =>
      visit({ attributes: 'exercise=6.1' }, async (visitor) => {
        const { page } = visitor;
        await visitor.opens(tab);
        for (const { id, code } of await exercises()) {
          const { right, task } = tab === 'YAML' ? code.yaml : code.typescript;
          await page.getByLabel('Exercise').selectOption(id);
          await visitor.sees('.verdict.admitted .summary', ', 0 refused');
          await page.getByRole('button', { name: 'Find an error' }).click();
          await visitor.sees('.task', task.en);
          await visitor.sees('.verdict.refused, .verdict.unknown', 'line ');
          await page.locator('.cm-lintRange-error').first().waitFor();
          await page.getByRole('button', { name: 'Show the right one' }).click();
          await visitor.sees('.verdict.admitted .summary', ', 0 refused');
          const shown = await page
            .locator('.panel:not([hidden]) > .editor')
            .first()
            .locator('.cm-line')
            .allTextContents();
          expect(shown.join('\n').trimEnd()).toBe(right.trimEnd());
        }
      }),
  );

  test.each([
    ['en', 'YAML', 'Solved: you found the error'],
    ['ko', 'TypeScript', '해결했습니다'],
  ])('that is solved says so, also aloud (%s, %s)', (language, tab, message) =>
    visit({ attributes: `lang=${language}&exercise=beyond-deployment` }, async (visitor) => {
      const { page } = visitor;
      const found = (await exercises()).find(({ id }) => id === 'ch6-beyond-deployment');
      const name = tab === 'YAML' ? 'yaml' : 'typescript';
      const { right = '', wrong = '' } = found?.code[name] ?? {};
      await visitor.opens(tab);
      await page.locator('.verdict.admitted').waitFor();
      await page.locator('.toggle').click();
      await page.locator('.findings .error').first().waitFor();
      expect(await page.locator('.solved').count()).toBe(0);
      await visitor.writes(name, right);
      await visitor.sees('.solved', message);
      await page.getByRole('status').filter({ hasText: message }).waitFor();
      await visitor.writes(name, wrong);
      await page.locator('.solved').waitFor({ state: 'detached' });
      // An exercise that is kept is not solved by the review of another one.
      await visitor.writes(name, `${wrong}\n`);
      await page.locator('.toggle').click();
      await page.locator('.verdict.admitted').waitFor();
      expect(await page.locator('.solved').count()).toBe(0);
    }),
  );

  test('is not solved by leaving out what is wrong', () =>
    visit({ attributes: 'exercise=beyond-service' }, async (visitor) => {
      await visitor.page.getByRole('button', { name: 'Find an error' }).click();
      await visitor.page.locator('.verdict.refused').waitFor();
      await visitor.writes('yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: own }\n');
      await visitor.sees('.title', 'ConfigMap own');
      await visitor.page.locator('.verdict.admitted').waitFor();
      expect(await visitor.page.locator('.solved').count()).toBe(0);
    }));

  test('of 6.3.1 is the manifest as the book prints it', async () => {
    const found = (await exercises()).find(({ id }) => id === 'ch6-3-1-two-nginx-pods');
    expect(found?.code.yaml.wrong).toContain('    - name: my-nginx-container\n        image: nginx:latest\n');
  });

  test('can be chosen by its section, by the name of its chart, or by a part of it', async () => {
    const cases = [
      ['6.2.2', 'ubuntu-sidecar-container'],
      ['ch6-3-1-replicaset', 'kind: ReplicaSet'],
      ['beyond-deployment', 'kind: Deployment'],
    ];
    for (const [exercise = '', text = ''] of cases)
      await visit({ attributes: `exercise=${exercise}&compact=` }, async (visitor) => {
        await visitor.sees('[data-slot=yaml] .cm-line', text);
        expect(await visitor.page.getByLabel('Exercise').count()).toBe(0);
      });
  });
});
