import { packages } from '../../package-lock.json';
import { NODES } from '../../tools/release/smoke-test';

const [oldest] = NODES;

/** Returns the lowest version that a range names: `20.3.0` of `^20.3.0 || >=22`. */
function lowestOf(range: string): string {
  const [lowest = '0'] = (range.match(/\d+(\.\d+)*/g) ?? []).sort(compare);
  return lowest;
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

test('npm ci prints no warning with the oldest Node.js: each package that it installs supports it', () => {
  const tooNew = Object.entries(packages).flatMap(([folder, locked]) => {
    const range = 'engines' in locked && 'node' in locked.engines ? locked.engines.node : '';
    return compare(lowestOf(range), oldest) > 0 ? [`${folder} needs ${range}`] : [];
  });
  expect(tooNew).toStrictEqual([]);
});
