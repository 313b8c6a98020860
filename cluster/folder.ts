import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClusterError, reason } from './cluster-error';

/** What is built, and the link to the folder of the cluster that runs; never committed. */
export const buildFolder = join(__dirname, 'build');
/** `CDK8S_PRIMER_CLUSTER` names another folder for it, for a second cluster of the same checkout. */
export const link = join(process.env.CDK8S_PRIMER_CLUSTER ?? buildFolder, 'running');

/** How to reach the supervisor of a cluster. Only the owner can read it. */
interface Address {
  pid: number;
  port: number;
  token: string;
}

/**
 * The folder of a running cluster: its keys, data and logs. It is in the system's temporary folder, as the paths of sockets are
 * short, and readable by the owner only; the link to it in this checkout is the lock that lets only one cluster run.
 */
export class Folder {
  constructor(readonly path: string) {}

  /** @throws ClusterError if there is no place for it */
  static create(): Folder {
    try {
      return new Folder(mkdtempSync(join(tmpdir(), 'cdk8s-primer-')));
    } catch (error) {
      throw new ClusterError(
        `there is no folder for the cluster: ${reason(error)}: set TMPDIR to one that can be written to`,
      );
    }
  }

  /** The folder that this checkout's cluster has, if it has one. */
  static running(): Folder | undefined {
    try {
      return new Folder(readlinkSync(link));
    } catch {
      return undefined;
    }
  }

  /** Says where its supervisor listens. */
  announce(port: number): void {
    const address: Address = { pid: process.pid, port, token: randomBytes(32).toString('hex') };
    this.write('supervisor.json', JSON.stringify(address));
  }

  /** Takes the lock, unless another cluster has it. */
  claim(): boolean {
    try {
      symlinkSync(this.path, link);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Where its supervisor listens; nothing if the folder is gone. */
  address(): Address | undefined {
    try {
      const read: unknown = JSON.parse(readFileSync(this.file('supervisor.json'), 'utf8'));
      return isAddress(read) ? read : undefined;
    } catch {
      return undefined;
    }
  }

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, text: string): string {
    writeFileSync(this.file(name), text, { mode: 0o600 });
    return this.file(name);
  }

  /** Removes the folder, and then gives up the lock, if this folder has it: whoever is killed in between can be followed. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 10 });
    if (Folder.running()?.path === this.path) rmSync(link, { force: true });
  }
}

const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'pid' in value && 'port' in value && 'token' in value;
