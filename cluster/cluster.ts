import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './build';
import { Authority, type Pair, signingKey } from './certificates';
import { apiserver, type Component, controllerManager, etcd, node, scheduler, type Site } from './components';
import { type Folder, link } from './folder';
import { kubeconfig } from './kubeconfig';
import { kubectl } from './kubectl';
import { ClusterError } from './cluster-error';
import { requireSpace } from './disk-space';
import { freePorts, isFree } from './ports';
import { Running } from './process';

export interface ClusterOptions {
  /** How many nodes there are, `worker-1` and so on. */
  nodes: number;
  /** The API server's port. @default a free one */
  port?: number;
  /** Such as 1.35, for an older server's behaviour. @default the version that was built */
  emulatedVersion?: string;
}

/** Whether a component runs. */
export interface ComponentStatus {
  name: string;
  pid?: number;
  running: boolean;
}

const ready = ['get', '--raw', '/readyz', '--request-timeout=2s'];

/** Of the 107 bytes that a socket's path may have, a node's `/node4294967295/runtime.sock` takes 28. */
const longestPath = 107 - 28;

/** Seconds that a component has to start; a busy machine takes long. */
const patience = 120;

/** A control plane and its nodes, as processes of this one, on loopback. */
export class Cluster {
  private readonly running = new Map<string, Running>();
  /** Nodes that were powered off, as opposed to those that died. */
  private readonly off = new Set<string>();
  private readonly reaper: ChildProcess;
  private stopped = false;

  /** @param folder what the cluster writes; `stop` removes it, and so does a reaper when this process dies */
  constructor(private readonly folder: Folder) {
    this.reaper = spawn(program('kube'), ['reaper', folder.path, link], { stdio: ['pipe', 'ignore', 'ignore'] });
    this.reaper.on('error', () => undefined);
  }

  /**
   * Starts the components and waits until the nodes are ready for pods.
   *
   * @param progress told a line before each step
   * @throws ClusterError for a port that is taken, too little room, a component that ends; `stop` is due then too
   */
  async start(options: ClusterOptions, progress: (line: string) => void): Promise<void> {
    requireSpace(this.folder.path, 1, 'a cluster');
    if (options.nodes > 0 && Buffer.byteLength(this.folder.path) > longestPath) {
      throw new ClusterError(`${this.folder.path} is too long for the sockets of nodes: set TMPDIR to a shorter path`);
    }
    if (options.port !== undefined && !(await isFree(options.port))) {
      throw new ClusterError(`port ${options.port} is taken: give another one, or none`);
    }
    const site = await this.site(options.port);
    progress('starting etcd and the API server');
    this.run(etcd(site));
    this.run(apiserver(site, options.emulatedVersion));
    await this.until(ready);
    progress('starting the controller manager and the scheduler');
    this.run(await controllerManager(site));
    this.run(await scheduler(site));
    await this.startNodes(site, options.nodes, progress);
  }

  /** For kubectl: as an administrator. */
  get kubeconfig(): string {
    return this.folder.file('admin.kubeconfig');
  }

  /** Each component's name, and whether it runs. */
  get components(): ComponentStatus[] {
    return [...this.running].map(([name, { pid, ended }]) => ({ name, pid, running: !ended }));
  }

  /** Powers a node off. */
  async killNode(name: string): Promise<void> {
    const node = this.nodeOf(name);
    if (node.ended) throw new ClusterError(`node ${name} is off already`);
    this.off.add(name);
    await node.kill();
  }

  /** Powers a node on again. Its pods were in memory that is lost. */
  startNode(name: string): void {
    const node = this.nodeOf(name);
    if (!node.ended) throw new ClusterError(`node ${name} is on already`);
    this.off.delete(name);
    this.running.set(name, new Running(node.component, this.folder));
  }

  /**
   * Starts again what ended, such as a process that was killed, and waits until the API server is ready. Gives its names. What
   * was stored is still there, and nodes that were powered off stay off.
   */
  async revive(): Promise<string[]> {
    const ended = [...this.running.values()].filter(({ ended, component }) => ended && !this.off.has(component.name));
    for (const { component } of ended) this.run(component);
    const names = ended.map(({ component }) => component.name);
    if (names.length > 0) await this.until(ready, names);
    return names;
  }

  /** Ends every process and removes what was written. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.running.values()].map((component) => component.kill()));
    this.folder.remove();
    this.reaper.stdin?.end();
  }

  private nodeOf(name: string): Running {
    const found = this.running.get(name);
    if (found?.component.command === 'node') return found;
    const nodes = [...this.running.values()].filter(({ component }) => component.command === 'node');
    const names = nodes.map(({ component }) => component.name).join(', ');
    throw new ClusterError(`there is no node ${name}: ${names ? `there are ${names}` : 'the cluster has none'}`);
  }

  private run(component: Component): void {
    if (this.stopped) throw new ClusterError('the cluster was stopped while it started');
    this.running.set(component.name, new Running(component, this.folder));
  }

  private async startNodes(site: Site, count: number, progress: (line: string) => void): Promise<void> {
    const names = Array.from({ length: count }, (_, index) => `worker-${index + 1}`);
    if (count > 0) progress(`starting ${count} ${count === 1 ? 'node' : 'nodes'}`);
    for (const name of names) this.run(await node(site, name));
    const wanted = [...names.map((name) => `node/${name}`), 'serviceaccount/default'];
    // kubectl looks at one after the other, which takes its time on a busy machine.
    const wait = ['wait', `--timeout=${2 + count}s`];
    await this.until([...wait, '--for=create', ...wanted]);
    if (count > 0) await this.until([...wait, '--for=condition=Ready', 'node', '--all']);
  }

  private async site(port?: number): Promise<Site> {
    const { folder } = this;
    const [etcdPort, peerPort, free] = await freePorts();
    const ports = { etcd: etcdPort, peer: peerPort, apiserver: port ?? free };
    const [authority, storage] = [await Authority.create('cdk8s-primer'), await Authority.create('etcd')];
    // As kubeadm's two administrators: the first may do everything, the second is who objects say made them.
    const admin = await authority.issue('kubernetes-admin', ['system:masters', 'kubeadm:cluster-admins']);
    folder.write('admin.kubeconfig', kubeconfig(ports.apiserver, authority, 'kubernetes-admin', admin));
    const write = (name: string, { certificate }: Authority, pair: Pair): Site['files']['etcd'] => ({
      authority: folder.write(`${name}-ca.crt`, certificate),
      certificate: folder.write(`${name}.crt`, pair.certificate),
      key: folder.write(`${name}.key`, pair.key),
    });
    const files = {
      etcd: write('etcd', storage, await storage.issue('etcd')),
      server: write('apiserver', authority, await authority.issue('kube-apiserver')),
      signingKey: folder.write('service-accounts.key', signingKey()),
    };
    return { folder, authority, ports, files };
  }

  /** Until kubectl does it, or one of these components ends. */
  private async until(args: string[], needed = [...this.running.keys()]): Promise<void> {
    const deadline = Date.now() + patience * 1000;
    for (;;) {
      const { code, stderr } = await kubectl(this.kubeconfig, args);
      for (const [name, component] of this.running) {
        if (component.ended && needed.includes(name))
          throw new ClusterError(`${name} ended:\n${component.lastWords()}`);
      }
      if (code === 0) return;
      if (Date.now() > deadline) {
        throw new ClusterError(`the cluster is not ready after ${patience} s:\n${stderr.trim()}`);
      }
      await sleep(50);
    }
  }
}
