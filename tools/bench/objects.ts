import { join } from 'node:path';
import { type Peer, peerSubject } from './peers';
import { APP_CLASSES, POD_CLASSES } from './pods';
import { heading, median, range, row, runNode, script, type Subject } from './measurement';

const program = ['-r', 'ts-node/register', join(__dirname, 'measure-synth.ts')];

/** Returns the synthesis of an app as a subject. */
export const synthSubject = (podClass: string, appClass: string, charts: number, pods: number): Subject =>
  script(`${charts} × ${pods} ${podClass} in ${appClass}`, ...program, podClass, appClass, `${charts}`, `${pods}`);

const COMBINATIONS = Object.keys(POD_CLASSES).flatMap((podClass) =>
  Object.keys(APP_CLASSES).map((appClass) => [podClass, appClass] as const),
);

const COUNTS = [1_000, 10_000, 100_000] as const;

/** Returns a table with the time and memory for each pod, for several numbers of pods. Runs alternate; long ones run once. */
export function objectsTable(tools: readonly Peer[], runs: number): string {
  const lines = [
    heading('pods', ...COUNTS.map((count) => `${count}`), 'range at 10000', 'memory at 10000', 'memory at 100000'),
  ];
  const rows = new Map<string, { perPod: number[][]; memory: number[][] }>();
  const add = (name: string, at: number, perPod: number, memory: number): void => {
    const found = rows.get(name) ?? { perPod: COUNTS.map(() => []), memory: COUNTS.map(() => []) };
    rows.set(name, found);
    found.perPod[at]?.push(perPod);
    found.memory[at]?.push(memory);
  };
  COUNTS.forEach((count, at) => {
    for (let turn = 0; turn < (count > 10_000 ? 1 : runs); turn++) {
      for (const [podClass, appClass] of COMBINATIONS) {
        const [time = NaN, memory = NaN] = runNode([...program, podClass, appClass, '1', `${count}`])
          .split(' ')
          .map(Number);
        add(`${podClass} in ${appClass}`, at, (time / count) * 1000, memory);
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
