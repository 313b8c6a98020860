import { type ChildProcess, spawn } from 'node:child_process';
import { program } from '../../build';
import { eventually } from './eventually';
import { show } from './story';

/** A running command that prints each change, such as `kubectl get … --watch`. */
export class Watch {
  private readonly child: ChildProcess;
  private printed = '';

  constructor(
    kubeconfig: string,
    private readonly command: string,
    args: string[],
  ) {
    this.child = spawn(program('kubectl'), args, {
      env: { ...process.env, KUBECONFIG: kubeconfig },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
  }

  /** Waits until the printed lines are as wanted, and returns them. */
  async until(wanted: (lines: string[]) => boolean): Promise<string[]> {
    return await eventually(() => Promise.resolve(this.lines), wanted);
  }

  /** Shows the command and its output in the story. */
  show(): void {
    show(`kubectl ${this.command}`, { stdout: this.printed, stderr: '', code: 0 });
  }

  /** Stops the command. */
  stop(): void {
    this.child.kill();
  }

  private get lines(): string[] {
    return this.printed.split('\n').filter((line) => line !== '');
  }
}
