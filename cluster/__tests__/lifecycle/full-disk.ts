import { spawnSync } from 'node:child_process';

const [program, ...inside] = ['unshare', '--user', '--map-root-user', '--mount'] as const;

const canMount = spawnSync(program, [...inside, 'true']).status === 0;

/** A test that mounts a file system in a user namespace. Skipped on machines that do not allow it. */
export const testWithMounts = canMount ? test : test.skip;

/** Why such a test is skipped, for the end of its title. */
export const noMounts = canMount ? '' : ' (skipped: this machine does not allow mounts in a user namespace)';

/**
 * Returns the start of a command line that runs a command with only 64 MiB of disk space in a folder.
 *
 * @param path the PATH of the command
 */
export const withSmallDisk = (folder: string, path: string): string[] => [
  ...['/usr/bin/env', `PATH=${process.env.PATH ?? ''}`, program, ...inside, 'sh', '-c'],
  ...['mount -t tmpfs -o size=64m none "$0" && PATH="$1" && shift && exec "$@"', folder, path],
];
