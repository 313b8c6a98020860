import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scripts } from '../package.json';
import { contents } from './folders';
import { blocksOf, run, shown, snippetsOf, typeErrors } from './snippets';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const languages = ['README.md', 'README.ko.md'];
const [english = '', korean = ''] = languages.map(read);
const blocks = blocksOf(english);
const snippets = snippetsOf(blocks);

/** A README without its code. */
const prose = (markdown: string): string => markdown.replaceAll(/^```.*?^```$/gms, '');

describe('the READMEs', () => {
  test('have the same code in both languages', () => {
    const code = (markdown: string) => blocksOf(markdown).map(({ language, text }) => ({ language, text }));
    expect(code(korean)).toStrictEqual(code(english));
  });

  test('have the same headings in both languages', () => {
    const levels = (markdown: string): string[] => prose(markdown).match(/^#+(?= )/gm) ?? [];
    expect(levels(korean)).toStrictEqual(levels(english));
  });

  test.each(languages)('%s links to files that are there', (file) => {
    const targets = [...read(file).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    const relative = targets.filter((target) => !target.startsWith('https://'));
    expect(relative).not.toStrictEqual([]);
    expect(relative.filter((target) => !existsSync(join(root, target)))).toStrictEqual([]);
  });

  test.each(languages)('%s names every file of dist/ once, and as it is called', (file) => {
    const links = [...read(file).matchAll(/\[([^\]]+)\]\(dist\/([^)]+)\)/g)];
    expect(links.map(([, , target]) => target).sort()).toStrictEqual(Object.keys(contents(join(root, 'dist'))));
    expect(links.map(([, text = '']) => `${text}.k8s.yaml`)).toStrictEqual(links.map(([, , target]) => target));
  });

  test.each(languages)('%s names commands that package.json has', (file) => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named).not.toStrictEqual([]);
    expect(named.filter((name) => !(name in scripts))).toStrictEqual([]);
  });
});

describe('the snippets', () => {
  test('are of the languages that are checked, each with its outcome', () => {
    expect(blocks.filter(({ language }) => !['ts', 'yaml', 'text', 'sh'].includes(language))).toStrictEqual([]);
    const outcomes = blocks.filter(({ language }) => ['yaml', 'text'].includes(language));
    expect(snippets.map(({ outcome }) => outcome)).toStrictEqual(outcomes);
  });

  test('compile', () => {
    expect(typeErrors(snippets)).toStrictEqual([]);
  });

  test.each(snippets.map((snippet) => [snippet.line, snippet] as const))(
    'at line %i come to what is shown below them',
    (_line, snippet) => {
      const { text = '' } = snippet.outcome ?? {};
      const result = run(snippet);
      // The whole text on failure, for its diff.
      if (!shown(result, text)) expect(text).toBe(result);
    },
  );
});
