// docs/speed.md: its figures are those of the last measurement.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test.each(['docs/speed.md', 'docs/speed.ko.md'])('%s has the figures of tools/bench/RESULTS.md', (file) => {
  const results = read('tools/bench/RESULTS.md');
  const figures = [...read(file).matchAll(/(\d[\d.]*) ?(ms|µs)/g)].map(
    ([, figure = '', unit = '']) => `${figure} ${unit}`,
  );
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter((figure) => !results.includes(` ${figure}`))).toStrictEqual([]);
});
