import { statfsSync } from 'node:fs';
import { ClusterError } from './cluster-error';

const GIBIBYTE = 2 ** 30;

/**
 * Checks that there is enough disk space before something is written.
 *
 * @param what the subject of the message, such as `the cluster`
 * @throws ClusterError if the file system of the folder has less free space
 */
export function requireSpace(folder: string, gibibytes: number, what: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / GIBIBYTE;
  if (free < gibibytes) {
    throw new ClusterError(
      `${what} needs ${gibibytes} GiB of disk space in ${folder}, but only ${free.toFixed(1)} GiB are free: delete files there`,
    );
  }
}
