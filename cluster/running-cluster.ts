import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isProcessAlive } from '../lib/synthesis/process-alive';
import { build } from './build';
import { Folder } from './folder';
import type { ComponentStatus } from './cluster';
import type { SupervisorMessage, SupervisorOptions } from './supervisor';
import { ClusterError } from './cluster-error';

/** Controls a running cluster through its supervisor. */
export class RunningCluster {
  /** The path of the administrator's kubeconfig file. */
  readonly kubeconfig: string;

  private constructor(
    readonly folder: Folder,
    private readonly supervisor?: ChildProcess,
  ) {
    this.kubeconfig = folder.file('admin.kubeconfig');
  }

  /**
   * Builds the programs if necessary, starts a cluster and waits until it is ready. The cluster stops when this process exits,
   * unless `detach` is called. For nodes with containers, `prepare` must have been called.
   *
   * @param progress receives a line before each step
   * @throws ClusterError if it does not start
   */
  static async start(options: SupervisorOptions, progress: (line: string) => void): Promise<RunningCluster> {
    await build(progress);
    const supervisor = spawn(
      process.execPath,
      ['-r', 'ts-node/register', join(__dirname, 'supervisor.ts'), JSON.stringify(options)],
      { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
    );
    // Not inherited: a program that reads the output of `up` would wait until the supervisor exits.
    supervisor.stderr.pipe(process.stderr, { end: false });
    for await (const line of createInterface({ input: supervisor.stdout })) {
      const message = parseMessage(line);
      if (message.progress !== undefined) progress(message.progress);
      if (message.failed !== undefined) throw new ClusterError(message.failed);
      if (message.ready !== undefined) return new RunningCluster(new Folder(message.ready), supervisor);
    }
    throw new ClusterError('the cluster stopped while it was starting');
  }

  /** Returns the running cluster of this checkout, if there is one. Removes the files of a cluster that was killed. */
  static async find(): Promise<RunningCluster | undefined> {
    const folder = Folder.running();
    if (!folder) return undefined;
    const found = new RunningCluster(folder);
    if (await found.isSupervised()) return found;
    folder.remove();
    return undefined;
  }

  /** Returns the cluster that was started in this folder. */
  static in(folder: string): RunningCluster {
    return new RunningCluster(new Folder(folder));
  }

  /** Lets the cluster run when this process exits. */
  detach(): void {
    this.supervisor?.stdin?.end('detach\n');
    this.supervisor?.stdout?.destroy();
    this.supervisor?.stderr?.destroy();
    this.supervisor?.unref();
  }

  /** Resolves when the cluster that this process started has stopped, on request or because its supervisor was killed. */
  async stopped(): Promise<'requested' | 'killed'> {
    const { supervisor } = this;
    if (supervisor?.exitCode === null && supervisor.signalCode === null) await once(supervisor, 'exit');
    return supervisor?.exitCode === 0 ? 'requested' : 'killed';
  }

  /** Returns the state of each component; none while the cluster is starting. */
  async status(): Promise<ComponentStatus[]> {
    return listOf<ComponentStatus>(await this.request('GET', '/'));
  }

  /** Returns the memory in use in bytes, of the control plane and of each node that runs containers. */
  async memory(): Promise<Map<string, number>> {
    const read: unknown = JSON.parse(await this.request('GET', '/memory'));
    return new Map(Object.entries(read ?? {}).map(([name, bytes]) => [name, Number(bytes)]));
  }

  /** Restarts the components that have exited, except nodes that were powered off. Returns their names. */
  async restart(): Promise<string[]> {
    return listOf<string>(await this.request('POST', '/restart'));
  }

  /** Powers a node off. */
  async killNode(name: string): Promise<void> {
    await this.request('POST', `/nodes/${encodeURIComponent(name)}/kill`);
  }

  /** Powers a node on. */
  async startNode(name: string): Promise<void> {
    await this.request('POST', `/nodes/${encodeURIComponent(name)}/start`);
  }

  /** Returns the command line that runs a command on a node. @throws ClusterError if the node is hollow or off */
  async enterNode(name: string, command: string[]): Promise<string[]> {
    const enter = listOf<string>(await this.request('POST', `/nodes/${encodeURIComponent(name)}/enter`));
    return [...enter, ...command];
  }

  /** Stops the cluster, and waits until its supervisor has exited. */
  async stop(): Promise<void> {
    const address = this.folder.address();
    await this.request('POST', '/down');
    while (address && isProcessAlive(address.pid)) await sleep(20);
  }

  /** Returns whether the supervisor answers, and not another program on the same port. */
  private async isSupervised(): Promise<boolean> {
    const address = this.folder.address();
    // After the supervisor was killed, another program may have its port, and need not speak HTTP.
    if (!address || !isProcessAlive(address.pid)) return false;
    try {
      await this.status();
      return true;
    } catch (error) {
      const isOther = error instanceof ClusterError || (error instanceof TypeError && isRefused(error.cause));
      if (isOther) return false;
      // Such as a timeout: the supervisor may be busy, so its files must stay.
      throw error;
    }
  }

  private async request(method: string, path: string): Promise<string> {
    const address = this.folder.address();
    if (!address) throw new ClusterError('the cluster has stopped');
    const response = await fetch(`http://127.0.0.1:${address.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${address.token}` },
    });
    const text = await response.text();
    if (!response.ok) throw new ClusterError(text);
    return text;
  }
}

/** Parses a message. The supervisor is from the same checkout, so its messages have this type. */
const parseMessage = (line: string): SupervisorMessage =>
  Object.assign<SupervisorMessage, unknown>({}, JSON.parse(line));

function listOf<T>(text: string): T[] {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? Array.from<T>(read) : [];
}

const isRefused = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ECONNREFUSED' || cause.code === 'ECONNRESET');
