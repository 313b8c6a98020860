// One measurement, in a process of its own: makes an app and synthesizes it, and prints the milliseconds that took and the
// most memory that the process had, in MB.
//   node -r ts-node/register tools/bench/cost.ts WHAT APP CHARTS PODS_PER_CHART
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { NginxDeployment, NginxPod, SafeApp } from '../../lib';
import { pod } from './pods';

const apps: Record<string, typeof App> = { App, SafeApp };

/** The same pod in four ways, and a Deployment of it. */
const makers: Record<string, (chart: Chart, id: string) => unknown> = {
  ApiObject: (chart, id) => new ApiObject(chart, id, pod(id)),
  KubePod: (chart, id) => {
    const { metadata, spec } = pod(id);
    return new kplus.k8s.KubePod(chart, id, { metadata, spec });
  },
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
  NginxDeployment: (chart, id) => new NginxDeployment(chart, id),
};

const [what = '', kind = '', charts = '', pods = ''] = process.argv.slice(2);
const [make, AppClass] = [makers[what], apps[kind]];
if (!make || !AppClass)
  throw new Error(`${what} ${kind}: not of ${[...Object.keys(makers), ...Object.keys(apps)].join(', ')}`);

const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const start = performance.now();
  const app = new AppClass({ outdir });
  for (let c = 0; c < Number(charts); c++) {
    const chart = new Chart(app, `chart-${c}`);
    for (let p = 0; p < Number(pods); p++) make(chart, `pod-${c}-${p}`);
  }
  app.synth();
  console.log(performance.now() - start, process.resourceUsage().maxRSS / 1024);
} finally {
  rmSync(outdir, { recursive: true });
}
