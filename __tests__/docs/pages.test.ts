// The READMEs and docs/: every page in both languages, and its code compiled and run.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import starter from '../../examples/starter/package.json';
import packageJson from '../../package.json';
import { blocksOf, proseOf, type Snippet, snippetsOf } from '../../tools/site/markdown';
import { run, shown, typeErrors } from './snippets';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const english = readdirSync(join(root, 'docs')).filter((name) => /^[\w-]+\.md$/.test(name));
const pages = ['README.md', 'CONTRIBUTING.md', ...english.map((name) => `docs/${name}`)];

/** `json` and `js` are configuration, `sh` is for a shell. */
const CHECKED = new Set(['ts', 'yaml', 'text', 'sh', 'json', 'js']);
const OUTCOMES = new Set(['yaml', 'text']);
/** kube-admission, without which its tests are counted as skipped. */
const isBuilt =
  process.env.KUBE_ADMISSION_REQUIRED !== undefined ||
  existsSync(join(root, 'packages', 'kube-admission', 'build', 'modules.json'));
const ASKS_KUBE_ADMISSION = /toBeAdmitted|AfterDefaulting|\.admitted\(/;

test('all pages have code that compiles', () => {
  const snippets = new Map(pages.map((page) => [page, snippetsOf(blocksOf(read(page)))]));
  expect(typeErrors(snippets)).toStrictEqual([]);
});

describe.each(pages)('%s', (page) => {
  const korean = page.replace(/\.md$/, '.ko.md');
  const blocks = blocksOf(read(page));
  const snippets = snippetsOf(blocks);

  test('has the same code in both languages', () => {
    const code = (file: string) => blocksOf(read(file)).map(({ language, text }) => ({ language, text }));
    expect(code(korean)).toStrictEqual(code(page));
  });

  test('has the same headings in both languages', () => {
    const levels = (file: string): string[] => proseOf(read(file)).match(/^#+(?= )/gm) ?? [];
    expect(levels(korean)).toStrictEqual(levels(page));
  });

  test.each([page, korean])('%s links to files that are there', (file) => {
    const targets = [...proseOf(read(file)).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    const relative = targets.filter((target) => !target.startsWith('https://'));
    expect(relative).not.toStrictEqual([]);
    const missing = relative.filter((target) => !existsSync(join(root, dirname(file), target)));
    expect(missing).toStrictEqual([]);
  });

  test.each([page, korean])('%s names commands that there are', (file) => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    const scripts = { ...packageJson.scripts, ...(file.startsWith('docs/ci.') ? starter.scripts : {}) };
    expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
  });

  test('names modules that the package exports', () => {
    const named = [...read(page).matchAll(/'cdk8s-primer(\/[\w./-]+)?'/g)].map(([, path = '']) => `.${path}`);
    expect(named.filter((path) => !(path in packageJson.exports))).toStrictEqual([]);
  });

  test('has code of the languages that are checked, each outcome below its code', () => {
    expect(blocks.filter(({ language }) => !CHECKED.has(language))).toStrictEqual([]);
    const outcomes = blocks.filter(({ language, file }) => OUTCOMES.has(language) && file === undefined);
    expect(snippets.flatMap(({ outcome }) => outcome ?? [])).toStrictEqual(outcomes);
  });

  const named = snippets.map((snippet, index) => {
    const before = snippets.slice(0, index).filter(({ heading }) => heading === snippet.heading).length;
    return [before === 0 ? snippet.heading : `${snippet.heading} (${before + 1})`, snippet] as const;
  });
  const comesToWhatIsShown = (_: string, snippet: Snippet): void => {
    const { text = '' } = snippet.outcome ?? {};
    const result = run(snippet);
    // The whole text on failure, for its diff.
    if (!shown(result, text)) expect({ line: snippet.line, text: result }).toStrictEqual({ line: snippet.line, text });
  };
  const asking = named.filter(([, { text }]) => ASKS_KUBE_ADMISSION.test(text));
  const others = named.filter((each) => !asking.includes(each));
  // A page may have no code.
  if (others.length > 0) test.each(others)('comes to what is shown: %s', comesToWhatIsShown);
  if (asking.length > 0) {
    (isBuilt ? test : test.skip).each(asking)('comes to what is shown: %s', comesToWhatIsShown);
  }
});
