// Compares kube-admission with a running API server:
// npm run fuzz:server [-- NUMBER [--seed S] [--kubernetes-version V] [--seeds FILE]… [--pairs FILE]]
//
// --seeds names manifests that are mutated in place of the repository's, and --pairs updates that are compared in place of mutations:
// a line of JSON each, with before and after.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { programIn } from '../packages/kube-admission/lib/native/program';
import { invalidManifests } from '../packages/kube-admission/__tests__/invalid-manifests';
import { integer, runCommand } from './command-line';
import { RunningCluster } from './running-cluster';

const kubeAdmission = join(__dirname, '..', 'packages', 'kube-admission');

async function fuzz(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      'kubernetes-version': { type: 'string' },
      seeds: { type: 'string', multiple: true },
      pairs: { type: 'string' },
    },
  });
  const { seed, seeds, pairs, 'kubernetes-version': kubernetesVersion } = values;
  if (seed !== undefined) integer('--seed', seed, 0, 2 ** 64);
  const flags = {
    n: integer('NUMBER', positionals[0] ?? '20000', 0),
    // As it was written: a number of JavaScript has fewer digits than Go's uint64.
    ...(seed !== undefined && { seed }),
    ...(seeds && { seeds: seeds.map((file) => resolve(file)).join(delimiter) }),
    ...(pairs !== undefined && { pairs: resolve(pairs) }),
    ...(kubernetesVersion !== undefined && { settings: JSON.stringify({ kubernetesVersion }) }),
  };
  // The program that ships reviews, where there is one for the system.
  execFileSync(process.execPath, ['-r', 'ts-node/register', join('wasm', 'build.ts'), 'engine'], {
    cwd: kubeAdmission,
    stdio: 'inherit',
  });
  const cluster = await RunningCluster.start(
    { nodes: 0, controllers: false, lock: false, emulatedVersion: kubernetesVersion },
    console.error,
  );
  try {
    const texts = invalidManifests.map(({ manifest }) => manifest);
    const manifests = cluster.folder.write('invalid.yaml', texts.join('\n---\n'));
    const engine = programIn(join(kubeAdmission, 'build'));
    const settings = Object.entries({
      ...flags,
      kubeconfig: cluster.kubeconfig,
      manifests,
      ...(engine !== undefined && { engine }),
    });
    const test = ['test', '-buildvcs=false', '-count=1', '-timeout=0', '-v', './fuzz', '-args'];
    const go = spawn('go', [...test, ...settings.map(([name, value]) => `-${name}=${value}`)], {
      cwd: join(kubeAdmission, 'go'),
      stdio: 'inherit',
    });
    await once(go, 'exit');
    return go.exitCode ?? 1;
  } finally {
    await cluster.stop();
  }
}

void runCommand(fuzz);
