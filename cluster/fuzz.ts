// Compares kube-admission with a running API server: npm run fuzz:server [-- NUMBER [--seed S] [--kubernetes-version V]]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FieldError } from '../lib/manifests/field-error';
import { invalidManifests } from '../packages/kube-admission/__tests__/invalid-manifests';
import { ClusterError, mistakeOf } from './cluster-error';
import { RunningCluster } from './control';

function whole(name: string, text: string): string {
  if (/^\d+$/.test(text)) return text;
  throw new ClusterError(FieldError.invalid(name, text, 'must be a number').toString());
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string' }, 'kubernetes-version': { type: 'string' } },
  });
  const { seed, 'kubernetes-version': kubernetesVersion } = values;
  const flags = {
    n: whole('NUMBER', positionals[0] ?? '20000'),
    ...(seed !== undefined && { seed: whole('--seed', seed) }),
    ...(kubernetesVersion !== undefined && { settings: JSON.stringify({ kubernetesVersion }) }),
  };
  const cluster = await RunningCluster.start(
    { nodes: 0, claim: false, emulatedVersion: kubernetesVersion },
    console.error,
  );
  try {
    const texts = invalidManifests.map(({ manifest }) => manifest);
    const manifests = cluster.folder.write('invalid.yaml', texts.join('\n---\n'));
    const settings = Object.entries({ ...flags, kubeconfig: cluster.kubeconfig, manifests });
    const test = ['test', '-buildvcs=false', '-count=1', '-timeout=0', '-v', './fuzz', '-args'];
    const go = spawn('go', [...test, ...settings.map(([name, value]) => `-${name}=${value}`)], {
      cwd: join(__dirname, '../packages/kube-admission/go'),
      stdio: 'inherit',
    });
    await once(go, 'exit');
    return go.exitCode ?? 1;
  } finally {
    await cluster.stop();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const mistake = mistakeOf(error);
    console.error(mistake?.message ?? error);
    process.exitCode = 2;
  },
);
