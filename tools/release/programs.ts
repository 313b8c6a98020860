import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** The folder and the Node.js of a program. */
export interface RunOptions {
  readonly cwd: string;
  /** The path of Node.js. @default - the one of this process */
  readonly node?: string;
}

/** Runs npm with a Node.js, also in its scripts, and returns its output. @throws Error with the output if it fails */
export function npm(args: readonly string[], { cwd, node = process.execPath }: RunOptions): string {
  const script = process.env.npm_execpath;
  if (!script) throw new Error('npm_execpath is not set: run this as `npm run release`');
  // npm would take these variables, which describe this package, for settings of the other one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/.test(name)),
  );
  const path = `${dirname(node)}:${process.env.PATH ?? ''}`;
  return output(
    `npm ${args.join(' ')}`,
    spawnSync(node, [script, ...args], { cwd, env: { ...env, PATH: path }, ...AS_TEXT }),
  );
}

/** Runs git and returns its output. @throws Error with the output if it fails */
export const git = (args: readonly string[], { cwd }: RunOptions): string =>
  output(`git ${args.join(' ')}`, spawnSync('git', args, { cwd, ...AS_TEXT }));

const AS_TEXT = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;

function output(command: string, { status, error, stdout, stderr }: SpawnSyncReturns<string>): string {
  if (error) throw error;
  if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
  return stdout;
}
