// Reads the code blocks of a page, and compiles and runs its TypeScript as a reader would.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as primer from 'cdk8s-primer';
import * as testing from 'cdk8s-primer/testing';
import * as constructs from 'constructs';
import ts from 'typescript';

const root = join(__dirname, '..');
/** What a reader has installed. */
const MODULES = new Map<string, unknown>([
  ['cdk8s', cdk8s],
  ['cdk8s-plus-27', kplus],
  ['cdk8s-primer', primer],
  ['cdk8s-primer/testing', testing],
  ['constructs', constructs],
]);

/** A fenced code block. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The number of its first line of text. */
  readonly line: number;
  /** The heading that it stands under. */
  readonly heading: string;
  /** Whether nothing but blank lines and table tags stand between it and the block above. */
  readonly follows: boolean;
  /** The file that it is: `# web.yaml` or `// web.ts` is its first line. */
  readonly file?: string;
}

/** A TypeScript block, and what it comes to. */
export interface Snippet {
  readonly line: number;
  readonly heading: string;
  /** What stands before it: the page's own imports and chart. Empty for a program of its own. */
  readonly prelude: string;
  readonly text: string;
  /** The files that stand above it on the page, which it may import or read. */
  readonly files: ReadonlyMap<string, string>;
  /** The block that follows directly: the YAML, or the message of a mistake. */
  readonly outcome?: Block;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let end = 0;
  for (const match of markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
    const [whole, language = '', text = ''] = match;
    const above = markdown.slice(0, match.index);
    const line = above.split('\n').length + 1;
    const heading =
      proseOf(above)
        .match(/^#+ .*$/gm)
        ?.at(-1) ?? '';
    const [, file] = /^(?:\/\/|#) ([\w./-]+\.\w+)\n/.exec(text) ?? [];
    const follows = end > 0 && /^(\s|<\/?t[dr][^>]*>)*$/.test(markdown.slice(end, match.index));
    blocks.push({ language, text, line, heading: heading.replace(/^#+ /, ''), follows, ...(file && { file }) });
    end = match.index + whole.length;
  }
  return blocks;
}

/** A page without its code. */
export const proseOf = (markdown: string): string => markdown.replaceAll(/^```.*?^```$/gms, '');

/**
 * The snippets of a page. A block with imports is a program, run as it is, if it calls `synth` or has tests; otherwise it
 * is a file that others import, or the prelude: what the page tells its readers to write above every snippet that has no
 * imports.
 */
export function snippetsOf(blocks: readonly Block[]): Snippet[] {
  const code = blocks.filter(({ language }) => language === 'ts');
  const hasImports = ({ text }: Block): boolean => /^import /m.test(text);
  const isProgram = ({ text }: Block): boolean => /^(?:synth|test)\(/m.test(text);
  const preludes = code.filter((block) => hasImports(block) && !isProgram(block) && block.file === undefined);
  if (preludes.length > 1) throw new Error(`${preludes.length} preludes, where one is needed`);
  const [prelude] = preludes;
  return code.flatMap((block): Snippet[] => {
    if (block === prelude || (block.file !== undefined && !isProgram(block))) return [];
    if (!prelude && !hasImports(block)) throw new Error(`line ${block.line}: there is no prelude above it`);
    const index = blocks.indexOf(block);
    const next = blocks[index + 1];
    const outcome = next?.follows && ['yaml', 'text'].includes(next.language) ? next : undefined;
    return [{ ...block, prelude: hasImports(block) ? '' : (prelude?.text ?? ''), files: filesOf(blocks), outcome }];
  });
}

/** The files that a page shows; the line that names one is not in it. */
const filesOf = (blocks: readonly Block[]): ReadonlyMap<string, string> =>
  new Map(blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text.replace(/^.*\n/, '')]])));

/** What the compiler says of the snippets of pages, all in one program: `README.md:7: Type 'number' is not …`. */
export function typeErrors(pages: ReadonlyMap<string, readonly Snippet[]>): string[] {
  const options = compilerOptions();
  // The compiler's own paths have no backslashes; a folder for each page keeps their files apart.
  const top = root.replaceAll('\\', '/');
  const texts = new Map<string, { text: string; place: (line: number) => string; prelude: number }>();
  for (const [page, snippets] of pages) {
    const folder = `${top}/${page}.d`;
    for (const snippet of snippets) {
      const { line, prelude } = snippet;
      const place = (below: number): string => `${page}:${line + below}`;
      texts.set(`${folder}/snippet-${line}.ts`, { text: source(snippet), place, prelude: prelude.length });
    }
    for (const [name, text] of snippets[0]?.files ?? []) {
      const place = (below: number): string => `${page}, ${name}:${below + 1}`;
      if (name.endsWith('.ts')) texts.set(`${folder}/${name}`, { text, place, prelude: 0 });
    }
  }
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    directoryExists: (name) => name.endsWith('.md.d') || ts.sys.directoryExists(name),
    fileExists: (name) => texts.has(name) || disk.fileExists(name),
    readFile: (name) => texts.get(name)?.text ?? disk.readFile(name),
    getSourceFile: (name, version, ...rest) => {
      const own = texts.get(name);
      return own ? ts.createSourceFile(name, own.text, version) : disk.getSourceFile(name, version, ...rest);
    },
  };
  // The matchers' types are there where a project's `types` name them.
  const program = ts.createProgram([...texts.keys(), `${top}/testing/jest.ts`], options, host);
  return [...texts].flatMap(([name, { text, place, prelude }]) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      .filter(({ start = 0, reportsUnnecessary }) => !(reportsUnnecessary && start < prelude))
      .map(({ start = 0, messageText }) => {
        const below = text.slice(prelude, start).split('\n').length - 1;
        return `${place(below)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
  });
}

/**
 * Runs a snippet as a reader would, in a folder with the page's files. Constructs are run up to `synth`, and come to the
 * YAML of the files that are written; assertions come to the messages of those that fail. What is printed stands before it.
 */
export function run(snippet: Snippet): string {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  const outdir = 'dist';
  for (const [name, text] of snippet.files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const cwd = process.cwd();
  const env = jest.replaceProperty(process, 'env', { ...process.env, CDK8S_OUTDIR: outdir });
  const { exitCode } = process;
  // What is shown to fail must not be written instead, not even with -u.
  const state: { _updateSnapshot?: unknown } = Object(expect.getState().snapshotState);
  const update = snippet.outcome && jest.replaceProperty(state, '_updateSnapshot', 'none');
  const printed = [jest.spyOn(console, 'error').mockReturnValue(), jest.spyOn(console, 'log').mockReturnValue()];
  try {
    process.chdir(folder);
    const failures = evaluate(snippet);
    // Names with a dot are of what was written, and no part of it.
    const written = existsSync(outdir) ? readdirSync(outdir).filter((name) => !name.startsWith('.')) : [];
    const files = written.map((name) => readFileSync(join(outdir, name), 'utf8'));
    const lines = printed.flatMap(({ mock }) => mock.calls).map(([line]) => `${String(line).trimEnd()}\n`);
    return stripVTControlCharacters([...lines, ...failures, files.join('---\n')].join(''));
  } finally {
    process.chdir(cwd);
    env.restore();
    update?.restore();
    process.exitCode = exitCode;
    for (const spy of printed) spy.mockRestore();
    rmSync(folder, { recursive: true });
  }
}

/** Whether YAML is what a block shows, where a document `# …` stands for one or more that the block leaves out. */
export function shown(yaml: string, block: string): boolean {
  const document = '(?:(?!---\\n).*\\n)+';
  const pattern = block
    .split('---\n')
    .map((text) => (text === '# …\n' ? `${document}(?:---\\n${document})*` : literally(text)))
    .join('---\\n');
  return new RegExp(`^${pattern}$`).test(yaml);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const source = ({ prelude, text }: Snippet): string => prelude + text;

const isAssertion = (snippet: Snippet): boolean =>
  source(snippet).includes("'cdk8s-primer/testing'") || hasTests(snippet);

const hasTests = ({ text }: Snippet): boolean => /^test\(/m.test(text);

function compilerOptions(): ts.CompilerOptions {
  const file: { config?: object } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  // No files but the snippets.
  return ts.parseJsonConfigFileContent({ ...file.config, include: [] }, ts.sys, root).options;
}

/** Runs a snippet and its tests. Gives the messages of the assertions that fail. */
function evaluate(snippet: Snippet): string[] {
  const failures: string[] = [];
  const attempt = (body: () => void): void => {
    if (!isAssertion(snippet)) {
      body();
      return;
    }
    try {
      body();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failures.push(`${error.message.trimEnd()}\n`);
    }
  };
  // Tests in a test cannot be registered; they are run where they stand.
  const test = (_name: string, body: () => void): void => {
    attempt(body);
  };
  const load = (name: string): unknown => {
    const file = snippet.files.get(`${name.replace(/^\.\//, '')}.ts`);
    if (file !== undefined) return execute(file);
    if (name === 'node:test') return test;
    if (!MODULES.has(name)) throw new Error(`a snippet imports ${name}, which its reader has not installed`);
    return MODULES.get(name);
  };
  const execute = (code: string): object => {
    const compiled = ts.transpileModule(code, {
      compilerOptions: { ...compilerOptions(), module: ts.ModuleKind.CommonJS, paths: {} },
    });
    const exports = {};
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- running the page's code is the point
    const body = new Function('require', 'exports', 'test', compiled.outputText);
    Reflect.apply(body, undefined, [load, exports, test]);
    return exports;
  };
  // A program calls it itself.
  const end = snippet.prelude && !isAssertion(snippet) ? "\nrequire('cdk8s-primer').synth(() => app);" : '';
  attempt(() => execute(source(snippet) + end));
  return failures;
}
