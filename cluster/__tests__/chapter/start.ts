import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, program } from '../../build';
import { RunningCluster } from '../../control';
import { kubectl } from '../../kubectl';
import { ClusterError, mistakeOf } from '../../cluster-error';
import { ours } from './ours';

const progress = (line: string): void => {
  console.error(line);
};

/** Starts the one cluster of all the tests, unless they are to use another. */
export default async function start(): Promise<void> {
  try {
    await (process.env.CHAPTER_CLUSTER === 'current' ? useCurrent() : startOwn());
  } catch (error) {
    const mistake = mistakeOf(error);
    if (!mistake) throw error;
    // Not thrown: Jest would add where in its own code that was.
    console.error(mistake.message);
    process.exit(1);
  }
}

async function startOwn(): Promise<void> {
  const { folder, kubeconfig } = await RunningCluster.start({ nodes: 3, claim: false }, progress);
  process.env.CHAPTER_CLUSTER = process.env.CHAPTER_FOLDER = folder.path;
  process.env.KUBECONFIG = kubeconfig;
  // What kubectl remembers of an API server is removed with it.
  process.env.KUBECACHEDIR = folder.file('cache');
}

async function useCurrent(): Promise<void> {
  await build(progress);
  const kubeconfig = (process.env.KUBECONFIG ??= join(homedir(), '.kube', 'config'));
  const context = await kubectl(kubeconfig, ['config', 'current-context']);
  if (context.code !== 0) throw new ClusterError(`${kubeconfig} has no current cluster: ${context.stderr.trim()}`);
  const name = context.stdout.trim();
  const may = await kubectl(kubeconfig, ['auth', 'can-i', 'create', 'namespaces', '--request-timeout=20s']);
  if (may.code !== 0) {
    const why = `${may.stdout}${may.stderr}`.trim().split('\n').at(-1) ?? '';
    throw new ClusterError(`the tests cannot make namespaces in the cluster of the context ${name}: ${why}`);
  }
  progress(`using the cluster of the context ${name}`);
  const selector = Object.entries(ours).map(([label, value]) => `${label}=${value}`);
  const remove = ['delete', 'namespaces', '-l', ...selector];
  const left = await kubectl(kubeconfig, remove);
  if (left.code !== 0) throw new ClusterError(`the tests cannot remove their namespaces: ${left.stderr.trim()}`);
  if (left.stdout.includes(' deleted')) progress(`removed what an earlier run left:\n${left.stdout.trim()}`);
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-primer-chapter-'));
  process.env.CHAPTER_FOLDER = folder;
  process.once('SIGINT', () => {
    spawnSync(program('kubectl'), [...remove, '--wait=false'], { stdio: 'inherit' });
    rmSync(folder, { recursive: true });
    process.exit(130);
  });
}
