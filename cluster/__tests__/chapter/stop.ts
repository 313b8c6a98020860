import { rmSync } from 'node:fs';
import { RunningCluster } from '../../control';

/** Ends the cluster that was started; one that was there is left as it was. */
export default async function stop(): Promise<void> {
  const { CHAPTER_CLUSTER: cluster = '', CHAPTER_FOLDER: folder = '' } = process.env;
  if (cluster === 'current') rmSync(folder, { recursive: true });
  else await RunningCluster.in(folder).stop();
}
