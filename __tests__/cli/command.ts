import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

/** What a command printed, and how it ended. */
interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a folder, whatever comes of it. */
export function cdk8sPrimer(cwd: string, ...args: string[]): Outcome {
  const command = ['-r', join(root, 'node_modules', 'ts-node', 'register'), join(root, 'cli', 'main.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.json') },
  });
  return { status, stdout, stderr: stderr.replace(/\d+\.\d s/g, 'N s') };
}
