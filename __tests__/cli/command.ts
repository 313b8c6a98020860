import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

/** What a command printed, and how it ended. */
interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What Node takes to run the command line, and the environment that it needs. */
export const program = ['-r', join(root, 'node_modules', 'ts-node', 'register'), join(root, 'lib', 'cli', 'main.ts')];
export const env = { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.json') };

/** Runs the command line in a folder, whatever comes of it. */
export const cdk8sPrimer = (cwd: string, ...args: string[]): Outcome => run(cwd, args);

/** Runs it with variables besides those of the environment. */
export function run(cwd: string, args: string[], variables: NodeJS.ProcessEnv = {}): Outcome {
  const command = [...program, ...args];
  const options = { cwd, encoding: 'utf8', env: { ...env, ...variables } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
  return { status, stdout, stderr: stderr.replace(/\d+\.\d s/g, 'N s') };
}
