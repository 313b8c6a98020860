import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output } from './measure';
import { pod } from './pods';

const FILES = 8;

/** Loads the library and reviews a pod, as the first matcher of a file of tests does, and leaves the milliseconds that it takes. */
const testFile = (result: string): string => `test('a pod is admitted', () => {
  const start = performance.now();
  const { Admission } = require(${JSON.stringify(join(__dirname, '..'))});
  expect(Admission.loadSync().review(${JSON.stringify(pod(1))}).verdict).toBe('admitted');
  require('node:fs').writeFileSync(${JSON.stringify(result)}, String(performance.now() - start));
});\n`;

/** Returns the milliseconds to the first review in the slowest of some files of tests that Jest runs at the same time. */
export function firstReview(): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-jest-'));
  try {
    for (let file = 0; file < FILES; file++)
      writeFileSync(join(folder, `${file}.test.js`), testFile(join(folder, `${file}.ms`)));
    const config = JSON.stringify({ rootDir: folder, transform: {} });
    output([process.execPath, require.resolve('jest/bin/jest'), '--config', config, '--maxWorkers=100%']);
    const results = readdirSync(folder).filter((name) => name.endsWith('.ms'));
    return Math.max(...results.map((name) => Number(readFileSync(join(folder, name), 'utf8'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
