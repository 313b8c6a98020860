import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { littleRoom, testWithMounts } from './little-room';

const root = join(__dirname, '../../..');

/** What the cluster of these tests writes is here, so that another cluster of the checkout is left alone. */
let home: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lifecycle-'));
});

afterEach(async () => {
  await cluster('down').ended;
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

interface Command {
  child: ChildProcess;
  /** Resolves when the command has said something like it. */
  says(text: RegExp): Promise<void>;
  ended: Promise<{ stdout: string; stderr: string; code: number | null }>;
}

const cluster = (...args: string[]): Command =>
  command(process.execPath, '-r', 'ts-node/register', 'cluster/main.ts', ...args);

function command(program: string, ...args: string[]): Command {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, TMPDIR: home, CDK8S_PRIMER_CLUSTER: home },
  });
  started.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<{ stdout: string; stderr: string; code: number | null }>((resolve) => {
    child.once('close', (code) => {
      resolve({ stdout, stderr, code });
    });
  });
  return {
    child,
    ended,
    says: (text) => until(() => text.test(stdout + stderr) || child.exitCode !== null),
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

/** The processes whose command line or environment names the tests' folder. */
function processes(): string[] {
  const found = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return found.filter(
    (line) => line.includes(home) || (line.includes('keeper.ts') && environmentOf(line).includes(home)),
  );
}

function environmentOf(line: string): string {
  try {
    return readFileSync(`/proc/${line.trim().split(' ')[0] ?? ''}/environ`, 'utf8');
  } catch {
    return '';
  }
}

const keeper = (): number => {
  const line = processes().find((process) => process.includes('keeper.ts'));
  return Number(line?.trim().split(' ')[0]);
};

/** What the cluster wrote; the compile cache of ts-node is there too, and stays. */
const written = (): string[] => readdirSync(home).filter((name) => !name.startsWith('v8-compile-cache'));

async function nothingIsLeft(): Promise<void> {
  await until(() => processes().length === 0 && written().length === 0);
}

const stages = [/starting etcd/, /starting the controller manager/, /starting 3 nodes/, /export KUBECONFIG/];

describe('a cluster', () => {
  test('is started, used and ended', async () => {
    const up = await cluster('up').ended;
    expect(up.code).toBe(0);
    const [, kubeconfig = ''] = /^export KUBECONFIG=(.*)\n$/.exec(up.stdout) ?? [];
    expect(statSync(kubeconfig).mode & 0o777).toBe(0o600);

    const nodes = await cluster('kubectl', 'get', 'nodes', '-o', 'name').ended;
    expect(nodes.stdout).toBe('node/worker-1\nnode/worker-2\nnode/worker-3\n');

    const again = await cluster('up').ended;
    expect(again).toEqual({ code: 0, stdout: up.stdout, stderr: 'the cluster is up already\n' });

    expect((await cluster('node', 'kill', 'worker-2').ended).stderr).toBe('worker-2 is off\n');
    const status = await cluster('status').ended;
    expect(status.stdout.replaceAll(/process \d+/g, 'process N')).toBe(
      `etcd                 runs, process N
apiserver            runs, process N
controller-manager   runs, process N
scheduler            runs, process N
worker-1             runs, process N
worker-2             is off
worker-3             runs, process N
${up.stdout}`,
    );
    expect((await cluster('node', 'start', 'worker-2').ended).stderr).toBe('worker-2 is on\n');

    expect(await cluster('down').ended).toEqual({ code: 0, stdout: '', stderr: 'the cluster is down\n' });
    expect(processes()).toEqual([]);
    expect(written()).toEqual([]);
    expect(await cluster('status').ended).toEqual({ code: 1, stdout: 'no cluster is up\n', stderr: '' });
  });

  test('listens on loopback only, knows nobody without a certificate, and keeps its files to their owner', async () => {
    const { stdout } = await cluster('up', '--nodes', '1').ended;
    const folder = stdout.replace(/^export KUBECONFIG=(.*)\/admin.kubeconfig\n$/, '$1');
    const files = readdirSync(folder, { withFileTypes: true, recursive: true });
    const open = files
      .map((file) => join(file.parentPath, file.name))
      .filter((file) => /\.(key|kubeconfig|crt|json|log)$/.test(file) && (statSync(file).mode & 0o077) !== 0);
    expect(open).toEqual([]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);

    const pids = processes().map((line) => line.trim().split(' ')[0] ?? '');
    const listening = pids.flatMap(listeners);
    expect(listening.length).toBeGreaterThanOrEqual(4);
    expect(listening.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([]);

    const [, server = ''] = /server: (.*)/.exec(readFileSync(join(folder, 'admin.kubeconfig'), 'utf8')) ?? [];
    expect(await statusOf(`${server}/api`)).toBe(401);
  });

  test.each(stages.map((stage) => [stage]))('leaves nothing when its keeper is killed at %s', async (stage) => {
    const up = cluster('up');
    await up.says(stage);
    process.kill(keeper(), 'SIGKILL');
    await nothingIsLeft();
    const after = await cluster('up', '--nodes', '1').ended;
    expect(after.code).toBe(0);
  });

  test.each(stages.slice(0, 3).map((stage) => [stage]))('leaves nothing when `up` is killed at %s', async (stage) => {
    const up = cluster('up');
    await up.says(stage);
    up.child.kill('SIGKILL');
    await nothingIsLeft();
  });

  test('ends with Ctrl-C, while it starts and when it is kept in the foreground', async () => {
    const starting = cluster('up');
    await starting.says(/starting etcd/);
    starting.child.kill('SIGINT');
    await nothingIsLeft();

    const kept = cluster('up', '--nodes', '0', '--foreground');
    await kept.says(/Ctrl-C ends it/);
    kept.child.kill('SIGINT');
    expect((await kept.ended).code).toBe(0);
    await nothingIsLeft();
  });

  test('is not started twice at a time', async () => {
    const first = cluster('up', '--nodes', '1');
    await first.says(/starting etcd/);
    expect(await cluster('up').ended).toEqual({ code: 1, stdout: '', stderr: 'the cluster is starting already\n' });
    expect((await first.ended).code).toBe(0);
  });

  test('says which port is taken', async () => {
    const server = await new Promise<Server>((resolve) => {
      const listening = createServer().listen(0, '127.0.0.1', () => {
        resolve(listening);
      });
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const up = await cluster('up', '--port', String(port)).ended;
    server.close();
    expect(up).toEqual({ code: 1, stdout: '', stderr: `port ${port} is taken: give another one, or none\n` });
    await nothingIsLeft();
  });

  testWithMounts('says how much room it needs, and where', async () => {
    const [env = '', ...little] = littleRoom(home, process.env.PATH ?? '');
    const up = command(env, ...little, process.execPath, '-r', 'ts-node/register', 'cluster/main.ts', 'up');
    const { code, stdout, stderr } = await up.ended;
    expect([code, stdout]).toEqual([1, '']);
    const [, folder = ''] =
      /^a cluster needs 1 GiB of disk where (.*) is, and 0.1 are free: make room there\n$/.exec(stderr) ?? [];
    expect(dirname(folder)).toBe(home);
    await nothingIsLeft();
  });

  test('says which component ended, in its own words, and ends the others', async () => {
    const up = cluster('up');
    await up.says(/starting 3 nodes/);
    const scheduler = processes().find((line) => line.includes('kube scheduler'));
    process.kill(Number(scheduler?.trim().split(' ')[0]), 'SIGKILL');
    const { code, stderr } = await up.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^scheduler ended:$/m);
    await nothingIsLeft();
  });

  test.each([
    [['up', '--nodes', 'three'], 1, '--nodes: Invalid value: "three": must be a number from 0 to 50\n'],
    [['up', '--port', '70000'], 1, '--port: Invalid value: "70000": must be a number from 1 to 65535\n'],
    [['kubectl', 'get', 'pods'], 1, 'no cluster is up: npm run cluster -- up\n'],
    [['node', 'kill', 'worker-1'], 1, 'no cluster is up: npm run cluster -- up\n'],
    [['down'], 0, 'no cluster is up\n'],
  ])('%j', async (args, code, stderr) => {
    expect(await cluster(...args).ended).toEqual({ code, stdout: '', stderr });
  });
});

/** What a server answers to somebody without a certificate, who does not ask for the server's either. */
const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

/** The addresses that a process listens on, as Linux tells them. */
function listeners(pid: string): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return [...readlinkSync(`/proc/${pid}/fd/${fd}`).matchAll(/socket:\[(\d+)\]/g)].map(([, inode]) => inode);
      } catch {
        return [];
      }
    }),
  );
  return ['tcp', 'tcp6'].flatMap((family) =>
    readFileSync(`/proc/${pid}/net/${family}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === '0A' && sockets.has(inode))
      .map(([, local = '']) => addressOf(local)),
  );
}

function addressOf(hex: string): string {
  const [address = '', port = ''] = hex.split(':');
  const bytes = (address.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  return `${bytes.length === 4 ? bytes.reverse().join('.') : address}:${parseInt(port, 16)}`;
}
