import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Server } from 'node:net';
import type { Folder } from './folder';

/** Something of the cluster that runs: the process of a component, or a node. */
export interface Running {
  readonly pid: number | undefined;
  readonly hasExited: boolean;
  /** Kills it without a graceful shutdown, as a power failure would. */
  kill(): Promise<void>;
  /** Returns the last lines of its log. */
  logTail(): string;
}

/** What the process of a component has beside its command line. */
export interface ProcessOptions {
  /** The name of its log. */
  name: string;
  folder: Folder;
  /** Environment variables beside PATH, HOME and TMPDIR. */
  env?: Record<string, string>;
  /** A server that the process takes over. It must be a Node.js process. */
  server?: Server;
}

/**
 * The process of a component. It exits when this process exits, even if this one is killed: its standard input is a pipe that
 * only this process holds open.
 */
export class ComponentProcess implements Running {
  private readonly child: ChildProcess;
  private readonly log: string;
  private readonly exit: Promise<unknown>;

  constructor([program = '', ...args]: string[], { name, folder, env, server }: ProcessOptions) {
    this.log = folder.file(`${name}.log`);
    const output = openSync(this.log, 'a', 0o600);
    this.child = spawn(program, args, {
      stdio: ['pipe', output, output, ...(server ? ['ipc' as const] : [])],
      // Other files that a component writes are removed with the cluster's folder.
      env: { PATH: process.env.PATH, HOME: folder.path, TMPDIR: folder.path, ...env },
      cwd: folder.path,
    });
    closeSync(output);
    this.exit = once(this.child, 'exit').catch(() => undefined);
    // The pipe breaks when the component exits, which `hasExited` reports.
    this.child.stdin?.on('error', () => undefined);
    // A component in other namespaces is started by a process that may be killed alone. It exits with its standard input.
    this.child.once('exit', () => this.child.stdin?.destroy());
    if (server) {
      this.child.send('server', server, () => {
        server.close();
      });
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get hasExited(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async kill(): Promise<void> {
    if (!this.hasExited) this.child.kill('SIGKILL');
    await this.exit;
  }

  logTail(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  }
}
