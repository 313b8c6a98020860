// Measures the local cluster: npm run bench:cluster [-- REPLICAS OBJECTS]
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { cpus } from 'node:os';
import { Testing, Chart, Yaml } from 'cdk8s';
import { parseDocument } from 'yaml';
import { RunningCluster } from '../../cluster/running-cluster';
import { kubectl } from '../../cluster/kubectl';
import { NginxReplicaSet } from '../../lib';
import { pod } from './pods';

const replicas = Number(process.argv[2] ?? 1000);
const objects = Number(process.argv[3] ?? 10_000);
const nodes = Math.max(1, Math.ceil(replicas / 100));

async function seconds(name: string, task: () => unknown): Promise<void> {
  const start = performance.now();
  await task();
  console.log(`| ${name} | ${((performance.now() - start) / 1000).toFixed(1)} s |`);
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

/** Sends a dry run of each pod to the server, one after the other over one connection. */
async function dryRun(kubeconfig: string, pods: string[]): Promise<void> {
  const config = parseDocument(readFileSync(kubeconfig, 'utf8'));
  const pem = (list: string, of: string, key: string): Buffer =>
    Buffer.from(String(config.getIn([list, 0, of, `${key}-data`])), 'base64');
  const agent = new Agent({
    keepAlive: true,
    maxSockets: 1,
    ca: pem('clusters', 'cluster', 'certificate-authority'),
    cert: pem('users', 'user', 'client-certificate'),
    key: pem('users', 'user', 'client-key'),
  });
  const url = `${String(config.getIn(['clusters', 0, 'cluster', 'server']))}/api/v1/namespaces/default/pods?dryRun=All`;
  for (const body of pods) {
    await new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
      sent.on('error', reject).on('response', (response) => {
        if (response.statusCode !== 201) reject(new Error(`the server answers ${response.statusCode ?? 'nothing'}`));
        response.on('end', resolve).resume();
      });
      sent.end(body);
    });
  }
  agent.destroy();
}

/** Measures 1,000 dry runs of pods on the server, and 1,000 reviews of the same pods with kube-admission. */
async function comparePods({ kubeconfig }: RunningCluster): Promise<void> {
  const pods = Array.from({ length: 1000 }, (_, i) => JSON.stringify(pod(`web-${i}`)));
  await seconds(`a dry run of ${pods.length} pods, one by one`, () => dryRun(kubeconfig, pods));
  // eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-assignment -- its types need a build
  const { Admission }: { Admission: { loadSync(): { reviewYaml(text: string): unknown } } } = require('kube-admission');
  const admission = Admission.loadSync();
  await seconds(`a review of ${pods.length} pods with kube-admission, one by one`, () => {
    for (const text of pods) admission.reviewYaml(text);
  });
}

async function main(): Promise<void> {
  console.log(`Node ${process.version} on ${cpus()[0]?.model ?? '?'}, ${cpus().length} cores\n\n| | |\n| --- | --- |`);
  let cluster: RunningCluster | undefined;
  await seconds(`start of a cluster with ${nodes} nodes`, async () => {
    cluster = await RunningCluster.start({ nodes, lock: false }, () => undefined);
  });
  if (!cluster) return;
  const ready = cluster;
  try {
    await comparePods(ready);
    const one = ready.folder.write('one.yaml', manifests(1, replicas));
    await seconds(`a ReplicaSet of ${replicas} pods, until all are ready`, async () => {
      await run(ready, 'apply', '-f', one);
      await run(ready, 'wait', `--for=jsonpath={.status.readyReplicas}=${replicas}`, 'rs/web-0', '--timeout=20m');
    });
    await run(ready, 'delete', '-f', one);
    const many = ready.folder.file('many.yaml');
    await seconds(`synthesis of ${objects} ReplicaSets without pods`, () => {
      writeFileSync(many, manifests(objects, 0));
    });
    await seconds(`server-side apply of ${objects} ReplicaSets without pods`, () =>
      run(ready, 'apply', '--server-side', '-f', many),
    );
  } finally {
    await ready.stop();
  }
}

void main();
