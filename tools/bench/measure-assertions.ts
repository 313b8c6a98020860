// Makes an app, and prints the CPU time in milliseconds that a call takes on it. tools/bench/assertions.ts compiles it and runs it
// once for each measurement.
import { App, Chart, Testing } from 'cdk8s';
import { Manifests } from '../../lib/testing';
import { APPS } from './assertion-apps';

const [call = '', name = ''] = process.argv.slice(2);
const filling = APPS[name];
if (!filling) throw new Error(`${name}: must be one of ${Object.keys(APPS).join('; ')}`);
const app = new App();
for (let c = 0; c < filling.charts; c++) {
  const chart = new Chart(app, `chart-${c}`);
  for (let i = 0; i < filling.calls; i++) filling.fill(chart, `object-${i}`);
}

const image = (name: string): object => ({ spec: { template: { spec: { containers: [{ image: name }] } } } });

/** The calls. Each one prepares its input first, and returns the function that is measured. */
const CALLS: Record<string, () => () => unknown> = {
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
      throw new Error('the assertion must fail');
    };
  },
};

const prepare = CALLS[call];
if (!prepare) throw new Error(`${call}: must be one of ${Object.keys(CALLS).join(', ')}`);
const measured = prepare();
const start = process.cpuUsage();
measured();
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);
