// How long a real control plane takes: npm run bench:cluster [-- REPLICAS OBJECTS]
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Testing, Chart, Yaml } from 'cdk8s';
import { RunningCluster } from '../../cluster/control';
import { loadReviewer } from '../../cluster/differential/reviewer';
import { kubectl } from '../../cluster/kubectl';
import { Oracle } from '../../cluster/oracle';
import { NginxReplicaSet } from '../../lib';

const replicas = Number(process.argv[2] ?? 1000);
const objects = Number(process.argv[3] ?? 10_000);
const nodes = Math.max(1, Math.ceil(replicas / 100));

async function seconds(what: string, task: () => unknown): Promise<void> {
  const start = performance.now();
  await task();
  console.log(`| ${what} | ${((performance.now() - start) / 1000).toFixed(1)} s |`);
}

async function run({ kubeconfig }: RunningCluster, ...args: string[]): Promise<void> {
  const { code, stderr } = await kubectl(kubeconfig, args);
  if (code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr}`);
}

function manifests(count: number, size: number): string {
  const chart = new Chart(Testing.app(), 'bench');
  for (let i = 0; i < count; i++) new NginxReplicaSet(chart, `web-${i}`, { replicas: size });
  const rendered: unknown[] = chart.toJson();
  return Yaml.stringify(...rendered);
}

/** The same pods, one after the other, asked of the server over a connection that is kept, and of kube-admission. */
async function comparePods({ kubeconfig }: RunningCluster): Promise<void> {
  const pods = Array.from({ length: 1000 }, (_, i) =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `web-${i}` },
      spec: { containers: [{ name: 'main', image: 'nginx:latest', ports: [{ containerPort: 80 }] }] },
    }),
  );
  const oracle = await Oracle.connect(kubeconfig);
  await seconds(`${pods.length} pods, each a dry run of the server`, async () => {
    for (const pod of pods) await oracle.ask(pod);
  });
  oracle.close();
  const admission = await loadReviewer({});
  await seconds(`${pods.length} pods, each a review of kube-admission`, () => {
    for (const pod of pods) admission.reviewYaml(pod);
  });
}

async function main(): Promise<void> {
  console.log(`Node ${process.version} on ${cpus()[0]?.model ?? '?'}, ${cpus().length} cores\n\n| | |\n| --- | --- |`);
  let cluster: RunningCluster | undefined;
  await seconds(`a cluster with ${nodes} nodes, ready`, async () => {
    cluster = await RunningCluster.start({ nodes, claim: false }, () => undefined);
  });
  if (!cluster) return;
  const ready = cluster;
  try {
    await comparePods(ready);
    const one = ready.folder.write('one.yaml', manifests(1, replicas));
    await seconds(`a ReplicaSet of ${replicas} pods, all ready`, async () => {
      await run(ready, 'apply', '-f', one);
      await run(ready, 'wait', `--for=jsonpath={.status.readyReplicas}=${replicas}`, 'rs/web-0', '--timeout=20m');
    });
    await run(ready, 'delete', '-f', one);
    const many = ready.folder.file('many.yaml');
    await seconds(`${objects} ReplicaSets without pods, synthesized`, () => {
      writeFileSync(many, manifests(objects, 0));
    });
    await seconds(`${objects} ReplicaSets without pods, applied by the server`, () =>
      run(ready, 'apply', '--server-side', '-f', many),
    );
  } finally {
    await ready.stop();
  }
}

void main();
