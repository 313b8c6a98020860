import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { helmTemplate, jsonnetProgram } from './pods';
import type { Subject } from './ratio';

/** Another tool that renders so many pods: its name with its version, and its command line. */
export interface Peer {
  readonly name: string;
  readonly command: (pods: number) => readonly string[];
}

/** Helm and jsonnet, built where that is needed; none without Go. */
export function peers(): Peer[] {
  if (spawnSync('go', ['version']).status !== 0) return [];
  const helm = build('helm', 'helm.sh/helm/v3');
  const jsonnet = build('jsonnet', 'github.com/google/go-jsonnet');
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
  mkdirSync(join(folder, 'templates'));
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: pods\nversion: 0.1.0\n');
  writeFileSync(join(folder, 'templates', 'pods.yaml'), helmTemplate);
  writeFileSync(join(folder, 'pods.jsonnet'), jsonnetProgram);
  return [
    { name: `${helm.name} template`, command: (pods) => [helm.file, 'template', folder, '--set', `count=${pods}`] },
    {
      name: jsonnet.name,
      command: (pods) => [jsonnet.file, '-S', '--tla-str', `count=${pods}`, join(folder, 'pods.jsonnet')],
    },
  ];
}

/** Milliseconds of a peer for pods, less those for one: it starts as well. */
export function peerSubject({ name, command }: Peer, pods: number): Subject {
  return { name: `${name}, ${pods} pods`, run: () => time(command(pods)) - time(command(1)) };
}

function time([file = '', ...args]: readonly string[]): number {
  const start = performance.now();
  execFileSync(file, args, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 30 });
  return performance.now() - start;
}

/** Each peer is a Go module of its own, since they want different versions of what they share. */
function build(name: string, path: string): { name: string; file: string } {
  const [module, folder] = [join(__dirname, 'peers', name), join(__dirname, '..', 'build', 'peers')];
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, GOFLAGS: '-buildvcs=false', GOWORK: 'off' };
  execFileSync('go', ['build', '-o', `${folder}/`, 'tool'], {
    cwd: module,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const pinned = new RegExp(`${path} (v\\S+)`).exec(readFileSync(join(module, 'go.mod'), 'utf8'))?.[1];
  return { name: `${name} ${pinned ?? '?'}`, file: join(folder, process.platform === 'win32' ? `${name}.exe` : name) };
}
