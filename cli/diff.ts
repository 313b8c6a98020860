import { readFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { codeOf } from '../lib/synthesis/output-error';

/** How a file would change, as `diff -u` has it; without content it would be removed. */
export function diffOf(file: string, content: Uint8Array | undefined): string {
  const before = read(file);
  const after = content && Buffer.from(content).toString();
  return createTwoFilesPatch(
    before === undefined ? '/dev/null' : file,
    after === undefined ? '/dev/null' : file,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    {
      headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
    },
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
