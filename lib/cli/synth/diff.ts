import { readFileSync } from 'node:fs';
import { createTwoFilesPatch, formatPatch, structuredPatch } from 'diff';
import { codeOf } from '../../manifests/error-message';

const headerOptions = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };

/** The most changed lines that are compared one by one. The time is their square: half a second for this number. */
const most = 2000;

/** Returns the change of a file in the format of `diff -u`. Without a new content, the file would be removed. */
export function diffOf(file: string, content: Uint8Array | undefined): string {
  const before = read(file);
  const after = content && Buffer.from(content).toString();
  const names = [before === undefined ? '/dev/null' : file, after === undefined ? '/dev/null' : file] as const;
  const options = { headerOptions, maxEditLength: before && after ? most : Infinity };
  return (
    createTwoFilesPatch(...names, before ?? '', after ?? '', undefined, undefined, options) ??
    wholeDiff(file, before ?? '', after ?? '')
  );
}

/** Returns a diff that removes all lines of the old content and adds all lines of the new one. */
function wholeDiff(file: string, before: string, after: string): string {
  const hunks = [structuredPatch(file, file, before, ''), structuredPatch(file, file, '', after)].flatMap(
    (patch) => patch.hunks,
  );
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
  const hunk = { oldStart: 1, oldLines: count('-'), newStart: 1, newLines: count('+'), lines };
  return formatPatch(
    { oldFileName: file, newFileName: file, oldHeader: undefined, newHeader: undefined, hunks: [hunk] },
    headerOptions,
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
