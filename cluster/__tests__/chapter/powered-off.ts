import type { RunningCluster } from '../../running-cluster';
import { eventually } from './eventually';
import type { Namespace } from './namespace';
import { tell } from './story';

/** Runs a function while a node is off. Afterwards the node is on and can run pods again, even if the function throws. */
export async function poweredOff(
  node: string,
  cluster: RunningCluster,
  ns: Namespace,
  body: () => Promise<void>,
): Promise<void> {
  tell(`Power ${node} off.`, `${node}의 전원을 끕니다.`);
  await cluster.killNode(node);
  try {
    await body();
  } finally {
    tell(`Power ${node} on.`, `${node}의 전원을 켭니다.`);
    await cluster.startNode(node);
    await ns.wait(`--for=condition=Ready node/${node}`);
    await eventually(
      () => ns.read(`node/${node}`, '{.spec.taints}'),
      (taints) => taints.length === 0,
    );
  }
}
