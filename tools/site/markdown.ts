// Reads the code blocks of a page.

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

/** A TypeScript block, and what it comes to. A `diff` is the program above it with its lines changed. */
export interface Snippet {
  readonly line: number;
  readonly heading: string;
  /** What stands before it: the page's own imports and chart. Empty for a program of its own. */
  readonly prelude: string;
  readonly text: string;
  /** The files that stand above it on the page, which it may import or read. */
  readonly files: ReadonlyMap<string, string>;
  /** The block that follows directly: the YAML, or the message of an error. */
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

/** The anchors of a page's headings, as GitHub and the site make them. */
export const anchorsOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => anchorOf(title));

/** The anchor of a heading. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/**
 * The snippets of a page. A block with imports is a program, run as it is, if it calls `synth` or has tests; otherwise it
 * is a file that others import, or the prelude: what the page tells its readers to write above every snippet that has no
 * imports.
 */
export function snippetsOf(blocks: readonly Block[]): Snippet[] {
  const code = blocks.filter(({ language }) => language === 'ts' || language === 'diff');
  const hasImports = ({ text }: Block): boolean => /^import /m.test(text);
  const isProgram = ({ text }: Block): boolean => /^(?:synth|test)\(/m.test(text);
  const preludes = code.filter((block) => hasImports(block) && !isProgram(block) && block.file === undefined);
  if (preludes.length > 1) throw new Error(`${preludes.length} preludes, where one is needed`);
  const [prelude] = preludes;
  return code.flatMap((each, place): Snippet[] => {
    const block = each.language === 'diff' ? { ...each, text: changed(code[place - 1], each) } : each;
    if (each === prelude || (block.file !== undefined && !isProgram(block))) return [];
    if (!prelude && !hasImports(block)) throw new Error(`line ${block.line}: there is no prelude above it`);
    const next = blocks[blocks.indexOf(each) + 1];
    const outcome = next?.follows && ['yaml', 'text'].includes(next.language) ? next : undefined;
    return [{ ...block, prelude: hasImports(block) ? '' : (prelude?.text ?? ''), files: filesOf(blocks), outcome }];
  });
}

/** The program above a `diff`, with the lines that it takes away replaced by those that it adds. */
function changed(program: Block | undefined, diff: Block): string {
  const lines = (mark: string): string =>
    [...diff.text.matchAll(/^([-+])(.*\n)/gm)].map(([, own, line = '']) => (own === mark ? line : '')).join('');
  const [removed, added] = [lines('-'), lines('+')];
  if (!program?.text.includes(removed)) throw new Error(`line ${diff.line}: the program above has no such lines`);
  return program.text.replace(removed, () => added);
}

/** The files that a page shows; the line that names one is not in it. */
const filesOf = (blocks: readonly Block[]): ReadonlyMap<string, string> =>
  new Map(blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text.replace(/^.*\n/, '')]])));
