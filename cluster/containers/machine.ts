import { closeSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from '../cluster-error';
import { ComponentProcess, type Running } from '../component-process';
import type { Folder } from '../folder';
import { run } from '../run';
import type { Cgroups } from './cgroups';
import { makeRoot } from './machine-root';
import { Namespaces, spawnHere } from './namespaces';
import { connectCommands, disconnectCommand, network, nodeCommands } from './network';
import { CONTAINERD_SOCKET, FILES, KUBE, type NodeCredentials, nodeFiles } from './node-files';
import { nodeRoot } from './prepare';

/** What a machine needs of its cluster. */
export interface MachineOptions {
  name: string;
  /** Its number, from 1, which decides its addresses. */
  number: number;
  /** The number of nodes of the cluster. */
  nodes: number;
  credentials: NodeCredentials;
  folder: Folder;
  cgroups: Cgroups;
  /** The namespaces of the control plane. */
  controlPlane: Namespaces;
}

/** The PATH on a node. */
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** How long containerd may take to start; a busy machine takes long. */
const TIMEOUT_SECONDS = 60;

/** The cgroup of a node's own processes, beside those of its pods. */
const SYSTEM = 'system';

/**
 * A node: namespaces with a root file system of Debian's packages, in which containerd, the kubelet and kube-proxy run. All that it
 * writes is in memory, and is gone when it is powered off.
 */
export class Machine implements Running {
  private readonly processes: ComponentProcess[] = [];
  /** The root directory, which stays open until the machine is off. */
  private root: number | undefined;

  private constructor(
    private readonly options: MachineOptions,
    private readonly namespaces: Namespaces,
  ) {}

  /** Powers a machine on, and waits until containerd runs. @throws ClusterError if a step fails */
  static async boot(options: MachineOptions): Promise<Machine> {
    const { name, number, nodes, cgroups, controlPlane } = options;
    cgroups.make(name);
    const namespaces = await Namespaces.create(join(nodeRoot(), 'usr/bin/catatonit'), (command) =>
      cgroups.in(name, () => spawnHere(controlPlane.enter(command, ['mnt', 'pid', 'net', 'uts', 'ipc']))),
    );
    const machine = new Machine(options, namespaces);
    try {
      cgroups.divide(name, SYSTEM);
      await machine.makeRoot();
      for (const command of connectCommands(number, namespaces.pid))
        await run(controlPlane.enter(inRoot(command), ['net']));
      await run(namespaces.enter(['hostname', name]));
      for (const command of nodeCommands(number, nodes)) await run(namespaces.enter(command));
      await machine.startContainerd();
    } catch (error) {
      await machine.kill();
      throw error;
    }
    return machine;
  }

  /** Starts the kubelet and kube-proxy. The API server must be ready. */
  startKubelet(): void {
    const { name, number } = this.options;
    const files = [`--config=${FILES.kubelet}`, `--kubeconfig=${FILES.kubeletKubeconfig}`];
    const identity = [`--node-ip=${network.node(number)}`, `--hostname-override=${name}`];
    this.start('kubelet', [KUBE, 'kubelet', ...files, ...identity]);
    this.start('proxy', [KUBE, 'proxy', `--config=${FILES.proxy}`]);
  }

  /** Returns the command line that runs a command on the machine. */
  enter(command: string[]): string[] {
    return this.namespaces.enter([
      'env',
      '-i',
      `PATH=${PATH}`,
      'HOME=/root',
      `TERM=${process.env.TERM ?? 'dumb'}`,
      ...command,
    ]);
  }

  get pid(): number {
    return this.namespaces.pid;
  }

  /** Whether it is off, or one of its processes has exited. */
  get hasExited(): boolean {
    return this.namespaces.hasEnded || this.processes.some(({ hasExited }) => hasExited);
  }

  /** Powers the machine off. */
  async kill(): Promise<void> {
    const { name, number, cgroups, controlPlane } = this.options;
    await this.namespaces.end();
    this.namespaces.close();
    if (this.root !== undefined) closeSync(this.root);
    this.root = undefined;
    await Promise.all(this.processes.map((process) => process.kill()));
    // The system removes it with the namespace, but later: a machine of this name may be powered on before.
    await run(controlPlane.enter(inRoot(disconnectCommand(number)), ['net'])).catch(() => undefined);
    await cgroups.remove(name);
  }

  logTail(): string {
    const exited = this.processes.filter(({ hasExited }) => hasExited);
    return (exited.length > 0 ? exited : this.processes).map((process) => process.logTail()).join('\n');
  }

  private async makeRoot(): Promise<void> {
    const { name, number, credentials, folder, cgroups } = this.options;
    const place = folder.file(`${name}.root`);
    mkdirSync(place, { recursive: true });
    this.root = await makeRoot(this.namespaces, place, cgroups, nodeFiles(name, number, credentials));
  }

  private async startContainerd(): Promise<void> {
    const containerd = this.start('containerd', ['containerd']);
    const deadline = Date.now() + TIMEOUT_SECONDS * 1000;
    while (!existsSync(`/proc/self/fd/${this.root ?? -1}${CONTAINERD_SOCKET}`)) {
      const failed = this.hasExited ? 'exited' : Date.now() > deadline ? `is not ready after ${TIMEOUT_SECONDS} s` : '';
      if (failed !== '')
        throw new ClusterError(`containerd ${failed} on ${this.options.name}:\n${containerd.logTail()}`);
      await sleep(20);
    }
  }

  private start(component: string, command: string[]): ComponentProcess {
    const { name, folder, cgroups } = this.options;
    const started = cgroups.in(
      name,
      () => new ComponentProcess(this.enter(command), { name: `${name}-${component}`, folder }),
      SYSTEM,
    );
    this.processes.push(started);
    return started;
  }
}

/** Returns a command that uses the programs of a node, wherever it runs. */
const inRoot = (command: string[]): string[] => ['chroot', nodeRoot(), ...command];
