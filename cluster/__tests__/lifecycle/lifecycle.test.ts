import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { cluster, command, home, until } from './command';
import { noMounts, testWithMounts, withSmallDisk } from './full-disk';
import { processes, supervisor } from './processes';

/** Files that kubemark writes to /tmp, even if TMPDIR is another folder. */
const elsewhere = (): string[] => readdirSync('/tmp').filter((name) => name.startsWith('hollow-kubelet'));

/** Returns the files of the cluster, without the compile cache of ts-node, which stays. */
const written = (): string[] => readdirSync(home).filter((name) => !name.startsWith('v8-compile-cache'));

async function nothingIsLeft(): Promise<void> {
  await until(() => processes().length === 0 && written().length === 0);
}

const stages = [/starting etcd/, /starting the controller manager/, /starting 3 hollow nodes/, /export KUBECONFIG/];

describe('a cluster', () => {
  test('is started, used and stopped', async () => {
    const before = elsewhere();
    const up = await cluster('up', '--nodes', 'hollow').ended;
    expect(up.code).toBe(0);
    const [, kubeconfig = ''] = /^export KUBECONFIG=(.*)\n$/.exec(up.stdout) ?? [];
    expect(statSync(kubeconfig).mode & 0o777).toBe(0o600);

    const nodes = await cluster('kubectl', 'get', 'nodes', '-o', 'name').ended;
    expect(nodes.stdout).toBe('node/worker-1\nnode/worker-2\nnode/worker-3\n');

    const again = await cluster('up').ended;
    expect(again).toEqual({ code: 0, stdout: up.stdout, stderr: 'the cluster is already running\n' });
    expect(await cluster('up', '--nodes', '1').ended).toEqual({
      code: 0,
      stdout: up.stdout,
      stderr: 'the cluster is already running: run `down` first to start it with other options\n',
    });

    expect((await cluster('node', 'kill', 'worker-2').ended).stderr).toBe('worker-2 is off\n');
    const status = await cluster('status').ended;
    expect(status.stdout.replaceAll(/process \d+/g, 'process N')).toBe(
      `etcd                 running, process N
apiserver            running, process N
controller-manager   running, process N
scheduler            running, process N
worker-1             running, process N
worker-2             stopped
worker-3             running, process N
${up.stdout}`,
    );
    const off = await cluster('node', 'kill', 'worker-2').ended;
    expect(off).toEqual({ code: 1, stdout: '', stderr: 'node worker-2 is already off\n' });
    expect((await cluster('node', 'start', 'worker-2').ended).stderr).toBe('worker-2 is on\n');
    for (const name of ['etcd', '워커 1']) {
      const none = await cluster('node', 'kill', name).ended;
      expect(none.stderr).toBe(`there is no node ${name}; the cluster has worker-1, worker-2, worker-3\n`);
    }
    // A command line with an error does not stop the cluster.
    expect((await cluster('down', 'later').ended).code).toBe(2);
    expect((await cluster('status').ended).code).toBe(0);

    expect(await cluster('down').ended).toEqual({ code: 0, stdout: '', stderr: 'the cluster has stopped\n' });
    expect(processes()).toEqual([]);
    expect(written()).toEqual([]);
    expect(elsewhere()).toEqual(before);
    expect(await cluster('status').ended).toEqual({ code: 1, stdout: 'no cluster is running\n', stderr: '' });
  });

  test('listens on the loopback address only, refuses clients without a certificate, and has files that only the owner can read', async () => {
    const { stdout } = await cluster('up', '--nodes', '1').ended;
    const folder = stdout.replace(/^export KUBECONFIG=(.*)\/admin.kubeconfig\n$/, '$1');
    const all = readdirSync(folder, { withFileTypes: true, recursive: true });
    // kubectl's cache of the API is not secret.
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

  test.each(stages.map((stage) => [stage]))(
    'leaves nothing behind when its supervisor is killed at %s',
    async (stage) => {
      const up = cluster('up', '--nodes', 'hollow');
      await up.prints(stage);
      process.kill(supervisor(), 'SIGKILL');
      await nothingIsLeft();
      const after = await cluster('up', '--nodes', '1').ended;
      expect(after.code).toBe(0);
    },
  );

  test.each(stages.slice(0, 3).map((stage) => [stage]))(
    'leaves nothing behind when `up` is killed at %s',
    async (stage) => {
      const up = cluster('up', '--nodes', 'hollow');
      await up.prints(stage);
      up.child.kill('SIGKILL');
      await nothingIsLeft();
    },
  );

  test('stops on Ctrl-C, while it is starting and in the foreground', async () => {
    const starting = cluster('up', '--nodes', 'hollow');
    await starting.prints(/starting etcd/);
    starting.child.kill('SIGINT');
    await nothingIsLeft();

    const kept = cluster('up', '--nodes', '0', '--foreground');
    await kept.prints(/Ctrl-C to stop/);
    kept.child.kill('SIGINT');
    expect((await kept.ended).code).toBe(0);
    await nothingIsLeft();
  });

  test('in the foreground reports that it was stopped or killed', async () => {
    const ended = cluster('up', '--nodes', '0', '--foreground');
    await ended.prints(/Ctrl-C to stop/);
    await cluster('down').ended;
    expect(await ended.ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/^the cluster has stopped\n$/m) });

    const killed = cluster('up', '--nodes', '0', '--foreground');
    await killed.prints(/Ctrl-C to stop/);
    process.kill(supervisor(), 'SIGKILL');
    expect(await killed.ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^the cluster has stopped unexpectedly\n$/m),
    });
    await nothingIsLeft();
  });

  test('is repaired by `up` after some of its components were killed, and keeps its objects', async () => {
    await cluster('up', '--nodes', '2').ended;
    await cluster('kubectl', 'create', 'namespace', 'kept').ended;
    await cluster('node', 'kill', 'worker-1').ended;
    const components = processes().filter((line) => / (?:etcd|apiserver|scheduler|node) --/.test(line));
    expect(components).toHaveLength(4);
    for (const line of components) process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');

    const { code, stderr } = await cluster('up').ended;
    expect([code, stderr]).toEqual([
      0,
      `restarted etcd, which had stopped
restarted apiserver, which had stopped
restarted scheduler, which had stopped
restarted worker-2, which had stopped
the cluster is already running
`,
    ]);
    const kept = await cluster('kubectl', 'get', 'namespace', 'kept', '-o', 'name').ended;
    expect(kept.stdout).toBe('namespace/kept\n');
    const { stdout } = await cluster('status').ended;
    expect(stdout).toMatch(/^worker-1 +stopped$/m);
    expect(stdout.match(/ running, process \d+$/gm)).toHaveLength(5);
  });

  test('without nodes says that it has none', async () => {
    await cluster('up', '--nodes', '0').ended;
    const none = await cluster('node', 'kill', 'worker-1').ended;
    expect(none).toEqual({ code: 1, stdout: '', stderr: 'there is no node worker-1; the cluster has no nodes\n' });
  });

  test('cannot be started while it is starting', async () => {
    const first = cluster('up', '--nodes', '1');
    await first.prints(/starting etcd/);
    expect(await cluster('status').ended).toEqual({ code: 1, stdout: 'the cluster is starting\n', stderr: '' });
    expect(await cluster('up').ended).toEqual({ code: 1, stdout: '', stderr: 'the cluster is already starting\n' });
    expect((await first.ended).code).toBe(0);
  });

  test('says that its port is in use', async () => {
    const server = await new Promise<Server>((resolve) => {
      const listening = createServer().listen(0, '127.0.0.1', () => {
        resolve(listening);
      });
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const up = await cluster('up', '--nodes', 'hollow', '--port', String(port)).ended;
    server.close();
    expect(up).toEqual({ code: 1, stdout: '', stderr: `port ${port} is in use: choose another one, or omit --port\n` });
    await nothingIsLeft();
  });

  testWithMounts(`says how much disk space it needs${noMounts}`, async () => {
    const [env = '', ...little] = withSmallDisk(home, process.env.PATH ?? '');
    const up = command(
      env,
      ...little,
      process.execPath,
      '-r',
      'ts-node/register',
      'cluster/main.ts',
      'up',
      '--nodes',
      'hollow',
    );
    const { code, stdout, stderr } = await up.ended;
    expect([code, stdout]).toEqual([1, '']);
    const [, folder = ''] =
      /^a cluster needs 1 GiB of disk space in (.*), but only 0.1 GiB are free: delete files there\n$/.exec(stderr) ??
      [];
    expect(dirname(folder)).toBe(home);
    await nothingIsLeft();
  });

  test('says which component exited, with the end of its log, and stops the others', async () => {
    const up = cluster('up', '--nodes', 'hollow');
    await up.prints(/starting 3 hollow nodes/);
    const scheduler = processes().find((line) => line.includes('kube scheduler'));
    process.kill(Number(scheduler?.trim().split(' ')[0]), 'SIGKILL');
    const { code, stderr } = await up.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^scheduler exited:$/m);
    await nothingIsLeft();
  });
});

/** Returns the status of a response to a client without a certificate. */
const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

/** Returns the addresses on which a process listens, from /proc. */
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
