import { join } from 'node:path';
import { type Peer, peerSubject } from './peers';
import { heading, median, range, row, runNode, script, type Subject } from './ratio';

const program = ['-r', 'ts-node/register', join(__dirname, 'cost.ts')];

/** So many pods of a kind, in an app. */
export const cost = (what: string, app: string, charts: number, pods: number): Subject =>
  script(`${charts} × ${pods} ${what} in ${app}`, ...program, what, app, `${charts}`, `${pods}`);

const kinds = [
  ['ApiObject', 'App'],
  ['ApiObject', 'SafeApp'],
  ['KubePod', 'App'],
  ['KubePod', 'SafeApp'],
  ['kplus.Pod', 'App'],
  ['kplus.Pod', 'SafeApp'],
  ['NginxPod', 'App'],
  ['NginxPod', 'SafeApp'],
] as const;

const counts = [1_000, 10_000, 100_000] as const;

/** What each pod costs at several numbers of them, and the memory; runs in turn, fewer of the long ones. */
export function objectsTable(tools: readonly Peer[], runs: number): string {
  const lines = [
    heading('pods', ...counts.map((count) => `${count}`), 'range at 10000', 'memory at 10000', 'memory at 100000'),
  ];
  const rows = new Map<string, { perPod: number[][]; memory: number[][] }>();
  const add = (name: string, at: number, perPod: number, memory: number): void => {
    const found = rows.get(name) ?? { perPod: counts.map(() => []), memory: counts.map(() => []) };
    rows.set(name, found);
    found.perPod[at]?.push(perPod);
    found.memory[at]?.push(memory);
  };
  counts.forEach((count, at) => {
    for (let turn = 0; turn < (count > 10_000 ? 1 : runs); turn++) {
      for (const [what, app] of kinds) {
        const [time = NaN, memory = NaN] = runNode([...program, what, app, '1', `${count}`])
          .split(' ')
          .map(Number);
        add(`${what} in ${app}`, at, (time / count) * 1000, memory);
      }
      for (const tool of tools) add(tool.name, at, (peerSubject(tool, count).run() / count) * 1000, NaN);
    }
  });
  const mb = (values: readonly number[] = []): string =>
    Number.isNaN(median(values)) ? '–' : `${median(values).toFixed(0)} MB`;
  for (const [name, { perPod, memory }] of rows) {
    const times = perPod.map((values) => `${median(values).toFixed(0)} µs`);
    lines.push(row(name, ...times, `${range(perPod[1] ?? [], 0)} µs`, mb(memory[1]), mb(memory[2])));
  }
  return lines.join('\n');
}
