import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesOf } from '../../manifests/folders/folder-entries';
import { isFolder } from '../../synthesis/folders';
import { type OutputFile, STATE } from '../../synthesis/output-file';

/** The files that an app wrote to the staging folder. */
export interface Staged {
  readonly files: readonly OutputFile[];
  readonly folders: readonly string[];
}

/** A temporary folder for the output of an app. The output is validated there before the real output changes. */
export class Staging {
  private readonly parent = mkdtempSync(join(tmpdir(), 'cdk8s-primer-'));
  /** The folder to which the app writes. */
  readonly folder = join(this.parent, 'dist');

  /** Removes the temporary folder. */
  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }

  /**
   * Runs an app in any language as cdk8s's command line does: `CDK8S_OUTDIR` is its output folder. The app prints to standard
   * error.
   * @returns the exit status, or 128 and the number of the signal that ended the app
   */
  async run(app: string, recordConstructMetadata: boolean): Promise<number> {
    // A shell does not pass signals on, so the app has a process group that gets them. On a terminal the app stays in the group
    // of this process, so that it can read from the terminal and gets its signals.
    const hasGroup = !process.stdin.isTTY && process.platform !== 'win32';
    const child = spawn(app, {
      shell: true,
      detached: hasGroup,
      stdio: ['inherit', process.stderr, 'inherit'],
      env: {
        ...process.env,
        CDK8S_OUTDIR: this.folder,
        ...(recordConstructMetadata && { CDK8S_RECORD_CONSTRUCT_METADATA: 'true' }),
      },
    });
    // This process only passes signals on. It removes the folder when the app has ended.
    const pass = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined || child.exitCode !== null) return;
      if (hasGroup) process.kill(-child.pid, signal);
      else if (signal === 'SIGTERM') child.kill(signal);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    try {
      return await new Promise<number>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => {
          resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
        });
      });
    } finally {
      process.off('SIGINT', pass).off('SIGTERM', pass);
    }
  }

  /** Reads each file that the app wrote, once. Returns undefined if the app did not make its folder. */
  read(): Staged | undefined {
    if (!isFolder(this.folder)) return undefined;
    // The folder may have several outputs, each with a state of its own.
    const own = entriesOf(this.folder, STATE).sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      files: own
        .filter((entry) => !entry.isFolder)
        .map(({ name }) => ({ name, content: readFileSync(join(this.folder, name)) })),
      folders: own.filter((entry) => entry.isFolder).map(({ name }) => name),
    };
  }
}
