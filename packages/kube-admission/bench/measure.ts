import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';

/** Something to measure: its name, and a run that gives a number. */
export interface Subject {
  readonly name: string;
  readonly run: () => number;
}

/** A subject's numbers. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly range: [least: number, most: number];
}

/** How a command ended. */
interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the subjects in turn, so that they share the machine's moods, after a turn that warms its caches. */
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

/** Runs a command to its end. */
export function runCommand([file = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    // kubectl-validate would ask a cluster for its schemas.
    env: { ...process.env, KUBECONFIG: devNull, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs a command that must succeed, and gives what it prints. */
export function output(command: readonly string[], env?: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr } = runCommand(command, env);
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return stdout;
}

/** Milliseconds of a command, as its user waits for it. */
export function wholeProcess(command: readonly string[]): number {
  const start = performance.now();
  output(command);
  return performance.now() - start;
}
