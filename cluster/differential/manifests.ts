import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { mistakes } from '../../packages/kube-admission/__tests__/mistakes';
import { chapter } from '../../main';
import { ClusterError } from '../cluster-error';
import { documentsOf } from './body';
import { isFields, textOf } from './fields';

/** A manifest that is compared, and where it is from. */
export interface Manifest {
  source: string;
  text: string;
}

const root = join(__dirname, '../..');
const kubeAdmission = join(root, 'packages/kube-admission');

function* files(folder: string, extension: string): Generator<Manifest> {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(extension)) continue;
    const source = relative(root, join(folder, name));
    const documents = documentsOf(readFileSync(join(folder, name), 'utf8'));
    for (const [number, text] of documents.entries()) yield { source: `${source}#${number}`, text };
  }
}

/** The manifests of the repository, those that its charts give, and those on which kube-admission was once wrong. */
export function* written(): Generator<Manifest> {
  yield* files(join(root, 'dist'), '.yaml');
  yield* files(join(root, '__tests__/fixtures/chapter'), '.yaml');
  yield* files(join(kubeAdmission, 'go/fuzz/valid'), '.yaml');
  for (const chart of chapter().charts) {
    for (const [number, object] of chart.toJson().entries()) {
      yield { source: `the chart ${chart.node.id}#${number}`, text: JSON.stringify(object) };
    }
  }
  for (const { name, manifest } of mistakes) yield { source: `the mistake: ${name}`, text: manifest };
  for (const { source, text } of files(join(kubeAdmission, 'go/fuzz/regressions'), '.json')) {
    const regression: unknown = JSON.parse(text);
    if (isFields(regression)) yield { source, text: textOf(regression.manifest) };
  }
}

/** An object with every field that there is, of every kind that there ever was; hardly one is valid. */
export function* full(): Generator<Manifest> {
  const folder = (module: string): string =>
    execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd: kubeAdmission, encoding: 'utf8' }).trim();
  yield* files(join(folder('k8s.io/api'), 'testdata/HEAD'), '.json');
  const extensions = join(folder('k8s.io/apiextensions-apiserver'), 'pkg/apis/testdata/HEAD');
  yield* files(extensions, '.CustomResourceDefinition.json');
}

/** Manifests that are a little wrong, the same ones for the same seed, from the generator of kube-admission's proof. */
export async function* mutations(
  tags: 'base' | 'cel',
  number: number,
  seed: number,
  kubernetesVersion?: string,
): AsyncGenerator<Manifest> {
  if (number === 0) return;
  const settings = JSON.stringify({ kubernetesVersion });
  const flags = ['-n', String(number), '-seed', String(seed), '-settings', settings];
  const args = ['run', '-tags', tags, './fuzz/corpus', ...flags];
  const env = { ...process.env, GOFLAGS: '-buildvcs=false' };
  const go = spawn('go', args, { cwd: kubeAdmission, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let count = 0;
  try {
    for await (const line of createInterface(go.stdout)) {
      const mutant: unknown = JSON.parse(line);
      if (!isFields(mutant)) throw new ClusterError(`not a line of the corpus: ${line.slice(0, 100)}`);
      yield { source: `mutation ${count++} of ${tags} kinds, seed ${seed}`, text: textOf(mutant.manifest) };
    }
  } finally {
    // Who does not want them all does not wait for the rest: the generator ends where nobody reads.
    go.stdout.destroy();
  }
  if (go.exitCode === null) await once(go, 'exit');
  if (count < number) throw new ClusterError(`the corpus ended early, with status ${go.exitCode ?? 'unknown'}`);
}
