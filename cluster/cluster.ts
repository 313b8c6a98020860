import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './build';
import type { Running } from './component-process';
import { Authority, type CertificateAndKey, signingKey } from './certificates';
import {
  type Addresses,
  apiserver,
  type ClusterConfig,
  controllerManager,
  EARLY_EVICTION,
  etcd,
  scheduler,
} from './components';
import { ContainerSite } from './containers/container-site';
import { type Folder, link } from './folder';
import { kubeconfig } from './kubeconfig';
import { kubectl } from './kubectl';
import { ClusterError } from './cluster-error';
import { requireSpace } from './disk-space';
import { HollowSite } from './hollow-site';
import { isFree } from './ports';
import type { Site } from './site';

export interface ClusterOptions {
  /** The number of nodes, which are named `worker-1` and so on. */
  nodes: number;
  /** Whether the nodes run containers. @default false */
  containers?: boolean;
  /** Whether controllers and the scheduler run. Without them, objects stay as they were sent, and accounts must be made. @default true */
  controllers?: boolean;
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

/** Something of the cluster that runs, and how it is started again. */
interface Member {
  running: Running;
  start: () => Promise<Running>;
  isNode: boolean;
}

/** How long the cluster may take to become ready; a busy machine takes long. */
const TIMEOUT_SECONDS = 120;

/** A control plane and its nodes. Its components are child processes of this process. */
export class Cluster {
  private readonly members = new Map<string, Member>();
  /** The nodes that the user powered off. */
  private readonly poweredOff = new Set<string>();
  private readonly reaper: ChildProcess;
  private site: Site | undefined;
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
  async start(
    { nodes, containers, controllers = true, port, emulatedVersion }: ClusterOptions,
    progress: (line: string) => void,
  ): Promise<void> {
    requireSpace(this.folder.path, 1, 'a cluster');
    if (port !== undefined && !(await isFree(port))) {
      throw new ClusterError(`port ${port} is in use: choose another one, or omit --port`);
    }
    const names = Array.from({ length: nodes }, (_, index) => `worker-${index + 1}`);
    const site = (this.site = new (containers ? ContainerSite : HollowSite)(this.folder, names));
    const config = await this.configure(await site.open(port));
    site.prepareNodes(config);
    progress('starting etcd and the API server');
    const flags = { ...(await site.apiserverFlags(config)), ...(controllers && EARLY_EVICTION) };
    await this.add('etcd', () => site.run(etcd(config)));
    await this.add('apiserver', () => site.run(apiserver(config, flags, emulatedVersion)));
    for (const [name, start] of Object.entries(site.services)) await this.add(name, start);
    await this.waitFor(READY);
    if (!controllers) return;
    progress('starting the controller manager and the scheduler');
    const [manager, schedules] = [await controllerManager(config, site.gracePeriod), await scheduler(config)];
    await this.add('controller-manager', () => site.run(manager));
    await this.add('scheduler', () => site.run(schedules));
    if (nodes > 0) progress(`starting ${nodes} ${containers ? '' : 'hollow '}${nodes === 1 ? 'node' : 'nodes'}`);
    for (const name of names) await this.add(name, () => site.startNode(config, name), true);
    await this.waitForNodes(names);
  }

  /** The path of the administrator's kubeconfig file. */
  get kubeconfig(): string {
    return this.folder.file('admin.kubeconfig');
  }

  /** The state of each component. */
  get components(): ComponentStatus[] {
    return [...this.members].map(([name, { running }]) => ({ name, pid: running.pid, running: !running.hasExited }));
  }

  /** The memory in use in bytes, of the control plane and of each node that runs containers. */
  get memory(): Record<string, number> {
    return this.site?.memory() ?? {};
  }

  /** Powers a node off. */
  async killNode(name: string): Promise<void> {
    const { running } = this.nodeOf(name);
    if (running.hasExited) throw new ClusterError(`node ${name} is already off`);
    this.poweredOff.add(name);
    await running.kill();
  }

  /** Powers a node on again. Its containers are lost. */
  async startNode(name: string): Promise<void> {
    const node = this.nodeOf(name);
    if (!node.running.hasExited) throw new ClusterError(`node ${name} is already on`);
    this.poweredOff.delete(name);
    await this.startAgain(node);
  }

  /** Returns the command line that runs a command on a node. */
  enterNode(name: string, command: string[]): string[] {
    const { running } = this.nodeOf(name);
    if (running.hasExited) throw new ClusterError(`node ${name} is off`);
    return this.site?.enter(running, command) ?? [];
  }

  /**
   * Restarts the components that have exited, such as a process that was killed, and waits until the API server is ready. Keeps
   * the stored objects, and leaves nodes off that the user powered off. Returns the names of the restarted components.
   */
  async restart(): Promise<string[]> {
    const exited = [...this.members].filter(([name, { running }]) => running.hasExited && !this.poweredOff.has(name));
    for (const [, member] of exited) await this.startAgain(member);
    const names = exited.map(([name]) => name);
    if (names.length > 0) await this.waitFor(READY, names);
    return names;
  }

  /** Kills every process and removes the folder. After it, nothing runs but this process. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.members.values()].map(({ running }) => running.kill()));
    await this.site?.close();
    this.folder.remove();
    const { pid, exitCode, signalCode } = this.reaper;
    const isRunning = pid !== undefined && exitCode === null && signalCode === null;
    const ended = isRunning ? once(this.reaper, 'exit') : undefined;
    this.reaper.stdin?.end();
    await ended;
  }

  private nodeOf(name: string): Member {
    const found = this.members.get(name);
    if (found?.isNode) return found;
    const names = [...this.members].filter(([, { isNode }]) => isNode).map(([node]) => node);
    throw new ClusterError(`there is no node ${name}; the cluster has ${names.join(', ') || 'no nodes'}`);
  }

  private async add(name: string, start: () => Running | Promise<Running>, isNode = false): Promise<void> {
    const member = { start: async () => await start(), isNode };
    this.members.set(name, { ...member, running: await this.started(member) });
  }

  private async startAgain(member: Member): Promise<void> {
    // A node of which a part has exited must be off before it can be on again.
    await member.running.kill();
    member.running = await this.started(member);
  }

  private async started({ start }: Pick<Member, 'start'>): Promise<Running> {
    const refuse = (): void => {
      if (this.stopped) throw new ClusterError('the cluster was stopped while it started');
    };
    refuse();
    const running = await start();
    try {
      refuse();
    } catch (error) {
      await running.kill();
      throw error;
    }
    return running;
  }

  private async waitForNodes(names: string[]): Promise<void> {
    const wanted = [...names.map((name) => `node/${name}`), 'serviceaccount/default'];
    // kubectl waits for one object after the other, so more nodes need more time.
    const wait = ['wait', `--timeout=${2 + names.length}s`];
    await this.waitFor([...wait, '--for=create', ...wanted]);
    if (names.length > 0) await this.waitFor([...wait, '--for=condition=Ready', 'node', '--all']);
  }

  private async configure(addresses: Addresses): Promise<ClusterConfig> {
    const { folder } = this;
    const [authority, storage] = [await Authority.create('cdk8s-primer'), await Authority.create('etcd')];
    // The administrator has the name and the groups that kubeadm gives it; system:masters has all permissions.
    const admin = await authority.issue('kubernetes-admin', ['system:masters', 'kubeadm:cluster-admins']);
    folder.write('admin.kubeconfig', kubeconfig(addresses.apiserver.publicUrl, authority, 'kubernetes-admin', admin));
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
      server: write('apiserver', authority, await authority.issue('kube-apiserver', [], addresses.apiserver.names)),
      signingKey: folder.write('service-accounts.key', signingKey()),
    };
    return { ...addresses, folder, authority, files };
  }

  /** Repeats a kubectl command until it succeeds. @throws ClusterError if a needed component exits, or on a timeout */
  private async waitFor(args: string[], needed = [...this.members.keys()]): Promise<void> {
    const deadline = Date.now() + TIMEOUT_SECONDS * 1000;
    for (;;) {
      const { code, stderr } = await kubectl(this.kubeconfig, args);
      for (const [name, { running }] of this.members) {
        if (running.hasExited && needed.includes(name)) throw new ClusterError(`${name} exited:\n${running.logTail()}`);
      }
      if (code === 0) return;
      if (Date.now() > deadline) {
        throw new ClusterError(`the cluster is not ready after ${TIMEOUT_SECONDS} s:\n${stderr.trim()}`);
      }
      await sleep(50);
    }
  }
}
