/**
 * What an assertion says when it fails, and what is said of manifests that cannot be read: one text. Every test framework
 * shows it.
 */
export class ManifestsError extends Error {
  public override readonly name = 'ManifestsError';

  public constructor(message: string) {
    super(message);
    // Frameworks show the line that the stack begins with: it is to be the test's.
    const frames = (this.stack ?? '').slice(message.length).split('\n').slice(1);
    this.stack = [`${this.name}: ${message}`, ...frames.filter((frame) => !frame.includes(__dirname))].join('\n');
  }
}
