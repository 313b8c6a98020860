import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../../..');

/** The folder for all files of a test's cluster, so that the test does not affect a running cluster of the checkout. */
export let home: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lifecycle-'));
});

afterEach(async () => {
  await cluster('down').ended;
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

export interface Command {
  child: ChildProcess;
  /** Resolves when the command has printed a text, or has exited. */
  prints(text: RegExp): Promise<void>;
  ended: Promise<{ stdout: string; stderr: string; code: number | null }>;
}

export const cluster = (...args: string[]): Command =>
  command(process.execPath, '-r', 'ts-node/register', 'cluster/main.ts', ...args);

export function command(program: string, ...args: string[]): Command {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, KUBECACHEDIR: join(home, 'kubectl'), TMPDIR: home, CDK8S_PRIMER_CLUSTER: home },
  });
  started.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<{ stdout: string; stderr: string; code: number | null }>((resolve) => {
    child.once('close', (code) => {
      resolve({ stdout, stderr, code });
    });
  });
  return {
    child,
    ended,
    prints: (text) => until(() => text.test(stdout + stderr) || child.exitCode !== null),
  };
}

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}
