import { setTimeout as sleep } from 'node:timers/promises';

/** Seconds until a condition that does not hold is given up. */
export const patience = 90;

/**
 * Reads until what is read is as wanted.
 *
 * @returns what was read last
 * @throws Error with it, if it never is
 */
export async function eventually<T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + patience * 1000;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > deadline) throw new Error(`after ${patience} s it is still ${JSON.stringify(value, null, 2)}`);
    await sleep(100);
  }
}
