// Makes an app and synthesizes it. Prints the milliseconds that this took, and the most memory of the process in MB.
//   node -r ts-node/register tools/bench/measure-synth.ts POD_CLASS APP_CLASS CHARTS PODS_PER_CHART
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { APP_CLASSES, POD_CLASSES } from './pods';

const [podClass = '', appClass = '', charts = '', pods = ''] = process.argv.slice(2);
const [addPod, AppClass] = [POD_CLASSES[podClass], APP_CLASSES[appClass]];
if (!addPod || !AppClass) {
  const supported = [...Object.keys(POD_CLASSES), ...Object.keys(APP_CLASSES)].join(', ');
  throw new Error(`${podClass} ${appClass}: must be of ${supported}`);
}

const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const start = performance.now();
  const app = new AppClass({ outdir });
  for (let c = 0; c < Number(charts); c++) {
    const chart = new Chart(app, `chart-${c}`);
    for (let p = 0; p < Number(pods); p++) addPod(chart, `pod-${c}-${p}`);
  }
  app.synth();
  console.log(performance.now() - start, process.resourceUsage().maxRSS / 1024);
} finally {
  rmSync(outdir, { recursive: true });
}
