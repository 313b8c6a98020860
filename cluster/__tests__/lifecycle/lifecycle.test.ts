import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { cluster, command, home, until } from './command';
import { littleRoom, noMounts, testWithMounts } from './little-room';

/** The processes whose command line or environment names the tests' folder. */
function processes(): string[] {
  const found = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return found.filter(
    (line) => line.includes(home) || (line.includes('supervisor.ts') && environmentOf(line).includes(home)),
  );
}

function environmentOf(line: string): string {
  try {
    return readFileSync(`/proc/${line.trim().split(' ')[0] ?? ''}/environ`, 'utf8');
  } catch {
    return '';
  }
}

const supervisor = (): number => {
  const line = processes().find((process) => process.includes('supervisor.ts'));
  return Number(line?.trim().split(' ')[0]);
};

/** What kubemark would leave there, wherever temporary files go. */
const elsewhere = (): string[] => readdirSync('/tmp').filter((name) => name.startsWith('hollow-kubelet'));

/** What the cluster wrote; the compile cache of ts-node is there too, and stays. */
const written = (): string[] => readdirSync(home).filter((name) => !name.startsWith('v8-compile-cache'));

async function nothingIsLeft(): Promise<void> {
  await until(() => processes().length === 0 && written().length === 0);
}

const stages = [/starting etcd/, /starting the controller manager/, /starting 3 nodes/, /export KUBECONFIG/];

describe('a cluster', () => {
  test('is started, used and ended', async () => {
    const before = elsewhere();
    const up = await cluster('up').ended;
    expect(up.code).toBe(0);
    const [, kubeconfig = ''] = /^export KUBECONFIG=(.*)\n$/.exec(up.stdout) ?? [];
    expect(statSync(kubeconfig).mode & 0o777).toBe(0o600);

    const nodes = await cluster('kubectl', 'get', 'nodes', '-o', 'name').ended;
    expect(nodes.stdout).toBe('node/worker-1\nnode/worker-2\nnode/worker-3\n');

    const again = await cluster('up').ended;
    expect(again).toEqual({ code: 0, stdout: up.stdout, stderr: 'the cluster is up already\n' });
    expect(await cluster('up', '--nodes', '1').ended).toEqual({
      code: 0,
      stdout: up.stdout,
      stderr: 'the cluster is up already, as it was started: `down` ends it, before another `up`\n',
    });

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
    const off = await cluster('node', 'kill', 'worker-2').ended;
    expect(off).toEqual({ code: 1, stdout: '', stderr: 'node worker-2 is off already\n' });
    expect((await cluster('node', 'start', 'worker-2').ended).stderr).toBe('worker-2 is on\n');
    for (const name of ['etcd', '워커 1']) {
      const none = await cluster('node', 'kill', name).ended;
      expect(none.stderr).toBe(`there is no node ${name}: there are worker-1, worker-2, worker-3\n`);
    }
    // A command that is not understood ends nothing.
    expect((await cluster('down', 'later').ended).code).toBe(2);
    expect((await cluster('status').ended).code).toBe(0);

    expect(await cluster('down').ended).toEqual({ code: 0, stdout: '', stderr: 'the cluster is down\n' });
    expect(processes()).toEqual([]);
    expect(written()).toEqual([]);
    expect(elsewhere()).toEqual(before);
    expect(await cluster('status').ended).toEqual({ code: 1, stdout: 'no cluster is up\n', stderr: '' });
  });

  test('listens on loopback only, knows nobody without a certificate, and keeps its files to their owner', async () => {
    const { stdout } = await cluster('up', '--nodes', '1').ended;
    const folder = stdout.replace(/^export KUBECONFIG=(.*)\/admin.kubeconfig\n$/, '$1');
    const all = readdirSync(folder, { withFileTypes: true, recursive: true });
    // What kubectl remembers of the API is no secret, and in a folder of the owner's.
    const files = all.filter((file) => !file.parentPath.startsWith(join(folder, 'cache')));
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

  test.each(stages.map((stage) => [stage]))('leaves nothing when its supervisor is killed at %s', async (stage) => {
    const up = cluster('up');
    await up.says(stage);
    process.kill(supervisor(), 'SIGKILL');
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

  test('that is kept in the foreground says how it ended otherwise', async () => {
    const ended = cluster('up', '--nodes', '0', '--foreground');
    await ended.says(/Ctrl-C ends it/);
    await cluster('down').ended;
    expect(await ended.ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/^the cluster is down\n$/m) });

    const killed = cluster('up', '--nodes', '0', '--foreground');
    await killed.says(/Ctrl-C ends it/);
    process.kill(supervisor(), 'SIGKILL');
    expect(await killed.ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^the cluster has died\n$/m) });
    await nothingIsLeft();
  });

  test('runs again as it was, when `up` finds that a part of it was killed', async () => {
    await cluster('up', '--nodes', '2').ended;
    await cluster('kubectl', 'create', 'namespace', 'kept').ended;
    await cluster('node', 'kill', 'worker-1').ended;
    const components = processes().filter((line) => / (?:etcd|apiserver|scheduler|node) --/.test(line));
    expect(components).toHaveLength(4);
    for (const line of components) process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');

    const { code, stderr } = await cluster('up').ended;
    expect([code, stderr]).toEqual([
      0,
      `etcd had ended, and runs again
apiserver had ended, and runs again
scheduler had ended, and runs again
worker-2 had ended, and runs again
the cluster is up already
`,
    ]);
    const kept = await cluster('kubectl', 'get', 'namespace', 'kept', '-o', 'name').ended;
    expect(kept.stdout).toBe('namespace/kept\n');
    const { stdout } = await cluster('status').ended;
    expect(stdout).toMatch(/^worker-1 +is off$/m);
    expect(stdout.match(/ runs, process \d+$/gm)).toHaveLength(5);
  });

  test('without nodes says so', async () => {
    await cluster('up', '--nodes', '0').ended;
    const none = await cluster('node', 'kill', 'worker-1').ended;
    expect(none).toEqual({ code: 1, stdout: '', stderr: 'there is no node worker-1: the cluster has none\n' });
  });

  test('is not started twice at a time', async () => {
    const first = cluster('up', '--nodes', '1');
    await first.says(/starting etcd/);
    expect(await cluster('status').ended).toEqual({ code: 1, stdout: 'the cluster is starting\n', stderr: '' });
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

  testWithMounts(`says how much room it needs, and where${noMounts}`, async () => {
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
