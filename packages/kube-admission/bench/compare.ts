// Which mistakes kube-admission and its peers catch: npm run bench
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission } from 'kube-admission';
import { type Mistake, mistakes } from '../__tests__/mistakes';
import { corrections } from './corrections';
import { runCommand } from './measure';
import { type Peer, peers } from './peers';
import { heading, row } from './table';

/** A tool, and whether it takes manifests. */
interface Tool {
  readonly name: string;
  readonly admits: (paths: string[]) => boolean;
}

const root = join(__dirname, '..', '..', '..');
const chapter = [join(root, 'dist'), join(root, '__tests__', 'chapter')];

function corrected({ name, manifest }: Mistake): string {
  const [wrong, right] = corrections[name] ?? ['', ''];
  if (wrong === '' || !manifest.includes(wrong)) throw new Error(`${name}: corrections.ts does not correct it`);
  return manifest.replace(wrong, right);
}

/** A tool that refuses a mistake's corrected manifest too has not caught the mistake. */
function catches(tool: Tool, mistake: Mistake, folder: string): boolean {
  const file = join(folder, 'manifest.yaml');
  writeFileSync(file, corrected(mistake));
  const admitsCorrected = tool.admits([file]);
  writeFileSync(file, mistake.manifest);
  return admitsCorrected && !tool.admits([file]);
}

async function own(): Promise<Tool> {
  const admission = await Admission.load();
  const admitted = (path: string): boolean =>
    admission.reviewYaml(readFileSync(path), { stored: false }).every(({ verdict }) => verdict === 'admitted');
  return { name: 'kube-admission', admits: (paths) => paths.flatMap(manifestsIn).every(admitted) };
}

const manifestsIn = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];

const other = ({ name, command }: Peer): Tool => ({ name, admits: (paths) => accepts(command(paths)) });

/** The peers exit with 1 where they refuse, and with more where they fail. */
function accepts(command: string[]): boolean {
  const { status, stderr } = runCommand(command);
  if (status !== 0 && status !== 1) throw new Error(`${command.join(' ')}: ${stderr}`);
  return status === 0;
}

async function main(folder: string): Promise<void> {
  const tools = [await own(), ...peers().map(other)];
  for (const { name, admits } of tools) if (!admits(chapter)) throw new Error(`${name} refuses a good manifest`);
  console.log(heading('mistake', ...tools.map(({ name }) => name)));
  const totals = tools.map(() => 0);
  for (const mistake of mistakes) {
    const caught = tools.map((tool) => catches(tool, mistake, folder));
    caught.forEach((yes, at) => (totals[at] = (totals[at] ?? 0) + Number(yes)));
    console.log(row(mistake.name, ...caught.map((yes) => (yes ? '✓' : '–'))));
  }
  console.log(row(`caught, of ${mistakes.length}`, ...totals));
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
main(folder)
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => {
    rmSync(folder, { recursive: true });
  });
