import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasGo, renderer, versionOf } from '../go';
import { helmTemplate, jsonnetProgram } from './pods';
import type { Subject } from './measurement';

/** Another tool that renders pods: its name with its version, and its command line for a number of pods. */
export interface Peer {
  readonly name: string;
  readonly command: (pods: number) => readonly string[];
}

/** Returns Helm and jsonnet, which Go builds; none if Go is not installed. */
export function peers(): Peer[] {
  if (!hasGo()) return [];
  const [helm, jsonnet] = [renderer('helm'), renderer('jsonnet')];
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
  mkdirSync(join(folder, 'templates'));
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: pods\nversion: 0.1.0\n');
  writeFileSync(join(folder, 'templates', 'pods.yaml'), helmTemplate);
  writeFileSync(join(folder, 'pods.jsonnet'), jsonnetProgram);
  return [
    {
      name: `helm ${versionOf('helm')} template`,
      command: (pods) => [helm, 'template', folder, '--set', `count=${pods}`],
    },
    {
      name: `jsonnet ${versionOf('jsonnet')}`,
      command: (pods) => [jsonnet, '-S', '--tla-str', `count=${pods}`, join(folder, 'pods.jsonnet')],
    },
  ];
}

/** Returns a tool as a subject. Its time for one pod, which is mostly its start, is subtracted. */
export function peerSubject({ name, command }: Peer, pods: number): Subject {
  return { name: `${name}, ${pods} pods`, run: () => time(command(pods)) - time(command(1)) };
}

function time([file = '', ...args]: readonly string[]): number {
  const start = performance.now();
  execFileSync(file, args, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 30 });
  return performance.now() - start;
}
