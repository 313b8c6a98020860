import { statfsSync } from 'node:fs';
import { ClusterError } from './cluster-error';

const gibibyte = 2 ** 30;

/**
 * Asks for room before something is written.
 *
 * @param gibibytes how many are needed
 * @throws ClusterError if fewer are free where the folder is
 */
export function requireSpace(folder: string, gibibytes: number, what: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / gibibyte;
  if (free < gibibytes) {
    throw new ClusterError(
      `${what} needs ${gibibytes} GiB of disk where ${folder} is, and ${free.toFixed(1)} are free: make room there`,
    );
  }
}
