// Compiles and runs the TypeScript of a page as a reader would.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import ts from 'typescript';
import type { Snippet } from '../../tools/site/markdown';
import { execute, installed } from '../../tools/site/program';

const root = join(__dirname, '..', '..');
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
  const program = ts.createProgram([...texts.keys(), `${top}/lib/testing/jest.ts`], options, host);
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
    if (file !== undefined) return execute(file, load, { test });
    return name === 'node:test' ? test : installed(name);
  };
  // A program calls it itself.
  const end = snippet.prelude && !isAssertion(snippet) ? "\nrequire('cdk8s-primer').synth(() => app);" : '';
  attempt(() => execute(source(snippet) + end, load, { test }));
  return failures;
}
