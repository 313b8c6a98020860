// One measurement, in a process of its own: makes an app, and prints the milliseconds of CPU that a call takes on it.
// tools/bench/testing.ts compiles and runs it.
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Manifests } from '../../lib/testing';

const pod = (chart: Chart, id: string): unknown =>
  new ApiObject(chart, id, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: id },
    spec: {
      containers: [
        { name: 'my-nginx-container', image: 'nginx:latest', ports: [{ containerPort: 80, protocol: 'TCP' }] },
      ],
    },
  });

function plus(chart: Chart, id: string): void {
  const config = new kplus.ConfigMap(chart, `config-${id}`, { data: { greeting: 'hello' } });
  const deployment = new kplus.Deployment(chart, id, {
    containers: [
      {
        image: 'nginx:latest',
        portNumber: 80,
        envVariables: { GREETING: kplus.EnvValue.fromConfigMap(config, 'greeting') },
      },
    ],
  });
  deployment.exposeViaService();
  new kplus.ServiceAccount(chart, `account-${id}`);
}

/** How many charts an app has, and how it is filled: each has 1,000 objects. */
const apps: Record<string, { charts: number; calls: number; fill(chart: Chart, id: string): unknown }> = {
  '1,000 ApiObjects': { charts: 1, calls: 1000, fill: pod },
  '1,000 ApiObjects in 10 charts': { charts: 10, calls: 100, fill: pod },
  '1,000 objects of cdk8s-plus': { charts: 1, calls: 250, fill: plus },
};

const [call = '', what = ''] = process.argv.slice(2);
const made = apps[what];
if (!made) throw new Error(`${what}: not one of ${Object.keys(apps).join('; ')}`);
const app = new App();
for (let c = 0; c < made.charts; c++) {
  const chart = new Chart(app, `chart-${c}`);
  for (let i = 0; i < made.calls; i++) made.fill(chart, `object-${i}`);
}

const image = (name: string): object => ({ spec: { template: { spec: { containers: [{ image: name }] } } } });

/** What is done before the clock starts, and then. */
const calls: Record<string, () => () => unknown> = {
  'Manifests.of': () => () => Manifests.of(app),
  'Testing.synth': () => () => app.charts.map((chart): unknown => Testing.synth(chart)),
  has: () => {
    const manifests = Manifests.of(app);
    return () => {
      manifests.has('Deployment', image('nginx:latest'));
    };
  },
  'a failing has': () => {
    const manifests = Manifests.of(app);
    return () => {
      try {
        manifests.has('Deployment', image('nginx:1'));
      } catch (error) {
        return error;
      }
      throw new Error('it has to fail');
    };
  },
};

const prepare = calls[call];
if (!prepare) throw new Error(`${call}: not one of ${Object.keys(calls).join(', ')}`);
const measured = prepare();
const start = process.cpuUsage();
measured();
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);
