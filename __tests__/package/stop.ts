import { rmSync } from 'node:fs';

/** Removes the packages. */
export default function stop(): void {
  rmSync(process.env.PACKED ?? '', { recursive: true });
}
