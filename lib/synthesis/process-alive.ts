import { readFileSync } from 'node:fs';
import { codeOf } from '../manifests/error-message';

/**
 * Returns whether a process runs on this machine. One that has ended does not, even if its parent has not taken notice, as the first
 * process of many containers never does. EPERM means that it runs as another user.
 */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return !hasEnded(statOf(pid));
}

/** Returns when a process has started, in the clock ticks of this Linux machine, or undefined if it has ended. */
export function startOf(pid: number): string | undefined {
  const stat = statOf(pid);
  return hasEnded(stat) ? undefined : stat?.[19];
}

const hasEnded = (stat: string[] | undefined): boolean => stat?.[0] === 'Z' || stat?.[0] === 'X';

/** Returns the fields that Linux tells of a process, from its state on (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
function statOf(pid: number): string[] | undefined {
  try {
    // The name of the program, in parentheses, may have spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined;
  }
}
