import { execFileSync, spawnSync } from 'node:child_process';

export const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/** Runs Go in a folder, and returns its output. */
export function go(folder: string, ...args: string[]): string {
  return execFileSync('go', args, {
    cwd: folder,
    env: { ...process.env, GOFLAGS: '-buildvcs=false', GOWORK: 'off' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
