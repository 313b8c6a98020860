import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { APPS, PLUS_APP } from './assertion-apps';
import { compare, heading, median, range, row, runNode, script, type Subject } from './measurement';

/** The most milliseconds that an assertion may take. */
const MOST = 20;

/** Returns two tables: `Manifests.of` compared with cdk8s's `Testing.synth`, and the time of assertions. */
export function assertionTables(runs: number): string {
  // Compiled, since ts-node makes each error slower.
  const dir = mkdtempSync(join(__dirname, '..', '..', 'node_modules', '.bench-testing-'));
  const program = join(dir, 'cost.js');
  buildSync({
    entryPoints: [join(__dirname, 'measure-assertions.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
  });
  const cost = (call: string, name: string): Subject => script(`${call} of ${name}`, program, call, name);
  const milliseconds = (call: string, name: string): string => {
    const times = Array.from({ length: runs }, () => Number(runNode([program, call, name])));
    const verdict = median(times) <= MOST ? 'reached' : 'MISSED';
    return row(`${call} of ${name}`, `${median(times).toFixed(1)} ms`, `${range(times, 1)} ms`, `${MOST} ms`, verdict);
  };
  try {
    return [
      heading('what', 'medians', 'median ratio', 'range', 'at most', ''),
      ...Object.keys(APPS).map((name) => compare(cost('Manifests.of', name), cost('Testing.synth', name), 1.15, runs)),
      '',
      heading('what', 'median', 'range', 'at most', ''),
      ...['has', 'a failing has'].map((call) => milliseconds(call, PLUS_APP)),
    ].join('\n');
  } finally {
    rmSync(dir, { recursive: true });
  }
}
