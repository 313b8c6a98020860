import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { program } from './build';
import { argumentsOf, type Component } from './components';
import type { Folder } from './folder';

/** A component that runs. It ends with this process, however that ends: it reads from a pipe that only this process holds. */
export class Running {
  private readonly child: ChildProcess;
  private readonly log: string;
  private readonly exit: Promise<void>;

  constructor(
    readonly component: Component,
    folder: Folder,
  ) {
    this.log = folder.file(`${component.name}.log`);
    const output = openSync(this.log, 'a', 0o600);
    this.child = spawn(program('kube'), argumentsOf(component), {
      stdio: ['pipe', output, output],
      // What the components write besides goes where it is removed with the rest.
      env: { PATH: process.env.PATH, HOME: folder.path, TMPDIR: folder.path },
      cwd: folder.path,
    });
    closeSync(output);
    this.exit = new Promise((resolve) => {
      this.child.once('exit', () => {
        resolve();
      });
      this.child.once('error', () => {
        resolve();
      });
    });
    // The pipe breaks when the component ends, which `ended` says.
    this.child.stdin?.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get ended(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Ends it at once, as when the power fails: no component is given time to say goodbye. */
  async kill(): Promise<void> {
    if (!this.ended) this.child.kill('SIGKILL');
    await this.exit;
  }

  /** The last lines that it wrote. */
  lastWords(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  }
}
