// Reads the exercises of the chapter from main.ts.
import { format } from 'prettier';
import ts from 'typescript';
import { chartsIn } from '../playground/exercises/charts';
import { read } from './repository';

/** An exercise: a chart of main.ts. */
export interface Exercise {
  /** The name of its chart, and of its file in dist/. */
  readonly chart: string;
  readonly code: string;
  /** The commands of the comment above it. */
  readonly commands: readonly string[];
}

/** Code of a page is read beside the navigation, so it is narrower than that of an editor. */
const WIDTH = 80;

/** The exercises of main.ts, by the names of their charts. */
export async function exercisesOf(): Promise<ReadonlyMap<string, Exercise>> {
  const text = read('main.ts');
  const { file, statements } = chartsIn(text);
  const found = [...statements].map(async ([chart, statement]): Promise<[string, Exercise]> => {
    const comments = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? [];
    const commands = comments.flatMap(({ pos, end }) => /^\/\/ {3}(.+)$/.exec(text.slice(pos, end))?.[1] ?? []);
    const code = await format(codeOf(statement, file), { parser: 'typescript', singleQuote: true, printWidth: WIDTH });
    return [chart, { chart, code: code.trimEnd(), commands }];
  });
  return new Map(await Promise.all(found));
}

/** A block of main.ts holds the names of one exercise; a reader sees what is in it. */
function codeOf(statement: ts.Statement, file: ts.SourceFile): string {
  const code = statement.getText(file);
  return ts.isBlock(statement) ? code.slice(1, -1) : code;
}
