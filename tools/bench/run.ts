// Compares constructs and synthesis with other tools: npm run bench [-- [--profile] [RUNS]]
// Prints tables and writes them to tools/bench/RESULTS.md. With --profile it only prints CPU profiles.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { devDependencies } from '../../package.json';
import { assertionTables } from './assertions';
import { importRows } from './imports';
import { compare, heading, runNode, type Subject, wholeProcess } from './measurement';
import { objectsTable, synthSubject } from './objects';
import { type Peer, peers, peerSubject } from './peers';
import { profile } from './profile';
import { yamlWritersTable } from './yaml-writers';

const root = join(__dirname, '..', '..');
const args = process.argv.slice(2);
const runs = Number(args.find((arg) => !arg.startsWith('-')) ?? 7);
const few = Math.min(runs, 5);

// The script of npm: on Windows, `npm` is a batch file, which needs a shell.
const npm = process.env.npm_execpath ?? '';
if (!npm) throw new Error('npm_execpath is not set: run this as `npm run bench`');

const lines: string[] = [];
function say(...more: string[]): void {
  lines.push(...more);
  console.log(more.join('\n'));
}

const ratios = heading('what', 'medians', 'median ratio', 'range', 'at most', '');

/** Makes a project from cdk8s's template. It uses the packages of this repository, so it needs no `npm install`. */
function stockTemplate(): string {
  const dir = mkdtempSync(join(root, 'node_modules', '.bench-stock-'));
  const files = join(root, 'node_modules', 'cdk8s-cli', 'templates', 'typescript-app');
  for (const name of ['main.ts', 'tsconfig.json', 'cdk8s.yaml']) {
    writeFileSync(join(dir, name), readFileSync(join(files, name)));
  }
  writeFileSync(join(dir, 'package.json'), '{}');
  return dir;
}

/** Makes a project from the starter. It uses the build of this repository. */
function starter(): string {
  const dir = mkdtempSync(join(root, 'node_modules', '.bench-starter-'));
  cpSync(join(root, 'examples', 'starter'), dir, { recursive: true });
  const bin = join(dir, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  symlinkSync(join(root, 'bin', 'cdk8s-primer.js'), join(bin, 'cdk8s-primer'));
  symlinkSync(root, join(dir, 'node_modules', 'cdk8s-primer'));
  return dir;
}

function wholeSynth(): void {
  const [stock, project] = [stockTemplate(), starter()];
  const precompiled = mkdtempSync(join(tmpdir(), 'bench-precompiled-'));
  try {
    const npx = join(dirname(npm), 'npx-cli.js');
    const template = wholeProcess(
      "npx cdk8s synth of cdk8s's template",
      [npx, 'cdk8s', 'synth', '--check-upgrade=false'],
      stock,
    );
    const reviewed = existsSync(join(root, 'packages', 'kube-admission', 'build', 'base.wasm'));
    say('', '## Synthesis of the chapter, whole process', '', ratios);
    say(
      compare(
        wholeProcess('npm run synth, without the review', [npm, 'run', 'synth', '--', '--no-validate'], root),
        template,
        0.5,
        few,
      ),
    );
    const withReview = (name: string, folder: string): Subject => wholeProcess(name, [npm, 'run', 'synth'], folder);
    if (reviewed) {
      say(compare(withReview('npm run synth, with the review', root), template, 0.65, few));
      say(compare(withReview("npm run synth of the starter's project, with the review", project), template, 0.4, few));
    } else say('', 'The review was not measured, since kube-admission is not built.', '');
    say(compare(wholeProcess('the app, compiled', [join(root, 'build', 'main.js')], precompiled), template, 0.5, few));
  } finally {
    rmSync(stock, { recursive: true });
    rmSync(project, { recursive: true });
    rmSync(precompiled, { recursive: true });
  }
}

function targets(tools: readonly Peer[]): void {
  const [objects, pods] = [
    synthSubject('ApiObject', 'SafeApp', 1, 10_000),
    synthSubject('NginxPod', 'SafeApp', 1, 10_000),
  ];
  say('', '## Objects', '', ratios);
  say(compare(objects, synthSubject('ApiObject', 'App', 1, 10_000), 0.5, runs));
  const [helm] = tools;
  if (helm) say(compare(objects, peerSubject(helm, 10_000), 1, runs));
  say(compare(pods, synthSubject('ApiObject', 'App', 1, 10_000), 1, runs));
  say(compare(pods, synthSubject('kplus.Pod', 'App', 1, 10_000), 0.35, few));
  say(compare(synthSubject('NginxDeployment', 'SafeApp', 1, 10_000), pods, 1.1, runs));
  say(compare(synthSubject('NginxPod', 'SafeApp', 40, 100), synthSubject('NginxPod', 'SafeApp', 1, 4_000), 1.1, runs));
  say(compare(synthSubject('NginxPod', 'SafeApp', 1, 100_000), pods, 11, 3));
}

/** Returns the start of Jest as a subject: an empty test in its own project. */
function jestStart(): Subject {
  // Not in node_modules, where Jest looks for no tests.
  const dir = mkdtempSync(join(tmpdir(), 'bench-jest-'));
  process.on('exit', () => {
    rmSync(dir, { recursive: true });
  });
  writeFileSync(
    join(dir, 'package.json'),
    JSON.stringify({
      jest: { transform: { '\\.ts$': join(root, 'node_modules', '@swc', 'jest') }, testPathIgnorePatterns: [] },
    }),
  );
  writeFileSync(join(dir, 'nothing.test.ts'), "test('nothing', () => { expect(1 as number).toBe(1); });");
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  return wholeProcess('Jest with @swc/jest, a test of nothing', [jest, '--rootDir', dir, '--no-cache', '-i'], dir);
}

async function main(): Promise<void> {
  if (args.includes('--profile')) {
    for (const [what, app] of [
      ['ApiObject', 'App'],
      ['ApiObject', 'SafeApp'],
      ['NginxPod', 'SafeApp'],
    ] as const) {
      console.log(`\n## 20,000 × ${what} in ${app}\n\n${profile(what, app)}`);
    }
    return;
  }
  const { cdk8s, 'cdk8s-cli': cli, 'cdk8s-plus-27': plus, 'js-yaml': jsYaml, jest } = devDependencies;
  say(
    '# Results',
    '',
    `\`npm run bench\` writes this file. Values are medians; ratios compare alternating runs, ${runs} pairs unless a run is long.`,
  );
  say(
    '',
    `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB;`,
  );
  say(`cdk8s ${cdk8s}, cdk8s-cli ${cli}, cdk8s-plus-27 ${plus}, js-yaml ${jsYaml}, jest ${jest}`);
  runNode([npm, 'run', 'build:library'], root);
  const tools = peers();
  if (tools.length === 0) say('', 'Helm and jsonnet were not measured, since Go is not installed.');
  wholeSynth();
  targets(tools);
  say('', '## Time per pod', '', objectsTable(tools, 3), '');
  say('helm and jsonnet: the time of the whole process, minus its time for one pod.');
  say('', '## The text of a pod', '', await yamlWritersTable());
  say('', '## Starts', '', ratios);
  say(...importRows(npm, 1.1, runs));
  say(compare(jestStart(), wholeProcess('Node itself', ['-e', '0'], root), 20, few));
  const pairs = 3 * runs;
  say('', '## Assertions', '', `CPU time; ${pairs} pairs.`, '', assertionTables(pairs));
  write();
  say('', '## kube-admission and its peers', '');
  say(admissionTables());
  write();
}

/** Returns the tables of kube-admission's benchmark, with fewer runs. */
function admissionTables(): string {
  if (!existsSync(join(root, 'packages', 'kube-admission', 'build', 'base.wasm')))
    return 'Skipped: kube-admission is not built.';
  return runNode(
    [npm, 'run', 'bench', '--silent', '--workspace', 'kube-admission', '--', `${Math.min(runs, 3)}`],
    root,
  ).trim();
}

function write(): void {
  const file = join(__dirname, 'RESULTS.md');
  writeFileSync(file, `${lines.join('\n')}\n`);
  runNode([join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs'), '--write', file], root);
}

void main();
