import { writeSync } from 'node:fs';
import { codeOf } from '../../../../lib/manifests/error-message';

/** Writes a text. Waits while the pipe is full, and ends the process if its reader has closed it. */
export function write(text: string, to: 1 | 2 = 1): void {
  for (let bytes = Buffer.from(text); bytes.length > 0;) {
    try {
      bytes = bytes.subarray(writeSync(to, bytes));
    } catch (error) {
      const code = codeOf(error);
      // The status of a program that SIGPIPE ends: 0 would mean that every object is admitted.
      if (code === 'EPIPE') process.exit(141);
      if (code !== 'EAGAIN') throw error;
    }
  }
}
