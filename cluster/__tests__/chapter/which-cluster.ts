import { RunningCluster } from '../../running-cluster';

const { CHAPTER_CLUSTER: folder = 'current' } = process.env;

/** The cluster that was started for the tests, or undefined if they use the current one. */
export const cluster = folder === 'current' ? undefined : RunningCluster.in(folder);

/** A test that needs running containers. */
export function testWithContainers(name: string, body: () => Promise<void>): void {
  if (cluster) test.skip(`${name} (skipped: hollow nodes run no containers)`, body);
  else test(name, body);
}

/** A test that changes nodes or powers them off. */
export function testWithNodes(name: string, body: (cluster: RunningCluster) => Promise<void>): void {
  if (cluster) test(name, () => body(cluster));
  else test.skip(`${name} (skipped: the tests change no nodes of the current cluster)`, () => undefined);
}
