// What the API server says of the text in the playground.
import { definitionText } from '../definitions';
import { describeInBrowser, useBrowser, visit } from './visit';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: main
      image: nginx
`;

const CRD = definitionText('Pizza', {
  spec: { type: 'object', properties: { slices: { type: 'integer', maximum: 12 } } },
});

const PIZZA = `apiVersion: example.com/v1
kind: Pizza
metadata:
  name: margherita
spec:
  slices: 13
`;

/** A worker that never answers about a text with this word: a review that does not end. */
const SILENT = `const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message, ...rest) {
  if (!message.text?.includes('endless')) postMessage.call(this, message, ...rest);
};`;

describeInBrowser('the review of YAML', () => {
  useBrowser();

  test('an error is said in the words of the server and marked at its place, while somebody types', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await visitor.sees('.summary', '1 admitted, 0 refused');
      await visitor.editor('yaml').getByText('containerPort: 80').click();
      await page.keyboard.press('End');
      await page.keyboard.type('800', { delay: 20 });
      await visitor.sees('.summary', '0 admitted, 1 refused');
      await visitor.sees('.findings .error', 'spec.containers[0].ports[0].containerPort: Invalid value: 80800');
      await visitor.sees('.findings .place', 'line 10');
      const marked = page.locator('[data-slot=yaml] .cm-lintRange-error');
      expect(await marked.innerText()).toBe('80800');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await visitor.sees('.summary', '1 admitted, 0 refused');
      await marked.waitFor({ state: 'detached' });
    }));

  test('the place of an error leads into the text', () =>
    visit({}, async (visitor) => {
      await visitor.writes('yaml', POD.replace('nginx', '""'));
      await visitor.page.getByRole('button', { name: 'line 8' }).click();
      expect(await visitor.page.locator('[data-slot=yaml] .cm-activeLine').innerText()).toBe('      image: ""');
    }));

  test.each([
    ['pod', 'did you mean Pod of v1?'],
    ['Deployment', 'did you mean Deployment of apps/v1?'],
    ['deviceclass', 'no kind "deviceclass" in version "v1"'],
  ])('of a kind that the server does not know says which one may be meant: %s', (kind, message) =>
    visit({}, async (visitor) => {
      await visitor.writes('yaml', POD.replace('Pod', kind));
      await visitor.sees('.object.unknown .findings .error', message);
    }),
  );

  test('an error of YAML is marked where it was made, with what helps', () =>
    visit({ attributes: 'lang=ko' }, async (visitor) => {
      const marked = visitor.page.locator('[data-slot=yaml] .cm-lintRange-error');
      await visitor.writes('yaml', POD.replace('metadata:', 'metadata'));
      await visitor.sees('.findings .error', "could not find expected ':'");
      await visitor.sees('.findings .remedy', '키 뒤에 콜론과 공백을 쓰세요');
      await marked.waitFor();
      expect(await marked.innerText()).toBe('metadata');
      await visitor.writes('yaml', POD.replace('name: web', 'name: "web'));
      await visitor.sees('.findings .remedy', '여기에서 시작한 따옴표를 닫으세요');
      await visitor.page.locator('[data-slot=yaml] .cm-lintRange-error', { hasText: '"web' }).waitFor();
    }));

  test('warnings are marked, and the object is admitted', () =>
    visit({}, async (visitor) => {
      await visitor.writes('yaml', POD.replace('spec:', 'spec:\n  nodeSelector: { beta.kubernetes.io/os: linux }'));
      await visitor.sees('.findings .warning', 'beta.kubernetes.io/os');
      await visitor.page.locator('[data-slot=yaml] .cm-lintRange-warning').first().waitFor();
      await visitor.sees('.summary', '1 admitted');
    }));

  test('the object as stored has the defaults of the server', () =>
    visit({}, async (visitor) => {
      await visitor.writes('yaml', POD);
      await visitor.opens('As stored');
      await visitor.sees('[data-slot=stored] .cm-line', 'restartPolicy: Always');
      expect(await visitor.shown('stored')).toContain('imagePullPolicy: Always');
    }));

  test('the drawing shows what was written', () =>
    visit({ attributes: 'exercise=beyond-service' }, async (visitor) => {
      await visitor.sees('.summary', '2 admitted');
      expect(await visitor.drawing()).toContain('>selects by labels<');
      const alternative = await visitor.page.locator('img.drawing').getAttribute('alt');
      expect(alternative).toContain('Service web: selects by labels: Pod web-…');
      await visitor.editor('yaml').getByText('kind: Service').click();
      await visitor.page.keyboard.press('ControlOrMeta+a');
      await visitor.page.keyboard.insertText(POD);
      await visitor.page.waitForFunction(() => {
        const shown = document.querySelector('kube-playground')?.shadowRoot?.querySelector('img.drawing');
        return shown?.getAttribute('alt') === 'Drawing: Pod web';
      });
    }));

  test('the levels of Pod Security refuse what they forbid', () =>
    visit({}, async (visitor) => {
      const { page } = visitor;
      await visitor.writes('yaml', POD.replace('spec:', 'spec:\n  hostNetwork: true'));
      await visitor.sees('.summary', '1 admitted');
      await page.getByLabel('Pod Security').selectOption('baseline');
      await visitor.sees('.findings .error', 'host namespaces');
      await page.getByLabel('Pod Security').selectOption('restricted');
      await visitor.sees('.findings .error', 'runAsNonRoot');
      await visitor.sees('.level', 'restricted');
    }));

  test('an older Kubernetes ignores a newer field', () =>
    visit({}, async (visitor) => {
      await visitor.writes('yaml', `${POD}      restartPolicy: OnFailure\n`);
      await visitor.sees('.badge', /Admitted|Refused/);
      const newest = await visitor.page.locator('.objects').innerText();
      await visitor.page.getByLabel('Kubernetes').selectOption('1.34');
      await visitor.page.waitForFunction(
        (before) =>
          document.querySelector('kube-playground')?.shadowRoot?.querySelector<HTMLElement>('.objects')?.innerText !==
          before,
        newest,
      );
    }));

  test('custom resources are reviewed by the definitions of their tab, with a module that is loaded then', () =>
    visit({}, async (visitor) => {
      const { server } = visitor;
      await visitor.writes('yaml', PIZZA);
      await visitor.sees('.badge', 'Unknown');
      expect(server.asked.filter((path) => path.includes('cel.wasm'))).toHaveLength(0);
      await visitor.opens('CRDs');
      await visitor.writes('crds', CRD);
      await visitor.sees('.findings .error', 'spec.slices: Invalid value: 13');
      expect(server.asked.filter((path) => path.includes('cel.wasm'))).toHaveLength(1);
      await visitor.writes('crds', CRD.replace('"maximum":12', '"maximum":"twelve"'));
      await visitor.sees('.where', 'CRDs');
      await visitor.page.locator('[data-slot=crds] .cm-lintRange-error').first().waitFor();
    }));

  test('that does not end in 10 seconds is stopped, and the next text is reviewed by another worker', () =>
    visit({ before: SILENT }, async (visitor) => {
      await visitor.sees('.summary', '1 admitted');
      await visitor.page.clock.install();
      await visitor.writes('yaml', POD.replace('web', 'endless'));
      await visitor.page.locator('img.drawing[alt="Drawing: Pod my-nginx-pod"]').waitFor();
      await visitor.page.clock.fastForward(11_000);
      await visitor.sees('.summary', 'The review was stopped');
      await visitor.writes('yaml', POD);
      await visitor.sees('.title', 'Pod web');
      await visitor.sees('.summary', '1 admitted');
    }));

  test('a kind of the second module is reviewed by it', () =>
    visit({}, async (visitor) => {
      await visitor.writes(
        'yaml',
        'apiVersion: resource.k8s.io/v1\nkind: DeviceClass\nmetadata: { name: gpu }\nspec: {}\n',
      );
      await visitor.sees('.summary', '1 admitted');
    }));
});
