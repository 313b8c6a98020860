// What `cdk8s-primer/testing` costs beside cdk8s's own rendering.
import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compare, heading, median, range, row, runNode, script, type Subject } from './ratio';

const most = 20;

/** Two tables: each is of so many runs, or pairs of them. */
export function assertionTables(runs: number): string {
  // Compiled: ts-node would add its own cost to each error.
  const dir = mkdtempSync(join(__dirname, '..', '..', 'node_modules', '.bench-testing-'));
  const program = join(dir, 'cost.js');
  buildSync({
    entryPoints: [join(__dirname, 'testing-cost.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
  });
  const cost = (call: string, what: string): Subject => script(`${call} of ${what}`, program, call, what);
  const milliseconds = (call: string, what: string): string => {
    const times = Array.from({ length: runs }, () => Number(runNode([program, call, what])));
    const verdict = median(times) <= most ? 'reached' : 'MISSED';
    return row(`${call} of ${what}`, `${median(times).toFixed(1)} ms`, `${range(times, 1)} ms`, `${most} ms`, verdict);
  };
  try {
    return [
      heading('what', 'medians', 'median ratio', 'range', 'at most', ''),
      ...['1,000 ApiObjects', '1,000 objects of cdk8s-plus', '1,000 ApiObjects in 10 charts'].map((what) =>
        compare(cost('Manifests.of', what), cost('Testing.synth', what), 1.15, runs),
      ),
      '',
      heading('what', 'median', 'range', 'at most', ''),
      ...['has', 'a failing has'].map((call) => milliseconds(call, '1,000 objects of cdk8s-plus')),
    ].join('\n');
  } finally {
    rmSync(dir, { recursive: true });
  }
}
