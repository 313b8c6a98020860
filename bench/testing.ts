// What `cdk8s-primer/testing` costs beside cdk8s's own rendering, in alternating runs: npm run bench:testing [-- RUNS]
import cdk8sPackage from 'cdk8s/package.json';
import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import plusPackage from 'cdk8s-plus-27/package.json';
import { compare, runNode, script, type Subject } from './ratio';

const runs = Number(process.argv[2] ?? 21);

/** One measurement, in a process of its own, compiled: ts-node would add its own cost to each error. */
const dir = mkdtempSync(join(__dirname, '..', 'node_modules', '.bench-testing-'));
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

const most = 20;

/** The milliseconds of a call: median and spread. */
function milliseconds(call: string, what: string): string {
  const times = Array.from({ length: runs }, () => Number(runNode([program, call, what]))).sort((a, b) => a - b);
  const [least = NaN, median = NaN, greatest = NaN] = [times[0], times[Math.floor(runs / 2)], times.at(-1)];
  const range = `${least.toFixed(1)} to ${greatest.toFixed(1)} ms`;
  return `| ${call} of ${what} | ${median.toFixed(1)} ms | ${range} | ${most} ms | ${median <= most ? 'reached' : 'MISSED'} |`;
}

try {
  const versions = `Node ${process.version}, cdk8s ${cdk8sPackage.version}, cdk8s-plus-27 ${plusPackage.version}`;
  console.log(`${versions} on ${cpus()[0]?.model ?? '?'}, ${cpus().length} cores; ${runs} pairs of runs each\n`);
  console.log('| what | medians | median ratio | range | at most | |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const what of ['1,000 ApiObjects', '1,000 objects of cdk8s-plus', '1,000 ApiObjects in 10 charts']) {
    console.log(compare(cost('Manifests.of', what), cost('Testing.synth', what), 1.15, runs));
  }
  console.log('\n| what | median | range | at most | |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const call of ['has', 'a failing has']) console.log(milliseconds(call, '1,000 objects of cdk8s-plus'));
} finally {
  rmSync(dir, { recursive: true });
}
