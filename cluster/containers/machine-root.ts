import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { program } from '../build';
import { run } from '../run';
import type { Cgroups } from './cgroups';
import type { Namespaces } from './namespaces';
import { KUBE, KUBERNETES } from './node-files';
import { nodeRoot } from './prepare';

/**
 * The kernel settings that the kubelet wants. They are those of the whole machine, so the kubelet finds them in files that only look
 * like settings.
 */
const SETTINGS = {
  'vm/overcommit_memory': 1,
  'vm/panic_on_oom': 0,
  'kernel/panic': 10,
  'kernel/panic_on_oops': 1,
  'kernel/keys/root_maxkeys': 1_000_000,
  'kernel/keys/root_maxbytes': 25_000_000,
};

/**
 * Makes a root file system for namespaces and changes to it: the packages of a node, over which all that is written is kept in memory.
 *
 * @param place an empty folder
 * @param files the contents of files, by their paths
 * @returns an open file: the root directory
 * @throws ClusterError if the system does not allow a mount
 */
export async function makeRoot(
  namespaces: Namespaces,
  place: string,
  cgroups: Cgroups,
  files: Record<string, string>,
): Promise<number> {
  const mount = (...args: string[]): Promise<string> => run(namespaces.enter(['mount', ...args]));
  const root = join(place, 'root');
  await mount('-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', place);
  for (const name of ['lower', 'upper', 'work', 'root']) mkdirSync(join(namespaces.root, place, name));
  await mount('--bind', nodeRoot(), join(place, 'lower'));
  const layers = ['lower', 'upper', 'work'].map((name) => `${name}dir=${join(place, name)}`);
  await mount('-t', 'overlay', '-o', layers.join(), 'overlay', root);

  await mount('-t', 'proc', 'proc', join(root, 'proc'));
  await mount('-t', 'sysfs', 'sysfs', join(root, 'sys'));
  await mount('--rbind', '/dev', join(root, 'dev'));
  // An overlay cannot be over another one, as that of a container would be.
  for (const name of ['run', 'tmp', 'var/lib', 'var/log']) {
    await mount('-t', 'tmpfs', '-o', `mode=${name === 'tmp' ? '1777' : '755'}`, 'tmpfs', join(root, name));
  }
  const tree = join(root, 'sys/fs/cgroup');
  const { mounts } = cgroups;
  if (mounts.some(({ place }) => place !== '')) await mount('-t', 'tmpfs', '-o', 'mode=755', 'cgroup', tree);
  for (const { place, type, options } of mounts) {
    mkdirSync(join(namespaces.root, tree, place), { recursive: true });
    await mount('-t', type, '-o', options, 'cgroup', join(tree, place));
  }

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(namespaces.root, root, path)), { recursive: true });
    // Some of the files for Kubernetes are keys.
    writeFileSync(join(namespaces.root, root, path), text, { mode: path.startsWith(KUBERNETES) ? 0o600 : 0o644 });
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  write(KUBE, '');
  await mount('--bind', '-o', 'ro', program('kube'), join(root, KUBE));
  for (const [name, value] of Object.entries(SETTINGS).filter(([setting]) => existsSync(join('/proc/sys', setting)))) {
    const file = join('run/settings', name);
    write(file, `${value}\n`);
    await mount('--bind', join(root, file), join(root, 'proc/sys', name));
  }

  // From here on it is the root of the namespaces. What was the root is no longer reachable.
  mkdirSync(join(namespaces.root, root, 'mnt'), { recursive: true });
  const opened = openSync(join(namespaces.root, root), 'r');
  await run(namespaces.enter(['pivot_root', root, join(root, 'mnt')]));
  await run(namespaces.enter(['umount', '--lazy', '/mnt']));
  // The kubelet shows mounts to containers that ask for it.
  await run(namespaces.enter(['mount', '--make-rshared', '/']));
  return opened;
}
