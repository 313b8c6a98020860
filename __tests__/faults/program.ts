// An app whose files all say which generation they are of. Bundled, it is run as
//   node program.js OUTDIR GENERATION CHARTS
import { writeSync } from 'node:fs';
import { ApiObject, Chart } from 'cdk8s';
import { SafeApp } from '../../lib';

const [outdir = '', generation = '', charts = ''] = process.argv.slice(2);
const app = new SafeApp({ outdir });
for (let number = 0; number < Number(charts); number++) {
  const chart = new Chart(app, `chart-${number}`);
  const data = { generation, filler: `${number} `.repeat(500) };
  new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `map-${number}` }, data });
}
new Chart(app, `of-${generation}`);
writeSync(1, 'begin\n');
try {
  app.synth();
  writeSync(1, 'end\n');
} catch (error) {
  writeSync(1, error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
