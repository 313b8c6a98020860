import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, program } from '../../build';
import { ClusterError } from '../../cluster-error';
import { kubectl } from '../../kubectl';
import { RunningCluster } from '../../running-cluster';
import type { SupervisorOptions } from '../../supervisor';
import { LABELS } from './labels';

const progress = (line: string): void => {
  console.error(line);
};

/** Starts the cluster that all tests share, or prepares the current one for them. */
export default function start(): Promise<void> {
  return reported(process.env.CHAPTER_CLUSTER === 'current' ? useCurrent() : startOwn({ nodes: 3 }));
}

/** Prints the message of an error that the user can fix. */
export async function reported(starting: Promise<void>): Promise<void> {
  try {
    await starting;
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    // Not thrown, since Jest would add a stack trace.
    console.error(error.message);
    process.exit(1);
  }
}

/** Starts a cluster for the tests of this process. */
export async function startOwn(options: Omit<SupervisorOptions, 'lock'>): Promise<void> {
  const { folder, kubeconfig } = await RunningCluster.start({ ...options, lock: false }, progress);
  process.env.CHAPTER_CLUSTER = process.env.CHAPTER_FOLDER = folder.path;
  process.env.KUBECONFIG = kubeconfig;
  // kubectl's cache is removed with the folder.
  process.env.KUBECACHEDIR = folder.file('cache');
}

async function useCurrent(): Promise<void> {
  await build(progress);
  const kubeconfig = (process.env.KUBECONFIG ??= join(homedir(), '.kube', 'config'));
  const context = await kubectl(kubeconfig, ['config', 'current-context']);
  if (context.code !== 0) throw new ClusterError(`${kubeconfig} has no current context: ${context.stderr.trim()}`);
  const name = context.stdout.trim();
  const may = await kubectl(kubeconfig, ['auth', 'can-i', 'create', 'namespaces', '--request-timeout=20s']);
  if (may.code !== 0) {
    const message = `${may.stdout}${may.stderr}`.trim().split('\n').at(-1) ?? '';
    throw new ClusterError(`cannot create namespaces in the cluster of the context ${name}: ${message}`);
  }
  progress(`using the cluster of the context ${name}`);
  const selector = Object.entries(LABELS).map(([label, value]) => `${label}=${value}`);
  const remove = ['delete', 'namespaces', '-l', ...selector];
  const left = await kubectl(kubeconfig, remove);
  if (left.code !== 0) throw new ClusterError(`cannot delete the namespaces of an earlier run: ${left.stderr.trim()}`);
  if (left.stdout.includes(' deleted')) progress(`deleted the namespaces of an earlier run:\n${left.stdout.trim()}`);
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-primer-chapter-'));
  process.env.CHAPTER_FOLDER = folder;
  process.once('SIGINT', () => {
    spawnSync(program('kubectl'), [...remove, '--wait=false'], { stdio: 'inherit' });
    rmSync(folder, { recursive: true });
    process.exit(130);
  });
}
