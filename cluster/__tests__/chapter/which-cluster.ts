import { RunningCluster } from '../../control';

const { CHAPTER_CLUSTER: folder = 'current' } = process.env;

/** The cluster that was started for the tests; none if they use the current one. */
export const cluster = folder === 'current' ? undefined : RunningCluster.in(folder);

/** A test that needs the inside of a container. */
export function testWithContainers(name: string, body: () => Promise<void>): void {
  if (cluster) test.skip(`${name} (skipped: a hollow node's containers do not run)`, body);
  else test(name, body);
}

/** A test that changes nodes, or powers them off. */
export function testWithNodes(name: string, body: (cluster: RunningCluster) => Promise<void>): void {
  if (cluster) test(name, () => body(cluster));
  else test.skip(`${name} (skipped: the nodes of the current cluster are not for tests)`, () => undefined);
}
