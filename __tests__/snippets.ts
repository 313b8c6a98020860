// Reads the code blocks of a README, and compiles and runs its TypeScript as a reader would.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as primer from 'cdk8s-primer';
import ts from 'typescript';

const root = join(__dirname, '..');
const MODULES = new Map<string, unknown>([
  ['cdk8s', cdk8s],
  ['cdk8s-plus-27', kplus],
  ['cdk8s-primer', primer],
]);

/** A fenced code block. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The number of its first line of text. */
  readonly line: number;
  /** Whether nothing but blank lines and table tags stand between it and the block above. */
  readonly follows: boolean;
}

/** A TypeScript block, and what it comes to. */
export interface Snippet {
  readonly line: number;
  /** What stands before it: the README's own imports and chart. Empty for a program of its own. */
  readonly prelude: string;
  readonly text: string;
  /** The block that follows directly: the YAML, or the message of a mistake. */
  readonly outcome?: Block;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let end = 0;
  for (const match of markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
    const [whole, language = '', text = ''] = match;
    const between = markdown.slice(end, match.index);
    const line = markdown.slice(0, match.index).split('\n').length + 1;
    blocks.push({ language, text, line, follows: end > 0 && /^(\s|<\/?t[dr][^>]*>)*$/.test(between) });
    end = match.index + whole.length;
  }
  return blocks;
}

/**
 * The snippets of a README. A block with imports is a program, run as it is, if it calls `synth`; otherwise it is the
 * prelude: what the README tells its readers to write above every snippet that has no imports.
 */
export function snippetsOf(blocks: readonly Block[]): Snippet[] {
  const hasImports = (text: string): boolean => text.startsWith('import ');
  const isPrelude = ({ language, text }: Block): boolean =>
    language === 'ts' && hasImports(text) && !text.includes('synth(');
  const preludes = blocks.filter(isPrelude);
  const [prelude] = preludes;
  if (!prelude || preludes.length > 1) throw new Error(`${preludes.length} preludes, where one is needed`);
  return blocks.flatMap((block, index): Snippet[] => {
    if (block.language !== 'ts' || block === prelude) return [];
    const next = blocks[index + 1];
    const outcome = next?.follows && ['yaml', 'text'].includes(next.language) ? next : undefined;
    return [{ ...block, prelude: hasImports(block.text) ? '' : prelude.text, outcome }];
  });
}

/** What the compiler says of the snippets, all in one program: `line 7: Type 'number' is not …`. */
export function typeErrors(snippets: readonly Snippet[]): string[] {
  const options = compilerOptions();
  // The compiler's own paths have no backslashes.
  const folder = root.replaceAll('\\', '/');
  const files = new Map(snippets.map((snippet) => [`${folder}/snippet-${snippet.line}.ts`, snippet]));
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    getSourceFile: (name, version, ...rest) => {
      const snippet = files.get(name);
      return snippet ? ts.createSourceFile(name, source(snippet), version) : disk.getSourceFile(name, version, ...rest);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([name, snippet]) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      .filter(({ start = 0, reportsUnnecessary }) => !(reportsUnnecessary && start < snippet.prelude.length))
      .map(({ start = 0, messageText }) => {
        const above = source(snippet).slice(snippet.prelude.length, start).split('\n').length - 1;
        return `line ${snippet.line + above}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
  });
}

/** Runs a snippet as a reader would, up to `synth`: the YAML of the files that it writes, or what it prints instead. */
export function run(snippet: Snippet): string {
  const outdir = mkdtempSync(join(tmpdir(), 'readme-'));
  const env = jest.replaceProperty(process, 'env', { ...process.env, CDK8S_OUTDIR: outdir });
  const { exitCode } = process;
  const printed = jest.spyOn(console, 'error').mockReturnValue();
  try {
    evaluate(snippet);
    // Names with a dot are of what was written, and no part of it.
    const names = readdirSync(outdir).filter((name) => !name.startsWith('.'));
    const files = names.map((name) => readFileSync(join(outdir, name), 'utf8'));
    const lines = printed.mock.calls.map(([line]) => `${String(line)}\n`);
    return [...lines, files.join('---\n')].join('');
  } finally {
    env.restore();
    process.exitCode = exitCode;
    printed.mockRestore();
    rmSync(outdir, { recursive: true });
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

function compilerOptions(): ts.CompilerOptions {
  const file: { config?: object } = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  // No files but the snippets.
  return ts.parseJsonConfigFileContent({ ...file.config, include: [] }, ts.sys, root).options;
}

function evaluate(snippet: Snippet): void {
  const compiled = ts.transpileModule(source(snippet), {
    compilerOptions: { ...compilerOptions(), module: ts.ModuleKind.CommonJS, paths: {} },
  });
  // A program calls it itself.
  const end = snippet.prelude ? "\nrequire('cdk8s-primer').synth(() => app);" : '';
  const load = (name: string): unknown => {
    if (!MODULES.has(name)) throw new Error(`a snippet imports ${name}, which its reader has not installed`);
    return MODULES.get(name);
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- running the README's code is the point
  const body = new Function('require', 'exports', compiled.outputText + end);
  Reflect.apply(body, undefined, [load, {}]);
}
