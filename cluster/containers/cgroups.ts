import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOf } from '../../lib/synthesis/process-alive';
import { ClusterError } from '../cluster-error';

/** A hierarchy of cgroups. There is one in version 2, and in version 1 one for each controller, or for some together. */
export interface Hierarchy {
  /** 1 or 2 */
  version: number;
  /** Its controllers in version 1, such as `cpu,cpuacct` or `name=systemd`: the option with which it is mounted. */
  controllers: string;
  /** The folder of the cgroup of this process. */
  folder: string;
}

/** The controllers that the kubelet needs, by the version of cgroups. */
const NEEDED = {
  1: ['cpu', 'cpuacct', 'cpuset', 'memory', 'devices', 'freezer', 'blkio', 'pids'],
  2: ['cpu', 'cpuset', 'memory', 'pids'],
};

/** The names of our cgroups: the number and the start of the process that made them. */
const OURS = /^cdk8s-primer-(\d+)-(\d+)$/;

/**
 * Returns the hierarchies that are mounted, from the contents of /proc/self/cgroup and /proc/self/mountinfo
 * (https://man7.org/linux/man-pages/man7/cgroups.7.html).
 */
export function hierarchies(cgroup: string, mountinfo: string): Hierarchy[] {
  const paths = new Map(
    cgroup
      .trim()
      .split('\n')
      .map((line) => /^\d+:([^:]*):(.*)$/.exec(line) ?? [])
      .map(([, controllers = '', path = '']) => [controllers.split(',').sort().join(), path]),
  );
  const found = new Map<string, Hierarchy>();
  for (const line of mountinfo.trim().split('\n')) {
    const [, root = '', point = '', type, options = ''] =
      /^\d+ \d+ \S+ (\S+) (\S+) .* - (cgroup2?) \S+ (\S+)$/.exec(line) ?? [];
    if (type === undefined) continue;
    const controllers = type === 'cgroup2' ? '' : options.split(',').filter((option) => isController(option));
    const key = typeof controllers === 'string' ? '' : controllers.sort().join();
    const path = paths.get(key);
    if (path === undefined || found.has(key)) continue;
    const folder = join(point, relative(root, path));
    found.set(key, { version: type === 'cgroup2' ? 2 : 1, controllers: key, folder });
  }
  const all = [...found.values()];
  // Where both are mounted, the controllers are those of version 1.
  const first = all.filter(({ version }) => version === 1);
  return first.some(({ controllers }) => controllers.split(',').includes('memory'))
    ? first
    : all.filter(({ version }) => version === 2);
}

const isController = (option: string): boolean =>
  !['rw', 'ro', 'xattr', 'clone_children', 'noprefix'].includes(option) && !option.startsWith('release_agent=');

/** Returns why the kubelet could not use the cgroups of this machine, or undefined. */
export function whyNoCgroups(all: Hierarchy[]): string | undefined {
  const [first] = all;
  if (!first) return 'no cgroups are mounted';
  const controllers =
    first.version === 2
      ? new Set(parentOf(first)?.controllers)
      : new Set(all.flatMap((hierarchy) => hierarchy.controllers.split(',')));
  const missing = NEEDED[first.version === 2 ? 2 : 1].filter((name) => !controllers.has(name));
  return missing.length > 0 ? `this process may not use the cgroup controllers ${missing.join(', ')}` : undefined;
}

/** Returns the closest cgroup of version 2, from this process upwards, whose children have the controllers that are needed. */
function parentOf({ folder }: Hierarchy): { folder: string; controllers: string[] } | undefined {
  for (let at = folder; existsSync(join(at, 'cgroup.controllers')); at = join(at, '..')) {
    const controllers = words(join(at, 'cgroup.subtree_control'));
    if (NEEDED[2].every((name) => controllers.includes(name))) return { folder: at, controllers };
  }
  return undefined;
}

/** The cgroups of one cluster: one for the control plane, and one for each node. */
export class Cgroups {
  private constructor(
    private readonly all: Hierarchy[],
    private readonly name: string,
  ) {}

  /** Makes no cgroup yet, but removes those that killed clusters have left. @throws ClusterError if there are no usable ones */
  static async create(): Promise<Cgroups> {
    const all = hierarchies(readFileSync('/proc/self/cgroup', 'utf8'), readFileSync('/proc/self/mountinfo', 'utf8'));
    const reason = whyNoCgroups(all);
    if (reason !== undefined) throw new ClusterError(reason);
    const made = new Cgroups(all, `cdk8s-primer-${process.pid}-${startOf(process.pid) ?? ''}`);
    await made.sweep();
    return made;
  }

  /** The options and the place of the mounts that show these cgroups, below /sys/fs/cgroup. */
  get mounts(): { place: string; type: string; options: string }[] {
    return this.all.map(({ version, controllers }) => {
      if (version === 2) return { place: '', type: 'cgroup2', options: 'rw' };
      const place = controllers.replace(/^name=/, '');
      return { place, type: 'cgroup', options: place === controllers ? controllers : `none,${controllers}` };
    });
  }

  /** Makes the cgroup of a node, or of the control plane. */
  make(name: string): void {
    for (const hierarchy of this.all) {
      const { top, folder } = this.foldersOf(hierarchy, name);
      for (const made of [top, folder]) {
        mkdirSync(made, { recursive: true });
        // In version 1 no process may enter before it has processors and memory.
        for (const file of ['cpuset.cpus', 'cpuset.mems'].filter(() => hierarchy.controllers.includes('cpuset'))) {
          writeFileSync(join(made, file), readFileSync(join(made, '..', file)));
        }
      }
      if (hierarchy.version === 2) writeFileSync(join(top, 'cgroup.subtree_control'), enabled(NEEDED[2]));
    }
  }

  /**
   * Calls a function that starts a process in a cgroup. This process enters the cgroup for the time, since a process has the cgroup of
   * the one that starts it.
   *
   * @param leaf a cgroup below the one with the name
   */
  in<T>(name: string, start: () => T, leaf = ''): T {
    const enter = (folder: string): void => {
      writeFileSync(join(folder, 'cgroup.procs'), String(process.pid));
    };
    try {
      for (const hierarchy of this.all) enter(join(this.foldersOf(hierarchy, name).folder, this.isUnified ? leaf : ''));
      return start();
    } finally {
      for (const { folder } of this.all) enter(folder);
    }
  }

  /**
   * Moves the processes of a cgroup to one below it, so that it can have other cgroups with limits below it. In version 2 a cgroup has
   * either processes or such cgroups.
   */
  divide(name: string, leaf: string): void {
    for (const hierarchy of this.all.filter(() => this.isUnified)) {
      const { folder } = this.foldersOf(hierarchy, name);
      mkdirSync(join(folder, leaf), { recursive: true });
      for (const pid of words(join(folder, 'cgroup.procs'))) writeFileSync(join(folder, leaf, 'cgroup.procs'), pid);
      writeFileSync(join(folder, 'cgroup.subtree_control'), enabled(NEEDED[2]));
    }
  }

  /** The memory in use in bytes: of processes, and of files in memory. Not what the system could free, such as cached files. */
  memoryOf(name: string): number {
    const hierarchy = this.all.find(({ version, controllers }) => version === 2 || controllers.includes('memory'));
    if (!hierarchy) return 0;
    const text = readFileSync(join(this.foldersOf(hierarchy, name).folder, 'memory.stat'), 'utf8');
    const used = hierarchy.version === 2 ? /^(?:anon|shmem) (\d+)$/gm : /^total_(?:rss|shmem) (\d+)$/gm;
    return [...text.matchAll(used)].reduce((sum, [, bytes]) => sum + Number(bytes), 0);
  }

  /** Removes the cgroup of a node, or all of them. */
  async remove(name = ''): Promise<void> {
    await removeAll(this.all.map((hierarchy) => join(this.topOf(hierarchy), name)));
  }

  /** Removes the cgroups of clusters whose supervisor has ended. */
  private async sweep(): Promise<void> {
    const isLeft = (name: string): boolean => {
      const [, pid, start] = OURS.exec(name) ?? [];
      return pid !== undefined && startOf(Number(pid)) !== start;
    };
    const parents = this.all.map((hierarchy) => join(this.topOf(hierarchy), '..'));
    await removeAll(
      parents.flatMap((parent) =>
        readdirSync(parent)
          .filter(isLeft)
          .map((name) => join(parent, name)),
      ),
    );
  }

  private get isUnified(): boolean {
    return this.all[0]?.version === 2;
  }

  private topOf(hierarchy: Hierarchy): string {
    return join((this.isUnified ? parentOf(hierarchy)?.folder : undefined) ?? hierarchy.folder, this.name);
  }

  private foldersOf(hierarchy: Hierarchy, name: string): { top: string; folder: string } {
    const top = this.topOf(hierarchy);
    return { top, folder: join(top, name) };
  }
}

/** Removes cgroups and those below them. Their processes have ended, but the system may still count them for a moment. */
async function removeAll(folders: string[]): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (folders.map(removeEmpty).every(Boolean)) return;
    await sleep(50);
  }
}

/** Removes cgroups that have no processes, with those below them. Returns whether all are removed. */
function removeEmpty(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (!below.map(({ name }) => removeEmpty(join(folder, name))).every(Boolean)) return false;
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

const words = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split(/\s+/)
    .filter((word) => word !== '');

const enabled = (controllers: string[]): string => controllers.map((name) => `+${name}`).join(' ');
