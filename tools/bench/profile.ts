import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { heading, row, runNode } from './measurement';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Profiles the synthesis of 20,000 pods. Writes a CPU profile for Chrome or VS Code, and returns a table of its largest parts. */
export function profile(podClass: string, appClass: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const target = join(__dirname, '..', '..', 'build', 'profiles');
  mkdirSync(target, { recursive: true });
  try {
    const flags = ['--cpu-prof', '--cpu-prof-dir', folder, '-r', 'ts-node/register'];
    runNode([...flags, join(__dirname, 'measure-synth.ts'), podClass, appClass, '1', '20000']);
    const [file = ''] = readdirSync(folder);
    const found: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const kept = join(target, `${podClass}-${appClass}.cpuprofile`);
    renameSync(join(folder, file), kept);
    return `${relative(process.cwd(), kept)}\n\n${isProfile(found) ? largest(found) : ''}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isProfile = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null && 'timeDeltas' in value;

function largest({ nodes, samples, timeDeltas }: Profile): string {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const parts = new Map<string, number>();
  samples.forEach((id, at) => {
    const name = names.get(id) ?? '';
    parts.set(name, (parts.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  });
  const total = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  const sorted = [...parts].sort(([, a], [, b]) => b - a).slice(0, 15);
  return [
    heading('part', 'share'),
    ...sorted.map(([name, time]) => row(name, `${((time / total) * 100).toFixed(1)} %`)),
  ].join('\n');
}

/** Returns the package or file of a function, or its name if it belongs to the JavaScript engine. */
function partOf({ functionName, url }: Profile['nodes'][number]['callFrame']): string {
  if (url === '') return functionName;
  if (url.startsWith('node:')) return 'Node';
  const path = url.replace(/^file:\/\//, '');
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return name ?? relative(join(__dirname, '..', '..'), path);
}
