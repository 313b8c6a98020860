import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from '../cluster-error';

/** The kinds of namespaces, by the names of their files in /proc, with the option that `unshare` and `nsenter` have for each. */
const OPTIONS = { mnt: '--mount', pid: '--pid', net: '--net', uts: '--uts', ipc: '--ipc', cgroup: '--cgroup' } as const;
export type Kind = keyof typeof OPTIONS;
const ALL: readonly Kind[] = ['mnt', 'pid', 'net', 'uts', 'ipc', 'cgroup'];

/** The start of a command line that makes namespaces of all kinds. The first process in them is killed with `unshare`. */
export const UNSHARE = [
  'unshare',
  ...Object.values(OPTIONS),
  '--propagation=private',
  '--fork',
  '--kill-child',
  '--mount-proc',
];

/** How long the first process may take to start; a busy machine takes long. */
const TIMEOUT_SECONDS = 60;

/**
 * Namespaces of all kinds, and the first process in them, which reads its standard input until the end. Only this process holds the
 * other end. So however this process ends, the first process ends too, and the system kills all others in the namespaces.
 */
export class Namespaces {
  private isClosed = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly exit: Promise<unknown>,
    /** Open files, which stand for the namespaces also when another process has the number of the first one. */
    private readonly files: ReadonlyMap<Kind, number>,
    private readonly rootFile: number,
    /** The number of the first process, which the system gives to another process when this one has ended. */
    readonly pid: number,
  ) {}

  /**
   * Makes namespaces.
   *
   * @param init a program that runs a command and waits for all processes in the namespaces, as process 1 must
   * @param spawnIn starts the command, in other namespaces or in a cgroup
   * @throws ClusterError if the system does not allow it
   */
  static async create(init: string, spawnIn: (command: string[]) => ChildProcess = spawnHere): Promise<Namespaces> {
    const child = spawnIn([...UNSHARE, '--', init, '--', 'cat']);
    const exit = once(child, 'exit').catch(() => undefined);
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stdin?.on('error', () => undefined);
    // The standard input ends with the process that this one has started, and with it all others.
    child.once('exit', () => child.stdin?.destroy());
    const deadline = Date.now() + TIMEOUT_SECONDS * 1000;
    while (Date.now() < deadline) {
      await sleep(5);
      if (hasExited(child)) throw new ClusterError(`cannot make namespaces: ${output.trim() || 'unshare is missing'}`);
      const pid = firstProcess(child.pid ?? 0, init);
      if (pid === undefined) continue;
      const files = new Map(ALL.map((kind) => [kind, openSync(`/proc/${pid}/ns/${kind}`, 'r')]));
      const made = new Namespaces(child, exit, files, openSync(`/proc/${pid}/root`, 'r'), pid);
      // The number is still that of the first process, so the files are its files.
      if (firstProcess(child.pid ?? 0, init) === pid) return made;
      made.close();
    }
    child.stdin?.destroy();
    throw new ClusterError(`cannot make namespaces in ${TIMEOUT_SECONDS} s`);
  }

  /** Returns the command line that runs a command in the namespaces. */
  enter(command: string[], kinds: readonly Kind[] = ALL): string[] {
    const options = kinds.map((kind) => `${OPTIONS[kind]}=/proc/${process.pid}/fd/${this.files.get(kind) ?? -1}`);
    return ['nsenter', ...options, '--', ...command];
  }

  /** The root directory at the start of the first process, for the functions of `node:fs`. */
  get root(): string {
    return `/proc/self/fd/${this.rootFile}`;
  }

  get hasEnded(): boolean {
    return hasExited(this.child);
  }

  /** Ends all processes in the namespaces at once, as a power failure would. */
  async end(): Promise<void> {
    this.child.stdin?.destroy();
    await this.exit;
  }

  /** Closes the files that stand for the namespaces. Nothing may use them any more. */
  close(): void {
    // Another file may have the number of a closed one.
    if (this.isClosed) return;
    this.isClosed = true;
    for (const file of [...this.files.values(), this.rootFile]) closeSync(file);
  }
}

/** Starts a command whose standard input only this process holds open. */
export function spawnHere([program = '', ...args]: string[]): ChildProcess {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], cwd: '/' });
  child.on('error', () => undefined);
  return child;
}

const hasExited = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Returns the process that runs `program`, of a child of this process or what it has started. */
function firstProcess(child: number, program: string): number | undefined {
  try {
    if (readlinkSync(`/proc/${child}/exe`) === program) return child;
    const started = readFileSync(`/proc/${child}/task/${child}/children`, 'utf8').trim();
    return started === '' ? undefined : firstProcess(Number(started.split(' ')[0]), program);
  } catch {
    // It has just ended.
    return undefined;
  }
}
