// Programs in the playground: what they make, how they fail, and that they reach nothing.
import { describeInBrowser, useBrowser, visit } from './visit';

const program = (body: string, imports = ''): string => `import { App, Chart } from 'cdk8s';
import { NginxPod, NginxReplicaSet } from 'cdk8s-primer';
${imports}
const app = new App();
const chart = new Chart(app, 'web');
${body}
`;

const TYPESCRIPT = 'exercise=6.2.1&mode=typescript';

describeInBrowser('a program', () => {
  useBrowser();

  test('is synthesized, drawn and reviewed while somebody edits it', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      await visitor.opens('Drawing');
      expect(await visitor.drawing()).toContain('>my-nginx-pod<');
      await visitor.writes('typescript', program(`new NginxReplicaSet(chart, 'shop', { replicas: 2 });`));
      await visitor.sees('.title', 'ReplicaSet shop');
      await visitor.page.getByRole('tab', { name: 'YAML', exact: true }).last().click();
      await visitor.sees('[data-slot=manifests] .cm-line', 'replicas: 2');
      expect(await visitor.shown('manifests')).toMatch(
        /^apiVersion: apps\/v1\nkind: ReplicaSet\nmetadata:\n {2}name: shop\n/,
      );
      await visitor.opens('Drawing');
      expect(await visitor.drawing()).toContain('>makes pods<');
    }));

  test('has the error of an object at the line that makes it', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      const body = `new NginxPod(chart, 'one');\nnew NginxPod(chart, 'two', { container: { ports: [{ number: 99999 }] } });`;
      await visitor.writes('typescript', program(body));
      const marked = visitor.page.locator('[data-slot=typescript] .cm-lintRange-error').first();
      expect(await marked.evaluate((mark) => mark.closest('.cm-line')?.textContent)).toContain("'two'");
    }));

  test('that throws is told the line that it threw at', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      await visitor.writes(
        'typescript',
        program(`const find = (): string => {\n  throw new Error('no such image');\n};\nfind();`),
      );
      await visitor.sees('.program .message', 'no such image');
      await visitor.sees('.program .place', 'line 7');
      await visitor.writes('typescript', program(`new NginxPod(chart, 'one');\nnew NginxPod(chart, 'one');`));
      await visitor.sees('.program .message', "There is already a Construct with name 'one'");
      await visitor.sees('.program .place', 'line 7');
      // The compiler knows the place of an error of syntax.
      await visitor.writes('typescript', program('const = 3;'));
      await visitor.sees('.place', 'line 6');
      await visitor.writes('typescript', program('readFileSync();', `import { readFileSync } from 'node:fs';`));
      await visitor.sees('.program .message', "Cannot find module 'node:fs'");
    }));

  test('shows what it writes to the console', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      await visitor.writes(
        'typescript',
        program(`console.log('replicas', 3, { of: ['nginx'] });\nnew NginxPod(chart, 'one');`),
      );
      await visitor.sees('.summary', '1 admitted');
      await visitor.opens('Console');
      expect(await visitor.page.locator('.console li').innerText()).toMatch(/^replicas 3 \{\s+"of": \[/);
    }));

  test('is shown if it exports its app, calls synth(), only makes an app, or is the main module as main.ts is', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      const bodies = [
        `export { app };\nnew NginxPod(chart, 'exported');\nnew Chart(new App(), 'other');`,
        `new NginxPod(chart, 'synthesized');\napp.synth();`,
        `new NginxPod(chart, 'made');`,
        `export function chapter(): App {\n  new NginxPod(chart, 'main');\n  return app;\n}\nif (require.main === module) synth(chapter);`,
      ];
      for (const [index, name] of ['exported', 'synthesized', 'made', 'main'].entries()) {
        await visitor.writes('typescript', program(bodies[index] ?? '', `import { synth } from './lib';`));
        await visitor.sees('.title', `Pod ${name}`);
      }
    }));

  test('has the errors of its types, and is completed, with the declarations of the libraries', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      const { page } = visitor;
      const marked = page.locator('[data-slot=typescript] .cm-lintRange-error');
      await visitor.writes('typescript', program(`new NginxReplicaSet(chart, 'web', { replicas: '3' });`));
      await visitor.sees('.types .message', "Type 'string' is not assignable to type 'number'.");
      await marked.filter({ hasText: /^replicas$/ }).waitFor();
      await visitor.writes('typescript', program(`new NginxReplicaSet(chart, 'web', { replicas: 3 });`));
      await page.locator('.types').waitFor({ state: 'detached' });
      await page.keyboard.type('chart.toJs', { delay: 30 });
      await visitor.sees('.cm-tooltip-autocomplete', 'toJson');
      await page.keyboard.press('Escape');
    }));

  test('without an app is told so', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      await visitor.writes('typescript', `console.log('hello');`);
      await visitor.sees('.program .message', 'There is no app');
    }));

  test('that does not end is stopped after 5 seconds, and the next one runs', () =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      const start = Date.now();
      await visitor.writes('typescript', program('for (;;) {}'));
      await visitor.sees('.summary', 'The program was stopped: it ran for more than 5 seconds.');
      expect(Date.now() - start).toBeGreaterThan(4_500);
      expect(Date.now() - start).toBeLessThan(10_000);
      await visitor.writes('typescript', program(`new NginxPod(chart, 'again');`));
      await visitor.sees('.title', 'Pod again');
    }));

  test.each([
    ['has ended', `postMessage({ type: 'ran', id: 2, result: { yaml: 7, lines: [], output: [], errors: [] } });`],
    ['is ready for it', `postMessage({ type: 'ready' });`],
  ])('that pretends that the worker %s is stopped', (_, statement) =>
    visit({ attributes: TYPESCRIPT }, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      await visitor.writes('typescript', program(statement));
      await visitor.sees('.summary', 'The program was stopped: the browser cannot run it');
    }),
  );
});

/** Ways to the network and to what a browser keeps, also those that a program finds when the names are gone. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: `fetch('URL')`,
  XMLHttpRequest: `{ const request = new XMLHttpRequest(); request.open('GET', 'URL', false); request.send(); }`,
  WebSocket: `new WebSocket('URL'.replace('http', 'ws'))`,
  EventSource: `new EventSource('URL')`,
  importScripts: `importScripts('URL')`,
  'a dynamic import': `import('URL').catch((error) => console.log(String(error)))`,
  'a dynamic import in eval': `(0, eval)("import('URL').catch(() => undefined)")`,
  'a worker': `new Worker('URL')`,
  indexedDB: `indexedDB.open('name')`,
  caches: `caches.open('name')`,
};

describeInBrowser('a program that tries to reach the network', () => {
  useBrowser();

  test('asks for nothing, whichever way it takes', () =>
    // The policy of the frame says in the console what it has refused.
    visit({ attributes: TYPESCRIPT, expected: /Content Security Policy/ }, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      for (const [name, way] of Object.entries(WAYS)) {
        const url = `${new URL(visitor.page.url()).origin}/secret`;
        const pod = `new NginxPod(chart, '${name.toLowerCase().replaceAll(/[^a-z]/g, '-')}');`;
        const attempt = `try { ${way.replaceAll('URL', url)}; } catch (error) { console.log('refused'); }`;
        await visitor.writes('typescript', program(`${pod}\n${attempt}`));
        await visitor.sees('.title', `Pod ${name.toLowerCase().replaceAll(/[^a-z]/g, '-')}`);
      }
      await visitor.page.waitForTimeout(300);
      expect(visitor.server.asked.filter((path) => path.includes('secret'))).toStrictEqual([]);
    }));

  test('is stopped by the policy of its frame, if it finds a way', () =>
    visit({ attributes: TYPESCRIPT, expected: /Content Security Policy|Failed to load/ }, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      const frame = visitor.page.frames().find((one) => one !== visitor.page.mainFrame());
      const outcomes = await frame?.evaluate(
        (url) =>
          new Promise((done) => {
            const code = `(async () => {
              const tries = [() => fetch('${url}'), () => import('${url}'), () => new Promise((yes, no) => {
                const socket = new WebSocket('${url}'.replace('http', 'ws'));
                socket.onopen = yes; socket.onerror = no;
              }), () => caches.open('name'), () => new Promise((yes, no) => {
                const open = indexedDB.open('name'); open.onsuccess = yes; open.onerror = no;
              })];
              const outcomes = [];
              for (const attempt of tries) {
                try { await attempt(); outcomes.push('reached'); } catch { outcomes.push('refused'); }
              }
              postMessage(outcomes);
            })()`;
            const worker = new Worker(URL.createObjectURL(new Blob([code])));
            worker.onmessage = ({ data }) => {
              done(data);
            };
          }),
        `${new URL(visitor.page.url()).origin}/secret`,
      );
      expect(outcomes).toStrictEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
      expect(visitor.server.asked.filter((path) => path.includes('secret'))).toStrictEqual([]);
    }));
});
