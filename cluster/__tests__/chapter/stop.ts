import { rmSync } from 'node:fs';
import { RunningCluster } from '../../running-cluster';

/** Stops the cluster that `start` started, or removes the files that the tests wrote for the current one. */
export default async function stop(): Promise<void> {
  const { CHAPTER_CLUSTER: cluster = '', CHAPTER_FOLDER: folder = '' } = process.env;
  if (cluster === 'current') rmSync(folder, { recursive: true });
  else await RunningCluster.in(folder).stop();
}
