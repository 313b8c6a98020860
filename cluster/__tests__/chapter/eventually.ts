import { setTimeout as sleep } from 'node:timers/promises';

/** How long tests wait for a condition. */
export const TIMEOUT_SECONDS = 90;

/**
 * Reads a value repeatedly until it is as wanted, and returns it.
 *
 * @throws Error with the last value, on a timeout
 */
export async function eventually<T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + TIMEOUT_SECONDS * 1000;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`after ${TIMEOUT_SECONDS} s it is still ${JSON.stringify(value, null, 2)}`);
    await sleep(100);
  }
}
