import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../lib/manifests/error-message';
import { ClusterError } from './cluster-error';

/** The folder of the built programs and of the link to the running cluster. Git ignores it. */
export const buildFolder = join(__dirname, 'build');
/** The link to the folder of the running cluster. `CDK8S_PRIMER_CLUSTER` sets another place for it, for a second cluster. */
export const link = join(process.env.CDK8S_PRIMER_CLUSTER ?? buildFolder, 'running');

/** The address of a cluster's supervisor. Only the owner can read the file that has it. */
interface Address {
  pid: number;
  port: number;
  token: string;
}

/**
 * The folder of a running cluster, with its keys, data and logs. It is in the system's temporary folder, since the paths of
 * sockets must be short, and only the owner can read it. The link to it is a lock: one cluster of a checkout runs at a time.
 */
export class Folder {
  constructor(readonly path: string) {}

  /** Creates the folder. @throws ClusterError if the temporary folder is not writable */
  static create(): Folder {
    try {
      return new Folder(mkdtempSync(join(tmpdir(), 'cdk8s-primer-')));
    } catch (error) {
      throw new ClusterError(
        `cannot create a folder for the cluster: ${messageOf(error)}: set TMPDIR to a writable folder`,
      );
    }
  }

  /** Returns the folder of this checkout's cluster, if there is one. */
  static running(): Folder | undefined {
    try {
      return new Folder(readlinkSync(link));
    } catch {
      return undefined;
    }
  }

  /** Writes the address of the supervisor, which is this process. */
  writeAddress(port: number): void {
    const address: Address = { pid: process.pid, port, token: randomBytes(32).toString('hex') };
    this.write('supervisor.json', JSON.stringify(address));
  }

  /** Takes the lock. Returns false if another cluster has it. */
  lock(): boolean {
    try {
      symlinkSync(this.path, link);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Returns the address of the supervisor, or undefined if the folder no longer exists. */
  address(): Address | undefined {
    try {
      const read: unknown = JSON.parse(readFileSync(this.file('supervisor.json'), 'utf8'));
      return isAddress(read) ? read : undefined;
    } catch {
      return undefined;
    }
  }

  /** Returns the path of a file in the folder. */
  file(name: string): string {
    return join(this.path, name);
  }

  /** Writes a file that only the owner can read. Returns its path. */
  write(name: string, text: string): string {
    writeFileSync(this.file(name), text, { mode: 0o600 });
    return this.file(name);
  }

  /** Removes the folder, then releases the lock if this folder has it. In this order, the next `up` finds what a killed one left. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 10 });
    if (Folder.running()?.path === this.path) rmSync(link, { force: true });
  }
}

const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'pid' in value && 'port' in value && 'token' in value;
