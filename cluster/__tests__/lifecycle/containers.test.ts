import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterError } from '../../cluster-error';
import { whyNoContainers } from '../../containers/availability';
import { hierarchies } from '../../containers/cgroups';
import { Packages } from '../../containers/packages';
import { nodeRoot, prepare } from '../../containers/prepare';
import { cluster, command, type Command, home, until } from './command';
import { processes, supervisor } from './processes';

const reason = whyNoContainers();
const testWithNodes = reason === undefined ? test : test.skip;
const why = reason === undefined ? '' : ` (skipped: ${reason})`;

beforeAll(async () => {
  if (reason === undefined) await prepare(() => undefined);
});

const own = hierarchies(readFileSync('/proc/self/cgroup', 'utf8'), readFileSync('/proc/self/mountinfo', 'utf8'));

/** The supervisors of the clusters of these tests. Other clusters may run on this machine. */
const supervisors = new Set<number>();

/** Returns the cgroups of the clusters of these tests. */
const cgroups = (): string[] =>
  own
    .flatMap(({ folder }) => below(folder))
    .filter((name) => supervisors.has(Number(/\/cdk8s-primer-(\d+)-/.exec(name)?.[1])));

/** Returns the folders below a folder, except those that are removed meanwhile. */
function below(folder: string): string[] {
  try {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => join(folder, name)).flatMap((each) => [each, ...below(each)]);
  } catch {
    return [];
  }
}

/** Returns the processes that are in these cgroups. */
const running = (): string[] =>
  cgroups().flatMap((folder) => {
    try {
      return readFileSync(join(folder, 'cgroup.procs'), 'utf8')
        .split('\n')
        .filter((pid) => pid !== '');
    } catch {
      // It has just been removed.
      return [];
    }
  });

/** Returns the command line of a process, or nothing if it has just ended. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Returns what a cluster could change on this machine: mounts, links, rules, settings, and folders that nodes use. */
function machine(): Record<string, unknown> {
  const settings = ['vm', 'kernel', 'net/ipv4', 'net/netfilter', 'net/bridge'].flatMap((folder) =>
    readdirSync(join('/proc/sys', folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !CHANGING.has(entry.name))
      .map(({ name }) => `${folder}/${name}=${settingOf(join('/proc/sys', folder, name))}`),
  );
  const folders = ['/', '/run', '/var/lib', '/var/log', '/opt', '/etc', '/dev', '/dev/shm'];
  return {
    mounts: readFileSync('/proc/self/mountinfo', 'utf8').split('\n').sort(),
    links: readdirSync('/sys/class/net').sort(),
    rules: execFileSync('chroot', [nodeRoot(), 'nft', 'list', 'ruleset'], { encoding: 'utf8' }),
    settings,
    folders: folders.map((folder) => readdirSync(folder).sort()),
  };
}

/** The settings that the system changes by itself. */
const CHANGING = new Set([
  'ns_last_pid',
  'pty',
  'random',
  'nf_conntrack_count',
  'stat_refresh',
  'perf_event_max_sample_rate',
]);

function settingOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return 'unreadable';
  }
}

async function nothingRuns(): Promise<void> {
  const isHidden = (name: string): boolean => name.startsWith('v8-compile-cache') || name === 'kubectl';
  await until(() => running().length === 0 && processes().length === 0 && readdirSync(home).every(isHidden));
}

const up = (): Command => cluster('up', '--nodes', 'containers');

/** Waits until a cluster is at a stage of its start, and returns its supervisor. */
async function startedAt(stage: RegExp, started: Command): Promise<number> {
  await started.prints(stage);
  const pid = supervisor();
  supervisors.add(pid);
  return pid;
}

describe('a cluster with containers', () => {
  testWithNodes(`runs a pod, loses a node and gets it back, and leaves nothing${why}`, async () => {
    const before = machine();
    const first = up();
    await startedAt(/starting etcd/, first);
    const { code, stdout } = await first.ended;
    expect(code).toBe(0);
    const { stdout: status } = await cluster('status').ended;
    expect(status.replaceAll(/process \d+/g, 'process N')).toBe(
      ['etcd', 'apiserver', 'gateway', 'controller-manager', 'scheduler', 'worker-1', 'worker-2']
        .map((name) => `${name.padEnd(20)} running, process N\n`)
        .join('') + stdout,
    );
    expect((await cluster('node', 'exec', 'worker-1', 'hostname').ended).stdout).toBe('worker-1\n');
    expect((await cluster('node', 'exec', 'worker-1', 'cat', '/nowhere').ended).code).toBe(1);

    expect((await cluster('node', 'kill', 'worker-2').ended).stderr).toBe('worker-2 is off\n');
    expect(cgroups().filter((name) => name.includes('/worker-2'))).toEqual([]);
    expect((await cluster('node', 'exec', 'worker-2', 'hostname').ended).stderr).toBe('node worker-2 is off\n');
    expect((await cluster('status').ended).stdout).toMatch(/^worker-2 +stopped$/m);
    expect((await cluster('node', 'start', 'worker-2').ended).stderr).toBe('worker-2 is on\n');
    const run = ['run', 'web', '--image=nginx', '--overrides={"spec":{"nodeName":"worker-2"}}'];
    expect((await cluster('kubectl', ...run).ended).code).toBe(0);
    const wait = ['wait', '--for=condition=Ready', 'pod/web', '--timeout=60s'];
    expect((await cluster('kubectl', ...wait).ended).stderr).toBe('');

    expect((await cluster('down').ended).stderr).toBe('the cluster has stopped\n');
    await nothingRuns();
    expect(cgroups()).toEqual([]);
    expect(machine()).toEqual(before);
  });

  testWithNodes.each([/starting etcd/, /starting 2 nodes/, /export KUBECONFIG/].map((stage) => [stage]))(
    `leaves nothing but empty cgroups when its supervisor is killed at %s, and the next one removes them${why}`,
    async (stage) => {
      const before = machine();
      const started = up();
      process.kill(await startedAt(stage, started), 'SIGKILL');
      await nothingRuns();
      expect(machine()).toEqual(before);
      expect(cgroups()).not.toEqual([]);
      const next = up();
      await startedAt(/starting etcd/, next);
      next.child.kill('SIGINT');
      await nothingRuns();
      expect(cgroups()).toEqual([]);
    },
  );

  testWithNodes(`leaves nothing when \`up\` is killed while nodes start${why}`, async () => {
    const before = machine();
    const started = up();
    await startedAt(/starting etcd/, started);
    started.child.kill('SIGKILL');
    await nothingRuns();
    expect(cgroups()).toEqual([]);
    expect(machine()).toEqual(before);
  });

  testWithNodes(`is repaired by \`up\` after some of its processes were killed${why}`, async () => {
    await startedAt(/export KUBECONFIG/, up());
    const isKilled = (pid: string): boolean =>
      /\/kube\0(?:scheduler|kubelet)\0/.test(commandOf(pid).replace(/^nsenter.*/, ''));
    const killed = [...new Set(running())].filter(isKilled);
    expect(killed).toHaveLength(3);
    for (const pid of killed) process.kill(Number(pid), 'SIGKILL');
    const { code, stderr } = await cluster('up').ended;
    expect([code, stderr]).toEqual([
      0,
      `restarted scheduler, which had stopped
restarted worker-1, which had stopped
restarted worker-2, which had stopped
the cluster is already running
`,
    ]);
    const wait = ['wait', '--for=condition=Ready', 'node', '--all', '--timeout=60s'];
    expect((await cluster('kubectl', ...wait).ended).code).toBe(0);
  });

  testWithNodes(`runs beside another one${why}`, async () => {
    const place = join(home, 'other');
    mkdirSync(place);
    const script = [`CDK8S_PRIMER_CLUSTER=${place}`, process.execPath, '-r', 'ts-node/register', 'cluster/main.ts'];
    const other = (...args: string[]): Command => command('/usr/bin/env', ...script, ...args);
    const [one, two] = [await up().ended, await other('up', '--nodes', 'containers').ended];
    try {
      expect([one.code, two.code]).toEqual([0, 0]);
      expect(one.stdout).not.toBe(two.stdout);
      await cluster('kubectl', 'create', 'namespace', 'one').ended;
      expect((await other('kubectl', 'get', 'namespace', 'one').ended).stderr).toContain('not found');
    } finally {
      await other('down').ended;
    }
    expect((await cluster('kubectl', 'get', 'nodes').ended).stdout.match(/ Ready /g)).toHaveLength(2);
  });
});

describe('without containers', () => {
  const withoutPrograms = (...args: string[]): Command =>
    command('/usr/bin/env', 'PATH=/nowhere', process.execPath, '-r', 'ts-node/register', 'cluster/main.ts', ...args);
  const because =
    process.getuid?.() === 0
      ? 'containers need Debian, of which these programs are missing: apt-get, dpkg, tar, chroot, nsenter, unshare'
      : 'containers need root';

  test('`up` starts hollow nodes, and says why', async () => {
    const started = withoutPrograms('up');
    await started.prints(/starting 3 hollow nodes/);
    started.child.kill('SIGINT');
    const { stderr } = await started.ended;
    expect(stderr).toContain(`the nodes will be hollow and run no containers: ${because}\n`);
    await nothingRuns();
  });

  test('`up --nodes containers` fails', async () => {
    const stderr = `cannot run containers: ${because}\n`;
    expect(await withoutPrograms('up', '--nodes', 'containers').ended).toEqual({ code: 1, stdout: '', stderr });
  });

  test('no command runs on a hollow node', async () => {
    await cluster('up', '--nodes', '1').ended;
    const stderr = 'the nodes of this cluster are hollow, so no command runs on them\n';
    const exec = cluster('node', 'exec', 'worker-1', 'hostname');
    expect(await exec.ended).toEqual({ code: 1, stdout: '', stderr });
  });

  testWithNodes(`a package that apt does not have is named${why}`, async () => {
    const packages = new Packages(join(home, 'apt'));
    await expect(packages.filesOf(['no-such-package'])).rejects.toThrow(
      new ClusterError('a package cannot be had: Unable to locate package no-such-package'),
    );
  });
});
