import chalk from 'chalk';
import { structuredPatch } from 'diff';

/** Returns the diff of two strings in the format of Jest: the different lines, with three lines around them. */
export function diffOf(expected: string, received: string, expectedName = 'Expected'): string {
  const [before, after] = [`${expected.trimEnd()}\n`, `${received.trimEnd()}\n`];
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 });
  const isWhole = hunks.length === 1 && hunks[0]?.oldLines === before.split('\n').length - 1;
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: ofHunk }) => [
    ...(isWhole ? [] : [chalk.yellow(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`)]),
    ...ofHunk.map(coloured),
  ]);
  return [chalk.green(`- ${expectedName}`), chalk.red('+ Received'), '', ...lines].join('\n');
}

function coloured(line: string): string {
  const [mark = '', text] = [line[0], line.slice(1)];
  const shown = `${mark} ${text}`.trimEnd();
  return mark === '-' ? chalk.green(shown) : mark === '+' ? chalk.red(shown) : chalk.dim(shown);
}
