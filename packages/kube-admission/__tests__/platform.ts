import { isProcessAlive } from '../../../lib/synthesis/process-alive';

/** Lets the tests of a suite run as on a platform. */
export function usePlatform(platform: NodeJS.Platform): void {
  const value = process.platform;
  beforeEach(() => {
    Object.defineProperty(process, 'platform', { value: platform });
  });
  afterEach(() => {
    Object.defineProperty(process, 'platform', { value });
  });
}

/** Waits until a process has ended. */
export async function ended(pid: number): Promise<void> {
  while (isProcessAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}
