// npm run compare: prints which invalid manifests, custom resources and updates kube-admission and its peers refuse.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission, type ApplyMode } from 'kube-admission';
import { grouped } from '../../../lib/manifests/resource';
import { definition, invalidCustomResources } from '../__tests__/invalid-custom-resources';
import { invalidManifests } from '../__tests__/invalid-manifests';
import { type RefusedUpdate, refusedUpdates } from '../__tests__/refused-updates';
import { corrections } from './corrections';
import { runCommand } from './measure';
import { type Peer, peers } from './peers';
import { writeDefinitionSchemas } from './schemas';
import { heading, row } from './table';

/** A tool, with a function that returns whether it admits all of some manifests. */
interface Tool {
  readonly name: string;
  readonly admits: (paths: string[]) => boolean;
  /** Whether it admits a manifest over an old one. @default - it looks at one manifest at a time */
  readonly updates?: (old: string, file: string, apply?: ApplyMode) => boolean;
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
  return {
    name: 'kube-admission',
    admits: (paths) => paths.flatMap(manifestsIn).every(admitted),
    updates: (old, file, apply) =>
      admission
        .reviewYaml(readFileSync(file), {
          ...{ stored: false, apply },
          old: admission.oldObjects([{ name: old, text: readFileSync(old) }]),
        })
        .every(({ verdict }) => verdict === 'admitted'),
  };
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

/** Returns whether a tool foresees that an update is refused: it must admit the old manifest, also over itself. */
function foresees(tool: Tool, { old, from, to, apply }: RefusedUpdate, folder: string): boolean {
  const [before, after] = ['old.yaml', 'new.yaml'].map((name) => join(folder, name));
  if (before === undefined || after === undefined) return false;
  writeFileSync(before, old);
  writeFileSync(after, old.replace(from, to));
  const updates = tool.updates ?? ((_, file) => tool.admits([file]));
  return updates(before, before, apply) && !updates(before, after, apply);
}

/** Prints a row for each title: whether a tool finds all cases of it. */
function compare<T>(
  tools: readonly Tool[],
  cases: Map<string, readonly T[]>,
  finds: (tool: Tool, one: T) => boolean,
): void {
  const totals = tools.map(() => 0);
  for (const [title, ofTitle] of cases) {
    const found = tools.map((tool) => ofTitle.every((one) => finds(tool, one)));
    found.forEach((yes, at) => (totals[at] = (totals[at] ?? 0) + Number(yes)));
    console.log(row(title, ...found.map((yes) => (yes ? '✓' : '–'))));
  }
  console.log(`${row(`found, of ${cases.size}`, ...totals)}\n`);
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
  for (const [title, manifests] of [
    ['error', builtIn],
    ['error in a custom resource', invalidCustomResources],
  ] as const) {
    console.log(heading(title, ...tools.map(({ name }) => name)));
    const byName = grouped<Invalid>(manifests, ({ name }) => name);
    compare(tools, byName, (tool, invalid) => findsError(tool, invalid, folder));
  }
  console.log(heading('update', ...tools.map(({ name }) => name)));
  compare(
    tools,
    grouped(refusedUpdates, ({ title }) => title),
    (tool, update) => foresees(tool, update, folder),
  );
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
