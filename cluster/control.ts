import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isProcessAlive } from '../lib/synthesis/process-alive';
import { build } from './build';
import { Folder } from './folder';
import type { ComponentStatus } from './cluster';
import type { SupervisorOptions, Saying } from './supervisor';
import { ClusterError } from './cluster-error';

/** A cluster that runs, seen from another process. */
export class RunningCluster {
  /** For kubectl: as an administrator. */
  readonly kubeconfig: string;

  private constructor(
    readonly folder: Folder,
    private readonly supervisor?: ChildProcess,
  ) {
    this.kubeconfig = folder.file('admin.kubeconfig');
  }

  /**
   * Builds what is not built, starts a cluster and waits until it is ready. It ends with this process, unless it is told to
   * `stay`.
   *
   * @param progress told a line before each step
   * @throws ClusterError if it does not start
   */
  static async start(options: SupervisorOptions, progress: (line: string) => void): Promise<RunningCluster> {
    await build(progress);
    const supervisor = spawn(
      process.execPath,
      ['-r', 'ts-node/register', join(__dirname, 'supervisor.ts'), JSON.stringify(options)],
      { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
    );
    // Not inherited: who reads what `up` prints would wait for the supervisor's end.
    supervisor.stderr.pipe(process.stderr, { end: false });
    for await (const line of createInterface({ input: supervisor.stdout })) {
      const said = saying(line);
      if (said.progress !== undefined) progress(said.progress);
      if (said.failed !== undefined) throw new ClusterError(said.failed);
      if (said.ready !== undefined) return new RunningCluster(new Folder(said.ready), supervisor);
    }
    throw new ClusterError('the cluster ended while it started');
  }

  /** The cluster of this checkout, if one runs; what is left of one that was killed is removed. */
  static async find(): Promise<RunningCluster | undefined> {
    const folder = Folder.running();
    if (!folder) return undefined;
    const found = new RunningCluster(folder);
    if (await found.isKept()) return found;
    folder.remove();
    return undefined;
  }

  /** The cluster that was started in this folder. */
  static in(folder: string): RunningCluster {
    return new RunningCluster(new Folder(folder));
  }

  /** Lets it run on when this process ends. */
  stay(): void {
    this.supervisor?.stdin?.end('keep\n');
    this.supervisor?.stdout?.destroy();
    this.supervisor?.stderr?.destroy();
    this.supervisor?.unref();
  }

  /** Resolves when a cluster that this process started ends: it was told to, or its supervisor died. */
  async ended(): Promise<'told' | 'died'> {
    const { supervisor } = this;
    if (supervisor?.exitCode === null && supervisor.signalCode === null) await once(supervisor, 'exit');
    return supervisor?.exitCode === 0 ? 'told' : 'died';
  }

  /** Each component's name, and whether it runs; none while the cluster starts. */
  async status(): Promise<ComponentStatus[]> {
    return listOf<ComponentStatus>(await this.ask('GET', '/'));
  }

  /** Starts again what ended, but for nodes that were powered off, and gives its names. */
  async revive(): Promise<string[]> {
    return listOf<string>(await this.ask('POST', '/revive'));
  }

  /** Powers a node off. */
  async killNode(name: string): Promise<void> {
    await this.ask('POST', `/nodes/${encodeURIComponent(name)}/kill`);
  }

  /** Powers a node on. */
  async startNode(name: string): Promise<void> {
    await this.ask('POST', `/nodes/${encodeURIComponent(name)}/start`);
  }

  /** Ends it, and waits until nothing is left of it. */
  async stop(): Promise<void> {
    const address = this.folder.address();
    await this.ask('POST', '/down');
    while (address && isProcessAlive(address.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Whether somebody answers for it, who is its supervisor and not another program on the same port. */
  private async isKept(): Promise<boolean> {
    const address = this.folder.address();
    // Others may have got the port of one that died, and need not speak HTTP.
    if (!address || !isProcessAlive(address.pid)) return false;
    try {
      await this.status();
      return true;
    } catch (error) {
      // A supervisor that is busy answers late: what it keeps is not to be removed.
      const isGone = error instanceof ClusterError || (error instanceof TypeError && isRefused(error.cause));
      if (isGone) return false;
      throw error;
    }
  }

  private async ask(method: string, path: string): Promise<string> {
    const address = this.folder.address();
    if (!address) throw new ClusterError('the cluster is gone');
    const response = await fetch(`http://127.0.0.1:${address.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${address.token}` },
    });
    const text = await response.text();
    if (!response.ok) throw new ClusterError(text);
    return text;
  }
}

/** The supervisor is of the same checkout: what it says has its types. */
const saying = (line: string): Saying => Object.assign<Saying, unknown>({}, JSON.parse(line));

function listOf<T>(text: string): T[] {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? Array.from<T>(read) : [];
}

const isRefused = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ECONNREFUSED' || cause.code === 'ECONNRESET');
