import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';

/** Something to measure: its name, and a run that returns a number. */
export interface Subject {
  readonly name: string;
  readonly run: () => number;
}

/** The measurements of a subject. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly range: [least: number, most: number];
}

/** The result of a command. */
interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the subjects in turn, so that changes of the machine's load affect all of them. The first turn fills the caches. */
export function inTurn(subjects: readonly Subject[], runs: number): Measured[] {
  const values = subjects.map((): number[] => []);
  for (let turn = -1; turn < runs; turn++) {
    subjects.forEach((subject, at) => {
      const value = subject.run();
      if (turn >= 0) values[at]?.push(value);
    });
  }
  return subjects.map(({ name }, at) => {
    const found = values[at] ?? [];
    return { name, median: median(found), range: [Math.min(...found), Math.max(...found)] };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}

/** Runs a command, and returns its result. */
export function runCommand([file = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    // Without this, kubectl-validate reads its schemas from a cluster.
    env: { ...process.env, KUBECONFIG: devNull, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs a command, and returns its output. @throws Error if it fails */
export function output(command: readonly string[], env?: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr } = runCommand(command, env);
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return stdout;
}

/** Returns the milliseconds that a command takes from start to exit. */
export function wholeProcess(command: readonly string[]): number {
  const start = performance.now();
  output(command);
  return performance.now() - start;
}
