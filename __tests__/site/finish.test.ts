// The last step of `npm run docs`, on a small site.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish } from '../../tools/site/finish';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

/** Finishes a site of two pages, `index.html` and `guide/pods.html`, and gives them. */
function finished(index: string, pods = ''): { index: string; pods: string } {
  const page = (body: string): string => `<html><head></head><body><main>${body}</main></body></html>`;
  mkdirSync(join(site, 'guide'));
  writeFileSync(join(site, 'index.html'), page(index));
  writeFileSync(join(site, 'ko.html'), page('<a href="/">English</a>'));
  writeFileSync(join(site, 'guide', 'pods.html'), page(pods));
  finish(site);
  const read = (file: string): string => /<main>([^]*)<\/main>/.exec(readFileSync(join(site, file), 'utf8'))?.[1] ?? '';
  return { index: read('index.html'), pods: read('guide/pods.html') };
}

test('links become relative, and those to a language lead to its first page', () => {
  const { index, pods } = finished(
    '<a href="/guide/pods.html#ports">Pods</a>',
    '<h2 id="ports">Ports</h2><a href="/ko.html">한국어</a><a href="/">Home</a><a href="#ports">Here</a>',
  );
  expect(index).toBe('<a href="guide/pods.html#ports">Pods</a>');
  expect(pods).toContain(
    '<a href="../ko/index.html">한국어</a><a href="../index.html">Home</a><a href="#ports">Here</a>',
  );
  expect(readFileSync(join(site, 'ko', 'index.html'), 'utf8')).toContain('<a href="../index.html">English</a>');
});

test('links that lead nowhere are errors, all of them at once', () => {
  const links = '<a href="/guide/port.html">1</a><a href="/guide/pods.html#port">2</a><img src="/picture.svg">';
  expect(() => finished(links)).toThrow(
    [
      'links that lead nowhere:',
      '  index.html: /guide/port.html',
      '  index.html: /guide/pods.html#port',
      '  index.html: /picture.svg',
    ].join('\n'),
  );
});

test('links to other sites stay as they are', () => {
  const link = '<a href="https://kubernetes.io/">Kubernetes</a>';
  expect(finished(link).index).toBe(link);
});

test('a line may end between the names of code, and not in them or in blocks', () => {
  const { index } = finished('<p><code>spec.containers[0].image</code></p><pre><code>spec.image</code></pre>');
  expect(index).toBe('<p><code>spec.<wbr>containers[0].<wbr>image</code></p><pre><code>spec.image</code></pre>');
});

test('a table scrolls in a box of its own', () => {
  expect(finished('<table><tr><td>1</td></tr></table>').index).toBe(
    '<div class="table"><table><tr><td>1</td></tr></table></div>',
  );
});
