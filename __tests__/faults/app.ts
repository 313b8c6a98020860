import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export const charts = 200;

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
// Other users run the program as well.
chmodSync(folder, 0o755);
const program = join(folder, 'program.js');
buildSync({
  entryPoints: [join(__dirname, 'program.ts')],
  bundle: true,
  platform: 'node',
  outfile: program,
  logLevel: 'error',
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A folder for an output. */
export const newFolder = (): string => mkdtempSync(join(folder, 'test-'));

/** How a synth ended, and what it printed on standard output: `begin`, then `end` or what is wrong. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

interface SynthOptions {
  /** How many charts there are. */
  readonly count?: number;
  /** Called when it has made its app. */
  readonly began?: (child: ChildProcess) => void;
  /** Whose process it is. */
  readonly uid?: number;
  /** Of the calls that change files, the one that it kills itself before. */
  readonly call?: number;
}

/** Starts a synth in a process of its own. */
export function synth(
  outdir: string,
  generation: string,
  { count = charts, began, uid, call }: SynthOptions = {},
): Promise<Ended> {
  const last = call === undefined ? [] : [String(call)];
  const child = spawn(process.execPath, [program, outdir, generation, String(count), ...last], {
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd: folder,
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (said === '') began?.(child);
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, said: said.replace('begin\n', '') });
    });
  });
}

/** The generations that the files of an output are of; every file is whole, or this fails. */
export function generations(outdir: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const file of readdirSync(outdir).filter((name) => name.endsWith('.yaml'))) {
    const text = readFileSync(join(outdir, file), 'utf8');
    const [, number] = /^chart-(\d+)/.exec(file) ?? [];
    if (number === undefined) found[file] = /^of-(\w+)/.exec(file)?.[1] ?? '';
    else found[file] = /^ {2}generation: (\w+)$/m.exec(text)?.[1] ?? '';
    const whole = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: map-${number ?? ''}\ndata:\n  filler: "${`${number ?? ''} `.repeat(500)}"\n  generation: ${found[file]}\n`;
    expect([file, text]).toStrictEqual([file, number === undefined ? '' : whole]);
  }
  return found;
}

/** What a finished synth of a generation leaves. */
export function all(generation: string, count = charts): Record<string, string> {
  const names = Array.from({ length: count }, (_, number) => `chart-${number}.k8s.yaml`);
  return Object.fromEntries([...names, `of-${generation}.k8s.yaml`].map((name) => [name, generation]));
}

/** What is kept of the state, apart from what a process that was killed left. */
export const state = (outdir: string): string[] => readdirSync(join(outdir, '.cdk8s-primer')).sort();
