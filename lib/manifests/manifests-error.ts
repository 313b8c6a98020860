import { dirname, sep } from 'node:path';

/**
 * Manifests that cannot be read, or that are not as an assertion expects. The message says all of it; every test framework
 * shows it.
 */
export class ManifestsError extends Error {
  /** By which it can be told apart, where two copies of the package are installed. */
  override readonly name = 'ManifestsError';

  /** @param error the whole text, which may have many lines, or what has one */
  constructor(error: { toString(): string }) {
    const message = error.toString();
    super(message);
    // Frameworks show the line that the stack begins with: it is to be the test's.
    const stack = this.stack ?? '';
    const frames = stack
      .slice(stack.indexOf(message) + message.length)
      .split('\n')
      .slice(1);
    const isOurs = (frame: string): boolean => frame.includes(LIBRARY) || frame.includes('(<anonymous>)');
    this.stack = [`${this.name}: ${message}`, ...frames.filter((frame) => !isOurs(frame))].join('\n');
  }
}

/** The folder of the library, in which this file's folder is. */
const LIBRARY = dirname(__dirname) + sep;
