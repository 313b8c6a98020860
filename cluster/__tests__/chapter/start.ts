import { mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../build';
import { RunningCluster } from '../../control';
import { kubectl } from '../../kubectl';

const progress = (line: string): void => {
  console.error(line);
};

/** Starts the one cluster of all the tests, unless they are to use another. */
export default async function start(): Promise<void> {
  if (process.env.CHAPTER_CLUSTER === 'current') {
    await build(progress);
    const kubeconfig = (process.env.KUBECONFIG ??= join(homedir(), '.kube', 'config'));
    const context = await kubectl(kubeconfig, ['config', 'current-context']);
    if (context.code !== 0) throw new Error(`no cluster is the current one: ${context.stderr.trim()}`);
    progress(`using the cluster of the context ${context.stdout.trim()}`);
    process.env.CHAPTER_FOLDER = mkdtempSync(join(tmpdir(), 'cdk8s-primer-chapter-'));
    return;
  }
  const { folder, kubeconfig } = await RunningCluster.start({ nodes: 3, claim: false }, progress);
  process.env.CHAPTER_CLUSTER = process.env.CHAPTER_FOLDER = folder.path;
  process.env.KUBECONFIG = kubeconfig;
  // What kubectl remembers of an API server is removed with it.
  process.env.KUBECACHEDIR = folder.file('cache');
}
