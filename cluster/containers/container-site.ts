import { createServer } from 'node:net';
import { join } from 'node:path';
import { program } from '../build';
import { ClusterError } from '../cluster-error';
import { ComponentProcess, type ProcessOptions, type Running } from '../component-process';
import { type Addresses, argumentsOf, type ClusterConfig, type Component, kubeconfigOf } from '../components';
import type { Folder } from '../folder';
import { listen } from '../ports';
import { run } from '../run';
import type { Site } from '../site';
import { Cgroups } from './cgroups';
import { Machine } from './machine';
import { Namespaces, spawnHere } from './namespaces';
import { controlPlaneCommands, network } from './network';
import { nodeRoot } from './prepare';

/** The cgroup of the control plane. */
const CONTROL_PLANE = 'control-plane';

/**
 * The control plane and the nodes are in Linux namespaces of their own, with a network of their own, and nodes run containers. A process
 * in this network connects a port of this machine to the API server.
 */
export class ContainerSite implements Site {
  readonly gracePeriod = '12s';
  readonly services = { gateway: () => this.startGateway() };
  private port = 0;
  private cgroups: Cgroups | undefined;
  private namespaces: Namespaces | undefined;
  /** Machines that are on, or are being powered on, but have no kubelet yet. */
  private readonly booting = new Map<string, Promise<Machine>>();

  constructor(
    private readonly folder: Folder,
    private readonly nodes: string[],
  ) {}

  async open(port = 0): Promise<Addresses> {
    const cgroups = (this.cgroups = await Cgroups.create());
    cgroups.make(CONTROL_PLANE);
    const init = join(nodeRoot(), 'usr/bin/catatonit');
    this.namespaces = await Namespaces.create(init, (command) => cgroups.in(CONTROL_PLANE, () => spawnHere(command)));
    for (const command of controlPlaneCommands(this.nodes.length)) {
      await run(this.namespaces.enter(['chroot', nodeRoot(), ...command], ['net']));
    }
    const server = createServer();
    this.port = await listen(server, port);
    server.close();
    return {
      etcd: { client: 'https://127.0.0.1:2379', peer: 'https://127.0.0.1:2380' },
      apiserver: {
        bind: '0.0.0.0',
        port: network.apiserver,
        url: `https://${network.controlPlane}:${network.apiserver}`,
        publicUrl: `https://127.0.0.1:${this.port}`,
        names: [
          network.controlPlane,
          network.firstService,
          ...['kubernetes', 'kubernetes.default', 'kubernetes.default.svc', 'kubernetes.default.svc.cluster.local'],
        ],
      },
    };
  }

  async apiserverFlags({ folder, authority, files }: ClusterConfig): Promise<Record<string, string>> {
    const client = await authority.issue('kube-apiserver-kubelet-client', ['system:masters']);
    return {
      'advertise-address': network.controlPlane,
      'kubelet-certificate-authority': files.server.authority,
      'kubelet-client-certificate': folder.write('kubelet-client.crt', client.certificate),
      'kubelet-client-key': folder.write('kubelet-client.key', client.key),
    };
  }

  run(component: Component): Running {
    return this.start(component.name, [program('kube'), ...argumentsOf(component)]);
  }

  prepareNodes(config: ClusterConfig): void {
    for (const name of this.nodes) void this.boot(config, name);
  }

  async startNode(config: ClusterConfig, name: string): Promise<Running> {
    const booting = this.booting.get(name) ?? this.boot(config, name);
    this.booting.delete(name);
    const machine = await booting;
    machine.startKubelet();
    return machine;
  }

  memory(): Record<string, number> {
    const { cgroups } = this.opened();
    return Object.fromEntries([CONTROL_PLANE, ...this.nodes].map((name) => [name, cgroups.memoryOf(name)]));
  }

  enter(node: Running, command: string[]): string[] {
    if (node instanceof Machine) return node.enter(command);
    throw new ClusterError('this is not a node');
  }

  async close(): Promise<void> {
    // The machines are in these namespaces.
    await this.namespaces?.end();
    await Promise.allSettled([...this.booting.values()].map(async (machine) => (await machine).kill()));
    this.namespaces?.close();
    await this.cgroups?.remove();
  }

  private boot(config: ClusterConfig, name: string): Promise<Machine> {
    const booting = this.bootMachine(config, name);
    // An error is reported to the one who starts the node.
    booting.catch(() => undefined);
    this.booting.set(name, booting);
    return booting;
  }

  private async bootMachine(config: ClusterConfig, name: string): Promise<Machine> {
    const number = this.nodes.indexOf(name) + 1;
    const { certificate, key } = await config.authority.issue(name, [], [name, network.node(number)]);
    const { cgroups, namespaces } = this.opened();
    return Machine.boot({
      name,
      number,
      nodes: this.nodes.length,
      credentials: {
        authority: config.authority.certificate,
        certificate,
        key,
        kubelet: await kubeconfigOf(config, `system:node:${name}`, ['system:nodes']),
        proxy: await kubeconfigOf(config, 'system:kube-proxy'),
      },
      folder: this.folder,
      cgroups,
      controlPlane: namespaces,
    });
  }

  private async startGateway(): Promise<Running> {
    const server = createServer();
    await listen(server, this.port);
    const script = ['-r', require.resolve('ts-node/register'), join(__dirname, 'gateway.ts')];
    const env = { TS_NODE_PROJECT: join(__dirname, '../../tsconfig.json') };
    return this.start('gateway', [process.execPath, ...script], { server, env });
  }

  private start(name: string, command: string[], options: Pick<ProcessOptions, 'server' | 'env'> = {}): Running {
    const { cgroups, namespaces } = this.opened();
    const { folder } = this;
    return cgroups.in(
      CONTROL_PLANE,
      () => new ComponentProcess(namespaces.enter(command), { name, folder, ...options }),
    );
  }

  private opened(): { cgroups: Cgroups; namespaces: Namespaces } {
    const { cgroups, namespaces } = this;
    if (!cgroups || !namespaces) throw new Error('the site is not open');
    return { cgroups, namespaces };
  }
}
