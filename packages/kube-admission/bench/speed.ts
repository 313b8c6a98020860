// npm run bench [-- [--check] [RUNS]]: measures the time, memory and size of kube-admission and its peers.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstReview } from './first-review';
import { go, hasGo } from './go';
import { inTurn, type Measured, output, type Subject, wholeProcess } from './measure';
import { type Peer, peers } from './peers';
import { podFiles, yamlText } from './pods';
import { ENGINES } from '../lib/options';
import { heading, row } from './table';

const root = join(__dirname, '..', '..', '..');
const build = join(__dirname, '..', 'build');
const bin = join(__dirname, '..', 'bin', 'kube-admission.js');
const options = process.argv.slice(2);
const runs = Number(options.find((option) => !option.startsWith('-')) ?? 7);
const commandLine: Peer = { name: '`kube-admission`', command: (paths) => [process.execPath, bin, ...paths] };

const missed: number[] = [];

/** The target of a row of a table. */
interface Target {
  atMost?: number;
}

function verdict(value: number, { atMost }: Target = {}): string {
  if (atMost === undefined) return '';
  if (value <= atMost) return `${atMost}: reached`;
  missed.push(value);
  return `${atMost}: over`;
}

const rounded = (value: number): string => value.toFixed(value < 20 ? 2 : 0);

function table(what: string, unit: string, subjects: (Subject & Target)[], times = runs): Measured[] {
  const measured = inTurn(subjects, times);
  console.log(`\n${heading(what, `median (${unit})`, 'range', 'at most')}`);
  measured.forEach(({ name, median, range }, at) => {
    console.log(row(name, rounded(median), range.map(rounded).join(' to '), verdict(median, subjects[at])));
  });
  return measured;
}

const seconds = ({ name, command }: Peer, paths: string[]): Subject => ({
  name,
  run: () => wholeProcess(command(paths)) / 1000,
});

function sixManifests(tools: Peer[]): void {
  const chapter = readdirSync(join(root, 'dist')).filter((name) => /^ch6-[1-3]/.test(name));
  const files = chapter.map((name) => join(root, 'dist', name));
  const [own, ...others] = [commandLine, ...tools].map((tool) => seconds(tool, files));
  if (own) table(`${files.length} manifests, the whole process`, 's', [{ ...own, atMost: 0.45 }, ...others]);
}

/** Returns the milliseconds that the library takes in a process of its own. */
const cost = (what: string, pods = 0): number =>
  Number(output([process.execPath, '-r', 'ts-node/register', join(__dirname, 'cost.ts'), what, String(pods)]));

/** Returns the microseconds that a review of a pod takes in a process of Go, on one core. */
function goBenchmark(what: string): number {
  const printed = go(
    join(__dirname, '..', 'go'),
    'test',
    './calls',
    '-run=^$',
    `-bench=/${what}$`,
    '-benchtime=10000x',
    '-cpu=1',
  );
  return Number(/([\d.]+) ns\/op/.exec(printed)?.[1]) / 1000;
}

/** Measures the time for each further pod: the slope between two numbers of pods, which excludes the start. */
function furtherPods(tools: Peer[], folder: string): void {
  const [few, many] = [2_000, 12_000];
  const file = (pods: number): string => join(folder, `${pods}.yaml`);
  for (const pods of [few, many]) writeFileSync(file(pods), yamlText(pods));
  const slope = (name: string, milliseconds: (pods: number) => number): Subject => ({
    name,
    run: () => ((milliseconds(many) - milliseconds(few)) * 1000) / (many - few),
  });
  const ways = [
    { what: 'review', name: '`review` of an object', benchmark: 'object', atMost: 2.5 },
    { what: 'json', name: '`reviewYaml` of a List in JSON', benchmark: 'json', atMost: 1.5 },
    { what: 'yaml', name: '`reviewYaml` of YAML', benchmark: 'yaml', atMost: 1.5 },
  ];
  const inGo = hasGo() ? ways : [];
  const measured = table(
    'each further pod',
    'µs',
    [
      ...ways.map(({ what, name }) => ({ ...slope(name, (pods) => cost(what, pods)), atMost: 300 })),
      ...inGo.map(({ name, benchmark }) => ({ name: `Go, as ${name}`, run: () => goBenchmark(benchmark) })),
      ...[commandLine, ...tools].map(({ name, command }) =>
        slope(`${name}, YAML`, (pods) => wholeProcess(command([file(pods)]))),
      ),
    ],
    Math.min(runs, 5),
  );
  inGo.forEach(({ name, atMost }, at) => {
    const ratio = (measured[at]?.median ?? NaN) / (measured[ways.length + at]?.median ?? NaN);
    console.log(row(`${name} / Go`, ratio.toFixed(2), '', verdict(ratio, { atMost })));
  });
}

function manyPods(tools: Peer[], folder: string): void {
  const files = (pods: number): string => podFiles(join(folder, `${pods}`), pods);
  const text = (pods: number): string => {
    const file = join(folder, `text-${pods}.yaml`);
    writeFileSync(file, yamlText(pods));
    return file;
  };
  for (const [what, make] of Object.entries({ 'in files': files, 'in one text': text })) {
    const [few, many] = [make(1_000), make(10_000)];
    const timed = [few, many].map((path, at) => {
      const { name, run } = seconds(commandLine, [path]);
      return { name: `${name}, ${at === 0 ? '1,000' : '10,000'} pods`, run };
    });
    const others = tools.map((tool) => seconds(tool, [many]));
    const named = others.map(({ name, run }) => ({ name: `${name}, 10,000 pods`, run }));
    const [first, second] = table(`pods ${what}, the whole process`, 's', [...timed, ...named], Math.min(runs, 3));
    const ratio = (second?.median ?? NaN) / (first?.median ?? NaN);
    console.log(row('10,000 / 1,000 pods', ratio.toFixed(2), '', verdict(ratio, { atMost: 10 })));
    const peak = { name: '`kube-admission`, 10,000 pods', run: () => peakOf([many], folder), atMost: 400 };
    table(`peak memory, pods ${what}`, 'MB', [peak], 2);
  }
}

/** Measures pairs of an old pod and one with another image, beside new pods. */
function manyUpdates(folder: string): void {
  const written = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const updateOf = (pods: number): string[] => [
    ...['--old', written(`old-${pods}.yaml`, yamlText(pods))],
    written(`new-${pods}.yaml`, yamlText(pods).replaceAll('nginx:latest', 'nginx:1.29')),
  ];
  const many = updateOf(10_000);
  const engines = ENGINES.map((engine) => ({
    name: `10,000 pairs, ${engine}`,
    run: () => peakOf(many, folder, { KUBE_ADMISSION_ENGINE: engine }),
    atMost: 400,
  }));
  table('peak memory, updates', 'MB', engines, 2);
  const few = updateOf(1_000);
  const slope = (name: string, argumentsOf: (args: string[]) => string[]): Subject => ({
    name,
    run: () =>
      ((wholeProcess(commandLine.command(argumentsOf(many))) - wholeProcess(commandLine.command(argumentsOf(few)))) *
        1000) /
      9_000,
  });
  const [created, updated] = table(
    'each further pod, new or an update',
    'µs',
    [slope('a new pod', (args) => args.slice(-1)), slope('a pair', (args) => args)],
    Math.min(runs, 5),
  );
  const ratio = (updated?.median ?? NaN) / (created?.median ?? NaN);
  console.log(row('a pair / a new pod', ratio.toFixed(2), '', verdict(ratio, { atMost: 1.6 })));
}

/**
 * Returns the peak memory of the command line and its engine in megabytes: the sum of their peaks. Only Linux tells that of another
 * process, so elsewhere it is that of Node alone.
 */
function peakOf(args: string[], folder: string, env: NodeJS.ProcessEnv = {}): number {
  const file = join(folder, 'peak');
  const reporter = `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    const list = '/proc/self/task/' + process.pid + '/children';
    const children = () => (existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean) : []);
    const peakOf = (pid) => Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/' + pid + '/status', 'utf8'))?.[1] ?? 0);
    const peak = () => String(children().map(peakOf).reduce((sum, one) => sum + one, process.resourceUsage().maxRSS));
    if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, peak()));`;
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(reporter)}`];
  output([process.execPath, ...preload, bin, ...args], { ...env, BENCH_PEAK: file });
  return (Number(readFileSync(file, 'utf8')) * 1024) / 1e6;
}

function size(): void {
  console.log(`\n${heading('file', 'size (MB)', 'gzipped (MB)', 'at most')}`);
  const limits: Record<string, readonly number[]> = { engine: [75, 22], 'base.wasm': [80, 14], 'cel.wasm': [] };
  for (const [name, [most, mostZipped]] of Object.entries(limits)) {
    const file = join(build, name);
    if (!existsSync(file)) continue;
    const [plain, zipped] = [statSync(file).size / 1e6, gzipSync(readFileSync(file), { level: 9 }).length / 1e6];
    const verdicts = [verdict(plain, { atMost: most }), verdict(zipped, { atMost: mostZipped })];
    console.log(row(name, rounded(plain), rounded(zipped), verdicts.filter(Boolean).join(', ')));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const versions = [`Node ${process.version}`, ...(hasGo() ? [go(__dirname, 'env', 'GOVERSION').trim()] : [])];
  console.log(`${versions.join(', ')} on ${cpus()[0]?.model ?? '?'}, ${cpus().length} cores; ${runs} runs in turn`);
  const tools = peers();
  size();
  table('load', 's', [{ name: '`Admission.loadSync()`', run: () => cost('load') / 1000 }]);
  table('the first review under Jest, the slowest of 8 files', 'ms', [
    { name: '`review`', run: firstReview, atMost: 80 },
  ]);
  sixManifests(tools);
  manyPods(tools, folder);
  manyUpdates(folder);
  furtherPods(tools, folder);
} finally {
  rmSync(folder, { recursive: true });
}
if (missed.length > 0 && options.includes('--check')) process.exitCode = 1;
