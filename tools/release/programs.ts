import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** Where a program runs, and with which Node.js. */
export interface Place {
  readonly cwd: string;
  /** @default - the one that runs this */
  readonly node?: string;
}

/** Runs npm, with its scripts' Node.js first on the path, and gives what it prints. @throws Error with all of it if it fails */
export function npm(args: readonly string[], { cwd, node = process.execPath }: Place): string {
  const script = process.env.npm_execpath;
  if (!script) throw new Error('Which npm? Run it as `npm run release`.');
  // What npm tells its scripts of this package would be taken for settings of another.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/.test(name)),
  );
  const path = `${dirname(node)}:${process.env.PATH ?? ''}`;
  return output(
    `npm ${args.join(' ')}`,
    spawnSync(node, [script, ...args], { cwd, env: { ...env, PATH: path }, ...AS_TEXT }),
  );
}

/** Runs git and gives what it prints. @throws Error with all of it if it fails */
export const git = (args: readonly string[], { cwd }: Place): string =>
  output(`git ${args.join(' ')}`, spawnSync('git', args, { cwd, ...AS_TEXT }));

const AS_TEXT = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;

function output(command: string, { status, error, stdout, stderr }: SpawnSyncReturns<string>): string {
  if (error) throw error;
  if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
  return stdout;
}
