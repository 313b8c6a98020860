// npm run compare: prints which invalid manifests, and which invalid custom resources, kube-admission and its peers refuse.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission } from 'kube-admission';
import { definition, invalidCustomResources } from '../__tests__/invalid-custom-resources';
import { invalidManifests } from '../__tests__/invalid-manifests';
import { corrections } from './corrections';
import { runCommand } from './measure';
import { type Peer, peers } from './peers';
import { writeDefinitionSchemas } from './schemas';
import { heading, row } from './table';

/** A tool, with a function that returns whether it admits all of some manifests. */
interface Tool {
  readonly name: string;
  readonly admits: (paths: string[]) => boolean;
}

const root = join(__dirname, '..', '..', '..');
const chapter = [join(root, 'dist'), join(root, '__tests__', 'fixtures', 'chapter')];

/** A manifest with one error, and its correction. */
interface Invalid {
  readonly name: string;
  readonly manifest: string;
  readonly correction: readonly [wrong: string, right: string];
}

function corrected({ name, manifest, correction: [wrong, right] }: Invalid): string {
  if (wrong === '' || !manifest.includes(wrong)) throw new Error(`${name}: its correction does not correct it`);
  return manifest.replace(wrong, right);
}

/** Returns whether a tool finds an error: it must refuse the manifest and admit the corrected one. */
function findsError(tool: Tool, invalid: Invalid, folder: string): boolean {
  const file = join(folder, 'manifest.yaml');
  writeFileSync(file, corrected(invalid));
  const admitsCorrected = tool.admits([file]);
  writeFileSync(file, invalid.manifest);
  return admitsCorrected && !tool.admits([file]);
}

async function own(): Promise<Tool> {
  const admission = await Admission.load();
  admission.define(definition, 'backups.yaml');
  const admitted = (path: string): boolean =>
    admission.reviewYaml(readFileSync(path), { stored: false }).every(({ verdict }) => verdict === 'admitted');
  return { name: 'kube-admission', admits: (paths) => paths.flatMap(manifestsIn).every(admitted) };
}

const manifestsIn = (path: string): string[] =>
  path.endsWith('.yaml')
    ? [path]
    : readdirSync(path).flatMap((name) => (name.endsWith('.yaml') ? [join(path, name)] : []));

const other = ({ name, command }: Peer): Tool => ({ name, admits: (paths) => accepts(command(paths)) });

/** The peers exit with 1 if they refuse a manifest, and with another status if they fail. */
function accepts(command: string[]): boolean {
  const { status, stderr } = runCommand(command);
  if (status !== 0 && status !== 1) throw new Error(`${command.join(' ')}: ${stderr}`);
  return status === 0;
}

async function main(folder: string): Promise<void> {
  const definitions = join(folder, 'crds');
  mkdirSync(definitions);
  writeFileSync(join(definitions, 'backups.yaml'), definition);
  const schemas = writeDefinitionSchemas(definition, join(folder, 'schemas'));
  const tools = [await own(), ...peers({ definitions, schemas }).map(other)];
  for (const { name, admits } of tools) if (!admits(chapter)) throw new Error(`${name} refuses a valid manifest`);
  const builtIn = invalidManifests.map(({ name, manifest }) => ({
    name,
    manifest,
    correction: corrections[name] ?? (['', ''] as const),
  }));
  table('error', builtIn, tools, folder);
  table('error in a custom resource', invalidCustomResources, tools, folder);
}

function table(title: string, manifests: Invalid[], tools: Tool[], folder: string): void {
  console.log(heading(title, ...tools.map(({ name }) => name)));
  const totals = tools.map(() => 0);
  for (const invalid of manifests) {
    const found = tools.map((tool) => findsError(tool, invalid, folder));
    found.forEach((yes, at) => (totals[at] = (totals[at] ?? 0) + Number(yes)));
    console.log(row(invalid.name, ...found.map((yes) => (yes ? '✓' : '–'))));
  }
  console.log(`${row(`found, of ${manifests.length}`, ...totals)}\n`);
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
