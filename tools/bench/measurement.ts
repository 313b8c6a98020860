import { spawnSync } from 'node:child_process';

/** A subject of a measurement: its name, and a function that runs it and returns milliseconds. */
export interface Subject {
  readonly name: string;
  run(): number;
}

/** Runs Node.js and returns its standard output. @throws Error with its standard error if it fails */
export function runNode(args: readonly string[], cwd?: string, env?: NodeJS.ProcessEnv): string {
  const options = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 30 } as const;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Returns a script that prints its milliseconds as a subject. */
export function script(name: string, ...args: string[]): Subject {
  return { name, run: () => Number(runNode(args).split(' ')[0]) };
}

/** Returns a whole Node.js process as a subject, with its start. */
export function wholeProcess(name: string, args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): Subject {
  return {
    name,
    run: () => {
      const start = performance.now();
      runNode(args, cwd, env);
      return performance.now() - start;
    },
  };
}

/** Returns a row of a Markdown table. */
export const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** Returns the heading of a Markdown table. */
export const heading = (...cells: string[]): string => `${row(...cells)}\n${row(...cells.map(() => '---'))}`;

/** Returns a row that compares two subjects by the median ratio of alternating runs, which see about the same load of the machine. */
export function compare(a: Subject, b: Subject, atMost: number, runs: number): string {
  const pairs = Array.from({ length: runs }, () => [a.run(), b.run()] as const);
  const ratios = pairs.map(([x, y]) => x / y);
  const times = [pairs.map(([x]) => x), pairs.map(([, y]) => y)].map((list) => `${Math.round(median(list))} ms`);
  const ratio = median(ratios).toFixed(2);
  const verdict = Number(ratio) <= atMost ? 'reached' : 'MISSED';
  return row(`${a.name} / ${b.name}`, times.join(' / '), ratio, range(ratios, 2), atMost, verdict);
}

export const range = (values: readonly number[], digits: number): string =>
  `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
