import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './build';
import { ComponentProcess } from './component-process';
import { Authority, type CertificateAndKey, signingKey } from './certificates';
import { apiserver, type ClusterConfig, type Component, controllerManager, etcd, node, scheduler } from './components';
import { type Folder, link } from './folder';
import { kubeconfig } from './kubeconfig';
import { kubectl } from './kubectl';
import { ClusterError } from './cluster-error';
import { requireSpace } from './disk-space';
import { freePorts, isFree } from './ports';

export interface ClusterOptions {
  /** The number of nodes, which are named `worker-1` and so on. */
  nodes: number;
  /** The API server's port. @default - a free port */
  port?: number;
  /** An older minor version whose behaviour the API server has. @default - the version that was built */
  emulatedVersion?: string;
}

/** The state of a component. */
export interface ComponentStatus {
  name: string;
  pid?: number;
  running: boolean;
}

const READY = ['get', '--raw', '/readyz', '--request-timeout=2s'];

/** The longest path of the folder: a socket's path has at most 107 bytes, of which `/node4294967295/runtime.sock` takes 28. */
const LONGEST_PATH = 107 - 28;

/** How long the cluster may take to become ready; a busy machine takes long. */
const TIMEOUT_SECONDS = 120;

/** A control plane and its nodes. Its components are child processes of this process, and listen on the loopback address only. */
export class Cluster {
  private readonly processes = new Map<string, ComponentProcess>();
  /** The nodes that the user powered off. */
  private readonly poweredOff = new Set<string>();
  private readonly reaper: ChildProcess;
  private stopped = false;

  /** @param folder the folder for all files of the cluster; `stop` removes it, or a reaper if this process is killed */
  constructor(private readonly folder: Folder) {
    this.reaper = spawn(program('kube'), ['reaper', folder.path, link], { stdio: ['pipe', 'ignore', 'ignore'] });
    this.reaper.on('error', () => undefined);
  }

  /**
   * Starts the components and waits until the nodes are ready for pods.
   *
   * @param progress receives a line before each step
   * @throws ClusterError if the port is in use, disk space is missing or a component exits; call `stop` then too
   */
  async start(options: ClusterOptions, progress: (line: string) => void): Promise<void> {
    requireSpace(this.folder.path, 1, 'a cluster');
    if (options.nodes > 0 && Buffer.byteLength(this.folder.path) > LONGEST_PATH) {
      throw new ClusterError(
        `the path ${this.folder.path} is too long for the sockets of nodes: set TMPDIR to a shorter one`,
      );
    }
    if (options.port !== undefined && !(await isFree(options.port))) {
      throw new ClusterError(`port ${options.port} is in use: choose another one, or omit --port`);
    }
    const config = await this.configure(options.port);
    progress('starting etcd and the API server');
    this.run(etcd(config));
    this.run(apiserver(config, options.emulatedVersion));
    await this.waitFor(READY);
    progress('starting the controller manager and the scheduler');
    this.run(await controllerManager(config));
    this.run(await scheduler(config));
    await this.startNodes(config, options.nodes, progress);
  }

  /** The path of the administrator's kubeconfig file. */
  get kubeconfig(): string {
    return this.folder.file('admin.kubeconfig');
  }

  /** The state of each component. */
  get components(): ComponentStatus[] {
    return [...this.processes].map(([name, { pid, hasExited }]) => ({ name, pid, running: !hasExited }));
  }

  /** Powers a node off. */
  async killNode(name: string): Promise<void> {
    const node = this.nodeOf(name);
    if (node.hasExited) throw new ClusterError(`node ${name} is already off`);
    this.poweredOff.add(name);
    await node.kill();
  }

  /** Powers a node on again. Its containers are lost. */
  startNode(name: string): void {
    const node = this.nodeOf(name);
    if (!node.hasExited) throw new ClusterError(`node ${name} is already on`);
    this.poweredOff.delete(name);
    this.processes.set(name, new ComponentProcess(node.component, this.folder));
  }

  /**
   * Restarts the components that have exited, such as a process that was killed, and waits until the API server is ready. Keeps
   * the stored objects, and leaves nodes off that the user powered off. Returns the names of the restarted components.
   */
  async restart(): Promise<string[]> {
    const exited = [...this.processes.values()].filter(
      ({ hasExited, component }) => hasExited && !this.poweredOff.has(component.name),
    );
    for (const { component } of exited) this.run(component);
    const names = exited.map(({ component }) => component.name);
    if (names.length > 0) await this.waitFor(READY, names);
    return names;
  }

  /** Kills every process and removes the folder. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.processes.values()].map((component) => component.kill()));
    this.folder.remove();
    this.reaper.stdin?.end();
  }

  private nodeOf(name: string): ComponentProcess {
    const found = this.processes.get(name);
    if (found?.component.command === 'node') return found;
    const nodes = [...this.processes.values()].filter(({ component }) => component.command === 'node');
    const names = nodes.map(({ component }) => component.name).join(', ');
    throw new ClusterError(`there is no node ${name}; the cluster has ${names || 'no nodes'}`);
  }

  private run(component: Component): void {
    if (this.stopped) throw new ClusterError('the cluster was stopped while it started');
    this.processes.set(component.name, new ComponentProcess(component, this.folder));
  }

  private async startNodes(config: ClusterConfig, count: number, progress: (line: string) => void): Promise<void> {
    const names = Array.from({ length: count }, (_, index) => `worker-${index + 1}`);
    if (count > 0) progress(`starting ${count} ${count === 1 ? 'node' : 'nodes'}`);
    for (const name of names) this.run(await node(config, name));
    const wanted = [...names.map((name) => `node/${name}`), 'serviceaccount/default'];
    // kubectl waits for one object after the other, so more nodes need more time.
    const wait = ['wait', `--timeout=${2 + count}s`];
    await this.waitFor([...wait, '--for=create', ...wanted]);
    if (count > 0) await this.waitFor([...wait, '--for=condition=Ready', 'node', '--all']);
  }

  private async configure(port?: number): Promise<ClusterConfig> {
    const { folder } = this;
    const [etcdPort, peerPort, free] = await freePorts();
    const ports = { etcd: etcdPort, peer: peerPort, apiserver: port ?? free };
    const [authority, storage] = [await Authority.create('cdk8s-primer'), await Authority.create('etcd')];
    // The administrator has the name and the groups that kubeadm gives it; system:masters has all permissions.
    const admin = await authority.issue('kubernetes-admin', ['system:masters', 'kubeadm:cluster-admins']);
    folder.write('admin.kubeconfig', kubeconfig(ports.apiserver, authority, 'kubernetes-admin', admin));
    const write = (
      name: string,
      { certificate }: Authority,
      pair: CertificateAndKey,
    ): ClusterConfig['files']['etcd'] => ({
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

  /** Repeats a kubectl command until it succeeds. @throws ClusterError if a needed component exits, or on a timeout */
  private async waitFor(args: string[], needed = [...this.processes.keys()]): Promise<void> {
    const deadline = Date.now() + TIMEOUT_SECONDS * 1000;
    for (;;) {
      const { code, stderr } = await kubectl(this.kubeconfig, args);
      for (const [name, component] of this.processes) {
        if (component.hasExited && needed.includes(name))
          throw new ClusterError(`${name} exited:\n${component.logTail()}`);
      }
      if (code === 0) return;
      if (Date.now() > deadline) {
        throw new ClusterError(`the cluster is not ready after ${TIMEOUT_SECONDS} s:\n${stderr.trim()}`);
      }
      await sleep(50);
    }
  }
}
