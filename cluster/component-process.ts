import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { program } from './build';
import { argumentsOf, type Component } from './components';
import type { Folder } from './folder';

/**
 * The process of a component. It exits when this process exits, even if this one is killed: its standard input is a pipe that
 * only this process holds open.
 */
export class ComponentProcess {
  private readonly child: ChildProcess;
  private readonly log: string;
  private readonly exit: Promise<unknown>;

  constructor(
    readonly component: Component,
    folder: Folder,
  ) {
    this.log = folder.file(`${component.name}.log`);
    const output = openSync(this.log, 'a', 0o600);
    this.child = spawn(program('kube'), argumentsOf(component), {
      stdio: ['pipe', output, output],
      // Other files that a component writes are removed with the cluster's folder.
      env: { PATH: process.env.PATH, HOME: folder.path, TMPDIR: folder.path },
      cwd: folder.path,
    });
    closeSync(output);
    this.exit = once(this.child, 'exit').catch(() => undefined);
    // The pipe breaks when the component exits, which `hasExited` reports.
    this.child.stdin?.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get hasExited(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Kills the process without a graceful shutdown, as a power failure would. */
  async kill(): Promise<void> {
    if (!this.hasExited) this.child.kill('SIGKILL');
    await this.exit;
  }

  /** Returns the last lines of its log. */
  logTail(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  }
}
