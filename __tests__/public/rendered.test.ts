// What Helm renders of public charts, and kustomize of its own examples, goes to TypeScript and back. Both come as Go modules.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { typeErrorsIn } from '../cli/from-yaml/compiler';
import { folderOf, renderer } from '../../tools/go';
import { expectReturn } from './return';

interface Rendered {
  readonly texts: { name: string; text: string }[];
  /** Why others were not rendered. */
  readonly refused: string[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a tool prints for each of some command lines. */
function rendered(
  tool: 'helm' | 'kustomize',
  commands: readonly { name: string; args: readonly string[] }[],
): Rendered {
  const program = renderer(tool);
  const texts: Rendered['texts'] = [];
  const refused: string[] = [];
  for (const { name, args } of commands) {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status === 0) texts.push({ name: `${name}.yaml`, text: stdout });
    else refused.push(`${name}: ${/^Error: .*/m.exec(stderr)?.[0] ?? stderr}`);
  }
  return { texts, refused };
}

/** Programs of their own, each of which compiles. */
async function expectPrograms({ texts }: Rendered): Promise<void> {
  expect(typeErrorsIn((await expectReturn(texts)).map(({ file, code }) => [file, code]))).toEqual([]);
}

/** A chart with the charts beside it that it depends on; of elsewhere there are none. Go's modules are read-only: links. */
function withDependencies(chart: string): string {
  const whole = join(folder, basename(chart));
  const { dependencies = [] }: { dependencies?: { name: string }[] } = parse(
    readFileSync(join(chart, 'Chart.yaml'), 'utf8'),
  );
  mkdirSync(join(whole, 'charts'), { recursive: true });
  for (const name of readdirSync(chart)) if (name !== 'charts') symlinkSync(join(chart, name), join(whole, name));
  for (const { name } of dependencies) {
    const found = [join(chart, 'charts', name), join(dirname(chart), name)].find(existsSync);
    if (found !== undefined) symlinkSync(found, join(whole, 'charts', name));
  }
  return whole;
}

/** Helm's command lines for a chart: with its own values, and with those that its makers test it with. */
function commandsFor(chart: string): { name: string; args: string[] }[] {
  const name = basename(chart);
  const whole = withDependencies(chart);
  const fixed = ['template', 'web', whole, '--namespace', 'shop', '--kube-version', '1.37.2', '--include-crds'];
  const values = existsSync(join(chart, 'ci')) ? readdirSync(join(chart, 'ci')) : [];
  return [
    { name, args: fixed },
    ...values
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({
        name: `${name}-${basename(file, '.yaml')}`,
        args: [...fixed, '--values', join(chart, 'ci', file)],
      })),
  ];
}

test('the charts of the Prometheus community', async () => {
  const charts = join(folderOf('github.com/prometheus-community/helm-charts'), 'charts');
  const made = rendered(
    'helm',
    readdirSync(charts).flatMap((name) => commandsFor(join(charts, name))),
  );
  expect(made.texts.length).toBeGreaterThan(200);
  // Charts of elsewhere are missing, or a value that has no default.
  expect(made.refused.filter((reason) => !/missing in charts\/ directory|is required/.test(reason))).toEqual([]);
  await expectPrograms(made);
});

test('the examples of kustomize', async () => {
  const examples = join(folderOf('sigs.k8s.io/kustomize'), 'examples');
  const made = rendered(
    'kustomize',
    readdirSync(examples, { recursive: true, encoding: 'utf8' })
      .filter((file) => basename(file) === 'kustomization.yaml')
      .map((file) => ({
        name: dirname(file).replaceAll(/[/\\]/g, '-'),
        args: ['build', dirname(join(examples, file))],
      })),
  );
  expect(made.texts.length).toBeGreaterThan(10);
  await expectPrograms(made);
});
