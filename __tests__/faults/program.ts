// An app whose files all say which generation they are of. Bundled, it is run as
//   node program.js OUTDIR GENERATION CHARTS [CALL]
// It kills itself before that call of those that change files.
import fs, { writeSync } from 'node:fs';
import { ApiObject, Chart } from 'cdk8s';
import { SafeApp } from '../../lib';

const [outdir = '', generation = '', charts = '', last] = process.argv.slice(2);
const app = new SafeApp({ outdir });
for (let number = 0; number < Number(charts); number++) {
  const chart = new Chart(app, `chart-${number}`);
  const data = { generation, filler: `${number} `.repeat(500) };
  new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `map-${number}` }, data });
}
new Chart(app, `of-${generation}`);
writeSync(1, 'begin\n');
let calls = 0;
for (const name of [
  'mkdirSync',
  'writeFileSync',
  'chmodSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
] as const) {
  const call: unknown = fs[name];
  Reflect.set(fs, name, (...args: unknown[]): unknown => {
    if (String(calls++) === last) process.kill(process.pid, 'SIGKILL');
    return typeof call === 'function' ? Reflect.apply(call, fs, args) : undefined;
  });
}
try {
  app.synth();
  writeSync(1, 'end\n');
} catch (error) {
  writeSync(1, error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
