import { dirname, sep } from 'node:path';

/**
 * An error of manifests: they cannot be read, or an assertion fails. The message has everything to show, so that it works in
 * every test framework.
 */
export class ManifestsError extends Error {
  /** The name `ManifestsError`. `instanceof` does not know the errors of another copy of the package; the name does. */
  override readonly name = 'ManifestsError';

  /** @param error the whole message, which may have many lines, or an object whose `toString()` returns it */
  constructor(error: { toString(): string }) {
    const message = error.toString();
    super(message);
    // Frameworks show the first line of the stack, which should be that of the test.
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
