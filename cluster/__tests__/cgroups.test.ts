import { hierarchies, whyNoCgroups } from '../containers/cgroups';

const mounts = (...lines: string[]): string =>
  lines.map((line, index) => `${index + 20} 1 0:${index + 20} ${line}\n`).join('');

test('finds the cgroup of each controller in version 1, also of those that are mounted together', () => {
  const cgroup = '5:name=systemd:/\n4:cpu,cpuacct:/user\n3:memory:/sandbox/one\n0::/\n';
  const mountinfo = mounts(
    '/ / rw,relatime - ext4 /dev/vda rw',
    '/ /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755',
    '/ /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpuacct,cpu',
    '/ /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory',
    '/ /sys/fs/cgroup/systemd rw,relatime - cgroup cgroup rw,xattr,release_agent=/lib/agent,name=systemd',
    '/ /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw',
  );
  const found = hierarchies(cgroup, mountinfo);
  expect(found).toEqual([
    { version: 1, controllers: 'cpu,cpuacct', folder: '/sys/fs/cgroup/cpu,cpuacct/user' },
    { version: 1, controllers: 'memory', folder: '/sys/fs/cgroup/memory/sandbox/one' },
    { version: 1, controllers: 'name=systemd', folder: '/sys/fs/cgroup/systemd' },
  ]);
  expect(whyNoCgroups(found)).toBe(
    'this process may not use the cgroup controllers cpuset, devices, freezer, blkio, pids',
  );
});

test('finds the cgroup in version 2, also when only a part of the hierarchy is mounted', () => {
  const found = hierarchies('0::/a/b\n', mounts('/a /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate'));
  expect(found).toEqual([{ version: 2, controllers: '', folder: '/sys/fs/cgroup/b' }]);
});

test('says that there are no cgroups', () => {
  expect(whyNoCgroups(hierarchies('0::/\n', mounts('/ / rw - ext4 /dev/vda rw')))).toBe('no cgroups are mounted');
});

test('the kubelet can use the controllers that are in this list', () => {
  const names = ['cpu', 'cpuacct', 'cpuset', 'memory', 'devices', 'freezer', 'blkio', 'pids'];
  const all = names.map((controllers) => ({ version: 1, controllers, folder: '/' }));
  expect(whyNoCgroups(all)).toBeUndefined();
  expect(whyNoCgroups(all.slice(1))).toBe('this process may not use the cgroup controllers cpu');
});
