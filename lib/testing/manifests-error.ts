import { sep } from 'node:path';

/**
 * What an assertion says when it fails, and what is said of manifests that cannot be read: one text. Every test framework
 * shows it.
 */
export class ManifestsError extends Error {
  /** By which it can be told apart, where two copies of the package are installed. */
  public override readonly name = 'ManifestsError';

  /** @param message the whole text, which may have many lines */
  public constructor(message: string) {
    super(message);
    // Frameworks show the line that the stack begins with: it is to be the test's.
    const stack = this.stack ?? '';
    const frames = stack
      .slice(stack.indexOf(message) + message.length)
      .split('\n')
      .slice(1);
    const isOurs = (frame: string): boolean => frame.includes(__dirname + sep) || frame.includes('(<anonymous>)');
    this.stack = [`${this.name}: ${message}`, ...frames.filter((frame) => !isOurs(frame))].join('\n');
  }
}
