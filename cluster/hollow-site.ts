import { program } from './build';
import { ClusterError } from './cluster-error';
import { ComponentProcess, type Running } from './component-process';
import { type Addresses, argumentsOf, type ClusterConfig, type Component, hollowNode } from './components';
import type { Folder } from './folder';
import { freePorts } from './ports';
import type { Site } from './site';

/** The longest path of the folder: a socket's path has at most 107 bytes, of which `/node4294967295/runtime.sock` takes 28. */
const LONGEST_PATH = 107 - 28;

/** All components are processes on the loopback address of this machine, and nodes are hollow: they run no containers. */
export class HollowSite implements Site {
  readonly gracePeriod = '8s';
  readonly services = {};

  constructor(
    private readonly folder: Folder,
    private readonly nodes: string[],
  ) {}

  async open(port?: number): Promise<Addresses> {
    if (this.nodes.length > 0 && Buffer.byteLength(this.folder.path) > LONGEST_PATH) {
      throw new ClusterError(
        `the path ${this.folder.path} is too long for the sockets of nodes: set TMPDIR to a shorter one`,
      );
    }
    const [client, peer, free] = await freePorts();
    const url = `https://127.0.0.1:${port ?? free}`;
    return {
      etcd: { client: `https://127.0.0.1:${client}`, peer: `https://127.0.0.1:${peer}` },
      apiserver: { bind: '127.0.0.1', port: port ?? free, url, publicUrl: url, names: [] },
    };
  }

  apiserverFlags(): Promise<Record<string, string>> {
    // The Service `kubernetes` has no endpoints, since Kubernetes refuses loopback addresses as endpoints.
    return Promise.resolve({ 'endpoint-reconciler-type': 'none' });
  }

  run(component: Component): Running {
    const { folder } = this;
    return new ComponentProcess([program('kube'), ...argumentsOf(component)], { name: component.name, folder });
  }

  prepareNodes(): void {
    // There is nothing to prepare.
  }

  async startNode(config: ClusterConfig, name: string): Promise<Running> {
    return this.run(await hollowNode(config, name));
  }

  memory(): Record<string, number> {
    return {};
  }

  enter(): string[] {
    throw new ClusterError('the nodes of this cluster are hollow, so no command runs on them');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
