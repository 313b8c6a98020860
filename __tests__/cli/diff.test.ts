import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { diffOf } from '../../lib/cli/synth/diff';
import { temporary } from '../folders';

const newFolder = temporary('diff');

const lines = (count: number, version: number, end = '\n'): string =>
  Array.from({ length: count }, (_, index) => `same\nnumber: ${index} of ${version}`).join('\n') + end;

const patch = (before: string, after: string): string => {
  const file = join(newFolder(), 'a.yaml');
  writeFileSync(file, before);
  return diffOf(file, Buffer.from(after));
};

test('unchanged lines are shown between changed ones', () => {
  expect(patch('a\nb\nc\n', 'a\nx\nc\n')).toMatch(/@@ -1,3 \+1,3 @@\n a\n-b\n\+x\n c\n$/);
});

test.each(['\n', ''])('very many changes become one change with the new content (end %j)', (end) => {
  const [before, after] = [lines(3000, 1), lines(2999, 2, end)];
  const found = patch(before, after);
  expect(found).toMatch(/^--- \S*a\.yaml\n\+\+\+ \S*a\.yaml\n@@ -1,6000 \+1,5998 @@\n-same\n/);
  expect(found).not.toMatch(/^ same$/m);
  expect(applyPatch(before, found)).toBe(after);
});
