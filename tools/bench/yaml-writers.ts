import { Yaml } from 'cdk8s';
import { dump } from 'js-yaml';
import { Bench } from 'tinybench';
import { yamlText } from '../../lib/manifests/yaml-writer';
import { pod } from './pods';
import { heading, row } from './measurement';

/** Returns a table with the time to write a pod as YAML, and as JSON for comparison. */
export async function yamlWritersTable(): Promise<string> {
  let number = 0;
  const next = (): object => pod(`pod-${number++}`);
  const bench = new Bench({ time: 2000 })
    .add('`Yaml.stringify` of cdk8s', () => Yaml.stringify(next()))
    .add('`dump` of js-yaml', () => dump(next()))
    .add('`yamlText`, which SafeApp uses', () => yamlText(next()))
    .add('`JSON.stringify`', () => JSON.stringify(next()));
  await bench.run();
  const rows = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} did not run`);
    const { p50, rme } = result.latency;
    return row(name, `${(p50 * 1000).toFixed(1)} µs`, `± ${rme.toFixed(1)} %`);
  });
  return [heading('a pod', 'median', 'margin of the mean'), ...rows].join('\n');
}
