import { messageOf } from '../manifests/error-message';

/** A command of `cdk8s-primer`: one file each below commands/, which exports it as `command`. */
export interface Command {
  /** What it does, in a line of `cdk8s-primer --help`. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /**
   * Runs it and gives its exit status: 0 if all is well, 1 if something is wrong with what it was given.
   * @throws UsageError for a command line that cannot be understood, Unusable for files that cannot be used: both end in 2
   */
  run(args: string[]): number | Promise<number>;
}

/** A command line that cannot be understood. */
export class UsageError extends Error {}

/** A file that cannot be read or written, or that says what cannot be used. */
export class Unusable extends Error {}

/** What `parseArgs` makes of a command line. @throws UsageError that says in a sentence what it does not take */
export function understood<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(messageOf(error).split('. ')[0]);
  }
}

/** What a task with files comes to: why they cannot be used is no news of the program itself. @throws Unusable */
export function usable<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new Unusable(messageOf(error), { cause: error });
  }
}
