import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { STATE } from '../lib/synthesis/file-names';
import type { OutputFile } from '../lib/synthesis/rendering';

/** What an app has written to a folder of its own. */
export interface Staged {
  readonly files: readonly OutputFile[];
  readonly folders: readonly string[];
}

/** A temporary folder that an app synthesizes into, so that it is looked at before the output is touched. */
export class Staging {
  private readonly parent = mkdtempSync(join(tmpdir(), 'cdk8s-primer-'));
  /** The folder that the app is given. */
  readonly folder = join(this.parent, 'dist');

  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }

  /**
   * Runs an app, in whatever language, as cdk8s's command line does. What it prints goes to standard error.
   * @returns its exit status, or more than 128 if it was ended
   */
  async run(app: string, recordConstructMetadata: boolean): Promise<number> {
    const child = spawn(app, {
      shell: true,
      stdio: ['inherit', process.stderr, 'inherit'],
      env: {
        ...process.env,
        CDK8S_OUTDIR: this.folder,
        CDK8S_PRIMER_STAGED: '1',
        ...(recordConstructMetadata && { CDK8S_RECORD_CONSTRUCT_METADATA: 'true' }),
      },
    });
    // The terminal ends the app as well; what is left to do here is to clean up.
    const stay = (): void => undefined;
    process.on('SIGINT', stay);
    const end = (): boolean => child.kill('SIGTERM');
    process.on('SIGTERM', end);
    try {
      return await new Promise<number>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => {
          resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
        });
      });
    } finally {
      process.off('SIGINT', stay).off('SIGTERM', end);
    }
  }

  /** What the app wrote; nothing if it did not make its folder. */
  read(): Staged | undefined {
    let entries;
    try {
      entries = readdirSync(this.folder, { recursive: true, withFileTypes: true });
    } catch {
      return undefined;
    }
    const paths = entries.map((entry) => ({
      name: join(entry.parentPath, entry.name)
        .slice(this.folder.length + 1)
        .replaceAll('\\', '/'),
      isFolder: entry.isDirectory(),
    }));
    // An app may have several outputs in it, each with a state of its own.
    const own = paths.filter(({ name }) => !name.split('/').includes(STATE)).sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      files: own
        .filter(({ isFolder }) => !isFolder)
        .map(({ name }) => ({ name, content: readFileSync(join(this.folder, name)) })),
      folders: own.filter(({ isFolder }) => isFolder).map(({ name }) => name),
    };
  }
}
