import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { entriesOf } from '../../manifests/folder-entries';
import { STATE } from '../../synthesis/file-names';
import { isFolder } from '../../synthesis/folders';
import type { OutputFile } from '../../synthesis/output-file';

/** The files that an app wrote to the staging folder. */
export interface Staged {
  readonly files: readonly OutputFile[];
  readonly folders: readonly string[];
}

/** A temporary folder for the output of an app, which is validated there before the real output is touched. */
export class Staging {
  private readonly parent = mkdtempSync(join(tmpdir(), 'cdk8s-primer-'));
  /** The folder that the app is given. */
  readonly folder = join(this.parent, 'dist');

  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }

  /**
   * Runs an app, in whatever language, as cdk8s's command line does: `CDK8S_OUTDIR` names its output. What it prints goes to
   * standard error.
   * @returns its exit status, or more than 128 if it was ended
   */
  async run(app: string, recordConstructMetadata: boolean): Promise<number> {
    // A shell keeps signals to itself: they go to a group of the app's own. On a terminal it stays in that of this process,
    // so that it can be typed to, and is ended by it.
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
    // This process only passes them on, and cleans up when the app has ended.
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

  /** Reads each file that the app wrote, once; returns nothing if it did not make its folder. */
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
