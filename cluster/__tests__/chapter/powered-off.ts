import type { RunningCluster } from '../../control';
import { eventually } from './eventually';
import type { Namespace } from './namespace';
import { tell } from './story';

/** Powers a node off while something is done. Whatever comes of it, the node is on afterwards, and takes pods. */
export async function poweredOff(
  node: string,
  cluster: RunningCluster,
  ns: Namespace,
  body: () => Promise<void>,
): Promise<void> {
  tell(`${node} is powered off.`, `${node}의 전원을 끕니다.`);
  await cluster.killNode(node);
  try {
    await body();
  } finally {
    tell(`${node} is powered on.`, `${node}의 전원을 켭니다.`);
    await cluster.startNode(node);
    await ns.wait(`--for=condition=Ready node/${node}`);
    await eventually(
      () => ns.read(`node/${node}`, '{.spec.taints}'),
      (taints) => taints.length === 0,
    );
  }
}
