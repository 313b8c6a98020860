// Measures a cluster whose nodes run containers: npm run bench:containers
import { cpus } from 'node:os';
import { build } from '../../cluster/build';
import { whyNotPrepared } from '../../cluster/containers/prepare';
import { kubectl } from '../../cluster/kubectl';
import { RunningCluster } from '../../cluster/running-cluster';

const row = (name: string, value: string): void => {
  console.log(`| ${name} | ${value} |`);
};
const silent = (): void => undefined;

async function seconds<T>(name: string, task: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await task();
  row(name, `${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

async function run({ kubeconfig }: RunningCluster, ...args: string[]): Promise<void> {
  const { code, stderr } = await kubectl(kubeconfig, args);
  if (code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr}`);
}

/** Prints the memory of the control plane and of the nodes. */
async function memory(when: string, cluster: RunningCluster): Promise<void> {
  for (const [name, bytes] of await cluster.memory())
    row(`memory of ${name}, ${when}`, `${Math.round(bytes / 2 ** 20)} MiB`);
}

async function main(): Promise<void> {
  console.log(`Node ${process.version} on ${cpus()[0]?.model ?? '?'}, ${cpus().length} cores\n\n| | |\n| --- | --- |`);
  await build(silent);
  const reason = await seconds('packages and images (0 if they exist)', () => whyNotPrepared(silent));
  if (reason !== undefined) throw new Error(reason);
  const cluster = await seconds('start, until both nodes are ready', () =>
    RunningCluster.start({ nodes: 2, containers: true, lock: false }, silent),
  );
  try {
    await memory('without pods', cluster);
    const file = 'dist/ch6-3-1-replicaset.k8s.yaml';
    await seconds('ReplicaSet of the chapter, until its 3 pods are ready', async () => {
      await run(cluster, 'apply', '-f', file);
      await run(cluster, 'wait', '--for=jsonpath={.status.readyReplicas}=3', '-f', file, '--timeout=2m');
    });
    await memory('with them', cluster);
    await seconds('power a node off', () => cluster.killNode('worker-2'));
    await seconds('until the node is not ready', () =>
      run(cluster, 'wait', '--for=condition=Ready=Unknown', 'node/worker-2', '--timeout=2m'),
    );
    await seconds('power it on, until it is ready', async () => {
      await cluster.startNode('worker-2');
      await run(cluster, 'wait', '--for=condition=Ready', 'node/worker-2', '--timeout=2m');
    });
  } finally {
    await seconds('stop', () => cluster.stop());
  }
}

void main();
