import { spawnSync } from 'node:child_process';

const [program, ...inside] = ['unshare', '--user', '--map-root-user', '--mount'] as const;

const canMount = spawnSync(program, [...inside, 'true']).status === 0;

/** A test that mounts a file system, for itself alone; some machines do not let it. */
export const testWithMounts = canMount ? test : test.skip;

/** Says in the name of such a test why it is skipped. */
export const noMounts = canMount ? '' : ' (skipped: this machine lets nobody mount a file system)';

/**
 * What stands before a command that finds little room in a folder.
 *
 * @param path where the command finds programs
 */
export const littleRoom = (folder: string, path: string): string[] => [
  ...['/usr/bin/env', `PATH=${process.env.PATH ?? ''}`, program, ...inside, 'sh', '-c'],
  ...['mount -t tmpfs -o size=64m none "$0" && PATH="$1" && shift && exec "$@"', folder, path],
];
