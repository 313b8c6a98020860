import { codeOf } from '../manifests/error-message';

/** Returns whether a process runs on this machine. EPERM means that it runs as another user. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
