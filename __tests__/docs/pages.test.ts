// The READMEs and docs/: every page in both languages, and its code compiled and run.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import starter from '../../examples/starter/package.json';
import packageJson from '../../package.json';
import kubeAdmission from '../../packages/kube-admission/package.json';
import { anchorsOf, blocksOf, proseOf, type Snippet, snippetsOf } from '../../tools/site/markdown';
import { run, shown, typeErrors } from './snippets';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const english = readdirSync(join(root, 'docs')).filter((name) => /^[\w-]+\.md$/.test(name));
const pages = ['README.md', 'CONTRIBUTING.md', ...english.map((name) => `docs/${name}`)];

function koreanOf(page: string): string {
  return page.replace(/\.md$/, '.ko.md');
}

/** `json` and `js` are configuration, `sh` is for a shell, and `console` is what one shows, which has a test of its own. */
const CHECKED = new Set(['ts', 'diff', 'yaml', 'text', 'sh', 'console', 'json', 'js']);
const OUTCOMES = new Set(['yaml', 'text']);
/** kube-admission, without which its tests are counted as skipped. */
const isBuilt =
  process.env.KUBE_ADMISSION_REQUIRED !== undefined ||
  existsSync(join(root, 'packages', 'kube-admission', 'build', 'modules.json'));
const ASKS_KUBE_ADMISSION = /toBeAdmitted|toBeUpdatable|AfterDefaulting|\.admitted\(|\badmission:/;

test('all pages have code that compiles', () => {
  const snippets = new Map(pages.map((page) => [page, snippetsOf(blocksOf(read(page)))]));
  expect(typeErrors(snippets)).toStrictEqual([]);
});

const inBoth = pages.flatMap((page) => [page, koreanOf(page)]);

test.each([...inBoth, 'CHANGELOG.md', 'SECURITY.md'])('%s links to files and headings that are there', (file) => {
  const links = [...proseOf(read(file)).matchAll(/\]\((?!https:)([^)#]*)(?:#([^)]+))?\)/g)];
  const missing = links.filter(([, path = '', anchor]) => {
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
  });
  expect(missing.map(([link]) => link)).toStrictEqual([]);
});

test.each(inBoth)('%s links to pages of its own language', (file) => {
  const isKorean = file.endsWith('.ko.md');
  const links = [...proseOf(read(file)).matchAll(/\[([^\]]*)\]\((?!https:)([^)#]*\.md)/g)];
  const foreign = links.filter(([, label, path = '']) => {
    const hasKorean = existsSync(join(root, dirname(file), path.replace(/(\.ko)?\.md$/, '.ko.md')));
    return label !== 'English' && label !== '한국어' && hasKorean && path.endsWith('.ko.md') !== isKorean;
  });
  expect(foreign.map(([link]) => link)).toStrictEqual([]);
});

test.each([
  ['README.md', 150],
  ['README.ko.md', 150],
  ['CONTRIBUTING.md', 45],
  ['CONTRIBUTING.ko.md', 45],
])('%s has at most %d lines', (file, most) => {
  expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(most);
});

describe.each(pages)('%s', (page) => {
  const korean = koreanOf(page);
  const blocks = blocksOf(read(page));
  const snippets = snippetsOf(blocks);

  // The READMEs begin with what their readers came for, which is not the same in both.
  const inOrder = <T>(items: T[]): string[] => {
    const texts = items.map((item) => JSON.stringify(item, undefined, 2));
    return page === 'README.md' ? texts.sort() : texts;
  };

  test('has the same code in both languages', () => {
    const code = (file: string) => inOrder(blocksOf(read(file)).map(({ language, text }) => ({ language, text })));
    expect(code(korean)).toStrictEqual(code(page));
  });

  test('has the same headings in both languages', () => {
    const levels = (file: string): string[] => proseOf(read(file)).match(/^#+(?= )/gm) ?? [];
    expect(inOrder(levels(korean))).toStrictEqual(inOrder(levels(page)));
  });

  test.each([page, korean])('%s names commands that there are', (file) => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)( --workspace kube-admission)?/g)];
    const own = { ...packageJson.scripts, ...(file.startsWith('docs/ci.') ? starter.scripts : {}) };
    const missing = named.filter(([, name = '', workspace]) => !(name in (workspace ? kubeAdmission.scripts : own)));
    expect(missing.map(([command]) => command)).toStrictEqual([]);
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
