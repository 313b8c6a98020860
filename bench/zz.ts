// One measurement, in a process of its own: makes an app and synthesizes it, and prints the milliseconds that took.
//   node -r ts-node/register bench/cost.ts WHAT CHARTS PODS_PER_CHART
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxPod, SafeApp } from '../lib';

/** The same pod in three ways. */
const makers: Record<string, (chart: Chart, id: string) => unknown> = {
  ApiObject: (chart, id) =>
    new ApiObject(chart, id, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: id },
      spec: {
        containers: [
          { name: 'my-nginx-container', image: 'nginx:latest', ports: [{ containerPort: 80, protocol: 'TCP' }] },
        ],
      },
    }),
  'kplus.Pod': (chart, id) =>
    new kplus.Pod(chart, id, {
      metadata: { name: id },
      containers: [
        {
          name: 'my-nginx-container',
          image: 'nginx:latest',
          ports: [{ number: 80, protocol: kplus.Protocol.TCP }],
        },
      ],
    }),
  NginxPod: (chart, id) => new NginxPod(chart, id),
};

const [what = '', charts = '', pods = ''] = process.argv.slice(2);
const make = makers[what];
if (!make) throw new Error(`${what}: not one of ${Object.keys(makers).join(', ')}`);

const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const start = performance.now();
  const app = process.env.SAFE ? new SafeApp({ outdir }) : new App({ outdir });
  for (let c = 0; c < Number(charts); c++) {
    const chart = new Chart(app, `chart-${c}`);
    for (let p = 0; p < Number(pods); p++) make(chart, `pod-${p}`);
  }
  app.synth();
  console.log(performance.now() - start);
} finally {
  rmSync(outdir, { recursive: true });
}
