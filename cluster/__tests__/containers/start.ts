import { ClusterError } from '../../cluster-error';
import { whyNotPrepared } from '../../containers/prepare';
import { reported, startOwn } from '../chapter/start';

/** Starts the cluster with containers that all tests share. A machine that cannot run one fails the tests. */
export default function start(): Promise<void> {
  return reported(startContainers());
}

async function startContainers(): Promise<void> {
  const reason = await whyNotPrepared((line) => {
    console.error(line);
  });
  if (reason !== undefined) throw new ClusterError(`cannot run containers: ${reason}`);
  await startOwn({ nodes: 2, containers: true });
}
