// How the constructs compare with their neighbours, as ratios from alternating runs: npm run bench [-- RUNS]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { compare, runNode, script, wholeProcess, type Subject } from './ratio';

const root = join(__dirname, '..');
const runs = Number(process.argv[2] ?? 11);

// npm's own script: `npm` on the path is a batch file on Windows, which only a shell runs.
const npm = process.env.npm_execpath ?? '';
if (!npm) throw new Error('Which npm? Run it as `npm run bench`.');

const cost = (what: string, charts: number, pods: number): Subject =>
  script(
    `${charts} × ${pods} ${what}`,
    '-r',
    'ts-node/register',
    join(__dirname, 'cost.ts'),
    what,
    `${charts}`,
    `${pods}`,
  );

const importing = (name: string, path: string): Subject =>
  script(
    `import ${name}`,
    '-e',
    `const t = performance.now(); require(${JSON.stringify(path)}); console.log(performance.now() - t)`,
  );

/** cdk8s's own template, whose `npm install` this repository's packages stand in for. */
function stockTemplate(): string {
  const dir = mkdtempSync(join(root, 'node_modules', '.bench-stock-'));
  const files = join(root, 'node_modules', 'cdk8s-cli', 'templates', 'typescript-app');
  for (const name of ['main.ts', 'tsconfig.json', 'cdk8s.yaml']) {
    writeFileSync(join(dir, name), readFileSync(join(files, name)));
  }
  writeFileSync(join(dir, 'package.json'), '{}');
  return dir;
}

function synthRatio(): string {
  const stock = stockTemplate();
  try {
    const npx = join(dirname(npm), 'npx-cli.js');
    return compare(
      wholeProcess('npm run synth', [npm, 'run', 'synth'], root),
      wholeProcess("npx cdk8s synth of cdk8s's template", [npx, 'cdk8s', 'synth', '--check-upgrade=false'], stock),
      0.5,
      Math.min(runs, 7),
    );
  } finally {
    rmSync(stock, { recursive: true });
  }
}

console.log(
  `Node ${process.version} on ${cpus()[0]?.model ?? '?'}, ${cpus().length} cores; ${runs} pairs of runs each\n`,
);
console.log('| what | medians | median ratio | range | at most | |');
console.log('| --- | --- | --- | --- | --- | --- |');
runNode([npm, 'run', 'build'], root);
console.log(compare(importing('cdk8s-primer', root), importing('cdk8s-plus-27', 'cdk8s-plus-27'), 1.1, runs));
console.log(compare(cost('NginxPod', 1, 10_000), cost('ApiObject', 1, 10_000), 1.7, runs));
console.log(compare(cost('NginxPod', 1, 10_000), cost('kplus.Pod', 1, 10_000), 0.6, runs));
console.log(compare(cost('NginxPod', 1, 10_000), cost('NginxPod', 1, 1_000), 10, runs));
console.log(compare(cost('NginxPod', 40, 100), cost('NginxPod', 1, 4_000), 1.6, runs));
console.log(synthRatio());
